import { useEffect, useState } from 'react'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'

/** Why a form with this in it can't be sent yet. */
export const PASSWORD_LACK = '请先把密码填两次，两次要一样'

interface NewPasswordProps {
  readonly path: string
  /** The password once both fields agree, else undefined. */
  readonly onChange: (password: string | undefined) => void
  readonly label?: string | undefined
}

/** Typed twice; whether it is good enough the backend says, in one place for every way of setting one. */
export function NewPassword({ path, onChange, label = '新密码' }: NewPasswordProps) {
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const differs = second !== '' && !first.startsWith(second) && first !== second

  // Coming back to this step the fields are empty again, so what was agreed before no longer counts.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the fields appear
  useEffect(() => onChange(undefined), [])

  function change(one: string, two: string): void {
    setFirst(one)
    setSecond(two)
    onChange(one !== '' && one === two ? one : undefined)
  }

  return (
    <>
      <Field
        label={label}
        path={path}
        width="medium"
        hint="至少 8 个字符，或一句不少于 6 个汉字的话，自己记得住、别人猜不到"
      >
        <TextInput
          value={first}
          onChange={(text) => change(text, second)}
          password
          autoComplete="new-password"
        />
      </Field>
      <Field label={`再输入一次${label}`} width="medium" error={differs ? '两次输入的不一样' : undefined}>
        <TextInput
          value={second}
          onChange={(text) => change(first, text)}
          password
          autoComplete="new-password"
        />
      </Field>
    </>
  )
}
