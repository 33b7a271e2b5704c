import { useState } from 'react'
import type { CaseView } from '#contract/schemas/case-view.ts'
import type { BusinessDate } from '#domain/values/brands.ts'
import { chineseDate, daysBetween } from '#domain/values/dates.ts'
import { usePartyView } from '../../../app/party-view.tsx'
import { go } from '../../../app/router/router.tsx'
import { Button } from '../../../ui/button.tsx'
import { NextThing } from '../../../ui/page.tsx'
import type { OneOpen } from '../common/use-one-open.ts'
import { MoveBar } from '../moves/move-bar.tsx'
import { MoveForm } from '../moves/move-form.tsx'
import { Track } from './track.tsx'

interface NextStepProps {
  readonly view: CaseView
  readonly today: BusinessDate
  /** The step whose form stands open. */
  readonly asked: OneOpen<string>
}

/** The track, the next thing with its reason and date, and the other moves there are. */
export function NextStep({ view, today, asked }: NextStepProps) {
  const { next } = view
  const { partyView } = usePartyView()
  const chosen = view.moves.find((each) => each.type === asked.open)
  const [taken, setTaken] = useState<{ readonly name: string; readonly numbered: boolean }>()
  return (
    <div id="next" data-home="" tabIndex={-1}>
      <Track view={view} />
      {taken !== undefined && chosen === undefined && (
        <p
          className="step-taken"
          role="status"
        >{`已办：${taken.name}${taken.numbered && view.record.number ? `，案号 ${view.record.number.text}` : ''}。`}</p>
      )}
      {next !== undefined ? (
        <NextThing
          what={`下一步：${next.what}${next.on === undefined ? '' : `（${chineseDate(next.on)}前）`}`}
          why={next.why}
          level={levelOf(next.on, today)}
          action={chosen === undefined && !partyView && <PrimaryAction view={view} onMove={asked.show} />}
        />
      ) : (
        <NextThing what="没有要办的事" why={view.file === 'archived' ? '已归档' : undefined} />
      )}
      {partyView ? null : chosen === undefined ? (
        <MoveBar moves={view.moves} primary={next?.move} onMove={asked.show} />
      ) : (
        <MoveForm
          key={chosen.type}
          view={view}
          move={chosen}
          today={today}
          onCancel={() => asked.shut(chosen.type)}
          onDone={() => {
            asked.shut(chosen.type)
            // Only the step that gave the number tells it.
            setTaken({ name: chosen.name, numbered: view.record.number === undefined })
            document.getElementById('next')?.scrollIntoView({ block: 'end' })
          }}
        />
      )}
    </div>
  )
}

function levelOf(on: BusinessDate | undefined, today: BusinessDate): 'overdue' | 'soon' | 'later' {
  if (on === undefined) return 'later'
  const days = daysBetween(today, on)
  return days < 0 ? 'overdue' : days <= 7 ? 'soon' : 'later'
}

function PrimaryAction({
  view,
  onMove,
}: {
  readonly view: CaseView
  readonly onMove: (move: string) => void
}) {
  const { next, id } = view
  if (next === undefined) return null
  const move = view.moves.find((each) => each.type === next.move && each.allowed)
  if (move !== undefined) {
    return (
      <Button look="primary" onClick={() => onMove(move.type)}>
        {move.name}
      </Button>
    )
  }
  const params = { id }
  if (next.place === 'sessions') {
    return (
      <Button look="primary" onClick={() => go({ name: 'caseSession', params: { id, sessionId: 'new' } })}>
        记录一次调解
      </Button>
    )
  }
  if (next.place === 'agreement' && view.record.agreement === undefined) {
    return (
      <Button look="primary" onClick={() => go({ name: 'caseAgreement', params })}>
        起草协议
      </Button>
    )
  }
  if (next.place === 'parties') {
    return (
      <Button look="primary" onClick={() => go({ name: 'caseParties', params })}>
        去当事人信息
      </Button>
    )
  }
  if (next.place === 'screening') {
    return (
      <Button look="primary" onClick={() => go({ name: 'caseScreening', params })}>
        补问
      </Button>
    )
  }
  return (
    <Button look="primary" onClick={() => jumpTo(next.place)}>
      去办
    </Button>
  )
}

/** Within the page: what is to be filled in there opens, or its first field or button gets the focus. */
function jumpTo(place: string): void {
  const target = document.getElementById(place)
  target?.scrollIntoView({ block: 'start' })
  const opens = target?.querySelector<HTMLElement>('[data-first-action] button')
  const first = target?.querySelector<HTMLElement>(
    'form input, .section-aside button, .toolbar button, table button',
  )
  // A form that opens takes the focus to its first field by itself.
  if (opens) opens.click()
  else (first ?? target)?.focus({ preventScroll: true })
}
