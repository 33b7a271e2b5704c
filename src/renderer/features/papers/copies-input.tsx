interface CopiesInputProps {
  readonly value: number
  readonly onChange: (value: number) => void
}

export function CopiesInput({ value, onChange }: CopiesInputProps) {
  return (
    <label className="copies">
      <input
        type="number"
        min={1}
        max={200}
        value={value}
        onChange={(event) =>
          onChange(Math.min(200, Math.max(1, Math.trunc(Number(event.target.value)) || 1)))
        }
      />
      份
    </label>
  )
}
