import type { Role } from '#domain/people/roles.ts'

/**
 * Who may call a procedure: anyone at the log-in page (or, once somebody is at work, administrators only), anyone at work,
 * or the roles named. Absent = nobody.
 */
export type Permission = 'before-login' | 'before-login-or-admin' | 'any-account' | readonly Role[]

const WRITERS = ['admin', 'registrar', 'mediator'] as const
const KEEPERS = ['admin', 'registrar'] as const
const READERS = ['admin', 'registrar', 'mediator', 'reviewer', 'reader'] as const
const EVERYONE = ['admin', 'registrar', 'mediator', 'reviewer', 'reader', 'duty'] as const
const ADMIN = ['admin'] as const

/**
 * The role × procedure matrix as data; default deny. 综治值守 sees matter, owner, date and state, never records or
 * private facts (O1), so it has lists and none of `cases.get`.
 */
export const PERMISSIONS: Readonly<Record<string, Permission>> = {
  'system.status': 'before-login',
  'system.confirmDate': 'any-account',
  'accounts.setUp': 'before-login',
  'accounts.confirmRecoveryCode': 'before-login',
  'accounts.unlock': 'before-login',
  'accounts.unlockWithPin': 'before-login',
  'accounts.recover': 'before-login',
  'accounts.setPin': 'any-account',
  'accounts.lock': 'before-login',
  'accounts.me': 'any-account',
  'accounts.changePassword': 'any-account',
  'accounts.list': ADMIN,
  'accounts.create': ADMIN,
  'accounts.save': ADMIN,
  'accounts.resetPassword': ADMIN,
  'accounts.disable': ADMIN,
  'accounts.renameLogin': ADMIN,
  'accounts.proposeRecoveryCode': ADMIN,
  'accounts.renewRecoveryCode': ADMIN,
  'accounts.rekey': ADMIN,
  'settings.room': EVERYONE,
  'settings.saveRoom': ADMIN,
  'settings.committees': EVERYONE,
  'settings.saveCommittee': ADMIN,
  'settings.mediators': READERS,
  'settings.saveMediator': KEEPERS,
  'settings.dictionaries': EVERYONE,
  'settings.saveDictionary': ADMIN,
  'settings.parameters': EVERYONE,
  'settings.saveParameter': ADMIN,
  'settings.clauses': READERS,
  'settings.numbers': READERS,
  'settings.reserveNumbers': KEEPERS,
  'settings.startNumbers': KEEPERS,
  'settings.voidNumber': KEEPERS,
  'drafts.put': 'any-account',
  'drafts.get': 'any-account',
  'drafts.list': 'any-account',
  'drafts.remove': 'any-account',
  'cases.list': EVERYONE,
  'cases.filters': READERS,
  'cases.search': READERS,
  'cases.get': READERS,
  'cases.reveal': ['admin', 'registrar', 'mediator', 'reviewer'],
  'cases.today': EVERYONE,
  'cases.related': WRITERS,
  'cases.viewers': WRITERS,
  'cases.register': WRITERS,
  'cases.registerSettled': WRITERS,
  'cases.registerMonth': WRITERS,
  'cases.saveFacts': WRITERS,
  'cases.saveParties': WRITERS,
  'cases.saveScreening': WRITERS,
  'cases.saveNotice': WRITERS,
  'cases.saveMediators': WRITERS,
  'cases.saveRecusal': WRITERS,
  'cases.saveShelf': WRITERS,
  'cases.saveSession': WRITERS,
  'cases.saveAgreement': WRITERS,
  'cases.tryAgreement': WRITERS,
  'cases.dateCondition': WRITERS,
  'cases.endDuty': WRITERS,
  'cases.addSigning': WRITERS,
  'cases.removeSigning': WRITERS,
  'cases.addReceipt': WRITERS,
  'cases.removeReceipt': WRITERS,
  'cases.addUrging': WRITERS,
  'cases.addVisit': WRITERS,
  'cases.removeUrging': WRITERS,
  'cases.removeVisit': WRITERS,
  'cases.explainMissing': WRITERS,
  'cases.accept': WRITERS,
  'cases.decline': WRITERS,
  'cases.divert': WRITERS,
  'cases.begin': WRITERS,
  'cases.suspend': WRITERS,
  'cases.resume': WRITERS,
  'cases.closeAgreed': WRITERS,
  'cases.terminate': WRITERS,
  'cases.withdraw': WRITERS,
  'cases.establishFile': WRITERS,
  'cases.archive': ['admin', 'registrar', 'reviewer'],
  'cases.handOver': KEEPERS,
  'cases.openCorrection': ['admin', 'registrar', 'reviewer'],
  'cases.finishCorrection': ['admin', 'registrar', 'reviewer'],
  // Whoever may take a step may take it back: the step's own permission is asked as well.
  'cases.voidMove': ['admin', 'registrar', 'mediator', 'reviewer'],
  'cases.correctMove': ['admin', 'registrar', 'mediator', 'reviewer'],
  'papers.offers': READERS,
  'papers.preview': READERS,
  'papers.print': WRITERS,
  'papers.reprint': ['admin', 'registrar', 'mediator', 'reviewer'],
  'papers.docx': WRITERS,
  'papers.blank': READERS,
  'papers.testPage': READERS,
  'papers.void': WRITERS,
  'papers.dossier': ['admin', 'registrar', 'mediator', 'reviewer'],
  'papers.dossierFile': ['admin', 'registrar', 'mediator', 'reviewer'],
  'attachments.add': WRITERS,
  'attachments.list': READERS,
  'attachments.read': ['admin', 'registrar', 'mediator', 'reviewer'],
  'attachments.void': WRITERS,
  'audit.list': ['admin', 'reviewer'],
  'audit.history': ['admin', 'registrar', 'mediator', 'reviewer'],
  'audit.acceptOlderFile': ADMIN,
  'audit.verify': ['admin', 'reviewer'],
  'backup.status': ADMIN,
  'backup.run': ADMIN,
  'backup.skip': 'any-account',
  'backup.rehearse': ADMIN,
  'backup.restore': 'before-login-or-admin',
  'backup.inspect': 'before-login-or-admin',
}

export function permits(path: string, roles: readonly Role[]): boolean {
  const permission = PERMISSIONS[path]
  if (permission === undefined) return false
  if (permission === 'before-login-or-admin') return roles.includes('admin')
  if (typeof permission === 'string') return true
  return permission.some((role) => roles.includes(role))
}

/** The procedures an account may call, for the screen to show nothing else. */
export function allowedPaths(roles: readonly Role[]): string[] {
  return Object.keys(PERMISSIONS).filter((path) => permits(path, roles))
}
