import { useState } from 'react'
import type { CaseView } from '#contract/schemas/case-view.ts'
import { AGENT_KIND_NAMES, PARTY_KIND_NAMES, type Party, SIDE_NAMES } from '#domain/cases/party.ts'
import { isRefusing } from '#domain/cases/party-facts.ts'
import { RELATIVE_STATE_NAMES, relativeState } from '#domain/cases/relatives.ts'
import { usePartyView } from '../../../app/party-view.tsx'
import { RouteLink } from '../../../app/router/router.tsx'
import { useMay } from '../../../app/session/actor.ts'
import { useToday } from '../../../app/session/today.ts'
import { Button } from '../../../ui/button.tsx'
import { Section } from '../../../ui/section.tsx'
import { StatePill } from '../../../ui/state-pill.tsx'
import { RevealLine } from '../common/reveal-line.tsx'
import { RelatedMark } from '../intake/related-mark.tsx'
import { derivedLine, documentNumber } from '../parties/party-edit.ts'
import { useRevealed } from './use-revealed.ts'

/** A crowd is folded; the first ones tell who is who. */
const SHOWN = 6

/** Names and sides; numbers masked until somebody says why they must be seen. */
export function PartiesSection({ view }: { readonly view: CaseView }) {
  const { partyView } = usePartyView()
  const may = useMay()
  const [whole, setWhole] = useRevealed(view)
  const [all, setAll] = useState(false)
  const parties = (partyView ? view : (whole ?? view)).record.parties
  const aside = !partyView && (
    <>
      {view.masked && whole === undefined && (
        <RevealLine id={view.id} draftOf="reveal" what="证件号码、电话、住址" onWhole={setWhole} />
      )}
      {may('cases.saveParties') && (
        <RouteLink to={{ name: 'caseParties', params: { id: view.id } }}>修改</RouteLink>
      )}
    </>
  )
  return (
    <Section title="当事人" anchor="parties" aside={aside}>
      <ul className="party-list">
        {(all ? parties : parties.slice(0, SHOWN)).map((party) => (
          <PartyItem key={party.id} party={party} />
        ))}
      </ul>
      {parties.length > SHOWN && (
        <Button look="quiet" onClick={() => setAll(!all)}>
          {all ? '收起' : `全部 ${parties.length} 方`}
        </Button>
      )}
      {!partyView && <DeceasedList record={view.record} />}
      <RelatedMark parties={view.record.parties} caseId={view.id} />
    </Section>
  )
}

/** The near relatives of who died, each signed, authorised or missing. */
function DeceasedList({ record }: { readonly record: CaseView['record'] }) {
  return (record.deceased ?? []).map((dead) => (
    <div key={dead.name} className="party-relatives">
      <p className="party-head">{`死者 ${dead.name}${dead.diedOn === undefined ? '' : `（${dead.diedOn}）`}的近亲属`}</p>
      <ul>
        {dead.relatives.map((relative) => {
          const state = relativeState(record, relative)
          return (
            <li key={relative.id} className="party-facts">
              {[relative.relation, relative.name].filter(Boolean).join('　')}
              <StatePill tone={state === 'missing' ? 'soon' : 'done'}>
                {RELATIVE_STATE_NAMES[state]}
              </StatePill>
            </li>
          )
        })}
      </ul>
    </div>
  ))
}

function PartyItem({ party }: { readonly party: Party }) {
  const today = useToday()
  const { partyView } = usePartyView()
  const contact = partyView ? [] : [documentText(party), party.phone, party.address]
  const facts = [
    party.kind === 'person' ? derivedLine(party, today) : PARTY_KIND_NAMES[party.kind],
    party.headName && `${party.headPost ?? '负责人'} ${party.headName}`,
    party.ethnicity,
    party.occupation,
    ...contact,
  ]
  return (
    <li>
      <p className="party-head">
        <span className="party-side">{SIDE_NAMES[party.side]}</span>
        <span className="party-name">{party.name}</span>
        {isRefusing(party) && <StatePill tone="paused">拒绝调解</StatePill>}
        {party.separatedOn !== undefined && (
          <StatePill tone="none">{`${party.separatedOn} 已分出`}</StatePill>
        )}
      </p>
      <p className="party-facts">{facts.filter(Boolean).join('　')}</p>
      {party.guardians.map((guardian) => (
        <p key={guardian.id} className="party-facts">
          {['监护人', guardian.name, guardian.relation, partyView ? undefined : guardian.phone]
            .filter(Boolean)
            .join('　')}
        </p>
      ))}
      {party.agents.map((agent) => (
        <p key={agent.id} className="party-facts">
          {[
            '代理人',
            agent.name,
            AGENT_KIND_NAMES[agent.kind],
            partyView ? undefined : agent.phone,
            agent.powers.includes('sign-agreement') ? '可签协议' : '无权签协议',
          ]
            .filter(Boolean)
            .join('　')}
        </p>
      ))}
    </li>
  )
}

function documentText(party: Party): string {
  const { document } = party
  if (document.kind === 'none') return '没有证件'
  if (document.kind === 'refused') return '不愿提供证件'
  return document.kind === 'other' ? `${document.name} ${document.number}` : documentNumber(document)
}
