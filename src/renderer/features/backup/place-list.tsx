import { useRef, useState } from 'react'
import type { Client } from '../../app/bridge/index.ts'
import { client } from '../../app/client.ts'
import { useMay } from '../../app/session/actor.ts'
import {
  Button,
  type Column,
  DataTable,
  dateTimeOf,
  EmptyState,
  ErrorNote,
  ProgressBar,
  StatePill,
  sizeOf,
  useProgressRun,
} from '../../ui/index.ts'

type Generation = Awaited<ReturnType<Client['backup']['status']>>['places'][number]['generations'][number]

/** The generations of one place; each can be rehearsed: opened beside the data and verified whole, nothing replaced. */
interface PlaceListProps {
  readonly label: string
  readonly generations: readonly Generation[]
}

export function PlaceList({ label, generations }: PlaceListProps) {
  const may = useMay()
  const [tried, setTried] = useState<string>()
  const dir = useRef('')
  const rehearse = useProgressRun(async (signal) => client.backup.rehearse({ dir: dir.current }, { signal }))
  const result = rehearse.last?.result

  const columns: readonly Column<Generation>[] = [
    { key: 'at', title: '时间', render: (row) => dateTimeOf(row.at), width: '11rem' },
    {
      key: 'state',
      title: '状态',
      render: (row) => (
        <StatePill tone={row.verified && row.missing === 0 ? 'done' : 'warn'}>{stateOf(row)}</StatePill>
      ),
      text: stateOf,
    },
    { key: 'size', title: '大小', render: (row) => sizeOf(row.size), figure: true, width: '7rem' },
    { key: 'name', title: '名称', render: (row) => row.name },
    {
      key: 'rehearse',
      title: '恢复演练',
      text: () => '',
      render: (row) =>
        may('backup.rehearse') && (
          <Button
            look="quiet"
            busy={rehearse.running && tried === row.dir}
            label={`演练 ${dateTimeOf(row.at)} 的备份`}
            onClick={() => {
              dir.current = row.dir
              setTried(row.dir)
              rehearse.start()
            }}
          >
            演练
          </Button>
        ),
    },
  ]

  return (
    <>
      <DataTable
        label={`${label}的备份`}
        columns={columns}
        rows={generations}
        keyOf={(row) => row.dir}
        copyable={false}
        empty={<EmptyState title="这里还没有备份" hint="备份后，各代备份按时间列在这里。" />}
      />
      {rehearse.now !== undefined && <ProgressBar {...rehearse.now} onStop={rehearse.stop} />}
      {rehearse.stopped && <p role="status">已停止演练，备份没有受影响。</p>}
      {result !== undefined && (
        <div role="status" className="rehearsal">
          <StatePill tone={result.ok ? 'done' : 'warn'}>{result.ok ? '演练通过' : '演练未通过'}</StatePill>
          <p>{result.sentence}</p>
          <p>{result.counts.map(({ name, count }) => `${name} ${count}`).join('，')}</p>
        </div>
      )}
      <ErrorNote error={rehearse.error} />
    </>
  )
}

function stateOf({ problem, missing, verified }: Generation): string {
  if (problem !== undefined) return problem
  if (missing > 0) return `缺 ${missing} 个附件`
  return verified ? '完好' : '未核对'
}
