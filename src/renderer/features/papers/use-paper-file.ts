import { useCallback, useRef, useState } from 'react'
import { client, shell } from '../../app/client.ts'
import { codeOf } from '../../ui/errors.ts'
import { newId } from '../../ui/new-id.ts'
import { refreshPapers } from './paper-queries.ts'
import type { Which } from './paper-target.ts'

export const PDF = { label: 'PDF 文书', extensions: ['pdf'] } as const
const DOCX = { label: 'Word 文书', extensions: ['docx'] } as const

export async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer())
}

export interface PaperActions {
  readonly busy: boolean
  readonly error: unknown
  /** What the last action came to, in a sentence. */
  readonly said: string
  readonly print: (copies: number) => Promise<void>
  readonly reprint: (paperId: string, copies: number) => Promise<void>
  readonly saveDocx: () => Promise<void>
}

/** Printing keeps the bytes first and sends those bytes to the printer: what lies in the file is what came out of it. */
export function usePaperActions(which: Which): PaperActions {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const [said, setSaid] = useState('')

  const run = useCallback(async (act: () => Promise<string>) => {
    setBusy(true)
    setError(undefined)
    setSaid('')
    try {
      setSaid(await act())
    } catch (caught) {
      setError(caught)
    } finally {
      setBusy(false)
    }
  }, [])

  // Whose answer was lost is asked for again under its id, and is one paper.
  const unanswered = useRef<{ readonly of: string; readonly id: string }>(undefined)
  async function printOnce(asked: Which & { readonly copies: number }): Promise<Blob> {
    const of = JSON.stringify(asked)
    const id = unanswered.current?.of === of ? unanswered.current.id : newId()
    unanswered.current = { of, id }
    try {
      const { file } = await client.papers.print({ ...asked, id })
      unanswered.current = undefined
      return file
    } catch (error) {
      if (![undefined, 'BACKEND_LOST'].includes(codeOf(error))) unanswered.current = undefined
      throw error
    }
  }

  async function send(file: Blob, copies: number): Promise<string> {
    const outcome = await shell.print(await bytesOf(file), copies)
    if (outcome === 'sent') return sentText(copies)
    return outcome === 'cancelled'
      ? '打印已取消，这一份已留底，可以重打。'
      : '打印机没有接收，这一份已留底，检查打印机后点“重打”。'
  }

  return {
    busy,
    error,
    said,
    print: (copies) =>
      run(async () => {
        const file = await printOnce({ ...which, copies })
        await refreshPapers(which.caseId)
        // The copy is kept by now; how long the printer's own dialog stays open is nobody's waiting here.
        void send(file, copies).then(setSaid, setError)
        return `已留底，正在交给打印机。${copiesText(copies)}`
      }),
    reprint: (paperId, copies) =>
      run(async () => send((await client.papers.reprint({ paperId })).file, copies)),
    saveDocx: () =>
      run(async () => {
        const { file, name } = await client.papers.docx(which)
        const saved = await shell.saveFile({ suggestedName: name, kind: DOCX, bytes: await bytesOf(file) })
        return saved === undefined ? '' : `已存为 ${saved.name}。这份副本不再受程序保护，用完请妥善保管。`
      }),
  }
}

/** A browser's own dialog can't be told the number, so the person is. */
function copiesText(copies: number): string {
  return shell.kind === 'browser' && copies > 1 ? `请在打印窗口里选打印 ${copies} 份。` : ''
}

function sentText(copies: number): string {
  return shell.kind === 'browser' ? `已打开打印窗口。${copiesText(copies)}` : '已交给打印机。'
}
