/** One thing found wrong. `recordId` and `sequence` say where; the sentence says what and what to do. */
export interface Problem {
  readonly code: ProblemCode
  readonly sentence: string
  readonly sequence?: number | undefined
  readonly recordId?: string | undefined
}

const NEXT = '请先不要再办理业务，由管理员用最近的备份核对。'

/** `%` is what was found: an entry's number or the kind of a record. */
const SENTENCES = {
  'entry-changed': '第 % 号审计记录的内容被改动过，与它自己的校验值不符。',
  'entry-missing': '第 % 号审计记录不见了。',
  'chain-broken': '第 % 号审计记录与前一号接不上，其中一条被换过或重写过。',
  'mark-mismatch': '上次核验到第 % 号审计记录，现在这一号没有了或者换成了另一条。',
  'older-file': '资料文件比上次锁定时旧，或者第 % 号以前的审计记录被重写过。',
  'versions-missing': '第 % 号审计记录写下的版本不齐，或者多出了版本。',
  'versions-changed': '第 % 号审计记录写下的版本与当时的校验值不符。',
  'version-entry-differs': '第 % 号审计记录与它写下的版本，在经办人、时间或对象上对不上。',
  'version-changed': '一条“%”记录某一版的内容被改动过，与校验值不符。',
  'version-without-entry': '一条“%”记录有一个版本没有对应的审计记录。',
  'head-mismatch': '一条“%”记录的最新版本号与保存的版本对不上，可能换回了旧的一页。',
  'unknown-kind': '有一条记录的种类“%”是这个程序不认识的。',
  'unreadable-version': '一条“%”记录最新的版本读不出来。',
  'rows-differ': '一条“%”记录在查询表里的内容与它最新的版本不一致，可能换回了旧的一页或一行。',
  'row-without-record': '查询表“%”里有一行没有对应的记录。',
  more: '问题较多，只列出前 % 项。',
} as const

export type ProblemCode = keyof typeof SENTENCES

export function problem(
  code: ProblemCode,
  found: string | number,
  where: Pick<Problem, 'sequence' | 'recordId'> = {},
): Problem {
  return { code, sentence: `${SENTENCES[code].replace('%', String(found))}${NEXT}`, ...where }
}

/** Beyond this nobody reads on: the first ones tell what to do. */
export const MOST_PROBLEMS = 200

/** What a run has seen and found so far. */
export interface Findings {
  entries: number
  versions: number
  rows: number
  readonly problems: Problem[]
  /** Found in all, those beyond the list included. */
  found: number
}

export function noFindings(): Findings {
  return { entries: 0, versions: 0, rows: 0, problems: [], found: 0 }
}

export function report(findings: Findings, ...args: Parameters<typeof problem>): void {
  findings.found += 1
  if (findings.found <= MOST_PROBLEMS) findings.problems.push(problem(...args))
  if (findings.found === MOST_PROBLEMS + 1) findings.problems.push(problem('more', MOST_PROBLEMS))
}
