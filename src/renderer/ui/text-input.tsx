import { Input } from 'antd'
import type { ComponentProps, HTMLAttributes } from 'react'
import { useId } from 'react'
import { useFieldWiring } from './field.tsx'
import { UNREADABLE } from './form/unreadable.ts'
import { useFixed } from './use-fixed.ts'

interface TextInputProps {
  readonly value: string | undefined
  readonly onChange: (value: string) => void
  readonly onBlur?: (() => void) | undefined
  readonly placeholder?: string | undefined
  readonly disabled?: boolean | undefined
  readonly autoFocus?: boolean | undefined
  readonly maxLength?: number | undefined
  /** Recent values and phrases, offered by the browser's own list under the field. */
  readonly suggestions?: readonly string[] | undefined
  readonly password?: boolean | undefined
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
  /** Name for screen readers where there is no Field around, e.g. in a table cell. */
  readonly label?: string | undefined
  readonly autoComplete?: string | undefined
  /** What stands here is not what the field asks for; the form is not saved with it. */
  readonly unreadable?: boolean | undefined
}

export function TextInput(props: TextInputProps) {
  const {
    value,
    onChange,
    onBlur,
    placeholder,
    disabled,
    autoFocus,
    maxLength,
    suggestions,
    password,
    label,
  } = props
  const list = useId()
  const fixed = useFixed(disabled)
  const offered = suggestions !== undefined && suggestions.length > 0
  return (
    <>
      <Control
        password={password}
        {...useFieldWiring()}
        {...(label !== undefined && { 'aria-label': label })}
        {...(offered && { list })}
        {...(props.unreadable === true && UNREADABLE)}
        {...(props.inputMode !== undefined && { inputMode: props.inputMode })}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => onBlur?.()}
        placeholder={placeholder ?? ''}
        disabled={fixed}
        autoFocus={autoFocus ?? false}
        {...(maxLength !== undefined && { maxLength })}
        autoComplete={props.autoComplete ?? 'off'}
        spellCheck={false}
      />
      {offered && (
        <datalist id={list}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
    </>
  )
}

type ControlProps = ComponentProps<typeof Input> & { readonly password: boolean | undefined }

/** The eye is for the mouse: Tab goes from one password to the next. */
function Control({ password, ...props }: ControlProps) {
  return password ? <Input.Password {...props} visibilityToggle={{ tabIndex: -1 }} /> : <Input {...props} />
}

interface TextAreaInputProps {
  readonly value: string | undefined
  readonly onChange: (value: string) => void
  readonly rows?: number | undefined
  readonly maxRows?: number | undefined
  readonly placeholder?: string | undefined
  readonly disabled?: boolean | undefined
  readonly autoFocus?: boolean | undefined
  readonly label?: string | undefined
}

/** Grows with its text. Enter makes a new line here; Ctrl+Enter saves. */
export function TextAreaInput(props: TextAreaInputProps) {
  const { value, onChange, rows = 3, maxRows = 14, placeholder, disabled, autoFocus, label } = props
  return (
    <Input.TextArea
      {...useFieldWiring()}
      {...(label !== undefined && { 'aria-label': label })}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value)}
      autoSize={{ minRows: rows, maxRows }}
      placeholder={placeholder ?? ''}
      disabled={disabled ?? false}
      autoFocus={autoFocus ?? false}
      spellCheck={false}
    />
  )
}
