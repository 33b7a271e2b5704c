import { useFieldName } from './field.tsx'
import { useKeepUnread, useTypedText } from './form/unread-texts.ts'
import { readCount } from './read-count.ts'
import { TextInput } from './text-input.tsx'

interface CountInputProps {
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
}

/** People, households, copies: a whole number, also as `18人`. */
export function CountInput({ value, onChange }: CountInputProps) {
  const name = useFieldName(undefined)
  const [typed, setTyped] = useTypedText(name)
  const text = typed ?? value?.toString() ?? ''
  const unreadable = text.trim() !== '' && readCount(text) === undefined
  useKeepUnread(name, unreadable ? text : undefined, setTyped)
  function change(next: string): void {
    setTyped(next)
    onChange(readCount(next))
  }
  return (
    <div className="count-input">
      <TextInput
        value={text}
        inputMode="numeric"
        unreadable={unreadable}
        onChange={change}
        onBlur={() => !unreadable && setTyped(undefined)}
      />
      {unreadable && <p className="field-error">这个数读不出来，请写成 18</p>}
    </div>
  )
}
