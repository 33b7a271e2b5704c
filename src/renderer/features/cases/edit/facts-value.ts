import type { CaseFacts } from '#contract/schemas/case.ts'

/** The facts as they are typed, and why, where the change takes a number back. */
export type FactsValue = CaseFacts & { readonly reason: string }
