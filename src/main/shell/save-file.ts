import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { type BrowserWindow, dialog, shell } from 'electron'
import type { SavedFile, SaveRequest } from '../../renderer/app/bridge/desktop-api.ts'
import { safeFileName } from './arguments.ts'

export interface SavedFiles {
  save(window: BrowserWindow, request: SaveRequest): Promise<SavedFile | undefined>
  showInFolder(id: string): void
}

/** Remembers what was saved in this run, so that a page can point at its own files and at no others. */
export function createSavedFiles(): SavedFiles {
  const saved = new Map<string, string>()
  return {
    async save(window, { suggestedName, kind, bytes }) {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: '另存为（存到别处的文件不再加密）',
        defaultPath: safeFileName(suggestedName),
        filters: [{ name: kind.label, extensions: [...kind.extensions] }],
      })
      if (canceled || !filePath) return undefined
      await writeWhole(filePath, bytes)
      const id = randomUUID()
      saved.set(id, filePath)
      return { id, name: basename(filePath) }
    },
    showInFolder(id) {
      const path = saved.get(id)
      if (path !== undefined) shell.showItemInFolder(path)
    },
  }
}

/** Whole or not at all, also on a stick that is pulled: written beside, flushed, then renamed. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.part`
  try {
    const file = await open(part, 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}
