import type { FileKind } from '../../app/bridge/index.ts'
import { client } from '../../app/client.ts'
import { queryClient } from '../../app/query-client.ts'

export const SCAN: FileKind = { label: '扫描件或照片', extensions: ['pdf', 'jpg', 'jpeg', 'png'] }

interface Place {
  readonly caseId: string
  readonly paperKind: string
  readonly paperId?: string | undefined
  readonly note?: string | undefined
}

/** One after the other, so that after a failure it is plain which ones are in. */
export async function addFiles(place: Place, files: readonly File[]): Promise<void> {
  const { caseId, paperKind, paperId, note } = place
  try {
    for (const file of files) {
      await client.attachments.add({
        caseId,
        paperKind,
        name: file.name.slice(-120) || '扫描件',
        file,
        ...(paperId !== undefined && { paperId }),
        ...(note !== undefined && note.trim() !== '' && { note }),
      })
    }
  } finally {
    await queryClient.invalidateQueries({ queryKey: ['case', caseId] })
  }
}
