import { CAPACITY_NAMES, type Capacity, type Party, SIDE_NAMES } from '#domain/cases/party.ts'
import { useToday } from '../../../app/session/today.ts'
import { CheckInput, ChoiceInput } from '../../../ui/choice-input.tsx'
import { CountInput } from '../../../ui/count-input.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { SelectInput } from '../../../ui/select-input.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { useOptions } from '../common/dictionaries.ts'
import { optionsOf } from '../common/options.ts'
import { AgentsEditor } from './agents-editor.tsx'
import { GuardiansEditor } from './guardians-editor.tsx'
import { MeetingFields } from './meeting-fields.tsx'
import { type DocumentChoice, documentChoice, isPersonLike, withDocumentChoice } from './party-edit.ts'

interface PartyDetailsProps {
  readonly party: Party
  readonly path: string
  /** False: only guardians and agents, which can't be folded away. */
  readonly all: boolean
  readonly represented: boolean
  readonly onChange: (party: Party) => void
}

export function PartyDetails({ party, path, all, represented, onChange }: PartyDetailsProps) {
  return (
    <div className="party-details">
      {all &&
        (isPersonLike(party.kind) ? (
          <PersonFields party={party} path={path} onChange={onChange} />
        ) : (
          <HeadFields party={party} path={path} onChange={onChange} />
        ))}
      {party.kind === 'villager-group' && <MeetingFields party={party} path={path} onChange={onChange} />}
      {all && <CommonFields party={party} path={path} onChange={onChange} />}
      {(represented || party.guardians.length > 0 || all) && party.kind === 'person' && (
        <GuardiansEditor
          guardians={party.guardians}
          needed={represented}
          path={`${path}.guardians`}
          onChange={(guardians) => onChange({ ...party, guardians })}
        />
      )}
      {(represented || party.onlyBenefits === true) && party.kind === 'person' && (
        <p>
          <CheckInput
            value={party.onlyBenefits === true}
            onChange={(on) => onChange({ ...party, onlyBenefits: on ? true : undefined })}
          >
            协议对其纯获利益：限制行为能力人可以自己签署（民法典第19、22、145条）
          </CheckInput>
        </p>
      )}
      {(all || party.agents.length > 0) && (
        <AgentsEditor
          agents={party.agents}
          of={party.kind}
          path={`${path}.agents`}
          onChange={(agents) => onChange({ ...party, agents })}
        />
      )}
    </div>
  )
}

const SIDES = optionsOf(SIDE_NAMES)

type Part = Pick<PartyDetailsProps, 'party' | 'path' | 'onChange'>

const DOCUMENTS: readonly { readonly value: DocumentChoice; readonly label: string }[] = [
  { value: 'number', label: '身份证' },
  { value: 'other', label: '其他证件' },
  { value: 'none', label: '没有证件' },
  { value: 'refused', label: '不愿提供' },
]

function PersonFields({ party, path, onChange }: Part) {
  const today = useToday()
  const ethnicities = useOptions('ethnicity')
  const { document } = party
  return (
    <>
      <Field label="证件" group>
        <ChoiceInput
          value={documentChoice(document)}
          options={DOCUMENTS}
          onChange={(choice) => onChange(withDocumentChoice(party, choice))}
        />
      </Field>
      {document.kind === 'other' && (
        <Field label="证件名称" path={`${path}.document.name`} width="medium">
          <TextInput
            value={document.name}
            suggestions={['护照', '户口簿', '军官证', '港澳居民来往内地通行证', '出生医学证明']}
            onChange={(name) => onChange({ ...party, document: { ...document, name } })}
          />
        </Field>
      )}
      <FieldRow>
        <Field label="性别" group width="short">
          <ChoiceInput
            value={party.sex}
            options={[
              { value: 'male', label: '男' },
              { value: 'female', label: '女' },
            ]}
            onChange={(sex) => onChange({ ...party, sex })}
          />
        </Field>
        <Field label="出生日期" path={`${path}.birthDate`} width="short">
          <DateInput
            example="1958.4.2"
            value={party.birthDate}
            onChange={(birthDate) =>
              onChange({ ...party, birthDate, ageStated: birthDate ? undefined : party.ageStated })
            }
          />
        </Field>
        {party.birthDate === undefined && (
          <Field label="年龄" path={`${path}.ageStated`} width="short" hint="不知道生日时，填本人说的岁数。">
            <CountInput
              value={party.ageStated?.years}
              onChange={(years) =>
                onChange({ ...party, ageStated: years === undefined ? undefined : { years, on: today } })
              }
            />
          </Field>
        )}
        <Field label="民族" path={`${path}.ethnicity`} width="short">
          <SelectInput
            value={party.ethnicity}
            options={ethnicities.map((entry) => ({ value: entry.label, label: entry.label }))}
            clearable
            onChange={(ethnicity) => onChange({ ...party, ethnicity })}
          />
        </Field>
        <Field label="职业或职务" path={`${path}.occupation`} width="short">
          <TextInput
            value={party.occupation}
            onChange={(occupation) => onChange({ ...party, occupation })}
            suggestions={['务农', '务工', '个体经营', '退休', '学生', '无业']}
          />
        </Field>
      </FieldRow>
      {party.kind === 'person' && <CapacityFields party={party} path={path} onChange={onChange} />}
    </>
  )
}

function CapacityFields({ party, path, onChange }: Part) {
  const choices: readonly { readonly value: Capacity | 'age'; readonly label: string }[] = [
    { value: 'age', label: '按年龄' },
    ...optionsOf(CAPACITY_NAMES),
  ]
  return (
    <FieldRow>
      <Field
        label="民事行为能力"
        group
        hint="只有与年龄不一致时才另选，例如已认定为无行为能力的成年人（民法典第17至22条）。"
      >
        <ChoiceInput
          value={party.capacity ?? 'age'}
          options={choices}
          onChange={(next) => onChange({ ...party, capacity: next === 'age' ? undefined : next })}
        />
      </Field>
      {party.capacity !== undefined && (
        <Field label="依据" path={`${path}.capacityGround`} width="medium">
          <TextInput
            value={party.capacityGround}
            suggestions={[
              '已满十六周岁，以自己的劳动收入为主要生活来源',
              '人民法院判决认定',
              '残疾人证（精神、智力）',
            ]}
            onChange={(capacityGround) => onChange({ ...party, capacityGround })}
          />
        </Field>
      )}
    </FieldRow>
  )
}

function HeadFields({ party, path, onChange }: Part) {
  return (
    <FieldRow>
      <Field label="负责人或法定代表人" path={`${path}.headName`} width="medium">
        <TextInput value={party.headName} onChange={(headName) => onChange({ ...party, headName })} />
      </Field>
      <Field label="职务" path={`${path}.headPost`} width="short">
        <TextInput
          value={party.headPost}
          onChange={(headPost) => onChange({ ...party, headPost })}
          suggestions={['法定代表人', '主任', '组长', '经理']}
        />
      </Field>
    </FieldRow>
  )
}

function CommonFields({ party, path, onChange }: Part) {
  return (
    <>
      <Field label="在本案中是" group>
        <ChoiceInput value={party.side} options={SIDES} onChange={(side) => onChange({ ...party, side })} />
      </Field>
      <Field label={isPersonLike(party.kind) ? '单位或住址' : '住所地'} path={`${path}.address`}>
        <TextInput value={party.address} onChange={(address) => onChange({ ...party, address })} />
      </Field>
      <Field label="备注" path={`${path}.note`}>
        <TextInput value={party.note} onChange={(note) => onChange({ ...party, note })} />
      </Field>
    </>
  )
}
