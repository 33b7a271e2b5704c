import { timeOf } from '../times.ts'
import type { DraftNote } from './draft-store.ts'

/** Says beside the save button that what is typed is kept. */
export function DraftMark({ note }: { readonly note: DraftNote }) {
  return (
    <span className="draft-mark" role="status" data-draft={note.state}>
      {note.state === 'kept' && `已暂存 ${timeOf(note.savedAt)}`}
      {note.state === 'saved' && `已保存 ${timeOf(note.savedAt)}`}
      {note.state === 'failing' && '暂存未成，正在重试，内容还在本页'}
      {note.state === 'too-long' && '内容过长，未能暂存，请先保存'}
    </span>
  )
}
