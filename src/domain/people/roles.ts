/** The six account roles (issue "Trust from the first day"). An account holds a set of them. */
export const ROLES = ['admin', 'registrar', 'mediator', 'reviewer', 'reader', 'duty'] as const
export type Role = (typeof ROLES)[number]

export const ROLE_NAMES = {
  admin: '管理员',
  registrar: '登记员',
  mediator: '调解员',
  reviewer: '审核员',
  reader: '查阅',
  duty: '综治值守',
} as const satisfies Record<Role, string>
