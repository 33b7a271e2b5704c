import { ChoiceInput, YesNoInput } from '../../../ui/choice-input.tsx'
import { AheadFrom, DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import type { DraftForm } from '../../../ui/form/use-draft-form.ts'
import { MoneyInput } from '../../../ui/money-input.tsx'
import type { IntakeForm } from './intake-form.ts'

const PAYERS = [
  { value: 'respondent', label: '被申请人付给申请人' },
  { value: 'applicant', label: '申请人付给被申请人' },
] as const

/** 先调后登: whether it is done, and the one sum it was about; by whom and when is asked only where there is a sum. */
export function PaymentFields({ form }: { readonly form: DraftForm<IntakeForm> }) {
  const { value, set, bind } = form
  return (
    <>
      <FieldRow>
        <Field label="是否当场履行完" path="performedAtOnce" group required>
          <YesNoInput {...bind('performedAtOnce')} yes="已履行" no="还没有" />
        </Field>
        <Field label="金额（元）" path="payment.amount" hint="没有钱款的不填；分几次付的，登记后在协议里写。">
          <MoneyInput {...bind('amount')} />
        </Field>
      </FieldRow>
      {value.amount !== undefined && (
        <FieldRow>
          <Field label="谁付给谁" path="payment.payer" group>
            <ChoiceInput
              value={value.payer ?? 'respondent'}
              options={PAYERS}
              onChange={(payer) => set({ payer })}
            />
          </Field>
          {value.performedAtOnce === false && (
            <Field label="约定哪天以前付清" path="payment.by" width="short">
              <AheadFrom value={value.on}>
                <DateInput ahead {...bind('payBy')} />
              </AheadFrom>
            </Field>
          )}
        </FieldRow>
      )}
    </>
  )
}
