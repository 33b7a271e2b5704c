import { useQuery } from '@tanstack/react-query'
import { isActiveOn } from '#domain/people/committee.ts'
import { isServingOn } from '#domain/people/mediator.ts'
import { client } from '../../../app/client.ts'
import { RouteLink, useRoute } from '../../../app/router/router.tsx'
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
  const active = (committees.data ?? []).filter(({ committee }) => isActiveOn(committee, today))
  const own = active.find((each) => each.committee.own) ?? active[0]
  const serving = (mediators.data ?? []).filter(({ mediator }) => isServingOn(mediator, today))
  const onlyOne = serving.length === 1 ? serving[0]?.id : undefined
  return (
    <Page
      title="受理"
      aside={<RouteLink to={{ name: 'month' }}>整月补录</RouteLink>}
      ready={ready}
      error={failed?.error}
      onRetry={() => void failed?.refetch()}
    >
      {ready && (
        <IntakeBody
          key={mode}
          initial={startIntake({
            mode,
            today,
            committeeId: own?.id ?? '',
            mediatorId: me.data?.mediatorId ?? onlyOne,
          })}
          committees={committees.data ?? []}
          mediators={mediators.data ?? []}
        />
      )}
    </Page>
  )
}
