import { useMemo, useRef, useState } from 'react'
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
import { DraftMark } from '../../../ui/form/draft-mark.tsx'
import { DraftOfferNote } from '../../../ui/form/draft-offer-note.tsx'
import { UnreadTextsContext } from '../../../ui/form/unread-texts.ts'
import { showUnreadable } from '../../../ui/form/unreadable.ts'
import { newId } from '../../../ui/new-id.ts'
import { useQuietForm } from '../common/use-quiet-form.ts'
import { SigningLine } from './signing-line.tsx'
import {
  occasionOf,
  type SigningRow,
  signingRows,
  type Typed,
  type TypedRow,
  toSignings,
  withoutSaved,
  withTyped,
} from './signing-rows.ts'

interface GridValue {
  /** On which those who were there all signed. */
  readonly day: BusinessDate
  readonly typed: Typed
}

/** One paper's signers. Who was there usually signs on one day: one date and one press; who wasn't has a day of his own. */
export function SigningGrid({ view, offer }: { readonly view: CaseView; readonly offer: PaperOffer }) {
  const today = useToday()
  const may = useMay()
  const { partyView } = usePartyView()
  const element = useRef<HTMLDivElement>(null)
  const [unsaid, setUnsaid] = useState<readonly string[]>([])
  const form = useQuietForm<GridValue>(
    { caseId: view.id, name: draftName(offer), revision: view.revision, unasked: true },
    { day: today, typed: {} },
  )
  const { value, set, busy, error, run } = form
  const { day, typed } = value
  const stored = useMemo(() => signingRows(offer, view.record.signings), [offer, view.record.signings])
  const rows = withTyped(stored, typed)
  const open = rows.filter((row) => row.done === undefined)
  const dated = open.filter((row) => row.on !== undefined)
  const together = open.filter((row) => row.usual)
  const apart = open.filter((row) => !row.usual)
  const writable = may('cases.addSigning') && !partyView

  async function save(list: readonly SigningRow[]): Promise<void> {
    if (showUnreadable(element.current)) return
    const silent = list.filter(
      (row) => row.done === undefined && row.on !== undefined && row.how.length === 0,
    )
    setUnsaid(silent.map((row) => row.name))
    if (silent.length > 0) return
    const named = list.map((row) => ({ ...row, id: row.id ?? newId() }))
    const signings = toSignings(offer, named)
    if (signings.length === 0) return
    // The ids are kept with what is typed: sent again after a lost answer, the signings are known by them.
    set({
      typed: { ...typed, ...Object.fromEntries(named.map(({ key, id }) => [key, { ...typed[key], id }])) },
    })
    await run(
      (base) => client.cases.addSigning({ id: view.id, base, signings }),
      (now) => {
        const rest = withoutSaved(now.typed, list)
        return { value: { ...now, typed: rest }, isTyped: Object.keys(rest).length > 0 }
      },
    )
  }

  function change(key: string, patch: TypedRow): void {
    set({ typed: { ...typed, [key]: { id: newId(), ...typed[key], ...patch } } })
  }

  /** 签名并按指印, a body signs and stamps: what custom has, said by the clerk with one press. */
  function tickCustomary(): void {
    const blank = together.filter((row) => row.how.length === 0)
    const ticked = blank.map(
      ({ key, customary }) => [key, { id: newId(), ...typed[key], how: customary }] as const,
    )
    set({ typed: { ...typed, ...Object.fromEntries(ticked) } })
  }

  if (writable && form.offer !== undefined)
    return <DraftOfferNote label={`${offer.label}的签署`} offer={form.offer} />
  return (
    <UnreadTextsContext value={form.unread}>
      <div ref={element} className="signing" data-testid={signingTestId(offer)}>
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
                  <DateInput value={day} onChange={(next) => next && set({ day: next })} />
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
              <Button look="primary" busy={busy} onClick={() => void save(dated)}>
                {`记下填了日期的 ${dated.length} 项`}
              </Button>
            )}
            <DraftMark note={form.note} />
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
    </UnreadTextsContext>
  )
}

/** Which paper, within what a draft's key may hold. */
function draftName(offer: PaperOffer): string {
  return ['signing', offer.paperKind, occasionOf(offer)?.slice(-12)].filter(Boolean).join(':')
}

/** Of the agreement there is one; a record or a visit is named by its own day too. */
function signingTestId({ paperKind, sessionId, visitId }: PaperOffer): string {
  return ['signing', paperKind, sessionId ?? visitId].filter(Boolean).join('-')
}
