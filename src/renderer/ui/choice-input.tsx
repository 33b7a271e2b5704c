import { Checkbox } from 'antd'
import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import { useFieldLabelId, useFieldWiring } from './field.tsx'
import type { Option } from './select-input.tsx'
import { useFixed } from './use-fixed.ts'

interface ChoiceInputProps<Value extends string> {
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
  readonly options: readonly Option<Value>[]
  readonly disabled?: boolean | undefined
  readonly label?: string | undefined
}

/** A few answers side by side. Real radio buttons: the arrow keys choose. Use inside `<Field group>`. */
export function ChoiceInput<Value extends string>({
  value,
  onChange,
  options,
  disabled,
  label,
}: ChoiceInputProps<Value>) {
  const fixed = useFixed(disabled)
  const name = useId()
  const labelId = useFieldLabelId()
  const wiring = useFieldWiring()
  return (
    <div
      className="choice"
      role="radiogroup"
      aria-describedby={wiring['aria-describedby']}
      {...(label === undefined ? { 'aria-labelledby': labelId } : { 'aria-label': label })}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={classNames('choice-item', option.value === value && 'choice-on')}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={fixed || option.disabled === true}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}

/** 是 / 否 / not asked yet, for facts of which "unknown" is an answer. */
export function YesNoInput(props: {
  readonly value: boolean | undefined
  readonly onChange: (value: boolean) => void
  readonly yes?: string | undefined
  readonly no?: string | undefined
  readonly disabled?: boolean | undefined
}) {
  const { value, onChange, yes = '是', no = '否', disabled } = props
  return (
    <ChoiceInput
      value={value === undefined ? undefined : value ? 'yes' : 'no'}
      onChange={(next) => onChange(next === 'yes')}
      options={[
        { value: 'yes', label: yes },
        { value: 'no', label: no },
      ]}
      disabled={disabled}
    />
  )
}

interface CheckInputProps {
  readonly value: boolean | undefined
  readonly onChange: (value: boolean) => void
  readonly children: ReactNode
  readonly disabled?: boolean | undefined
}

export function CheckInput({ value, onChange, children, disabled }: CheckInputProps) {
  const fixed = useFixed(disabled)
  return (
    <Checkbox checked={value ?? false} disabled={fixed} onChange={(event) => onChange(event.target.checked)}>
      {children}
    </Checkbox>
  )
}

/** Several ticks in a line, e.g. 签名 / 指印 / 盖章. Use inside `<Field group>`. */
export function ChecksInput<Value extends string>(props: {
  readonly value: readonly Value[]
  readonly onChange: (value: readonly Value[]) => void
  readonly options: readonly Option<Value>[]
  readonly disabled?: boolean | undefined
}) {
  const { value, onChange, options, disabled } = props
  const labelId = useFieldLabelId()
  function toggle(one: Value, on: boolean): void {
    onChange(
      options.map((option) => option.value).filter((each) => (each === one ? on : value.includes(each))),
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: the field around it is the fieldset
    <div className="checks" role="group" aria-labelledby={labelId}>
      {options.map((option) => (
        <CheckInput
          key={option.value}
          value={value.includes(option.value)}
          disabled={disabled}
          onChange={(on) => toggle(option.value, on)}
        >
          {option.label}
        </CheckInput>
      ))}
    </div>
  )
}
