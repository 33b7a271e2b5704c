import { Input, type InputRef } from 'antd'
import { createContext, useContext, useEffect, useId, useRef, useState } from 'react'
import type { BusinessDate } from '#domain/values/brands.ts'
import { isBusinessDate, weekdayOf } from '#domain/values/dates.ts'
import { useToday } from '../app/session/today.ts'
import { Calendar } from './calendar.tsx'
import { useFieldName, useFieldWiring } from './field.tsx'
import { useKeepUnread, useTypedText } from './form/unread-texts.ts'
import { UNREADABLE } from './form/unreadable.ts'
import { isComposing } from './form/use-enter-to-next.ts'
import { Icon } from './icon.tsx'
import { readDate } from './read-date.ts'
import { useFixed } from './use-fixed.ts'

interface DateInputProps {
  readonly value: BusinessDate | string | undefined
  /** The day; undefined when emptied or not readable. */
  readonly onChange: (value: BusinessDate | undefined) => void
  readonly disabled?: boolean | undefined
  readonly autoFocus?: boolean | undefined
  readonly label?: string | undefined
  /** How one types it; a day long past wants its year. */
  readonly example?: string | undefined
  /** Something still to come: a day without its year is the next such day, from `AheadFrom` or today on. */
  readonly ahead?: boolean | undefined
}

/** The day the fields of a form look ahead from, where it isn't today: what was agreed in March falls due after March. */
export const AheadFrom = createContext<BusinessDate | undefined>(undefined)

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const

/** Typed text first (`2026-11-23`, `11.23`, `1123`, `今天`), a calendar beside it. */
export function DateInput(props: DateInputProps) {
  const { value, onChange, autoFocus = false, label, example = '11.23', ahead } = props
  const disabled = useFixed(props.disabled)
  const today = useToday()
  const from = useContext(AheadFrom) ?? today
  const sense = ahead === true ? { from } : 'past'
  const name = useFieldName(props.label)
  const [typed, setTyped] = useTypedText(name)
  const panel = useRef<HTMLDivElement>(null)
  const input = useRef<InputRef>(null)
  const [open, setOpen] = useState(false)
  const told = useRef(value)
  const panelId = useId()
  const text = typed ?? value ?? ''
  const unreadable = typed !== undefined && typed.trim() !== '' && readDate(typed, today, sense) === undefined
  // Its form wants a day and holds the old one still; it stands here again once the field is left.
  const emptied = typed !== undefined && typed.trim() === '' && (value ?? '') !== ''
  const wiring = useFieldWiring()

  // A value set from outside (restored draft, another field) replaces what stood here half typed.
  useEffect(() => {
    if (value !== told.current) setTyped(undefined)
    told.current = value
  }, [value, setTyped])
  useKeepUnread(name, unreadable || emptied ? typed : undefined, setTyped)

  /** Told at each key, so that saving with Ctrl+Enter, without leaving the field, takes what is written here. */
  function tell(day: BusinessDate | undefined): void {
    if (day === value) return
    told.current = day
    onChange(day)
  }

  function change(next: string): void {
    setTyped(next)
    tell(next.trim() === '' ? undefined : readDate(next, today, sense))
  }

  /** `11.23` becomes 2026-11-23; what can't be read stays to be corrected. */
  function settle(): void {
    if (typed !== undefined && !unreadable) setTyped(undefined)
  }

  function pick(day: BusinessDate): void {
    setTyped(undefined)
    onChange(day)
    panel.current?.hidePopover()
    input.current?.focus()
  }

  const day = isBusinessDate(text) ? text : undefined
  return (
    <div className="date-input">
      <Input
        {...wiring}
        {...(label !== undefined && { 'aria-label': label })}
        {...((unreadable || emptied) && UNREADABLE)}
        ref={input}
        value={text}
        disabled={disabled}
        autoFocus={autoFocus}
        autoComplete="off"
        placeholder={`如 ${example}`}
        onChange={(event) => change(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => event.key === 'Enter' && !isComposing(event) && settle()}
        suffix={
          <span className="date-weekday">{day === undefined ? '' : `周${WEEKDAYS[weekdayOf(day)]}`}</span>
        }
      />
      <button
        type="button"
        className="date-open"
        popoverTarget={panelId}
        disabled={disabled}
        aria-label="打开日历"
      >
        <Icon name="calendar" />
      </button>
      <div
        id={panelId}
        ref={panel}
        popover="auto"
        className="popover"
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && <Calendar value={day} today={today} onPick={pick} />}
      </div>
      {emptied && <p className="field-error">这里要有日期</p>}
      {unreadable && <p className="field-error">{`这一天读不出来，请写成 2026-11-23 或 ${example}`}</p>}
    </div>
  )
}
