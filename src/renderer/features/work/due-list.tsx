import { useState } from 'react'
import type { z } from 'zod'
import type { dueLine } from '#contract/schemas/case-view.ts'
import { Button } from '../../ui/button.tsx'
import { StatePill, type Tone } from '../../ui/state-pill.tsx'
import { CaseLine } from './case-line.tsx'

type DueLine = z.output<typeof dueLine>

const TONES = { overdue: 'overdue', today: 'today', soon: 'soon', later: 'open' } as const satisfies Record<
  DueLine['level'],
  Tone
>

function whenText({ days }: DueLine): string {
  if (days === 0) return '今天'
  return days < 0 ? `已过 ${-days} 天` : `还有 ${days} 天`
}

/** So many of one sort stand open; what else there is of it opens on request. */
const SHOWN = 5

/** One line a thing to do: until when, what, in which case, by which rule. The whole line leads to where it is done. */
export function DueList({ lines }: { readonly lines: readonly DueLine[] }) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const sorts = Map.groupBy(lines, (line) => line.what)
  const folded = [...sorts].filter(([what, all]) => all.length > SHOWN + 1 && !opened.has(what))
  const hidden = new Set(folded.flatMap(([, all]) => all.slice(SHOWN).map((line) => line.id)))
  return (
    <ul className="due-list">
      {lines
        .filter((line) => !hidden.has(line.id))
        .map((line) => (
          <li key={line.id} data-level={line.level}>
            <CaseLine caseId={line.caseId} anchor={line.place}>
              <span className="due-when">
                <StatePill tone={TONES[line.level]}>{whenText(line)}</StatePill>
                <span className="due-on">{line.on}</span>
              </span>
              <span className="due-what">
                <span>
                  <span className="due-title">{line.what}</span>
                  <span className="due-case">{line.caseTitle}</span>{' '}
                  {line.number !== undefined && <span className="due-number">{line.number}</span>}
                </span>
                <span className="due-rule">{[line.rule, line.citation].filter(Boolean).join('　')}</span>
              </span>
            </CaseLine>
          </li>
        ))}
      {folded.map(([what, all]) => (
        <li key={what}>
          <Button look="quiet" onClick={() => setOpened(new Set([...opened, what]))}>
            {`${what}：还有 ${all.length - SHOWN} 件`}
          </Button>
        </li>
      ))}
    </ul>
  )
}
