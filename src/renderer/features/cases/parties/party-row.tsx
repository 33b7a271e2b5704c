import { useState } from 'react'
import { PARTY_KIND_NAMES, type Party, SIDE_NAMES } from '#domain/cases/party.ts'
import { checkPhone } from '#domain/values/phone.ts'
import { useToday } from '../../../app/session/today.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { optionsOf } from '../common/options.ts'
import { AttitudeFields } from './attitude-fields.tsx'
import { PartyDetails } from './party-details.tsx'
import {
  derivedLine,
  documentNumber,
  isPersonLike,
  needsGuardian,
  numberProblem,
  withKind,
  withNumber,
} from './party-edit.ts'

interface PartyRowProps {
  readonly party: Party
  readonly path: string
  readonly autoFocus?: boolean | undefined
  /** Several on this side: the row is numbered. */
  readonly ordinal?: number | undefined
  readonly attitudes?: boolean | undefined
  readonly onChange: (party: Party) => void
  readonly onRemove?: (() => void) | undefined
}

const KINDS = optionsOf(PARTY_KIND_NAMES)
const ANSWERS = { none: '没有证件', refused: '不愿提供' } as const

/** One party in one line; everything else opens below it. */
export function PartyRow({ party, path, autoFocus, ordinal, attitudes, onChange, onRemove }: PartyRowProps) {
  const today = useToday()
  const represented = needsGuardian(party, today)
  const [open, setOpen] = useState(false)
  const shown = open || represented || party.agents.length > 0 || party.meeting !== undefined
  const { document } = party
  const answered = document.kind === 'none' || document.kind === 'refused'
  const number = documentNumber(document)
  const problem = number.length >= 15 ? numberProblem(party, today) : undefined
  const phone = party.phone && party.phone.length >= 11 ? checkPhone(party.phone) : undefined
  const who = `${SIDE_NAMES[party.side]}${ordinal ?? ''}`

  return (
    <fieldset className="party">
      <legend>{party.name.trim() === '' ? who : `${who} ${party.name}`}</legend>
      <div className="party-line">
        <Field label="姓名或名称" path={`${path}.name`}>
          <TextInput
            value={party.name}
            onChange={(name) => onChange({ ...party, name })}
            autoFocus={autoFocus}
          />
        </Field>
        <Field
          label={
            document.kind === 'other'
              ? '证件号码'
              : isPersonLike(party.kind)
                ? '身份证号'
                : '统一社会信用代码'
          }
          path={`${path}.document`}
          error={problem}
        >
          {answered ? (
            <span className="party-answer">
              {ANSWERS[document.kind]}
              <Button look="quiet" onClick={() => onChange({ ...party, document: { kind: 'unknown' } })}>
                改填号码
              </Button>
            </span>
          ) : (
            <TextInput value={number} onChange={(text) => onChange(withNumber(party, text, today))} />
          )}
        </Field>
        <Field label="电话" path={`${path}.phone`} error={phone?.ok === false ? phone.problem : undefined}>
          <TextInput
            value={party.phone}
            onChange={(text) => onChange({ ...party, phone: text })}
            inputMode="tel"
          />
        </Field>
      </div>
      <p className="field-derived" aria-live="polite">
        {derivedLine(party, today)}
      </p>
      {attitudes === true && <AttitudeFields party={party} path={path} onChange={onChange} />}
      <div className="party-tools">
        {/* A plain list box: seldom changed, so Enter passes it by on the way to the next party. */}
        <select
          aria-label={`${who}的主体类型`}
          value={party.kind}
          onChange={(event) => {
            const kind = KINDS.find((each) => each.value === event.target.value)?.value
            if (kind !== undefined) onChange(withKind(party, kind, today))
          }}
        >
          {KINDS.map((kind) => (
            <option key={kind.value} value={kind.value}>
              {kind.label}
            </option>
          ))}
        </select>
        <Button
          look="quiet"
          onClick={() => setOpen(!open)}
          label={`${open ? '收起' : '更多'}：${who}的住址、证件、监护人、代理人`}
        >
          {open ? '收起' : '更多'}
        </Button>
        {onRemove !== undefined && (
          <Button look="quiet" onClick={onRemove} label={`移去${who}`}>
            移去
          </Button>
        )}
      </div>
      {shown && (
        <PartyDetails party={party} path={path} all={open} represented={represented} onChange={onChange} />
      )}
    </fieldset>
  )
}
