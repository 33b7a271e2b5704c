import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import type { Id } from '#domain/values/brands.ts'
import type { Random } from '#test/support/rooms/random.ts'
import type { RoomClient } from '#test/support/rooms/room-process.ts'

/** Scans put in and papers printed: both write a file first and the row that names it after. */
export interface FileLedger {
  /** SHA-256 of each scan that was answered. */
  readonly attached: Map<Id, string>
  /** Of each scan ever sent: one without an answer may be there, but whole. */
  readonly sent: Set<string>
  readonly printed: Map<Id, string>
  /** Cases that a scan or a paper was sent to. */
  readonly cases: Set<Id>
}

export const emptyFiles = (): FileLedger => ({
  attached: new Map(),
  sent: new Set(),
  printed: new Map(),
  cases: new Set(),
})

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** One scan into this case or one paper of it printed. */
export async function fileOrPrint(client: RoomClient, caseId: Id, files: FileLedger, random: Random) {
  files.cases.add(caseId)
  if (random.int(4) === 0) {
    const { paperId, sha256 } = await client.papers.print({ caseId, paperKind: 'application', copies: 1 })
    files.printed.set(paperId, sha256)
    return
  }
  const noise = Buffer.from(Array.from({ length: 64 }, () => random.int(256)))
  const bytes = new Uint8Array(Buffer.concat([PNG, Buffer.alloc(64 * (1 + random.int(4000)), noise)]))
  const sha256 = sha256Of(bytes)
  files.sent.add(sha256)
  const file = new File([bytes], '现场照片.png', { type: 'image/png' })
  const { id } = await client.attachments.add({ caseId, paperKind: 'evidence', name: '现场照片.png', file })
  files.attached.set(id, sha256)
}

/** Every answered scan and paper reads back to the byte, and whatever else is listed is whole. Answers how many. */
export async function checkFiles(client: RoomClient, files: FileLedger): Promise<number> {
  const found = new Map<string, string>()
  for (const caseId of files.cases) {
    for (const { id } of await client.attachments.list({ caseId })) {
      const { file } = await client.attachments.read({ id })
      found.set(id, sha256Of(new Uint8Array(await file.arrayBuffer())))
    }
    for (const offer of await client.papers.offers({ caseId }))
      for (const { paperId, sha256 } of offer.printed)
        expect(await keptPaper(client, paperId), 'a listed paper').toBe(sha256)
  }
  for (const [id, sha256] of files.attached) expect(found.get(id), 'an answered scan').toBe(sha256)
  for (const sha256 of found.values()) expect(files.sent.has(sha256), 'a whole scan').toBe(true)
  for (const [paperId, sha256] of files.printed)
    expect(await keptPaper(client, paperId), 'an answered paper').toBe(sha256)
  return found.size + files.printed.size
}

/** SHA-256 of the kept bytes; undefined where there are none. */
async function keptPaper(client: RoomClient, paperId: Id): Promise<string | undefined> {
  const kept = await client.papers.reprint({ paperId }).catch(() => undefined)
  return kept && sha256Of(new Uint8Array(await kept.file.arrayBuffer()))
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
