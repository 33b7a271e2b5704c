import type { DraftIdentity } from './draft-store.ts'

interface Reason {
  readonly label: string
  readonly draft: DraftIdentity
}

/** The reason asked for one act on one thing of a case, e.g. `void-receipt` of a receipt. */
export function caseReason(label: string, caseId: string, act: string): Reason {
  return { label, draft: { key: `case-reason:${caseId}:${act}`, form: 'case-reason', caseId } }
}
