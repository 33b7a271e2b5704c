import { useMemo, useState } from 'react'
import type { CaseView } from '#contract/schemas/case-view.ts'
import { client } from '../../../app/client.ts'
import { go } from '../../../app/router/router.tsx'
import { useActor, useMay } from '../../../app/session/actor.ts'
import { useToday } from '../../../app/session/today.ts'
import { ConfirmLine } from '../../../ui/confirm-line.tsx'
import { FieldGroup } from '../../../ui/field.tsx'
import { DraftForm } from '../../../ui/form/draft-form.tsx'
import { caseReason } from '../../../ui/form/reason-of.ts'
import { useDraftForm } from '../../../ui/form/use-draft-form.ts'
import { refreshCase } from '../common/queries.ts'
import { ApartCover } from './apart-cover.tsx'
import { PaperFields } from './paper-fields.tsx'
import { RecordEditor } from './record-editor.tsx'
import { ResultFields } from './result-fields.tsx'
import { SessionFields } from './session-fields.tsx'
import { fromStored, type SessionValue, startSession, toSession } from './session-value.ts'
import { speakersOf } from './speakers.ts'

interface SessionFormProps {
  readonly view: CaseView
  readonly stored?: CaseView['sessions'][number] | undefined
}

interface VoidChange {
  readonly voided?: string | undefined
  readonly reason: string
}

export function SessionForm({ view, stored }: SessionFormProps) {
  const today = useToday()
  const may = useMay()
  const { displayName } = useActor()
  const [begun] = useState(() => startSession(view, today, displayName))
  // A stored one is as it is stored now: an untouched form goes on from what another window saved.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same revision is the same record
  const asStored = useMemo(() => stored && fromStored(stored), [stored?.id, stored?.revision])
  const back = () => go({ name: 'case', params: { id: view.id }, anchor: 'sessions' })
  const form = useDraftForm<SessionValue>({
    key: `case-session:${view.id}:${stored?.id ?? 'new'}`,
    form: 'case-session',
    caseId: view.id,
    base: stored?.revision,
    initial: asStored ?? begun,
    save: async (value, base) => {
      await write(value, base)
      return back
    },
  })
  const { value, set } = form

  // A void is taken back by its own button; saving another word of a voided record leaves it voided.
  async function write(now: SessionValue, base: number | undefined, change?: VoidChange): Promise<void> {
    const voided = change === undefined ? stored?.session.voided : change.voided
    const reason = (change?.reason ?? now.exceptionReason).trim()
    await client.cases.saveSession({
      id: now.id,
      ...(base !== undefined && { base }),
      session: toSession(view.id, now, voided),
      onPaper: now.onPaper,
      ...(reason !== '' && { exceptionReason: reason }),
    })
    await refreshCase(view.id)
  }

  // Voided or taken back is the record as it is stored; the draft of what is typed on stays, and is offered the next time.
  const unsaved = form.dirty ? '表里还没有保存的修改不会一起保存，留作暂存，下次打开时可以接着填写。' : ''
  const speakers = speakersOf(
    view.record,
    value.presentPartyIds,
    value.invited.map((each) => each.name),
  )
  return (
    <ApartCover mode={value.mode}>
      <DraftForm
        form={form}
        label="调解记录"
        onCancel={back}
        extraActions={
          stored !== undefined &&
          may('cases.saveSession') &&
          (stored.session.voided !== undefined ? (
            <ConfirmLine
              action="恢复这次记录"
              sentence={`这次记录已作废（${stored.session.voided}）。恢复后重新算作一次调解。${unsaved}`}
              reason={caseReason('恢复的原因', view.id, `restore-session:${stored.id}`)}
              onConfirm={async (reason) => {
                await write(fromStored(stored), stored.revision, { reason })
                back()
              }}
            />
          ) : (
            <ConfirmLine
              action="作废这次记录"
              sentence={`记录不删除，标为作废，不再算作一次调解。${unsaved}`}
              reason={caseReason('作废的原因', view.id, `void-session:${stored.id}`)}
              onConfirm={async (reason) => {
                await write(fromStored(stored), stored.revision, { voided: reason, reason })
                back()
              }}
            />
          ))
        }
      >
        {stored?.session.voided !== undefined && (
          <p className="section-quiet">{`这次记录已作废：${stored.session.voided}。修改后保存，仍是作废。`}</p>
        )}
        <SessionFields form={form} view={view} />
        <FieldGroup title="记录">
          <RecordEditor lines={value.lines} speakers={speakers} onChange={(lines) => set({ lines })} />
        </FieldGroup>
        <ResultFields form={form} />
        <PaperFields form={form} today={today} />
      </DraftForm>
    </ApartCover>
  )
}
