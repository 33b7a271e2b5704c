import { useQuery, useQueryClient } from '@tanstack/react-query'
import { client } from '../../app/client.ts'
import { RouteLink } from '../../app/router/router.tsx'
import { useMay } from '../../app/session/actor.ts'
import {
  Button,
  EmptyState,
  ErrorNote,
  NextThing,
  Page,
  ProgressBar,
  Section,
  StatePill,
  sizeOf,
  timeOf,
  useProgressRun,
} from '../../ui/index.ts'
import { PlaceList } from './place-list.tsx'
import { PLACE_NAMES } from './place-names.ts'

const KEY = ['backup', 'status'] as const

export function BackupPage() {
  const may = useMay()
  const queries = useQueryClient()
  const status = useQuery({ queryKey: KEY, queryFn: () => client.backup.status() })
  const run = useProgressRun(
    async (signal) => {
      const steps = await client.backup.run(undefined, { signal })
      return after(steps, () => queries.invalidateQueries({ queryKey: KEY }))
    },
    { outlives: true },
  )
  const result = run.last?.result
  const last = status.data?.last
  const here = newestOf(status.data?.places.find((place) => place.which === 'here')?.generations ?? [])

  return (
    <Page
      title="备份"
      ready={status.data !== undefined}
      error={status.error}
      onRetry={() => void status.refetch()}
      state={
        status.data && (
          <StatePill tone={status.data.due ? 'soon' : 'done'}>
            {status.data.due ? '该备份了' : '最近已备份'}
          </StatePill>
        )
      }
      aside={may('backup.restore') && <RouteLink to={{ name: 'restore' }}>从备份恢复</RouteLink>}
      next={
        <NextThing
          level={status.data?.due ? 'soon' : 'later'}
          what={
            last === undefined
              ? '还没有备份过'
              : `上次备份 ${timeOf(last.at)}，${sizeOf(last.size)}，${stateWords(last)}`
          }
          why="数据库、附件和钥匙一起备份，逐个核对后才算完成。备份仍是加密的，凭密码或恢复码打开。"
          action={
            may('backup.run') && (
              <Button look="primary" busy={run.running} onClick={run.start}>
                现在备份
              </Button>
            )
          }
        />
      }
    >
      {run.now !== undefined && <ProgressBar {...run.now} onStop={run.stop} />}
      <p role="status" className="page-tools">
        {run.stopped ? '已停止，没有留下不完整的备份，原有备份都在。' : (result?.sentence ?? '')}
      </p>
      <ErrorNote error={run.error} onRetry={run.start} />
      {status.data?.places.map((place) => (
        <Section
          key={place.dir}
          title={PLACE_NAMES[place.which]}
          note={
            place.problem ?? (place.which === 'second' ? behindWords(place.generations, here) : undefined)
          }
        >
          <p className="backup-dir">{place.dir}</p>
          <PlaceList label={PLACE_NAMES[place.which]} generations={place.generations} />
        </Section>
      ))}
      {status.data?.places.every((place) => place.which === 'here') && <NoSecondPlace />}
    </Page>
  )
}

function NoSecondPlace() {
  return (
    <Section title={PLACE_NAMES.second}>
      <EmptyState
        title="还没有第二处备份"
        hint="现在的备份和数据在同一台电脑上，电脑坏了、丢了就一起没了。请准备一块移动硬盘或优盘，填作第二备份位置。"
        action={<RouteLink to={{ name: 'settings' }}>填第二备份位置</RouteLink>}
      />
    </Section>
  )
}

async function* after<T>(steps: AsyncIterable<T>, then: () => Promise<unknown>): AsyncGenerator<T> {
  try {
    yield* steps
  } finally {
    await then()
  }
}

/** They come newest first, by number: a clock may have been set back. */
const newestOf = (generations: readonly { readonly at: string }[]) => generations[0]?.at

/** It is written after this computer's: an older one was left out of the last backup, unplugged or stopped on the way. */
function behindWords(generations: readonly { readonly at: string }[], here: string | undefined) {
  const newest = newestOf(generations)
  if (here === undefined || (newest !== undefined && newest >= here)) return undefined
  return newest === undefined
    ? '这里还没有备份，请再备份一次。'
    : `这里最近的一份是 ${timeOf(newest)}，比这台电脑上的旧，请再备份一次。`
}

function stateWords({ verified, missing }: { readonly verified: boolean; readonly missing: number }): string {
  if (missing > 0) return `有 ${missing} 个附件的文件早已找不到，不在里面`
  return verified ? '已核对完好' : '未核对'
}
