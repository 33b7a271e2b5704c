import { useState } from 'react'
import { PAY_METHOD_NAMES } from '#domain/agreement/duty.ts'
import { Button } from '../../../ui/button.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { SelectInput } from '../../../ui/select-input.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { optionsOf } from '../common/options.ts'
import type { DutyPart } from './duty-editor.tsx'

const METHODS = optionsOf(PAY_METHOD_NAMES)

/** 履行方式 and, rarely, what fell away later. */
export function PayFields({ draft, path, set }: DutyPart) {
  const [more, setMore] = useState(
    draft.payDetail !== '' || draft.where !== '' || draft.endedOn !== undefined,
  )
  return (
    <>
      <FieldRow>
        <Field label="付款方式" path={`${path}.how`} width="medium">
          <SelectInput
            value={draft.payKind}
            options={METHODS}
            clearable
            onChange={(payKind) => set({ payKind })}
          />
        </Field>
        {draft.payKind === 'bank-transfer' && (
          <Field label="收款账户" path={`${path}.how.account`}>
            <TextInput
              value={draft.account}
              placeholder="户名、开户行、账号"
              onChange={(account) => set({ account })}
            />
          </Field>
        )}
      </FieldRow>
      {!more && (
        <p className="add-line">
          <Button look="quiet" onClick={() => setMore(true)}>
            更多：说明、地点、提前终止
          </Button>
        </p>
      )}
      {more && (
        <FieldRow>
          <Field label="付款说明">
            <TextInput value={draft.payDetail} onChange={(payDetail) => set({ payDetail })} />
          </Field>
          <Field label="地点" path={`${path}.where`} width="medium">
            <TextInput
              value={draft.where}
              onChange={(where) => set({ where })}
              suggestions={['镇人民调解室', '村委会']}
            />
          </Field>
          <Field label="提前终止于" path={`${path}.ended.on`} width="short" hint="此后到期的不再履行。">
            <DateInput value={draft.endedOn} onChange={(endedOn) => set({ endedOn })} />
          </Field>
          {draft.endedOn !== undefined && (
            <Field label="终止的原因" path={`${path}.ended.reason`} width="medium">
              <TextInput value={draft.endedReason} onChange={(endedReason) => set({ endedReason })} />
            </Field>
          )}
        </FieldRow>
      )}
    </>
  )
}
