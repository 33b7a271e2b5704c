export const PDF = 'application/pdf'
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The bytes as the transports carry them. Copied, so that a wiped or reused buffer can't reach the screen. */
export function blobOf(content: Uint8Array, type: string): Blob {
  return new Blob([new Uint8Array(content)], { type })
}
