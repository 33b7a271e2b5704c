import { instalmentAmounts } from '#domain/agreement/duty-amounts.ts'
import { formatYuanGrouped } from '#domain/values/money.ts'
import { Button } from '../../../ui/button.tsx'
import { ChoiceInput } from '../../../ui/choice-input.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { MoneyInput } from '../../../ui/money-input.tsx'
import { newId } from '../../../ui/new-id.ts'
import { TextInput } from '../../../ui/text-input.tsx'
import { BLANK_WHEN, type PartDraft } from './duty-draft.ts'
import type { DutyPart } from './duty-editor.tsx'
import { toDuty } from './to-duty.ts'
import { WhenFields } from './when-fields.tsx'

const PLANS = [
  { value: 'amounts', label: '每期定额，末期付清余款' },
  { value: 'equal', label: '平均分' },
  { value: 'list', label: '逐期写明' },
] as const

export function InstalmentFields(part: DutyPart) {
  const { draft, path, set } = part
  const listed = draft.planBy === 'list'
  const digits = (text: string) => text.replaceAll(/\D/g, '')
  return (
    <>
      <FieldRow>
        <Field label="怎样分期" group path={`${path}.plan`} derived={planText(part)}>
          <ChoiceInput
            value={draft.planBy}
            options={PLANS}
            onChange={(planBy) =>
              set({
                planBy,
                ...(planBy === 'list' && draft.parts.length === 0 && { parts: [blankPart(), blankPart()] }),
              })
            }
          />
        </Field>
      </FieldRow>
      {listed ? (
        <PartList {...part} />
      ) : (
        <>
          <FieldRow>
            <Field label="分几期" path={`${path}.count`} width="short">
              <TextInput
                value={draft.count}
                onChange={(count) => set({ count: digits(count) })}
                inputMode="numeric"
              />
            </Field>
            {draft.planBy === 'amounts' && (
              <Field label="首期" path={`${path}.first`} width="short">
                <MoneyInput plain value={draft.first} onChange={(first) => set({ first })} />
              </Field>
            )}
            {draft.planBy === 'amounts' && (
              <Field label="以后每期" path={`${path}.following`} width="short">
                <MoneyInput plain value={draft.following} onChange={(following) => set({ following })} />
              </Field>
            )}
          </FieldRow>
          <WhenFields
            value={draft.when}
            onChange={(when) => set({ when })}
            path={`${path}.when`}
            label="首期什么时候付"
          />
          <FieldRow>
            <Field label="每隔几个月" path={`${path}.everyMonths`} width="short">
              <TextInput
                value={draft.everyMonths}
                onChange={(everyMonths) => set({ everyMonths: digits(everyMonths) })}
                inputMode="numeric"
              />
            </Field>
            <Field label="第二期的日期" path={`${path}.secondOn`} width="short" hint="空着按首期往后推。">
              <DateInput ahead value={draft.secondOn} onChange={(secondOn) => set({ secondOn })} />
            </Field>
          </FieldRow>
        </>
      )}
    </>
  )
}

function blankPart(): PartDraft {
  return { key: newId(), when: BLANK_WHEN }
}

function PartList({ draft, path, set }: DutyPart) {
  const change = (key: string, patch: Partial<PartDraft>) =>
    set({ parts: draft.parts.map((part) => (part.key === key ? { ...part, ...patch } : part)) })
  return (
    <>
      {draft.parts.map((part, index) => (
        <FieldRow key={part.key}>
          <Field label={`第 ${index + 1} 期`} path={`${path}.parts.${index}.amount`} width="short">
            <MoneyInput plain value={part.amount} onChange={(amount) => change(part.key, { amount })} />
          </Field>
          <WhenFields
            value={part.when}
            onChange={(when) => change(part.key, { when })}
            path={`${path}.parts.${index}.when`}
            label={`第 ${index + 1} 期什么时候付`}
          />
        </FieldRow>
      ))}
      <p className="add-line">
        <Button look="quiet" onClick={() => set({ parts: [...draft.parts, blankPart()] })}>
          再加一期
        </Button>
        {draft.parts.length > 1 && (
          <Button look="quiet" onClick={() => set({ parts: draft.parts.slice(0, -1) })}>
            去掉最后一期
          </Button>
        )}
      </p>
    </>
  )
}

/** 共 24 期，首期 300.00 元，末期 1,100.00 元: read from the same plan the paper is printed from. */
function planText({ draft }: DutyPart): string | undefined {
  const result = toDuty(draft)
  if (!('duty' in result) || result.duty.kind !== 'instalments') return undefined
  const amounts = instalmentAmounts(result.duty)
  const [first, last] = [amounts[0], amounts.at(-1)]
  if (first === undefined || last === undefined || last <= 0) return undefined
  return `共 ${amounts.length} 期，首期 ${formatYuanGrouped(first)} 元，末期 ${formatYuanGrouped(last)} 元`
}
