import { ORPCError } from '@orpc/client'
import { ERRORS, type ErrorCode } from '#contract/errors.ts'

/** A ground or an obstacle as every screen shows it: what, why by which article, what to do. */
export interface Reason {
  readonly code: string
  readonly sentence: string
  readonly next: string
  readonly citation: string
  readonly level?: 'block' | 'warn' | 'hint' | undefined
}

export interface FieldProblem {
  readonly path: string
  readonly sentence: string
}

/** What a failed call says to a person. */
export interface Failure {
  readonly code: string
  readonly sentence: string
  readonly reasons: readonly Reason[]
  readonly fields: readonly FieldProblem[]
  /** With CHANGED_MEANWHILE: the revision now stored and the fields that differ. */
  readonly changed?: { readonly revision: number; readonly fields: readonly string[] } | undefined
  readonly waitSeconds?: number | undefined
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof ORPCError ? String(error.code) : undefined
}

export function isErrorCode(error: unknown, code: ErrorCode): boolean {
  return codeOf(error) === code
}

function dataOf<Code extends keyof typeof ERRORS>(code: Code, error: unknown): unknown {
  const entry = ERRORS[code]
  if (!(error instanceof ORPCError) || error.code !== code || !('data' in entry)) return undefined
  return entry.data.safeParse(error.data).data
}

interface Data {
  readonly reasons?: readonly Reason[]
  readonly fields?: readonly FieldProblem[] & readonly string[]
  readonly revision?: number
  readonly waitSeconds?: number
}

/** Turns whatever a call threw into Chinese sentences. Unknown errors show their code and incident number only. */
export function readFailure(error: unknown): Failure {
  const code = codeOf(error) ?? 'INTERNAL_SERVER_ERROR'
  const none = { code, reasons: [], fields: [] }
  if (code === 'BAD_REQUEST') return { ...none, sentence: ERRORS.INVALID.message, fields: issuesOf(error) }
  if (code === 'BACKEND_LOST' && error instanceof ORPCError) return { ...none, sentence: error.message }
  if (!isKnown(code) || !(error instanceof ORPCError)) return { ...none, sentence: unexpected(error, code) }
  const data: Data = dataOf(code, error) ?? {}
  return {
    code,
    sentence: error.message || ERRORS[code].message,
    reasons: data.reasons ?? [],
    fields: code === 'INVALID' ? (data.fields ?? []) : [],
    changed:
      code === 'CHANGED_MEANWHILE' ? { revision: data.revision ?? 0, fields: data.fields ?? [] } : undefined,
    waitSeconds: data.waitSeconds,
  }
}

function isKnown(code: string): code is ErrorCode {
  return Object.hasOwn(ERRORS, code)
}

/** oRPC answers a failed input schema with the zod issues. */
function issuesOf(error: unknown): readonly FieldProblem[] {
  if (!(error instanceof ORPCError)) return []
  const issues: unknown = error.data?.issues
  if (!Array.isArray(issues)) return []
  return issues.flatMap((issue: unknown) => {
    if (typeof issue !== 'object' || issue === null || !('path' in issue) || !('message' in issue)) return []
    const path = Array.isArray(issue.path) ? issue.path.map((part) => pathPart(part)).join('.') : ''
    return [{ path, sentence: sentenceOf(issue, String(issue.message)) }]
  })
}

function pathPart(part: unknown): string {
  return typeof part === 'object' && part !== null && 'key' in part ? String(part.key) : String(part)
}

/** zod's own English messages never reach a clerk: a bound is said as one, anything else as something to correct. */
function sentenceOf(issue: object, message: string): string {
  if (/\p{Script=Han}/u.test(message)) return message
  return boundOf(issue) ?? '请填写或更正这一项'
}

const UNITS: Readonly<Record<string, string>> = { string: ' 个字', array: ' 项', number: '', int: '' }

/** `too_small` and `too_big` say what the least or the most is, and of what: a figure, letters, lines of a list. */
function boundOf(issue: object): string | undefined {
  const { code, origin, minimum, maximum, inclusive } = issue as Readonly<Record<string, unknown>>
  const unit = UNITS[String(origin)]
  const bound = code === 'too_small' ? minimum : code === 'too_big' ? maximum : undefined
  if (unit === undefined || typeof bound !== 'number') return undefined
  if (origin === 'string' && code === 'too_small' && bound === 1) return '请填写这一项'
  if (code === 'too_small') return inclusive === false ? `要大于 ${bound}${unit}` : `最少 ${bound}${unit}`
  return inclusive === false ? `要小于 ${bound}${unit}` : `最多 ${bound}${unit}`
}

function unexpected(error: unknown, code: string): string {
  const data: unknown = error instanceof ORPCError ? error.data : undefined
  if (error instanceof ORPCError && /\p{Script=Han}/u.test(error.message)) return error.message
  const incident =
    typeof data === 'object' && data !== null && 'incident' in data ? `，编号 ${String(data.incident)}` : ''
  return `程序出现意外（${code}${incident}），已保存的内容没有变动，录入的内容还在本页。请再试一次；仍不行请记下编号告诉管理员。`
}
