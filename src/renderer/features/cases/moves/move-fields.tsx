import type { CaseView } from '#contract/schemas/case-view.ts'
import { mayWithdraw } from '#domain/cases/ending-findings.ts'
import { CheckInput, ChecksInput, ChoiceInput } from '../../../ui/choice-input.tsx'
import { Field } from '../../../ui/field.tsx'
import { SelectInput } from '../../../ui/select-input.tsx'
import { TextAreaInput, TextInput } from '../../../ui/text-input.tsx'
import { useOptions } from '../common/dictionaries.ts'
import type { MoveDraft } from './move-draft.ts'

interface MoveFieldsProps {
  readonly type: string
  readonly view: CaseView
  readonly draft: MoveDraft
  readonly set: (patch: Partial<MoveDraft>) => void
}

/** What one kind of step asks beyond its day. */
export function MoveFields({ type, view, draft, set }: MoveFieldsProps) {
  switch (type) {
    case 'accept':
      return <AcceptFields draft={draft} set={set} />
    case 'decline':
      return <DeclineFields draft={draft} set={set} />
    case 'terminate':
      return <TerminateFields draft={draft} set={set} />
    case 'divert':
      return (
        <>
          <Text
            label="分流到"
            path="to"
            value={draft.to}
            onChange={(to) => set({ to })}
            suggestions={['派出所', '人民法院', '司法所', '劳动仲裁院', '信访办', '本会已登记的案件']}
          />
          <Text
            label="理由"
            path="ground"
            value={draft.groundText}
            onChange={(groundText) => set({ groundText })}
            suggestions={['属该机关职责范围', '当事人要求走该途径', '重复登记，并入案号：']}
          />
        </>
      )
    case 'suspend':
      return (
        <Text
          label="中止的原因"
          path="reason"
          value={draft.reason}
          onChange={(reason) => set({ reason })}
          suggestions={['等待鉴定', '一方当事人外出，暂不能到场', '各方同意暂停']}
        />
      )
    case 'withdraw':
      return (
        <>
          <Field
            label="撤回的申请人"
            path="byPartyIds"
            group
            hint="只有部分申请人不调的，不办撤回：在“当事人”里把他分出，其余继续。被申请人不愿调的，记不同意调解。"
          >
            <ChecksInput
              value={draft.byPartyIds}
              options={mayWithdraw(view.record.parties).map((party) => ({
                value: party.id as string,
                label: party.name,
              }))}
              onChange={(byPartyIds) => set({ byPartyIds })}
            />
          </Field>
          <Text
            label="撤回的原因"
            path="reason"
            value={draft.reason}
            onChange={(reason) => set({ reason })}
            suggestions={['双方自行和解', '改走诉讼', '不愿继续调解']}
          />
        </>
      )
    case 'establish-file':
      return <Text label="立卷人" path="by" value={draft.by} onChange={(by) => set({ by })} />
    case 'archive':
      return (
        <Text
          label="档案号"
          path="archiveNumber"
          value={draft.archiveNumber}
          onChange={(archiveNumber) => set({ archiveNumber })}
        />
      )
    case 'hand-over':
      return (
        <Text
          label="移交给"
          path="to"
          value={draft.to}
          onChange={(to) => set({ to })}
          suggestions={['镇档案室', '县档案馆']}
        />
      )
    case 'open-correction':
      return (
        <Text label="更正的原因" path="reason" value={draft.reason} onChange={(reason) => set({ reason })} />
      )
    default:
      return null
  }
}

function Text(props: {
  readonly label: string
  readonly path: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly suggestions?: readonly string[]
}) {
  const { label, path, ...rest } = props
  return (
    <Field label={label} path={path} width="medium">
      <TextInput {...rest} />
    </Field>
  )
}

type Part = Pick<MoveFieldsProps, 'draft' | 'set'>

function AcceptFields({ draft, set }: Part) {
  return (
    <>
      <Field label="怎样受理" group path="initiative">
        <ChoiceInput
          value={draft.initiative}
          options={[
            { value: 'application', label: '依当事人申请' },
            { value: 'committee', label: '调委会主动调解' },
          ]}
          onChange={(initiative) => set({ initiative })}
        />
      </Field>
      <Field
        label="纸上已编的序号"
        path="paperSeq"
        width="short"
        hint="空着则自动编下一个号；纸上已经编了号（预留的、起用本程序以前的，或恢复备份后停用的）才填。"
      >
        <TextInput
          value={draft.paperSeq}
          onChange={(text) => set({ paperSeq: text.replaceAll(/\D/g, '') })}
          inputMode="numeric"
        />
      </Field>
    </>
  )
}

function DeclineFields({ draft, set }: Part) {
  const grounds = useOptions('declineGround')
  const channels = useOptions('channel')
  return (
    <>
      <Field label="不予受理的事由" path="ground">
        <SelectInput value={draft.ground} options={grounds} onChange={(ground) => set({ ground })} />
      </Field>
      <Field label="告知的其他途径" path="channels" group>
        <ChecksInput value={draft.channels} options={channels} onChange={(next) => set({ channels: next })} />
      </Field>
    </>
  )
}

function TerminateFields({ draft, set }: Part) {
  const grounds = useOptions('terminationGround')
  return (
    <>
      <Field label="终止的事由" path="ground">
        <SelectInput value={draft.ground} options={grounds} onChange={(ground) => set({ ground })} />
      </Field>
      <Field
        label="调解经过"
        path="note"
        hint="调解过几次、各方怎么说、为什么没有调成；写进终止调解书。最多 300 字。"
      >
        <TextAreaInput value={draft.note} onChange={(note) => set({ note })} rows={3} />
      </Field>
      <CheckInput value={draft.channelsTold} onChange={(channelsTold) => set({ channelsTold })}>
        已告知当事人可以通过仲裁、行政、司法途径维护权利（人民调解法第26条）
      </CheckInput>
    </>
  )
}
