import { client } from '../../app/client.ts'
import { Button, ErrorNote, NextThing, ProgressBar, useProgressRun } from '../../ui/index.ts'

/** Checks chain, versions and projections whole and says what was found. */
export function VerifyLine() {
  const verify = useProgressRun((signal) => client.audit.verify(undefined, { signal }))
  const result = verify.last?.result
  const told = verify.stopped ? '已停止核对，数据没有受影响' : sentence(result)
  return (
    <>
      <NextThing
        level={result?.ok === false ? 'overdue' : 'later'}
        what={<span role="status">{verify.running ? '正在逐条核对，可以先办别的事' : told}</span>}
        why="逐条核对记录链、每次保存的内容和现在的数据；事后改动会在这里显出来。"
        action={
          <Button look="primary" busy={verify.running} onClick={verify.start}>
            核对全部记录
          </Button>
        }
      />
      {verify.now !== undefined && <ProgressBar {...verify.now} onStop={verify.stop} />}
      <ErrorNote error={verify.error} />
      {result !== undefined && result.problems.length > 0 && (
        <ul className="line-list" aria-label="发现的问题">
          {result.problems.map((problem) => (
            <li key={`${problem.code}-${problem.sequence ?? ''}-${problem.recordId ?? ''}`}>
              {problem.sequence !== undefined && (
                <span className="figure">{`第 ${problem.sequence} 条　`}</span>
              )}
              {problem.sentence}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

type Events = Awaited<ReturnType<typeof client.audit.verify>>
type Result = (Events extends AsyncIterable<infer Event> ? Event : never)['result']

function sentence(result: Result): string {
  if (result === undefined) return '还没有核对'
  const seconds = (result.milliseconds / 1000).toFixed(1)
  const extent = `${result.entries} 条记录、${result.versions} 个版本、${result.rows} 行数据，用时 ${seconds} 秒`
  return result.ok
    ? `核对无误：${extent}`
    : `发现 ${result.problems.length} 处不符（${extent}）。请不要继续录入，先联系管理员`
}
