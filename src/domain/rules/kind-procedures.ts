/**
 * What a kind of dispute says about the special procedure (mediation.md 1.5, 3.5 A); it stands with the entry of the
 * dictionary, so that a town's own kind has its law too. 农村土地承包 has no kind of its own (appendix A2): of some kinds it has
 * to be asked.
 */
export const KIND_PROCEDURES = ['none', 'labour', 'rural-land', 'medical', 'ask'] as const
export type KindProcedure = (typeof KIND_PROCEDURES)[number]
export const KIND_PROCEDURE_NAMES = {
  none: '一般程序',
  labour: '劳动争议',
  'rural-land': '农村土地承包',
  medical: '医疗纠纷',
  ask: '要问明',
} as const satisfies Record<KindProcedure, string>

export function isKindProcedure(text: string | undefined): text is KindProcedure {
  return KIND_PROCEDURES.some((one) => one === text)
}
