import { useQuery } from '@tanstack/react-query'
import { client } from '../../../app/client.ts'
import { useRoute } from '../../../app/router/router.tsx'
import { useToday } from '../../../app/session/today.ts'
import { Page } from '../../../ui/page.tsx'
import { useDictionaries } from '../common/dictionaries.ts'
import { useCommittees, useMediators } from '../common/queries.ts'
import '../cases.css'
import { IntakeBody } from './intake-body.tsx'
import { startIntake } from './intake-form.ts'

/** 受理: from the first word to a numbered entry; for what was settled on the spot, straight to the end. */
export function IntakePage() {
  const mode = useRoute()?.name === 'settled' ? 'settled' : 'register'
  const today = useToday()
  const committees = useCommittees()
  const mediators = useMediators()
  const dictionaries = useDictionaries()
  const me = useQuery({ queryKey: ['accounts', 'me'], queryFn: () => client.accounts.me() })
  const parts = [committees, mediators, dictionaries, me]
  const ready = parts.every((part) => part.data !== undefined)
  const failed = parts.find((part) => part.error !== null)
  const own = committees.data?.find((each) => each.committee.own) ?? committees.data?.[0]
  const serving = (mediators.data ?? []).filter(
    (each) => each.mediator.serviceTo === undefined || each.mediator.serviceTo > today,
  )
  const onlyOne = serving.length === 1 ? serving[0]?.id : undefined
  return (
    <Page title="受理" ready={ready} error={failed?.error} onRetry={() => void failed?.refetch()}>
      {ready && (
        <IntakeBody
          key={mode}
          initial={startIntake({
            mode,
            today,
            committeeId: own?.id ?? '',
            mediatorId: me.data?.mediatorId ?? onlyOne,
          })}
          committees={(committees.data ?? []).map((each) => ({ value: each.id, label: each.committee.name }))}
          mediators={serving.map((each) => ({ value: each.id, label: each.mediator.name }))}
        />
      )}
    </Page>
  )
}
