import { useMemo, useState } from 'react'
import type { PaperOffer } from '#contract/features/papers.ts'
import type { CaseView } from '#contract/schemas/case-view.ts'
import type { BusinessDate } from '#domain/values/brands.ts'
import { client } from '../../../app/client.ts'
import { usePartyView } from '../../../app/party-view.tsx'
import { useMay } from '../../../app/session/actor.ts'
import { useToday } from '../../../app/session/today.ts'
import { Button } from '../../../ui/button.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Field } from '../../../ui/field.tsx'
import { useWrite } from '../common/use-write.ts'
import { SigningLine } from './signing-line.tsx'
import { type SigningRow, signingRows, toSignings } from './signing-rows.ts'

/** One paper's signers. Who was there usually signs on one day: one date and one press; who wasn't has a day of his own. */
export function SigningGrid({ view, offer }: { readonly view: CaseView; readonly offer: PaperOffer }) {
  const today = useToday()
  const may = useMay()
  const { partyView } = usePartyView()
  const [day, setDay] = useState<BusinessDate>(today)
  const [typed, setTyped] = useState<ReadonlyMap<string, Partial<SigningRow>>>(new Map())
  const [unsaid, setUnsaid] = useState<readonly string[]>([])
  const { busy, error, run } = useWrite(view.id)
  const stored = useMemo(() => signingRows(offer, view.record.signings), [offer, view.record.signings])
  const rows = stored.map((row) => ({ ...row, ...typed.get(row.key) }))
  const open = rows.filter((row) => row.done === undefined)
  const dated = open.filter((row) => row.on !== undefined)
  const together = open.filter((row) => row.usual)
  const apart = open.filter((row) => !row.usual)
  const writable = may('cases.addSigning') && !partyView

  async function save(list: readonly SigningRow[]): Promise<void> {
    const silent = list.filter(
      (row) => row.done === undefined && row.on !== undefined && row.how.length === 0,
    )
    setUnsaid(silent.map((row) => row.name))
    if (silent.length > 0) return
    const signings = toSignings(offer, list)
    if (signings.length === 0) return
    if (await run(() => client.cases.addSigning({ id: view.id, base: view.revision, signings })))
      setTyped(new Map())
  }

  function change(key: string, patch: Partial<SigningRow>): void {
    setTyped(new Map(typed).set(key, { ...typed.get(key), ...patch }))
  }

  /** 签名并按指印, a body signs and stamps: what custom has, said by the clerk with one press. */
  function tickCustomary(): void {
    const blank = together.filter((row) => row.how.length === 0)
    setTyped(
      new Map([
        ...typed,
        ...blank.map((row) => [row.key, { ...typed.get(row.key), how: row.customary }] as const),
      ]),
    )
  }

  return (
    <div className="signing" data-testid={signingTestId(offer)}>
      <table className="table signing-table" aria-label={`${offer.label}的签署`}>
        <thead>
          <tr>
            <th scope="col">签署人</th>
            <th scope="col">怎样签的</th>
            <th scope="col">日期</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <SigningLine
              key={row.key}
              row={row}
              view={view}
              writable={writable}
              onChange={(patch) => change(row.key, patch)}
            />
          ))}
        </tbody>
      </table>
      {writable && open.length > 0 && (
        <div className="toolbar">
          {together.length > 0 && (
            <>
              {together.some((row) => row.how.length === 0) && (
                <Button look="quiet" onClick={tickCustomary}>
                  都按惯例：签名加指印，盖章的盖章
                </Button>
              )}
              <Field label="同一天签好的" width="short">
                <DateInput value={day} onChange={(next) => next && setDay(next)} />
              </Field>
              <Button
                look={dated.length === 0 ? 'primary' : 'plain'}
                busy={busy}
                onClick={() => void save(together.map((row) => ({ ...row, on: row.on ?? day })))}
              >
                {`未签的 ${together.length} 项都在这一天签好`}
              </Button>
            </>
          )}
          {dated.length > 0 && (
            <Button look="primary" busy={busy} onClick={() => void save(rows)}>
              {`记下填了日期的 ${dated.length} 项`}
            </Button>
          )}
        </div>
      )}
      {writable && apart.length > 0 && (
        <p className="section-quiet">
          {`${apart.map((row) => row.name).join('、')}未到场、由他人代签或者是代理人，不在其内；签了的，请在该行填上日期。`}
        </p>
      )}
      {unsaid.length > 0 && <p className="field-error">{`请先勾选${unsaid.join('、')}是怎样签的。`}</p>}
      <ErrorNote error={error} />
    </div>
  )
}

/** Of the agreement there is one; a record or a visit is named by its own day too. */
function signingTestId({ paperKind, sessionId, visitId }: PaperOffer): string {
  return ['signing', paperKind, sessionId ?? visitId].filter(Boolean).join('-')
}
