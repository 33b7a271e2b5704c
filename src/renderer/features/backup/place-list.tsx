import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
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
  StatePill,
  sizeOf,
} from '../../ui/index.ts'

type Generation = Awaited<ReturnType<Client['backup']['status']>>['places'][number]['generations'][number]

/** The generations of one place; each can be rehearsed: opened beside the data and verified whole, nothing replaced. */
export function PlaceList({ generations }: { readonly generations: readonly Generation[] }) {
  const may = useMay()
  const [tried, setTried] = useState<string>()
  const rehearse = useMutation({ mutationFn: (dir: string) => client.backup.rehearse({ dir }) })

  const columns: readonly Column<Generation>[] = [
    { key: 'at', title: '时间', render: (row) => dateTimeOf(row.at), width: '11rem' },
    {
      key: 'state',
      title: '状态',
      render: (row) => (
        <StatePill tone={row.verified ? 'done' : 'warn'}>
          {row.problem ?? (row.verified ? '完好' : '未核对')}
        </StatePill>
      ),
      text: (row) => row.problem ?? (row.verified ? '完好' : '未核对'),
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
            busy={rehearse.isPending && tried === row.dir}
            label={`演练 ${dateTimeOf(row.at)} 的备份`}
            onClick={() => {
              setTried(row.dir)
              rehearse.mutate(row.dir)
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
        label="备份"
        columns={columns}
        rows={generations}
        keyOf={(row) => row.dir}
        copyable={false}
        empty={<EmptyState title="这里还没有备份" hint="备份后，各代备份按时间列在这里。" />}
      />
      {rehearse.data !== undefined && (
        <div role="status" className="rehearsal">
          <StatePill tone={rehearse.data.ok ? 'done' : 'warn'}>
            {rehearse.data.ok ? '演练通过' : '演练未通过'}
          </StatePill>
          <p>{rehearse.data.sentence}</p>
          <p>{rehearse.data.counts.map(({ name, count }) => `${name} ${count}`).join('，')}</p>
        </div>
      )}
      <ErrorNote error={rehearse.error} />
    </>
  )
}
