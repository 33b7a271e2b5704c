import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../app/client.ts'
import { queryClient } from '../../app/query-client.ts'
import { RouteLink } from '../../app/router/router.tsx'
import { useMay } from '../../app/session/actor.ts'
import { useMachine } from '../../app/use-machine.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmLine } from '../../ui/confirm-line.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { DraftMark } from '../../ui/form/draft-mark.tsx'
import { DraftOfferNote } from '../../ui/form/draft-offer-note.tsx'
import { caseReason } from '../../ui/form/reason-of.ts'
import { useKept } from '../../ui/form/use-kept.ts'
import { MachineNote } from '../../ui/machine-note.tsx'
import { SelectInput } from '../../ui/select-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { dateTimeOf, sizeOf } from '../../ui/times.ts'
import { addFiles, SCAN } from './add-files.ts'
import { kindName, LOOSE_KINDS, type LooseKind } from './kind-names.ts'
import './attachments.css'

interface CaseAttachmentsProps {
  readonly caseId: string
  /** Since when the file is archived: what came after is 补充材料. */
  readonly archivedAt?: string | undefined
}

/** Every scan and photograph of a case; evidence and identity papers, which have no form of their own, are added here. */
export function CaseAttachments({ caseId, archivedAt }: CaseAttachmentsProps) {
  const may = useMay()
  const list = useQuery({
    queryKey: ['case', caseId, 'attachments'],
    queryFn: () => client.attachments.list({ caseId }),
  })
  const files = list.data ?? []
  return (
    <div className="scans">
      <h3 className="sub-head">扫描件和照片</h3>
      <ErrorNote error={list.error} onRetry={() => void list.refetch()} />
      {files.length === 0 && list.data !== undefined && (
        <p className="section-quiet">
          还没有。签好的文书归入上面对应的一行；身份证明、证据、收条从下面添加。
        </p>
      )}
      <ul className="plain-list">
        {files.map((file) => (
          <li key={file.id} data-voided={file.voided !== undefined}>
            <RouteLink to={{ name: 'casePapers', params: { id: caseId }, query: { file: file.id } }}>
              {file.name}
            </RouteLink>
            <span className="scan-facts">
              {[
                kindName(file.paperKind),
                file.pages > 1 && `${file.pages} 页`,
                sizeOf(file.size),
                `${dateTimeOf(file.addedAt)} ${file.addedBy}`,
                file.note,
                archivedAt !== undefined && file.addedAt > archivedAt && '补充材料',
              ]
                .filter(Boolean)
                .join('　')}
            </span>
            {file.voided !== undefined && <span>{`已作废：${file.voided}`}</span>}
            {file.voided === undefined && may('attachments.void') && (
              <ConfirmLine
                action="作废"
                sentence="作废后不再算在卷内，文件仍保留。"
                reason={caseReason('作废的原因', caseId, `scan:${file.id}`)}
                onConfirm={async (reason) => {
                  await client.attachments.void({ id: file.id, reason })
                  await queryClient.invalidateQueries({ queryKey: ['case', caseId] })
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {may('attachments.add') && <AddLoose caseId={caseId} />}
    </div>
  )
}

function AddLoose({ caseId }: { readonly caseId: string }) {
  const kept = useKept<{ readonly kind: LooseKind; readonly note: string }>(
    { key: `case-material:${caseId}`, form: 'case-material', caseId, unasked: true },
    { kind: 'id-proof', note: '' },
  )
  const { kind } = kept.value
  const machine = useMachine()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()

  async function add(): Promise<void> {
    const files = await machine.pick(SCAN)
    if (files.length === 0) return
    const sent = kept.now()
    setBusy(true)
    setError(undefined)
    try {
      await addFiles({ caseId, paperKind: sent.kind, note: sent.note }, files)
      // Large scans take their time: what was chosen and typed meanwhile is for the next ones.
      if (kept.now() === sent) await kept.drop({ kind: sent.kind, note: '' })
    } catch (caught) {
      setError(caught)
    } finally {
      setBusy(false)
    }
  }

  if (kept.offer !== undefined) return <DraftOfferNote label="来源和说明" offer={kept.offer} />
  return (
    <div className="scan-add">
      <SelectInput
        label="材料种类"
        value={kind}
        options={LOOSE_KINDS}
        onChange={(next) => next && kept.set({ kind: next })}
      />
      <TextInput
        label="来源和说明"
        placeholder="来源和说明，可不填"
        {...kept.bind('note')}
        suggestions={['申请人提供', '被申请人提供', '现场拍摄', '村委会出具', '派出所复印']}
      />
      <Button busy={busy} onClick={() => void add()}>
        {busy ? '正在归入…' : '添加文件'}
      </Button>
      <DraftMark note={kept.note} />
      <MachineNote {...machine} />
      <ErrorNote error={error} />
    </div>
  )
}
