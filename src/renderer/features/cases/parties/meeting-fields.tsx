import { type GroupMeeting, meetingProblem } from '#domain/cases/group-meeting.ts'
import type { Party } from '#domain/cases/party.ts'
import { useToday } from '../../../app/session/today.ts'
import { ChoiceInput } from '../../../ui/choice-input.tsx'
import { CountInput } from '../../../ui/count-input.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'

interface MeetingFieldsProps {
  readonly party: Party
  readonly path: string
  readonly onChange: (party: Party) => void
}

const COUNTS = [
  ['all', '应到'],
  ['present', '到会'],
  ['inFavour', '同意'],
] as const

/** 村民小组会议 (村民委员会组织法 28): what the meeting record says, checked as one types. */
export function MeetingFields({ party, path, onChange }: MeetingFieldsProps) {
  const today = useToday()
  const { meeting } = party
  const set = (patch: Partial<GroupMeeting>) =>
    onChange({ ...party, meeting: { heldOn: today, counted: 'adults', ...meeting, ...patch } })
  return (
    <div className="represent">
      <p className="represent-title">村民小组会议</p>
      <FieldRow>
        <Field label="开会日期" path={`${path}.meeting.heldOn`} width="short">
          <DateInput value={meeting?.heldOn} onChange={(heldOn) => heldOn && set({ heldOn })} />
        </Field>
        <Field label="按什么计" group>
          <ChoiceInput
            value={meeting?.counted}
            options={[
              { value: 'adults', label: '十八周岁以上村民' },
              { value: 'households', label: '户的代表' },
            ]}
            onChange={(counted) => set({ counted })}
          />
        </Field>
        {COUNTS.map(([key, label]) => (
          <Field key={key} label={label} path={`${path}.meeting.${key}`} width="short">
            <CountInput value={meeting?.[key]} onChange={(count) => set({ [key]: count })} />
          </Field>
        ))}
      </FieldRow>
      <p className="field-derived" aria-live="polite">
        {meeting === undefined
          ? ''
          : (meetingProblem(meeting) ?? '到会、同意人数符合村民委员会组织法第28条。')}
      </p>
    </div>
  )
}
