import { useEffect } from 'react'
import { go, goBack, useRoute } from '../../app/router/router.tsx'
import { sectionFor } from './section-for.ts'

/** F1, unless a cover lies over the page: what is behind it must not move. */
export function useF1(onPress: () => void): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.key !== 'F1') return
      // The browser's own help must not open either.
      event.preventDefault()
      if (!event.repeat && document.querySelector('[aria-modal="true"]') === null) onPress()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [onPress])
}

/** At work: to the manual, at the section about this page, and back. What is half typed is kept as a draft. */
export function useManualKey(): void {
  const page = useRoute()?.name
  useF1(() => {
    if (page === 'manual') goBack()
    else go({ name: 'manual', anchor: sectionFor(page) })
  })
}
