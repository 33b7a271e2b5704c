export const MEDIA_TYPES = ['image/jpeg', 'image/png', 'application/pdf'] as const
export type MediaType = (typeof MEDIA_TYPES)[number]

/** Readers look for the PDF mark anywhere in the first kilobyte; some scanners write a few bytes before it. */
const PDF_MARK_WITHIN = 1024

/** What a file is by its own bytes; its name and the type a browser gives it prove nothing. */
export function sniff(bytes: Uint8Array): MediaType | undefined {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  const head = Buffer.from(bytes.subarray(0, PDF_MARK_WITHIN)).toString('latin1')
  return head.includes('%PDF-') ? 'application/pdf' : undefined
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}
