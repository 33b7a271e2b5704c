import { useCallback, useEffect, useRef, useState } from 'react'
import { client } from '../../app/client.ts'

export interface DossierState {
  readonly step?: { readonly step: string; readonly done: number; readonly total: number } | undefined
  readonly file?: Blob | undefined
  readonly contents: readonly {
    readonly title: string
    readonly from: number
    readonly to: number
    readonly supplement: boolean
  }[]
  readonly sentence: string
  readonly error: unknown
}

const NONE: DossierState = { contents: [], sentence: '', error: undefined }

/** Makes the whole dossier as one PDF; says how far it is; can be stopped. */
export function useDossier(caseId: string) {
  const [state, setState] = useState<DossierState>(NONE)
  const running = useRef<AbortController>(undefined)
  const stop = useCallback(() => running.current?.abort(), [])
  useEffect(() => stop, [stop])

  const start = useCallback(async () => {
    const control = new AbortController()
    running.current = control
    setState({ ...NONE, step: { step: '正在汇集文书', done: 0, total: 0 } })
    try {
      for await (const event of await client.papers.dossier({ caseId }, { signal: control.signal })) {
        const { fileId } = event
        const made = fileId && (await client.papers.dossierFile({ caseId, fileId }))
        setState((now) => ({
          ...now,
          step: event.result === undefined ? event : undefined,
          file: made ? made.file : now.file,
          contents: event.contents ?? now.contents,
          sentence: event.result?.sentence ?? now.sentence,
        }))
      }
      setState((now) => ({ ...now, step: undefined }))
    } catch (error) {
      setState(
        control.signal.aborted ? { ...NONE, sentence: '已停止，案件内容没有变动。' } : { ...NONE, error },
      )
    }
  }, [caseId])

  return { state, start, stop }
}
