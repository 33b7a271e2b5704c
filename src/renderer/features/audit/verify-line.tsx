import { useMutation } from '@tanstack/react-query'
import { client } from '../../app/client.ts'
import { Button, ErrorNote, NextThing } from '../../ui/index.ts'

/** Checks chain, versions and projections whole and says what was found. */
export function VerifyLine() {
  const verify = useMutation({ mutationFn: () => client.audit.verify() })
  const result = verify.data
  return (
    <>
      <NextThing
        level={result?.ok === false ? 'overdue' : 'later'}
        what={<span role="status">{verify.isPending ? '正在逐条核对，请稍候' : sentence(result)}</span>}
        why="逐条核对记录链、每次保存的内容和现在的数据；事后改动会在这里显出来。"
        action={
          <Button look="primary" busy={verify.isPending} onClick={() => verify.mutate()}>
            核对全部记录
          </Button>
        }
      />
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

type Result = Awaited<ReturnType<typeof client.audit.verify>>

function sentence(result: Result | undefined): string {
  if (result === undefined) return '还没有核对'
  const seconds = (result.milliseconds / 1000).toFixed(1)
  const extent = `${result.entries} 条记录、${result.versions} 个版本、${result.rows} 行数据，用时 ${seconds} 秒`
  return result.ok
    ? `核对无误：${extent}`
    : `发现 ${result.problems.length} 处不符（${extent}）。请不要继续录入，先联系管理员`
}
