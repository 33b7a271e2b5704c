import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { FileKind, PickedBytes } from '../../renderer/app/bridge/desktop-api.ts'

/** The dialog and the reading are main's: a page never names a path. */
export async function pickFile(
  window: BrowserWindow,
  kind: FileKind,
  multiple: boolean,
): Promise<readonly PickedBytes[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    filters: [{ name: kind.label, extensions: [...kind.extensions] }],
    properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
  })
  if (canceled) return []
  return Promise.all(
    filePaths.map(async (path) => ({ name: basename(path), bytes: new Uint8Array(await readFile(path)) })),
  )
}
