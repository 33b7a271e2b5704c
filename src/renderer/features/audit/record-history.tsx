import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../../app/client.ts'
import { usePartyView } from '../../app/party-view.tsx'
import { useMay } from '../../app/session/actor.ts'
import { Button, dateTimeOf, ErrorNote, Section } from '../../ui/index.ts'

interface RecordHistoryProps {
  readonly kind: string
  readonly id: string
  /** Opened at once; else a button, since history comes last and is rarely wanted. */
  readonly open?: boolean | undefined
  readonly anchor?: string | undefined
}

export function useRecordHistory(kind: string, id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['audit', 'history', kind, id],
    queryFn: () => client.audit.history({ kind, id }),
    enabled,
  })
}

/** The versions of one record, newest first, each with what changed. Never shown to the party across the desk. */
export function RecordHistory({ kind, id, open = false, anchor }: RecordHistoryProps) {
  const may = useMay()
  const { partyView } = usePartyView()
  const [wanted, setWanted] = useState(open)
  const history = useRecordHistory(kind, id, wanted)
  if (!may('audit.history') || partyView) return null
  const versions = history.data?.versions.toSorted((a, b) => b.revision - a.revision)
  return (
    <Section
      title="修改历史"
      anchor={anchor}
      aside={
        !wanted && (
          <Button look="quiet" onClick={() => setWanted(true)}>
            查看
          </Button>
        )
      }
    >
      <ErrorNote error={history.error} onRetry={() => void history.refetch()} />
      {wanted && versions === undefined && history.error === null && (
        <p className="page-loading">正在读取…</p>
      )}
      {versions !== undefined && (
        <ol className="versions">
          {versions.map((version) => (
            <li key={version.revision}>
              <p>
                <span className="figure">{dateTimeOf(version.at)}</span>
                <b>{version.actorName}</b>
                <span>{version.sentence}</span>
              </p>
              {version.reason !== undefined && <p className="version-reason">{`原因：${version.reason}`}</p>}
              <ul>
                {version.changes.map((change) => (
                  <li key={change.field}>
                    <span className="change-field">{change.field}</span>
                    <del>{change.before || '（空）'}</del>
                    <ins>{change.after || '（空）'}</ins>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
