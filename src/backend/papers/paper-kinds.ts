/** The papers the program prints. `template` names the file in `resources/templates`. */
export const PAPER_KINDS = {
  application: { template: 'application', signed: true },
  'acceptance-register': { template: 'acceptance-register', signed: true },
  'decline-notice': { template: 'refusal-notice', signed: true },
  'rights-notice': { template: 'rights-notice', signed: true },
  'mediation-record': { template: 'mediation-record', signed: true },
  'written-agreement': { template: 'written-agreement', signed: true },
  'oral-agreement-register': { template: 'oral-agreement-register', signed: true },
  'termination-notice': { template: 'termination-notice', signed: true },
  'return-visit': { template: 'return-visit', signed: true },
  'dossier-cover': { template: 'dossier-cover', signed: false },
  'dossier-contents': { template: 'dossier-contents', signed: false },
} as const satisfies Readonly<Record<string, { readonly template: string; readonly signed: boolean }>>

export type PaperKindName = keyof typeof PAPER_KINDS

export function isPaperKind(kind: string): kind is PaperKindName {
  return Object.hasOwn(PAPER_KINDS, kind)
}
