import { ACCEPTANCE_GATES } from './acceptance-gates.ts'
import { AGREEMENT_GATES } from './agreement-gates.ts'
import type { CaseGate } from './gate-words.ts'
import { MEDIATION_GATES } from './mediation-gates.ts'

/**
 * Appendix A of mediation.md as data: rule → condition → what it says. Evaluated on the case as it would stand after the
 * move. A gate that is broken stops a coming step (block) or asks for a reason (warn); of a step already taken on paper
 * it leaves a visible exception.
 */
export const CASE_GATES: readonly CaseGate[] = [...ACCEPTANCE_GATES, ...MEDIATION_GATES, ...AGREEMENT_GATES]
