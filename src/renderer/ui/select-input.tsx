import { Select } from 'antd'
import type { KeyboardEvent } from 'react'
import { useFieldWiring } from './field.tsx'
import { focusNext } from './form/focus-next.ts'
import { isComposing } from './form/use-enter-to-next.ts'
import { loadPinyin, useTypedFilter } from './pinyin.ts'
import { useFixed } from './use-fixed.ts'

export interface Option<Value extends string = string> {
  readonly value: Value
  readonly label: string
  readonly disabled?: boolean | undefined
}

interface CommonProps<Value extends string> {
  readonly options: readonly Option<Value>[]
  readonly placeholder?: string | undefined
  readonly disabled?: boolean | undefined
  readonly autoFocus?: boolean | undefined
  readonly label?: string | undefined
}

interface SelectInputProps<Value extends string> extends CommonProps<Value> {
  readonly value: Value | undefined
  readonly onChange: (value: Value | undefined) => void
  /** Offers a way back to nothing chosen. */
  readonly clearable?: boolean | undefined
}

/** A closed list goes on to the next field with Enter; typing or an arrow opens it. */
function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target
  if (event.key !== 'Enter' || !(target instanceof HTMLElement)) return
  // The list box would open at an Enter that only takes the letters as they are.
  if (isComposing(event)) {
    event.stopPropagation()
    return
  }
  if (target.getAttribute('aria-expanded') === 'true') return
  // Ctrl+Enter saves the form, wherever the focus is.
  if (event.ctrlKey || event.metaKey) return
  event.preventDefault()
  event.stopPropagation()
  focusNext(target)
}

function goOn(): void {
  const from = document.activeElement
  if (from instanceof HTMLElement) requestAnimationFrame(() => focusNext(from))
}

/** One of a list; filtered by Chinese characters or pinyin, whole or initials, as one types. */
export function SelectInput<Value extends string>(props: SelectInputProps<Value>) {
  const { value, onChange, options, placeholder = '请选择', disabled, autoFocus, clearable, label } = props
  const filterOption = useTypedFilter()
  const fixed = useFixed(disabled)
  return (
    <div className="select-input" onKeyDownCapture={onKeyDown}>
      <Select<Value>
        {...useFieldWiring()}
        {...(label !== undefined && { 'aria-label': label })}
        showSearch={{ filterOption }}
        value={value ?? null}
        options={options.map(({ value: one, label: name, disabled: off }) => ({
          value: one,
          label: name,
          disabled: off ?? false,
        }))}
        placeholder={placeholder}
        disabled={fixed}
        autoFocus={autoFocus ?? false}
        allowClear={clearable ?? false}
        notFoundContent="没有相符的项"
        onFocus={() => void loadPinyin()}
        onSelect={goOn}
        onChange={(next: Value | undefined) => onChange(next ?? undefined)}
      />
    </div>
  )
}

interface MultiSelectInputProps<Value extends string> extends CommonProps<Value> {
  readonly value: readonly Value[]
  readonly onChange: (value: readonly Value[]) => void
}

/** Several of a list. */
export function MultiSelectInput<Value extends string>(props: MultiSelectInputProps<Value>) {
  const { value, onChange, options, placeholder = '可选多项', disabled, autoFocus, label } = props
  const filterOption = useTypedFilter()
  const fixed = useFixed(disabled)
  return (
    <div className="select-input" onKeyDownCapture={onKeyDown}>
      <Select<Value[]>
        {...useFieldWiring()}
        {...(label !== undefined && { 'aria-label': label })}
        mode="multiple"
        showSearch={{ filterOption }}
        value={[...value]}
        options={options.map(({ value: one, label: name, disabled: off }) => ({
          value: one,
          label: name,
          disabled: off ?? false,
        }))}
        placeholder={placeholder}
        disabled={fixed}
        autoFocus={autoFocus ?? false}
        notFoundContent="没有相符的项"
        onFocus={() => void loadPinyin()}
        onChange={(next: Value[]) => onChange(next)}
      />
    </div>
  )
}
