import { useEffect, useState } from 'react'
import { Button } from './button.tsx'

interface ProgressBarProps {
  /** What is being done now. */
  readonly step: string
  readonly done: number
  readonly total: number
  readonly onStop?: (() => void) | undefined
}

/** What, how much, how long; can be stopped. */
export function ProgressBar({ step, done, total, onStop }: ProgressBarProps) {
  const seconds = useSeconds()
  const share = total > 0 ? Math.min(1, done / total) : 0
  const percent = Math.round(share * 100)
  return (
    <div className="progress">
      <p>
        <span>{step}</span>
        <span className="figure">
          {total > 0 ? `${percent}%` : ''} 已用 {seconds} 秒{left(share, seconds)}
        </span>
      </p>
      <progress value={total > 0 ? share : undefined} max={1} aria-label={step} />
      {onStop !== undefined && <Button onClick={onStop}>停止</Button>}
    </div>
  )
}

function left(share: number, seconds: number): string {
  if (share < 0.05 || seconds < 2 || share >= 1) return ''
  return `，约剩 ${Math.max(1, Math.round((seconds / share) * (1 - share)))} 秒`
}

function useSeconds(): number {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const began = performance.now()
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - began) / 1000)), 500)
    return () => clearInterval(timer)
  }, [])
  return seconds
}
