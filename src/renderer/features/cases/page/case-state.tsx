import type { CaseView } from '#contract/schemas/case-view.ts'
import { MATTER_KIND_NAMES } from '#domain/cases/case-record.ts'
import { StatePill } from '../../../ui/state-pill.tsx'
import { PERFORMANCE_WORDS, performanceTone, stateTone, stateWord } from '../common/states.ts'

/** The title line's rest: number, kind, whose case, and where it stands in words. */
export function CaseState({ view, kind }: { readonly view: CaseView; readonly kind: string | undefined }) {
  const { record } = view
  const matter = record.matterKind === 'people' ? undefined : MATTER_KIND_NAMES[record.matterKind]
  return (
    <>
      <span className="case-number">{record.number?.text ?? '未编号'}</span>
      <span>{[kind, matter, view.committeeName].filter(Boolean).join('　')}</span>
      <StatePill tone={stateTone(view)}>{stateWord(view)}</StatePill>
      {view.performance !== 'none' && (
        <StatePill tone={performanceTone(view.performance)}>{PERFORMANCE_WORDS[view.performance]}</StatePill>
      )}
      {record.sensitive && <StatePill tone="none">限制查阅</StatePill>}
      {record.origin !== 'live' && (
        <StatePill tone="none">{record.origin === 'ledger' ? '自旧台账' : '补录'}</StatePill>
      )}
    </>
  )
}
