import type { DutyKind } from '#domain/agreement/duty.ts'

interface Words {
  readonly label: string
  readonly placeholder?: string | undefined
}

/** How each kind asks for its content; what is often said comes from the clause library. */
export const WHAT: Readonly<Record<DutyKind, Words>> = {
  money: { label: '付什么款' },
  instalments: { label: '付什么款' },
  periodic: { label: '付什么款' },
  act: { label: '做什么', placeholder: '如 拆除占道的砖墙，恢复通行' },
  refrain: { label: '不得做什么', placeholder: '如 再次堵塞排水沟' },
  apology: { label: '为什么事道歉', placeholder: '如 殴打对方一事' },
  other: { label: '内容' },
}
