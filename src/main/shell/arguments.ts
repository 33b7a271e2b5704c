import type { FileKind, SaveRequest } from '../../renderer/app/bridge/desktop-api.ts'

/** Our own page is the only caller, but what crosses a boundary is checked at the boundary. */
export function isFileKind(value: unknown): value is FileKind {
  return (
    isRecord(value) &&
    typeof value.label === 'string' &&
    Array.isArray(value.extensions) &&
    value.extensions.every((item) => typeof item === 'string' && /^[a-z0-9]{1,8}$/.test(item))
  )
}

export function isBytes(value: unknown): value is Uint8Array<ArrayBuffer> {
  return value instanceof Uint8Array && value.length > 0
}

/** As many as the contract lets be printed at once. */
export function isCopies(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 200
}

export function isSaveRequest(value: unknown): value is SaveRequest {
  return (
    isRecord(value) &&
    typeof value.suggestedName === 'string' &&
    isFileKind(value.kind) &&
    isBytes(value.bytes)
  )
}

/** What Windows forbids in a file name, and any way out of the folder the dialog starts in. */
export function safeFileName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
  const cleaned = name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').replace(/^[. ]+|[. ]+$/g, '')
  return cleaned === '' ? '文书' : cleaned.slice(0, 120)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
