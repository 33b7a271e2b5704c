import { useEffect, useRef } from 'react'

/** What the cover's own button needs, and going on to lock. */
function isOurs({ key, ctrlKey }: KeyboardEvent): boolean {
  return ctrlKey ? key.toLowerCase() === 'l' : [' ', 'Enter', 'Tab', 'Shift', 'Control'].includes(key)
}

/** The keys of the program (another place, the search, F9) and of the browser (save the page) act on nothing unseen. */
function holdBack(event: KeyboardEvent): void {
  if (isOurs(event)) return
  event.preventDefault()
  event.stopPropagation()
}

function useHoldBack(): void {
  useEffect(() => {
    window.addEventListener('keydown', holdBack, { capture: true })
    return () => window.removeEventListener('keydown', holdBack, { capture: true })
  }, [])
}

/** Hides the page without ending anything; the page below keeps its focus and its half-written word. */
export function Cover({ onReturn }: { readonly onReturn: () => void }) {
  const before = useRef(document.activeElement)
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    const back = before.current
    button.current?.focus()
    return () => {
      // The page is inert until this has gone; then the same word gets the focus again.
      if (back instanceof HTMLElement) requestAnimationFrame(() => back.focus())
    }
  }, [])

  useHoldBack()

  return (
    <div className="cover" role="dialog" aria-modal="true" aria-label="屏幕已遮挡">
      <p className="cover-title">屏幕已遮挡</p>
      <p>正在调解，内容都在，没有退出。</p>
      <button ref={button} type="button" className="cover-return" onClick={onReturn}>
        返回（空格）
      </button>
    </div>
  )
}

/** While the workbench locks, and for as long as nothing answers: there is no way back to the page without logging in. */
export function LockingCover({ onAgain }: { readonly onAgain: (() => void) | undefined }) {
  useHoldBack()
  return (
    <div className="cover" role="dialog" aria-modal="true" aria-label="正在锁定">
      <p className="cover-title">正在锁定</p>
      <p>内容已经遮住。已保存和已暂存的都在，回来时请登录。后台一直没有应答的，请重新启动程序。</p>
      {onAgain !== undefined && (
        <button type="button" className="cover-return" onClick={onAgain}>
          再锁定一次
        </button>
      )}
    </div>
  )
}
