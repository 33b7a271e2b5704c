import { useState } from 'react'
import type { CaseView } from '#contract/schemas/case-view.ts'
import { ClerkOnly, usePartyView } from '../../../app/party-view.tsx'
import { useMay } from '../../../app/session/actor.ts'
import { Button } from '../../../ui/button.tsx'
import { Section } from '../../../ui/section.tsx'
import { MediatorsForm } from './mediators-form.tsx'
import { RecusalList } from './recusal-list.tsx'

/** R05 人民调解法 19: one or more, named by the committee or chosen by the parties. */
export function MediatorsSection({ view }: { readonly view: CaseView }) {
  const { mediators } = view.record
  const may = useMay()
  const { partyView } = usePartyView()
  const [open, setOpen] = useState(false)
  const action = may('cases.saveMediators') && !open && !partyView && (
    <span data-first-action="">
      <Button look="quiet" onClick={() => setOpen(true)}>
        {mediators.length === 0 ? '确定调解员' : '修改'}
      </Button>
    </span>
  )
  return (
    <Section title="调解员" anchor="mediators" aside={action}>
      {mediators.length === 0 && !open && (
        <p className="section-quiet">还没有确定。可由调委会指定，也可由当事人选择（人民调解法第19条）。</p>
      )}
      {!open && mediators.length > 0 && (
        <ul className="plain-list">
          {mediators.map((mediator) => (
            <li key={mediator.mediatorId}>
              <strong>{mediator.name}</strong>
              {`　${mediator.role === 'lead' ? '主持' : '协助'}　${mediator.chosenBy === 'committee' ? '调委会指定' : '当事人选择'}　${mediator.assignedOn}`}
              {mediator.conflict &&
                `　有利害关系：${mediator.conflict.detail}${mediator.conflict.consentOn ? `，各方 ${mediator.conflict.consentOn} 书面同意` : '，还没有各方书面同意'}`}
            </li>
          ))}
        </ul>
      )}
      <ClerkOnly>
        <RecusalList view={view} />
      </ClerkOnly>
      {open && <MediatorsForm view={view} onDone={() => setOpen(false)} />}
    </Section>
  )
}
