import type { Fen, Instant } from '#domain/values/brands.ts'
import { businessDateOf, chineseDate, isBusinessDate } from '#domain/values/dates.ts'
import { formatYuanGrouped } from '#domain/values/money.ts'
import { maskAccount, maskAddress, maskIdNumber, maskPhone } from '#domain/values/text.ts'
import { isObject } from './differences.ts'
import { fieldName, fieldOrder } from './field-names.ts'

/** What a value needs to be said in Chinese: names for codes of a field and names for ids. */
export interface Words {
  readonly code: (parent: string, field: string, value: string) => string | undefined
  readonly name: (id: string) => string | undefined
  /** The kind of record: an office's telephone and address are no personal data. */
  readonly kind: string
}

const MONEY = new Set(['amount', 'first', 'following', 'total'])
/** Meaningful to the program only. */
const UNSAID = new Set(['id', 'enteredAt', 'file', 'sha256', 'attachmentId'])
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/
const OFFICES = new Set(['committee', 'room'])

export function isUnsaid(field: string): boolean {
  return UNSAID.has(field)
}

/** A value as a person reads it. Numbers of people are masked (R25 个人信息保护法 51). Empty for what isn't there. */
export function sayValue(value: unknown, parent: string, field: string, words: Words): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number')
    return MONEY.has(field) ? `${formatYuanGrouped(value as Fen)} 元` : String(value)
  if (typeof value === 'string') return sayText(value, parent, field, words)
  if (Array.isArray(value)) {
    const separator = value.some(isObject) ? '；' : '、'
    return value
      .map((one) => sayValue(one, parent, field, words))
      .filter((text) => text !== '')
      .join(separator)
  }
  return isObject(value) ? sayObject(value, field, words) : ''
}

function sayText(value: string, parent: string, field: string, words: Words): string {
  const masked = maskOf(parent, field, words.kind)
  if (masked) return masked(value)
  const named = words.code(parent, field, value) ?? words.name(value)
  if (named !== undefined) return named
  if (isBusinessDate(value)) return chineseDate(value)
  if (INSTANT.test(value)) return chineseDate(businessDateOf(value as Instant))
  return UUID.test(value) ? '（另一条记录）' : value
}

function sayObject(value: Readonly<Record<string, unknown>>, field: string, words: Words): string {
  return Object.keys(value)
    .filter((key) => !isUnsaid(key))
    .sort((a, b) => fieldOrder(a) - fieldOrder(b))
    .flatMap((key) => {
      const said = sayValue(value[key], field, key, words)
      return said === '' ? [] : [`${fieldName(field, key)}：${said}`]
    })
    .join('，')
}

function maskOf(parent: string, field: string, kind: string): ((text: string) => string) | undefined {
  if (field === 'account' && parent === 'how') return maskAccount
  if (field === 'idNumber' || (field === 'number' && parent === 'document')) return maskIdNumber
  if (OFFICES.has(kind)) return undefined
  if (field === 'phone') return maskPhone
  return field === 'address' ? maskAddress : undefined
}
