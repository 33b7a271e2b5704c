import { useState } from 'react'
import type { CaseView } from '#contract/schemas/case-view.ts'

/** What was shown whole belongs to the revision it was asked at; at another one it is masked again, and asked for again. */
export function useRevealed(
  view: CaseView,
): readonly [whole: CaseView | undefined, reveal: (whole: CaseView) => void] {
  const [revealed, setRevealed] = useState<CaseView>()
  return [revealed?.revision === view.revision ? revealed : undefined, setRevealed]
}
