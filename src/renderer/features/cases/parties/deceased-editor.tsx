import type { Party } from '#domain/cases/party.ts'
import type { Deceased, Relative } from '#domain/cases/relatives.ts'
import { Button } from '../../../ui/button.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldGroup, FieldRow } from '../../../ui/field.tsx'
import { newId } from '../../../ui/new-id.ts'
import { SelectInput } from '../../../ui/select-input.tsx'
import { TextInput } from '../../../ui/text-input.tsx'

interface DeceasedEditorProps {
  readonly deceased: readonly Deceased[]
  readonly parties: readonly Party[]
  readonly onChange: (deceased: readonly Deceased[]) => void
}

const blank = (): Relative => ({ id: newId(), name: '' })

/** 死者的近亲属 (民法典 1045, 1181): each is a party of the case, or has authorised one in writing, or is still missing. */
export function DeceasedEditor({ deceased, parties, onChange }: DeceasedEditorProps) {
  const change = (index: number, patch: Partial<Deceased>) =>
    onChange(deceased.map((each, at) => (at === index ? { ...each, ...patch } : each)))
  return (
    <FieldGroup title="死者的近亲属">
      {deceased.map((dead, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the dead have no ids; the place is what they are known by
        <div className="represent" key={index}>
          <FieldRow>
            <Field label="死者姓名" path={`deceased.${index}.name`} width="short">
              <TextInput value={dead.name} onChange={(name) => change(index, { name })} />
            </Field>
            <Field label="死亡日期" path={`deceased.${index}.diedOn`} width="short">
              <DateInput value={dead.diedOn} onChange={(diedOn) => change(index, { diedOn })} />
            </Field>
            <Button
              look="quiet"
              label={`移去死者${dead.name}`}
              onClick={() => onChange(deceased.filter((_, at) => at !== index))}
            >
              移去
            </Button>
          </FieldRow>
          {dead.relatives.map((relative, at) => (
            <RelativeFields
              key={relative.id}
              relative={relative}
              parties={parties}
              path={`deceased.${index}.relatives.${at}`}
              onChange={(next) =>
                change(index, {
                  relatives: dead.relatives.map((each) => (each.id === relative.id ? next : each)),
                })
              }
              onRemove={() =>
                change(index, { relatives: dead.relatives.filter((each) => each.id !== relative.id) })
              }
            />
          ))}
          <Button look="quiet" onClick={() => change(index, { relatives: [...dead.relatives, blank()] })}>
            添加近亲属
          </Button>
        </div>
      ))}
      <Button look="quiet" onClick={() => onChange([...deceased, { name: '', relatives: [blank()] }])}>
        添加死者
      </Button>
    </FieldGroup>
  )
}

interface RelativeFieldsProps {
  readonly relative: Relative
  readonly parties: readonly Party[]
  readonly path: string
  readonly onChange: (relative: Relative) => void
  readonly onRemove: () => void
}

function RelativeFields({ relative, parties, path, onChange, onRemove }: RelativeFieldsProps) {
  return (
    <FieldRow>
      <Field label="近亲属姓名" path={`${path}.name`} width="short">
        <TextInput value={relative.name} onChange={(name) => onChange({ ...relative, name })} />
      </Field>
      <Field label="与死者关系" path={`${path}.relation`} width="short">
        <TextInput
          value={relative.relation}
          suggestions={['配偶', '父亲', '母亲', '儿子', '女儿', '兄弟', '姐妹', '祖父母', '孙子女']}
          onChange={(relation) => onChange({ ...relative, relation })}
        />
      </Field>
      <Field label="本人或受托的当事人" path={`${path}.partyId`} width="medium">
        <SelectInput
          value={relative.partyId}
          options={parties
            .filter((party) => party.name.trim() !== '')
            .map((party) => ({ value: party.id, label: party.name }))}
          clearable
          onChange={(partyId) => onChange({ ...relative, partyId })}
        />
      </Field>
      <Field label="委托书日期" path={`${path}.authorisedOn`} width="short" hint="本人参加的不填。">
        <DateInput
          value={relative.authorisedOn}
          onChange={(authorisedOn) => onChange({ ...relative, authorisedOn })}
        />
      </Field>
      <Button look="quiet" label={`移去近亲属${relative.name}`} onClick={onRemove}>
        移去
      </Button>
    </FieldRow>
  )
}
