import type { CaseView } from '#contract/schemas/case-view.ts'
import { client } from '../../../app/client.ts'
import { ChecksInput } from '../../../ui/choice-input.tsx'
import { ConfirmLine } from '../../../ui/confirm-line.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { caseReason } from '../../../ui/form/reason-of.ts'
import { TextInput } from '../../../ui/text-input.tsx'
import { refreshCase } from '../common/queries.ts'
import { Ratified } from './ratified.tsx'
import { pressedOnly, type SignHow, type SigningRow, type TypedRow } from './signing-rows.ts'
import { signsFor } from './signs-for.ts'

interface SigningLineProps {
  readonly row: SigningRow
  readonly view: CaseView
  readonly writable: boolean
  readonly onChange: (patch: TypedRow) => void
}

const HOW: readonly { readonly value: SignHow; readonly label: string }[] = [
  { value: 'signature', label: '签名' },
  { value: 'fingerprint', label: '指印' },
  { value: 'stamp', label: '盖章' },
]

function howText(how: readonly SignHow[]): string {
  return HOW.filter((each) => how.includes(each.value))
    .map((each) => each.label)
    .join('、')
}

function penText({ role, signerId }: SigningRow, { record }: CaseView): string | undefined {
  return role === 'party' ? signsFor(record.parties.find(({ id }) => id === signerId)) : undefined
}

/** （由王会计宣读，见证人赵四） */
function aloudText({ readBy, witness }: Pick<SigningRow, 'readBy' | 'witness'>): string {
  const said = [readBy && `由${readBy}宣读`, witness && `见证人${witness}`].filter(Boolean)
  return said.length === 0 ? '' : `（${said.join('，')}）`
}

export function SigningLine({ row, view, writable, onChange }: SigningLineProps) {
  const { done } = row
  async function remove(reason: string): Promise<void> {
    if (done === undefined) return
    await client.cases.removeSigning({ id: view.id, base: view.revision, signingId: done.id, reason })
    await refreshCase(view.id)
  }
  return (
    <tr>
      <td>
        <span className="signing-name">{row.name || '调解委员会'}</span>
        <span className="signing-label">{[row.label, penText(row, view)].filter(Boolean).join('，')}</span>
      </td>
      <td>
        {done !== undefined && `${howText(done.how)}${aloudText(done)}`}
        {done === undefined && writable && (
          <ChecksInput
            value={row.how}
            options={row.role === 'seal' ? HOW.slice(2) : HOW}
            onChange={(how) => onChange({ how })}
          />
        )}
        {done === undefined && writable && row.role !== 'seal' && pressedOnly(row) && (
          <span className="signing-aloud">
            <TextInput
              label={`${row.name}：宣读人`}
              value={row.readBy ?? ''}
              placeholder="不会写字的，由谁宣读"
              onChange={(readBy) => onChange({ readBy })}
            />
            <TextInput
              label={`${row.name}：见证人`}
              value={row.witness ?? ''}
              placeholder="见证人"
              onChange={(witness) => onChange({ witness })}
            />
          </span>
        )}
        {done === undefined && !writable && '未签'}
      </td>
      <td>
        {done !== undefined && (
          <span className="signing-done">
            {done.on}
            {done.role === 'agent' && <Ratified done={done} view={view} writable={writable} />}
            {writable && (
              <ConfirmLine
                action="更正"
                sentence="这一项签署会划去，可重新记下；更正会留在办理记录里。"
                reason={caseReason('更正的原因', view.id, `signing:${done.id}`)}
                onConfirm={remove}
              />
            )}
          </span>
        )}
        {done === undefined && writable && (
          <DateInput label={`${row.name}签署的日期`} value={row.on} onChange={(on) => onChange({ on })} />
        )}
      </td>
    </tr>
  )
}
