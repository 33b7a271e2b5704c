import { useState } from 'react'
import type { FileKind } from './bridge/index.ts'
import { shell } from './client.ts'

/** What a page asks of the machine, and what came of it: a printer or a stick that fails is told beside the button. */
export interface Machine {
  /** Empty while nothing was asked, or the person cancelled. */
  readonly said: string
  readonly failed: boolean
  readonly print: (file: Blob) => Promise<void>
  readonly save: (
    file: Blob,
    as: { readonly suggestedName: string; readonly kind: FileKind },
  ) => Promise<void>
  /** Empty when the person cancelled or the machine refused. */
  readonly pick: (kind: FileKind) => Promise<readonly File[]>
}

export const FAILED = {
  print: '没有打印出来，内容没有变动。请看打印机是否开着、连好、有纸，再点一次“打印”。',
  save: '没有另存成，本程序里的内容没有变动。请换一个位置再存一次；存到优盘的，看看优盘是否插好、是否已满。',
  pick: '没有取到文件，什么也没有改动。请再选一次；文件在优盘上的，先把优盘插好。',
} as const

const PRINTED = {
  sent: shell.kind === 'browser' ? '已打开打印窗口。' : '已交给打印机。',
  cancelled: '',
  failed: FAILED.print,
} as const

export function useMachine(): Machine {
  const [outcome, setOutcome] = useState({ said: '', failed: false })

  async function ask<T>(failure: string, act: () => Promise<T>): Promise<T | undefined> {
    setOutcome({ said: '', failed: false })
    try {
      return await act()
    } catch (error) {
      // Of the machine, not of the room: what it is called in English helps nobody at the desk.
      console.warn(error)
      setOutcome({ said: failure, failed: true })
      return undefined
    }
  }

  return {
    ...outcome,
    print: async (file) => {
      const printed = await ask(FAILED.print, async () => shell.print(await bytesOf(file)))
      if (printed !== undefined) setOutcome({ said: PRINTED[printed], failed: printed === 'failed' })
    },
    save: async (file, as) => {
      const saved = await ask(FAILED.save, async () => shell.saveFile({ ...as, bytes: await bytesOf(file) }))
      if (saved !== undefined)
        setOutcome({
          said: `已存为 ${saved.name}。这份副本不再受程序保护，用完请妥善保管。`,
          failed: false,
        })
    },
    pick: async (kind) => (await ask(FAILED.pick, () => shell.pickFile(kind, { multiple: true }))) ?? [],
  }
}

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer())
}
