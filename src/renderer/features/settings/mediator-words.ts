import type { Mediator } from '#domain/people/mediator.ts'

/** 人民调解法 13: members of the committee, and those it engages. */
export const STANDING_NAMES = { member: '委员', engaged: '聘任' } as const satisfies Record<
  Mediator['standing'],
  string
>

export const WORK_KIND_NAMES = {
  'full-time': '专职',
  'part-time': '兼职',
  invited: '特邀',
} as const satisfies Record<Mediator['workKind'], string>

export function optionsOf<Value extends string>(names: Readonly<Record<Value, string>>) {
  return (Object.keys(names) as Value[]).map((value) => ({ value, label: names[value] }))
}
