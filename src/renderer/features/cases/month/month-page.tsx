import { useToday } from '../../../app/session/today.ts'
import { Page } from '../../../ui/page.tsx'
import { useDictionaries } from '../common/dictionaries.ts'
import { useCommittees, useMediators } from '../common/queries.ts'
import { MonthForm } from './month-form.tsx'
import '../cases.css'

/** A1: a village's month as a table, one line a case, from its 登记簿. */
export function MonthPage() {
  const today = useToday()
  const committees = useCommittees()
  const mediators = useMediators()
  const dictionaries = useDictionaries()
  const parts = [committees, mediators, dictionaries]
  const failed = parts.find((part) => part.error !== null)
  const ready = parts.every((part) => part.data !== undefined)
  return (
    <Page
      title="整月补录"
      width="wide"
      ready={ready}
      error={failed?.error}
      onRetry={() => void failed?.refetch()}
    >
      {ready && (
        <MonthForm today={today} committees={committees.data ?? []} mediators={mediators.data ?? []} />
      )}
    </Page>
  )
}
