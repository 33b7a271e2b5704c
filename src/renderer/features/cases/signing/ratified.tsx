import type { CaseView } from '#contract/schemas/case-view.ts'
import { missingPowers } from '#domain/agreement/party-standing.ts'
import type { BusinessDate } from '#domain/values/brands.ts'
import { client } from '../../../app/client.ts'
import { Button } from '../../../ui/button.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { DraftMark } from '../../../ui/form/draft-mark.tsx'
import { DraftOfferNote } from '../../../ui/form/draft-offer-note.tsx'
import { UnreadTextsContext } from '../../../ui/form/unread-texts.ts'
import { useQuietForm } from '../common/use-quiet-form.ts'
import type { SigningRow } from './signing-rows.ts'

interface RatifiedProps {
  readonly done: NonNullable<SigningRow['done']>
  readonly view: CaseView
  readonly writable: boolean
}

/** 追认 (R20, 民法典171): what an agent without the power signed holds once its party approves, from the day it was signed. */
export function Ratified({ done, view, writable }: RatifiedProps) {
  const form = useQuietForm<{ readonly on?: BusinessDate | undefined }>(
    { caseId: view.id, name: `ratified:${done.id}`, revision: view.revision, unasked: true },
    {},
  )
  const { value, set, busy, error, run } = form
  const { on } = value
  const agent = view.record.parties.flatMap((party) => party.agents).find((one) => one.id === done.signerId)
  if (done.ratifiedOn !== undefined)
    return <span className="signing-label">{`本人已于${done.ratifiedOn}追认`}</span>
  if (!writable || agent === undefined || missingPowers(agent.powers).length === 0) return null
  async function save(): Promise<void> {
    if (on === undefined) return
    const { enteredAt: _, ...signing } = done
    const signings = [{ ...signing, ratifiedOn: on }]
    await run((base) => client.cases.addSigning({ id: view.id, base, signings }))
  }
  if (form.offer !== undefined) return <DraftOfferNote label={`${agent.name}所签的追认`} offer={form.offer} />
  return (
    <div className="signing-label">
      没有签署协议的权限，待本人追认
      <UnreadTextsContext value={form.unread}>
        <DateInput
          label={`${agent.name}所签，本人追认的日期`}
          value={on}
          onChange={(next) => set({ on: next })}
        />
      </UnreadTextsContext>
      <Button look="quiet" busy={busy} disabled={on === undefined} onClick={() => void save()}>
        记下追认
      </Button>
      <DraftMark note={form.note} />
      <ErrorNote error={error} />
    </div>
  )
}
