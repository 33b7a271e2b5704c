import { useState, useSyncExternalStore } from 'react'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { client, connection } from '../client.ts'

/** The program is ending and the day's backup is under way: how far, and the way to end without it. */
export function ClosingCover() {
  const step = useSyncExternalStore(connection.subscribe, connection.getClosing)
  const [skipping, setSkipping] = useState(false)
  const [error, setError] = useState<unknown>()
  if (step === undefined) return null

  function skip(): void {
    setSkipping(true)
    client.backup.skip().catch(setError)
  }

  return (
    <div className="cover" role="dialog" aria-modal="true" aria-label="正在备份">
      <p className="cover-title">{skipping ? '正在退出' : '正在备份，完成后自动退出'}</p>
      <p>录入的内容都已存好。跳过的备份在下次登录后补做。</p>
      <ProgressBar step={step.step} done={step.done} total={step.total} />
      <Button look="primary" busy={skipping} onClick={skip} autoFocus>
        跳过备份，现在退出
      </Button>
      <ErrorNote error={error} />
    </div>
  )
}
