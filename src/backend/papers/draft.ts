import type { Template } from '#documents/index.ts'
import type { GateFinding } from '#domain/cases/decide-move.ts'
import type { PaperView } from '#domain/papers/paper-view.ts'
import type { PaperKindName } from './paper-kinds.ts'

/**
 * Why an agreement may only be printed as a draft: what forbids to mediate at all (R01–R03, 人民调解法 17), or no parties or
 * content (R13, 人民调解法 29). Undefined = it may be signed.
 */
export function draftReason(
  kind: PaperKindName,
  view: PaperView,
  against: readonly GateFinding[],
): string | undefined {
  if (kind !== 'written-agreement') return undefined
  const [first] = against
  if (first) return `${first.sentence}只能打印草稿，不能签署。${first.next}`
  const lacking = [
    (view.parties?.length ?? 0) < 2 ? '当事人' : undefined,
    (view.agreement?.clauses?.length ?? 0) === 0 ? '协议内容' : undefined,
  ].filter((part) => part !== undefined)
  return lacking.length === 0
    ? undefined
    : `还缺${lacking.join('和')}，只能打印草稿，不能签署。补齐后再打印正式的协议书。`
}

/** The same form, saying above its title that it is none to be signed. */
export function draftTemplate(template: Template): Template {
  return {
    ...template,
    title: `${template.title}（草稿）`,
    blocks: [{ block: 'subtitle', text: '【草　稿】仅供核对，不作签署' }, ...template.blocks],
  }
}
