import type { CaseRow } from '#contract/schemas/case-view.ts'
import { RouteLink } from '../../app/router/router.tsx'
import { Section } from '../../ui/section.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import { stateTone, stateWord } from '../cases/index.ts'
import { CaseLine } from './case-line.tsx'

interface OpenCasesProps {
  /** Already without those named above. */
  readonly rows: readonly CaseRow[]
  readonly total: number
  /** Whether more are open than the page names, above or here. */
  readonly more: boolean
}

/** What is in hand and has nothing due yet: a case must not vanish from the desk between its dates. */
export function OpenCases({ rows, total, more }: OpenCasesProps) {
  if (rows.length === 0) return null
  return (
    <Section
      title="在办"
      aside={
        more && (
          <RouteLink to={{ name: 'cases', query: { view: 'open' } }}>{`全部在办 ${total} 件`}</RouteLink>
        )
      }
    >
      <ul className="due-list">
        {rows.map((row) => (
          <li key={row.id}>
            <CaseLine caseId={row.id}>
              <span className="due-when">
                <StatePill tone={stateTone(row)}>{stateWord(row)}</StatePill>
              </span>
              <span className="due-what">
                <span>
                  <span className="due-title">{row.title}</span>
                  <span className="due-case">{row.number ?? '未编号'}</span>
                </span>
                {row.nextOn !== undefined && (
                  <span className="due-rule">{`${row.nextOn}　${row.nextWhat ?? ''}`}</span>
                )}
              </span>
            </CaseLine>
          </li>
        ))}
      </ul>
    </Section>
  )
}
