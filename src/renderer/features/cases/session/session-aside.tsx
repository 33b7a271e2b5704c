import { useEffect } from 'react'
import { useLock } from '../../../app/session/lock.tsx'
import { Button } from '../../../ui/button.tsx'

/** While a session is being recorded idle time covers the screen instead of locking it, and one press covers it at once. */
export function SessionAside() {
  const { cover, holdOpen } = useLock()
  useEffect(() => holdOpen(), [holdOpen])
  return (
    <Button look="quiet" onClick={cover}>
      遮挡屏幕
    </Button>
  )
}
