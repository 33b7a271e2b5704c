import type { Duty } from '../../agreement/duty.ts'
import type { FactReader } from '../../conditions/types.ts'
import type { FactName } from '../../facts/fact-dictionary.ts'
import { readerOf } from '../../facts/fact-reader.ts'
import type { CaseMediator } from '../case-record.ts'
import type { Party } from '../party.ts'
import type { SessionRecord } from '../session-record.ts'
import { CASE_ANSWERS, caseInput } from './case-answers.ts'
import type { CaseFactInput, PaperFacts } from './input.ts'
import {
  DUTY_ANSWERS,
  MEDIATOR_ANSWERS,
  PAPER_ANSWERS,
  PARTY_ANSWERS,
  type PartOf,
  SESSION_ANSWERS,
} from './part-answers.ts'

/** The reader over one real case: what every gate, grade, filter and template condition asks. */
export function caseReader(of: CaseFactInput): FactReader<FactName> {
  const { record } = of
  return readerOf<'case', ReturnType<typeof caseInput>>(CASE_ANSWERS, caseInput(of), {
    label: record.title,
    children: {
      party: record.parties.map((part) =>
        readerOf<'party', PartOf<Party>>(PARTY_ANSWERS, { of, part }, { label: part.name }),
      ),
      'mediator-of-case': record.mediators.map((part) =>
        readerOf<'mediator-of-case', PartOf<CaseMediator>>(
          MEDIATOR_ANSWERS,
          { of, part },
          { label: part.name },
        ),
      ),
      session: of.sessions
        .filter((session) => !session.voided)
        .map((part) =>
          readerOf<'session', PartOf<SessionRecord>>(SESSION_ANSWERS, { of, part }, { label: part.heldOn }),
        ),
      duty: (record.agreement?.duties ?? []).map((part) =>
        readerOf<'duty', PartOf<Duty>>(DUTY_ANSWERS, { of, part }, { label: part.what }),
      ),
      paper: of.papers.map((part) =>
        readerOf<'paper', PartOf<PaperFacts>>(PAPER_ANSWERS, { of, part }, { label: part.kind }),
      ),
    },
  })
}
