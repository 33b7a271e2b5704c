import type { CaseView } from '#contract/schemas/case-view.ts'
import { sessionOrdinals, sessionsInOrder } from '#domain/cases/session-order.ts'
import { SESSION_MODE_NAMES, SESSION_RESULT_NAMES } from '#domain/cases/session-record.ts'
import { ClerkOnly, usePartyView } from '../../../app/party-view.tsx'
import { go, RouteLink } from '../../../app/router/router.tsx'
import { useMay } from '../../../app/session/actor.ts'
import { Button } from '../../../ui/button.tsx'
import { Section } from '../../../ui/section.tsx'
import { namesOfParties } from '../common/party-names.ts'
import { isFiled } from '../edit/filed-note.tsx'

/** What happened, as a line through the days. A session held apart with one side isn't shown to the other. */
export function SessionsSection({ view }: { readonly view: CaseView }) {
  const may = useMay()
  const { partyView } = usePartyView()
  // Counted over all of them, so that F9 hides a session and never renumbers the others.
  const ordinals = sessionOrdinals(view.sessions)
  const shown = sessionsInOrder(view.sessions).filter(
    ({ session }) => !partyView || (session.mode !== 'apart' && session.voided === undefined),
  )
  const turnedAway = view.procedure === 'declined' || view.procedure === 'diverted'
  const add = may('cases.saveSession') && !turnedAway && !isFiled(view) && (
    <ClerkOnly>
      <Button
        look="quiet"
        onClick={() => go({ name: 'caseSession', params: { id: view.id, sessionId: 'new' } })}
      >
        记录一次调解
      </Button>
    </ClerkOnly>
  )
  return (
    <Section title="调解经过" anchor="sessions" aside={add}>
      {shown.length === 0 && (
        <p className="section-quiet">还没有调解记录。每次调解、背靠背谈话、电话沟通都可以记一笔。</p>
      )}
      <ol className="timeline">
        {shown.map(({ id, session }) => (
          <li key={id} data-voided={session.voided !== undefined}>
            <p className="timeline-head">
              <RouteLink
                to={{ name: 'caseSession', params: { id: view.id, sessionId: id } }}
              >{`${ordinals.has(id) ? `第 ${ordinals.get(id)} 次` : '作废'}　${session.heldOn}`}</RouteLink>
              <span>
                {[timeText(session), session.mode && SESSION_MODE_NAMES[session.mode], session.place]
                  .filter(Boolean)
                  .join('　')}
              </span>
              {session.result !== undefined && <strong>{SESSION_RESULT_NAMES[session.result]}</strong>}
            </p>
            <p className="timeline-who">
              {[
                `到场：${namesOfParties(view.record.parties, session.presentPartyIds) || '未记'}`,
                session.entries.length > 0 && `记录 ${session.entries.length} 条`,
              ]
                .filter(Boolean)
                .join('　')}
            </p>
            {session.voided !== undefined && <p className="timeline-who">{`已作废：${session.voided}`}</p>}
            {session.resultDetail !== undefined && <p className="timeline-detail">{session.resultDetail}</p>}
          </li>
        ))}
      </ol>
    </Section>
  )
}

function timeText({
  from,
  to,
}: {
  readonly from?: string | undefined
  readonly to?: string | undefined
}): string {
  return from === undefined ? '' : to === undefined ? from : `${from}–${to}`
}
