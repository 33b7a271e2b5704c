import { useQuery } from '@tanstack/react-query'
import { chineseDate, weekdayOf } from '#domain/values/dates.ts'
import { client } from '../../app/client.ts'
import { ClerkOnly } from '../../app/party-view.tsx'
import { RouteLink } from '../../app/router/router.tsx'
import { useMay } from '../../app/session/actor.ts'
import { useToday } from '../../app/session/today.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { DraftList } from './draft-list.tsx'
import { isFresh } from './draft-place.ts'
import { DueList } from './due-list.tsx'
import { notNamed } from './not-named.ts'
import { OpenCases } from './open-cases.tsx'
import './work.css'

const WEEKDAYS = '日一二三四五六'

/** 工作台: what was left half typed today or before a power cut; what law or rule wants done, the oldest first. */
export function WorkPage() {
  const today = useToday()
  const may = useMay()
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', 'today', today],
    queryFn: () => client.cases.today(),
  })
  const open = useQuery({
    queryKey: ['cases', 'list', 'open-at-desk'],
    queryFn: () => client.cases.list({ view: 'open' }),
  })
  const drafts = useQuery({ queryKey: ['drafts'], queryFn: () => client.drafts.list() })
  const typed = <DraftList drafts={drafts.data ?? []} onChanged={() => void drafts.refetch()} />
  const first = (drafts.data ?? []).some(({ savedAt }) => isFresh(savedAt, today))
  const lines = data?.lines ?? []
  const folded = data?.folded ?? []
  const others = open.data && notNamed(open.data, lines)
  const overdue = lines.filter((line) => line.level === 'overdue')
  const now = lines.filter((line) => line.level === 'today')
  const later = lines.filter((line) => line.level === 'soon' || line.level === 'later')
  return (
    <Page
      title="工作台"
      state={<span className="work-date">{`${chineseDate(today)}　星期${WEEKDAYS[weekdayOf(today)]}`}</span>}
      aside={may('cases.register') && <NewCaseLinks />}
      ready={data !== undefined && open.data !== undefined && drafts.data !== undefined}
      error={error ?? open.error ?? drafts.error}
      onRetry={() => void Promise.all([refetch(), open.refetch(), drafts.refetch()])}
      width="wide"
    >
      <ClerkOnly>
        {data !== undefined && <Counts counts={data.counts} />}
        {first && typed}
        {lines.length === 0 && folded.length === 0 && (
          <EmptyState
            title="今天没有到期要办的事"
            hint="调解期限、履行、回访、归档到期前会列在这里，每一行写明依据和日期。"
            action={may('cases.register') && <RouteLink to={{ name: 'intake' }}>登记一件纠纷</RouteLink>}
          />
        )}
        {overdue.length > 0 && (
          <Section title={`已过期 ${overdue.length} 件`}>
            <DueList lines={overdue} />
          </Section>
        )}
        {now.length > 0 && (
          <Section title={`今天 ${now.length} 件`}>
            <DueList lines={now} />
          </Section>
        )}
        {later.length > 0 && (
          <Section title="接下来">
            <DueList lines={later} />
          </Section>
        )}
        {folded.length > 0 && <FoldedLines folded={folded} />}
        {others !== undefined && data !== undefined && <OpenCases {...others} total={data.counts.open} />}
        {!first && typed}
      </ClerkOnly>
    </Page>
  )
}

function NewCaseLinks() {
  return (
    <>
      <RouteLink to={{ name: 'intake' }}>登记</RouteLink>
      <RouteLink to={{ name: 'settled' }}>先调后登</RouteLink>
      <RouteLink to={{ name: 'blankPaper', params: { kind: 'application' } }}>空白文书</RouteLink>
    </>
  )
}

type Folded = Awaited<ReturnType<typeof client.cases.today>>['folded']

/** 补录 cases in one line a sort: their ledger could not say whether it was done. */
function FoldedLines({ folded }: { readonly folded: Folded }) {
  return (
    <Section title="补录的案件">
      <ul className="due-folded">
        {folded.map(({ what, count, view, filter }) => (
          <li key={what}>
            <RouteLink
              to={{ name: 'cases', query: { view, ...(filter && { filter }) } }}
            >{`${what} ${count} 件`}</RouteLink>
            <span>　登记簿上没有写，已经做过的请补记。</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface CountsProps {
  readonly counts: { readonly open: number; readonly performing: number; readonly toFile: number }
}

function Counts({ counts }: CountsProps) {
  return (
    <p className="work-counts">
      <RouteLink to={{ name: 'cases', query: { view: 'open' } }}>{`在办 ${counts.open} 件`}</RouteLink>
      <RouteLink
        to={{ name: 'cases', query: { view: 'performing' } }}
      >{`履行中 ${counts.performing} 件`}</RouteLink>
      <RouteLink to={{ name: 'cases', query: { view: 'to-file' } }}>{`待归档 ${counts.toFile} 件`}</RouteLink>
    </p>
  )
}
