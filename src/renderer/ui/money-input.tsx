import { Input } from 'antd'
import { useEffect, useId } from 'react'
import type { Fen } from '#domain/values/brands.ts'
import { formatYuan, parseYuan, upperCaseYuan } from '#domain/values/money.ts'
import { useFieldName, useFieldWiring } from './field.tsx'
import { useKeepUnread, useTypedText } from './form/unread-texts.ts'
import { UNREADABLE } from './form/unreadable.ts'
import { useFixed } from './use-fixed.ts'

interface MoneyInputProps {
  readonly value: Fen | undefined
  readonly onChange: (value: Fen | undefined) => void
  readonly disabled?: boolean | undefined
  readonly autoFocus?: boolean | undefined
  readonly label?: string | undefined
  /** Leaves the amount in words out, e.g. in a table cell. */
  readonly plain?: boolean | undefined
}

/** Yuan as typed, fen as kept; the amount in words appears as one types, as it will stand on the paper. */
export function MoneyInput({
  value,
  onChange,
  disabled,
  autoFocus = false,
  label,
  plain = false,
}: MoneyInputProps) {
  const fixed = useFixed(disabled)
  const name = useFieldName(label)
  const [typed, setTyped] = useTypedText(name)
  const words = useId()
  const wiring = useFieldWiring()
  const text = typed ?? (value === undefined ? '' : formatYuan(value))
  const amount = text.trim() === '' ? undefined : parseYuan(text)
  const unreadable = text.trim() !== '' && amount === undefined

  // A value set from outside replaces what stood here; what was typed stays while it says the same.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the value counts
  useEffect(() => {
    if (typed !== undefined && parseYuan(typed) !== value) setTyped((now) => (unreadable ? now : undefined))
  }, [value])
  useKeepUnread(name, unreadable ? text : undefined, setTyped)

  function change(next: string): void {
    setTyped(next)
    onChange(next.trim() === '' ? undefined : parseYuan(next))
  }

  return (
    <div className="money-input">
      <Input
        {...wiring}
        {...(label !== undefined && { 'aria-label': label })}
        {...(unreadable && UNREADABLE)}
        aria-describedby={
          [wiring['aria-describedby'], plain ? '' : words].filter(Boolean).join(' ') || undefined
        }
        value={text}
        disabled={fixed}
        autoFocus={autoFocus}
        inputMode="decimal"
        autoComplete="off"
        suffix="元"
        onChange={(event) => change(event.target.value)}
        onBlur={() => !unreadable && setTyped(undefined)}
      />
      {unreadable && <p className="field-error">金额读不出来，请写成 35600、35600.50 或 3.56万</p>}
      {!plain && (
        <p id={words} className="field-derived" aria-live="polite">
          {amount === undefined ? '' : upperCaseYuan(amount)}
        </p>
      )}
    </div>
  )
}
