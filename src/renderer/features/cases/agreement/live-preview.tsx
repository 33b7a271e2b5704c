import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CaseView } from '#contract/schemas/case-view.ts'
import { formatYuanGrouped } from '#domain/values/money.ts'
import { client } from '../../../app/client.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { readFailure } from '../../../ui/errors.ts'
import { ReasonList } from '../../../ui/reason-list.tsx'
import { useSettled } from '../common/use-settled.ts'
import { type AgreementValue, atShownDuty, sentDuties, toAgreement } from './agreement-value.ts'

const SHOWN = 12

/** As one types: the clauses of the paper, the plan, and what the checks say. Nothing is stored by asking. */
export function LivePreview({ view, value }: { readonly view: CaseView; readonly value: AgreementValue }) {
  const asked = useSettled(JSON.stringify({ agreement: toAgreement(value), duties: sentDuties(value) }))
  const { data, error } = useQuery({
    queryKey: ['case', view.id, 'try', asked],
    queryFn: async ({ signal }) => {
      const { agreement, duties } = JSON.parse(asked)
      const tried = await client.cases.tryAgreement({ id: view.id, agreement }, { signal })
      return { ...tried, findings: tried.findings.map((finding) => atShownDuty(finding, duties)) }
    },
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  })
  if (data === undefined || error !== null) {
    return (
      <aside className="live" aria-label="条款预览">
        {error !== null && (
          <>
            <p className="section-note">暂时排不出条款，填写的内容都在。</p>
            <ErrorNote error={error} />
            <FieldProblems error={error} />
          </>
        )}
      </aside>
    )
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area has to be reachable by keyboard
    <aside className="live" aria-label="条款预览" tabIndex={0}>
      {/* Above the rest: a long plan must not push it out of sight. */}
      {data.findings.length > 0 && (
        <>
          <h2>请留意</h2>
          <ReasonList
            reasons={data.findings.map((finding) => ({
              ...finding,
              sentence:
                finding.match === undefined ? finding.sentence : `“${finding.match}”：${finding.sentence}`,
            }))}
          />
        </>
      )}
      <h2>条款</h2>
      {data.clauses.length === 0 && <p className="section-quiet">左边填好一条，这里就出一条。</p>}
      <ol className="clauses">
        {data.clauses.map((clause, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: clauses have no ids; the place is what they are known by
          <li key={index}>{clause}</li>
        ))}
      </ol>
      {data.schedule.length > 0 && (
        <>
          <h2>{`履行计划 ${data.schedule.length} 项`}</h2>
          <ul className="live-plan">
            {data.schedule.slice(0, SHOWN).map((row) => (
              <li key={`${row.dutyId}:${row.seq}`}>
                <span className="figure">{row.dueOn ?? '未定'}</span>
                <span>{row.what}</span>
                <span className="figure">
                  {row.amount === undefined ? '' : formatYuanGrouped(row.amount)}
                </span>
              </li>
            ))}
          </ul>
          {data.schedule.length > SHOWN && (
            <p className="section-quiet">{`还有 ${data.schedule.length - SHOWN} 项。`}</p>
          )}
        </>
      )}
      <h2>份数</h2>
      <p>{`${data.copies} 份：当事人各一份，调委会留存一份（人民调解法第29条）。`}</p>
    </aside>
  )
}

/** Saving says each at its field; here they are told as they are. */
function FieldProblems({ error }: { readonly error: unknown }) {
  const sentences = [...new Set(readFailure(error).fields.map(({ sentence }) => sentence))]
  return sentences.map((sentence) => <p key={sentence}>{sentence}</p>)
}
