import type { Template } from '#documents/index.ts'
import type { PaperView } from '#domain/papers/paper-view.ts'
import type { PaperKindName } from './paper-kinds.ts'

/** R13 人民调解法 29: without parties or content an agreement may only be printed as a draft; undefined = it is whole. */
export function draftReason(kind: PaperKindName, view: PaperView): string | undefined {
  if (kind !== 'written-agreement') return undefined
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
