import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { BusinessDate } from '#domain/values/brands.ts'
import {
  addDays,
  addMonths,
  chineseDate,
  dateOf,
  daysInMonth,
  partsOf,
  weekdayOf,
} from '#domain/values/dates.ts'
import { Icon } from './icon.tsx'

interface CalendarProps {
  readonly value: BusinessDate | undefined
  readonly today: BusinessDate
  readonly onPick: (day: BusinessDate) => void
}

const HEAD = ['一', '二', '三', '四', '五', '六', '日'] as const

/** One month, moved through by the arrow keys; Page Up and Down turn the month, with Shift the year. */
export function Calendar({ value, today, onPick }: CalendarProps) {
  const [cursor, setCursor] = useState(value ?? today)
  const grid = useRef<HTMLTableElement>(null)
  const { year, month } = partsOf(cursor)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the cursor
  useEffect(() => {
    grid.current?.querySelector<HTMLButtonElement>('[data-cursor=true]')?.focus()
  }, [cursor])

  function onKey(event: KeyboardEvent): void {
    const next = moved(cursor, event)
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    setCursor(next)
  }

  return (
    <div className="calendar">
      <header>
        <button type="button" aria-label="上个月" onClick={() => setCursor(addMonths(cursor, -1))}>
          <Icon name="left" />
        </button>
        <span aria-live="polite">{`${year}年${month}月`}</span>
        <button type="button" aria-label="下个月" onClick={() => setCursor(addMonths(cursor, 1))}>
          <Icon name="right" />
        </button>
        <button type="button" className="calendar-today" onClick={() => onPick(today)}>
          今天
        </button>
      </header>
      <table ref={grid} aria-label={`${year}年${month}月`} onKeyDown={onKey}>
        <thead>
          <tr>
            {HEAD.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(year, month).map((week) => (
            <tr key={week.find((day) => day !== undefined)}>
              {week.map((day, index) => (
                <td key={day ?? HEAD[index]}>
                  {day !== undefined && (
                    <button
                      type="button"
                      data-cursor={day === cursor}
                      aria-current={day === today ? 'date' : undefined}
                      aria-pressed={day === value}
                      tabIndex={day === cursor ? 0 : -1}
                      aria-label={chineseDate(day)}
                      onClick={() => onPick(day)}
                    >
                      {partsOf(day).day}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function moved(day: BusinessDate, event: KeyboardEvent): BusinessDate | undefined {
  switch (event.key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'PageUp':
      return addMonths(day, event.shiftKey ? -12 : -1)
    case 'PageDown':
      return addMonths(day, event.shiftKey ? 12 : 1)
    default:
      return undefined
  }
}

/** Monday first, as the field's calendars hang on the wall. */
function weeksOf(year: number, month: number): readonly (readonly (BusinessDate | undefined)[])[] {
  const before = (weekdayOf(dateOf(year, month, 1)) + 6) % 7
  const days = daysInMonth(year, month)
  const count = Math.ceil((before + days) / 7)
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (__, column) => {
      const day = week * 7 + column - before + 1
      return day >= 1 && day <= days ? dateOf(year, month, day) : undefined
    }),
  )
}
