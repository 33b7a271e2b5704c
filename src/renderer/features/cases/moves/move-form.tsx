import type { CaseView } from '#contract/schemas/case-view.ts'
import type { BusinessDate } from '#domain/values/brands.ts'
import { client } from '../../../app/client.ts'
import { useActor } from '../../../app/session/actor.ts'
import { CheckInput } from '../../../ui/choice-input.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { isErrorCode } from '../../../ui/errors.ts'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { ReasonList } from '../../../ui/reason-list.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { QuietForm } from '../common/quiet-form.tsx'
import { refuseLocally } from '../common/refuse-locally.ts'
import { useQuietForm } from '../common/use-quiet-form.ts'
import { callMove, type MoveDraft, startMove } from './move-draft.ts'
import { MoveFields } from './move-fields.tsx'

interface MoveFormProps {
  readonly view: CaseView
  readonly move: CaseView['moves'][number]
  readonly today: BusinessDate
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** One step, asked in place: when it happened, what it needs, and a reason where a rule was not kept. */
export function MoveForm({ view, move, today, onDone, onCancel }: MoveFormProps) {
  const { displayName } = useActor()
  const forced = move.backfillOnly || !move.allowed
  const form = useQuietForm<MoveDraft>(
    { caseId: view.id, name: `move:${move.type}`, revision: view.revision },
    { ...startMove(view, today, forced), by: displayName },
  )
  const { value: draft, set, error, run } = form
  const reasons = move.reasons.filter((reason) => reason.level !== 'hint')
  const hints = move.reasons.filter((reason) => reason.level === 'hint')
  const blocked = isErrorCode(error, 'BLOCKED')
  const asksReason = reasons.length > 0 || draft.exceptionReason !== '' || blocked
  const past = draft.on < today || forced || draft.onPaper

  async function save(): Promise<void> {
    const done = await run(async (base) => {
      const unsaid = reasons.length > 0 && draft.exceptionReason.trim() === ''
      refuseLocally(unsaid ? [{ path: 'exceptionReason', sentence: '请写明理由，再办理' }] : [])
      await callMove(client.cases, move.type, { id: view.id, base }, draft)
    })
    if (done) onDone()
  }

  return (
    <div className="move-form">
      <p className="move-title">
        {move.name}
        <span className="citation">{move.ground}</span>
      </p>
      {!blocked && <ReasonList reasons={[...reasons, ...hints]} />}
      <QuietForm
        label={move.name}
        saveLabel={move.name}
        form={form}
        onSave={() => void save()}
        onCancel={onCancel}
      >
        <MoveFields type={move.type} view={view} draft={draft} set={set} />
        <FieldRow>
          <Field label="办理日期" path="on" width="short">
            <DateInput value={draft.on} onChange={(on) => on && set({ on })} />
          </Field>
          {past && (
            <Field label="补录" group hint={forced ? '这一步只能作为补录登记。' : undefined}>
              <CheckInput
                value={draft.onPaper}
                disabled={move.backfillOnly}
                onChange={(onPaper) => set({ onPaper })}
              >
                当时在纸上办的，现在补录
              </CheckInput>
            </Field>
          )}
        </FieldRow>
        {asksReason && (
          <Field
            label={draft.onPaper ? '当时缺这一步的原因' : '仍然办理的理由'}
            path="exceptionReason"
            hint="会和这一步一起留在案件里。"
          >
            <TextInput
              value={draft.exceptionReason}
              onChange={(exceptionReason) => set({ exceptionReason })}
            />
          </Field>
        )}
      </QuietForm>
    </div>
  )
}
