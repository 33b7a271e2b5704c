import type { PaperOffer } from '#contract/features/papers.ts'
import type { RouteTarget } from '../../app/router/routes.ts'

export interface Which {
  readonly caseId: string
  readonly paperKind: string
  readonly sessionId?: string | undefined
  readonly visitId?: string | undefined
}

export function whichOf(caseId: string, offer: PaperOffer): Which {
  const { paperKind, sessionId, visitId } = offer
  return {
    caseId,
    paperKind,
    ...(sessionId !== undefined && { sessionId }),
    ...(visitId !== undefined && { visitId }),
  }
}

export function paperTarget(caseId: string, offer: PaperOffer): RouteTarget {
  return {
    name: 'casePaper',
    params: { id: caseId, kind: offer.paperKind },
    query: { session: offer.sessionId, visit: offer.visitId },
  }
}

export function sameOffer(offer: PaperOffer, which: Which): boolean {
  return (
    offer.paperKind === which.paperKind &&
    offer.sessionId === which.sessionId &&
    offer.visitId === which.visitId
  )
}
