import type { CaseView } from '#contract/schemas/case-view.ts'
import { SESSION_MODE_NAMES, SESSION_RESULT_NAMES } from '#domain/cases/session-record.ts'
import { chineseDate } from '#domain/values/dates.ts'
import { Section } from '../../../ui/section.tsx'
import { FactList } from '../common/fact-list.tsx'
import { namesOfParties } from '../common/party-names.ts'
import { ApartCover } from './apart-cover.tsx'

interface SessionRecordProps {
  readonly view: CaseView
  readonly stored: CaseView['sessions'][number]
}

/** One session as it lies in an archived file: to be read. */
export function SessionRecord({ view, stored: { session } }: SessionRecordProps) {
  const { parties, mediators } = view.record
  const representatives = parties
    .flatMap(({ guardians, agents }) => [...guardians, ...agents])
    .filter(({ id }) => session.presentRepresentativeIds?.includes(id))
  const named = mediators.filter(({ mediatorId }) => session.mediatorIds.includes(mediatorId))
  const time = [session.from, session.to].filter(Boolean).join('–')
  return (
    <ApartCover mode={session.mode}>
      {session.voided !== undefined && (
        <p className="section-quiet">{`这次记录已作废：${session.voided}。`}</p>
      )}
      <FactList
        facts={[
          ['日期', [chineseDate(session.heldOn), time].filter(Boolean).join('　')],
          ['地点', session.place],
          ['方式', session.mode && SESSION_MODE_NAMES[session.mode]],
          ['到场的当事人', namesOfParties(parties, session.presentPartyIds)],
          ['到场的代理人', representatives.map(({ name }) => name).join('、')],
          ['调解员', named.map(({ name }) => name).join('、')],
          ['邀请参加的人', session.invited.map(({ name }) => name).join('、')],
          ['记录人', session.recorder],
        ]}
      />
      <Section title="记录">
        {session.entries.length === 0 && <p className="section-quiet">没有逐句的记录。</p>}
        <ol className="record-lines">
          {session.entries.map(({ speaker, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no ids and never change while shown
            <li key={index} className="record-line record-read">
              <strong>{speaker || '（记叙）'}</strong>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      </Section>
      <Section title="结果">
        <p>{session.result === undefined ? '没有记结果。' : SESSION_RESULT_NAMES[session.result]}</p>
        {session.resultDetail !== undefined && <p>{session.resultDetail}</p>}
      </Section>
    </ApartCover>
  )
}
