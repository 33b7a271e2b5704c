import type { CaseMediator } from '#domain/cases/case-record.ts'
import type { Party } from '#domain/cases/party.ts'
import type { Id } from '#domain/values/brands.ts'
import { clean } from '../common/clean.ts'
import { placesOf, type SentRows } from '../common/shown-rows.ts'
import { isTypedInto } from '../parties/typed-into.ts'
import { askedReasons } from './asked-reasons.ts'
import type { IntakeForm } from './intake-form.ts'

interface Known {
  readonly title: string
  readonly mediatorNames: ReadonlyMap<string, string>
}

function factsOf(form: IntakeForm, title: string) {
  return {
    committeeId: form.committeeId,
    matterKind: form.matterKind,
    source: form.source,
    cameBy: form.cameBy,
    sourceDetail: form.sourceDetail,
    kind18: form.kind18,
    kind17: form.kind17,
    specialProcedure: form.specialProcedure,
    tags: form.tags,
    occurredOn: form.occurredOn,
    place: form.place,
    title,
    summary: form.summary,
    requests: form.requests,
    escalationRisk: form.escalationRisk,
    open: form.open,
    sensitive: form.sensitive,
    accessAccountIds: [] as readonly string[],
  }
}

/** Rows nobody typed into fall away; the answers to R01 go to the parties who gave them. */
function partiesOf(form: IntakeForm): readonly Party[] {
  return form.parties.filter(isTypedInto).map((party) => {
    const refuses = form.willing === 'some' && form.refusing.includes(party.id)
    if (form.willing !== 'all' && !refuses) return party
    return {
      ...party,
      attitudes: [{ on: form.on, answer: refuses ? ('refuses' as const) : ('agrees' as const) }],
    }
  })
}

/** The rows of the form that `toRegister` and `toSettled` send. */
export function sentRows(form: IntakeForm): readonly SentRows[] {
  return [
    { path: 'parties', shown: placesOf(form.parties, isTypedInto) },
    { path: 'facts.requests', shown: placesOf(form.requests, (one) => one !== '') },
  ]
}

export function toRegister(form: IntakeForm, { title }: Known, draftKey: string) {
  return clean({
    id: form.id,
    facts: factsOf(form, title),
    parties: partiesOf(form),
    screening: form.screening,
    on: form.on,
    onPaper: form.onPaper,
    draftKey,
  })
}

export function toSettled(form: IntakeForm, known: Known, draftKey: string) {
  const mediators = form.mediatorIds.map(
    (mediatorId, index): CaseMediator => ({
      mediatorId: mediatorId as Id,
      name: known.mediatorNames.get(mediatorId) ?? '',
      role: index === 0 ? 'lead' : 'assistant',
      chosenBy: 'committee',
      assignedOn: form.on,
    }),
  )
  return clean({
    id: form.id,
    facts: factsOf(form, known.title),
    parties: partiesOf(form),
    on: form.on,
    onPaper: form.onPaper,
    mediators,
    // One answer for all of it is an answer to each question of R02, R03 and R04.
    screening:
      form.before === 'all'
        ? { takenElsewhere: 'no' as const, reservedByLaw: false, askedOn: form.on }
        : form.screening,
    noticeGiven: form.before === 'all' || form.noticeGiven === true,
    reasons: form.reasons
      .filter((one) => one.reason.trim() !== '')
      .map(({ code, reason }) => ({ code, reason: reason.trim() })),
    content: form.content,
    performedAtOnce: form.performedAtOnce ?? false,
    payment: paymentOf(form),
    paperSeq: form.paperSeq.trim() === '' ? undefined : Number(form.paperSeq),
    draftKey,
  })
}

function paymentOf({ amount, payer = 'respondent', payBy, performedAtOnce }: IntakeForm) {
  if (!amount) return undefined
  return { amount, payer, ...(payBy !== undefined && performedAtOnce === false && { by: payBy }) }
}

/** What the backend can't be asked without, said at the field. */
export function missingIn(
  form: IntakeForm,
  title: string,
): readonly { readonly path: string; readonly sentence: string }[] {
  const named = form.parties.filter((party) => party.name.trim() !== '').length
  const settled = form.mode === 'settled'
  const firstBlank = form.parties.findIndex((party) => party.name.trim() === '')
  const wanted = settled ? 2 : 1
  return [
    {
      holds: named < wanted,
      path: `parties.${Math.max(0, firstBlank)}.name`,
      sentence: settled ? '已经调成的，请填写双方姓名' : '请至少填写一方姓名',
    },
    {
      // R10: whether it must be in writing follows from what it is about.
      holds: settled && form.kind18 === undefined,
      path: 'facts.kind18',
      sentence: '请选择纠纷类型',
    },
    { holds: title === '', path: 'facts.title', sentence: '请填写案件名称' },
    {
      holds: settled && form.content.trim() === '',
      path: 'content',
      sentence: '请写明协议内容（人民调解法第28条）',
    },
    { holds: settled && form.mediatorIds.length === 0, path: 'mediators', sentence: '请选择调解员' },
    {
      holds: settled && form.before === undefined,
      path: 'before',
      sentence: '请选择调解以前是否都问明、告知过',
    },
    {
      holds: settled && form.before === 'some' && form.noticeGiven === undefined,
      path: 'noticeGiven',
      sentence: '请选择是否已告知权利义务',
    },
    {
      holds: settled && form.performedAtOnce === undefined,
      path: 'performedAtOnce',
      sentence: '请选择是否当场履行',
    },
    ...(settled ? askedReasons(form, []) : []).map((asked) => ({
      holds: asked.reason.trim() === '',
      path: `reasons.${asked.code}`,
      sentence: '请写明原因',
    })),
  ].filter((problem) => problem.holds)
}
