import { useEffect, useState } from 'react'

/** A part begins to be read where it stands when gone to, give or take a hair: short ones follow close. */
const READING_PX = 32

/** Which of these parts of the page is being read: the last one that began above; at the very end the last one. */
export function useHere(anchors: readonly string[]): string | undefined {
  const [here, setHere] = useState(anchors[0])
  const names = anchors.join(' ')
  useEffect(() => {
    let waiting = 0
    function look(): void {
      waiting = 0
      const parts = names.split(' ').flatMap((name) => document.getElementById(name) ?? [])
      const scroller = parts[0]?.closest('.content')
      const top = scroller?.getBoundingClientRect().top ?? 0
      const atEnd =
        scroller !== null &&
        scroller !== undefined &&
        scroller.scrollTop > 0 &&
        scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2
      const begun = parts.filter((part) => part.getBoundingClientRect().top <= top + READING_PX)
      // At the end the short last parts stand side by side: the one gone to, else the last.
      const chosen = parts.find((part) => part === document.activeElement)
      setHere((atEnd ? (chosen ?? parts.at(-1)) : begun.at(-1))?.id ?? parts[0]?.id)
    }
    function later(): void {
      if (waiting === 0) waiting = requestAnimationFrame(look)
    }
    later()
    // Scroll does not bubble: heard on its way down.
    document.addEventListener('scroll', later, { capture: true, passive: true })
    document.addEventListener('focusin', later)
    window.addEventListener('resize', later)
    return () => {
      cancelAnimationFrame(waiting)
      document.removeEventListener('scroll', later, { capture: true })
      document.removeEventListener('focusin', later)
      window.removeEventListener('resize', later)
    }
  }, [names])
  return here
}
