import { Field, FieldRow } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { derived } from './setup-state.ts'
import { StepForm, type StepProps } from './step-form.tsx'

export function RoomStep({ state, set, onNext }: StepProps) {
  return (
    <StepForm
      label="调解室"
      lack={state.town.trim() === '' ? '请先填乡镇（街道）名称' : undefined}
      onNext={onNext}
    >
      <p className="section-note">这些名称会印在文书上，以后可以在“设置”里更改。</p>
      <Field label="乡镇（街道）名称" path="room.town" required hint="写全称，如 柳镇、城关街道">
        <TextInput value={state.town} onChange={(town) => set({ town })} autoFocus maxLength={40} />
      </Field>
      <Field label="调解室名称" path="room.name" hint="不填则按上面的名称拟定">
        <TextInput
          value={state.roomName}
          onChange={(roomName) => set({ roomName })}
          placeholder={derived(state).roomName}
          maxLength={60}
        />
      </Field>
      <FieldRow>
        <Field label="所属县（市、区）" path="room.county">
          <TextInput value={state.county} onChange={(county) => set({ county })} maxLength={40} />
        </Field>
        <Field label="行政区划代码" path="room.code" width="short" hint="可以以后再填">
          <TextInput
            value={state.code}
            onChange={(code) => set({ code })}
            inputMode="numeric"
            maxLength={12}
          />
        </Field>
      </FieldRow>
    </StepForm>
  )
}
