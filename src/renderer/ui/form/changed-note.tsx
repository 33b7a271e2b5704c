import { Button } from '../button.tsx'
import type { Failure } from '../errors.ts'

interface ChangedNoteProps {
  readonly changed: NonNullable<Failure['changed']>
  /** How the clerk knows the fields that may be named. */
  readonly fieldNames: Readonly<Record<string, string>>
  readonly onSaveAnyway: (() => void) | undefined
}

/** After CHANGED_MEANWHILE: what differs, and the way to save all the same once it was looked at. */
export function ChangedNote({ changed, fieldNames, onSaveAnyway }: ChangedNoteProps) {
  const names = changed.fields.map((field) => fieldNames[field] ?? field)
  return (
    <div className="changed-note">
      <p>不同之处：{names.join('、') || '其他内容'}</p>
      {onSaveAnyway !== undefined && <Button onClick={onSaveAnyway}>已对照，仍按本页内容保存</Button>}
    </div>
  )
}
