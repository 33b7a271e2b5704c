import type { CaseMediator } from '#domain/cases/case-record.ts'
import type { Party } from '#domain/cases/party.ts'
import type { Id } from '#domain/values/brands.ts'
import { clean } from '../common/clean.ts'
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
  return form.parties
    .filter(
      (party) => party.name.trim() !== '' || party.document.kind !== 'unknown' || (party.phone ?? '') !== '',
    )
    .map((party) => {
      const refuses = form.willing === 'some' && form.refusing.includes(party.id)
      if (form.willing !== 'all' && !refuses) return party
      return {
        ...party,
        attitudes: [{ on: form.on, answer: refuses ? ('refuses' as const) : ('agrees' as const) }],
      }
    })
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
    noticeGiven: form.noticeGiven ?? false,
    noticeReason: form.noticeReason,
    content: form.content,
    performedAtOnce: form.performedAtOnce ?? false,
    paperSeq: form.paperSeq.trim() === '' ? undefined : Number(form.paperSeq),
    draftKey,
  })
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
    { holds: title === '', path: 'facts.title', sentence: '请填写案件名称' },
    {
      holds: settled && form.content.trim() === '',
      path: 'content',
      sentence: '请写明协议内容（人民调解法第28条）',
    },
    { holds: settled && form.mediatorIds.length === 0, path: 'mediators', sentence: '请选择调解员' },
    {
      holds: settled && form.noticeGiven === undefined,
      path: 'noticeGiven',
      sentence: '请选择是否已告知权利义务',
    },
    {
      holds: settled && form.noticeGiven === false && form.noticeReason.trim() === '',
      path: 'noticeReason',
      sentence: '请写明没有告知的原因',
    },
    {
      holds: settled && form.performedAtOnce === undefined,
      path: 'performedAtOnce',
      sentence: '请选择是否当场履行',
    },
  ].filter((problem) => problem.holds)
}
