/** Every page there is, with its path. Parameters start with a colon. */
export const ROUTES = {
  work: '/',
  intake: '/intake',
  settled: '/intake/settled',
  month: '/intake/month',
  cases: '/cases',
  case: '/cases/:id',
  caseFacts: '/cases/:id/facts',
  caseParties: '/cases/:id/parties',
  caseScreening: '/cases/:id/screening',
  caseMove: '/cases/:id/moves/:move',
  caseSession: '/cases/:id/sessions/:sessionId',
  caseAgreement: '/cases/:id/agreement',
  caseSigning: '/cases/:id/signing',
  casePerformance: '/cases/:id/performance',
  casePapers: '/cases/:id/papers',
  casePaper: '/cases/:id/papers/:kind',
  caseDossier: '/cases/:id/dossier',
  caseHistory: '/cases/:id/history',
  blankPaper: '/papers/:kind',
  settings: '/settings',
  committees: '/settings/committees',
  numbering: '/settings/numbering',
  dictionaries: '/settings/dictionaries',
  mediators: '/settings/mediators',
  parameters: '/settings/parameters',
  accounts: '/settings/accounts',
  myAccount: '/me',
  backup: '/backup',
  restore: '/backup/restore',
  audit: '/audit',
  record: '/audit/:kind/:id',
  manual: '/manual',
} as const

export type RouteName = keyof typeof ROUTES

type ParamNames<Path extends string> = Path extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer Tail}`
    ? Name | ParamNames<`/${Tail}`>
    : Rest
  : never

export type RouteParams<Name extends RouteName> = Readonly<Record<ParamNames<(typeof ROUTES)[Name]>, string>>
export type RouteQuery = Readonly<Record<string, string | undefined>>

/** Where to go: `{ name: 'case', params: { id } }`. `anchor` names an element id on the page to scroll to. */
export type RouteTarget = {
  readonly [Name in RouteName]: {
    readonly name: Name
    readonly query?: RouteQuery | undefined
    readonly anchor?: string | undefined
  } & ([ParamNames<(typeof ROUTES)[Name]>] extends [never]
    ? { readonly params?: undefined }
    : { readonly params: RouteParams<Name> })
}[RouteName]

export interface RouteMatch {
  readonly name: RouteName
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly anchor: string | undefined
}

const ANCHOR_KEY = '_at'

export function hrefOf(target: RouteTarget): string {
  const params: Readonly<Record<string, string>> = target.params ?? {}
  const path = ROUTES[target.name].replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(target.query ?? {}))
    if (value !== undefined) query.set(key, value)
  if (target.anchor !== undefined) query.set(ANCHOR_KEY, target.anchor)
  return `#${path}${query.size > 0 ? `?${query}` : ''}`
}

/** Reads an address hash (`#/cases/123?view=open`). Undefined when there is no such page. */
export function matchHash(hash: string): RouteMatch | undefined {
  const [path = '/', search = ''] = (hash.replace(/^#/, '') || '/').split('?')
  const pieces = path.split('/')
  for (const name of Object.keys(ROUTES) as RouteName[]) {
    const params = matchPieces(ROUTES[name].split('/'), pieces)
    if (params === undefined) continue
    const query = new URLSearchParams(search)
    const anchor = query.get(ANCHOR_KEY) ?? undefined
    query.delete(ANCHOR_KEY)
    return { name, params, query, anchor }
  }
  return undefined
}

function matchPieces(
  pattern: readonly string[],
  pieces: readonly string[],
): Record<string, string> | undefined {
  if (pattern.length !== pieces.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of pattern.entries()) {
    const piece = decodePiece(pieces[index] ?? '')
    if (piece === undefined) return undefined
    if (part.startsWith(':')) params[part.slice(1)] = piece
    else if (part !== piece) return undefined
  }
  return params
}

/** A hash typed by hand may hold a broken escape; that is no page, not a crash. */
function decodePiece(piece: string): string | undefined {
  try {
    return decodeURIComponent(piece)
  } catch {
    return undefined
  }
}
