import { timeOf } from '../times.ts'
import type { DraftNote } from './draft-store.ts'

/** Says beside the save button that what is typed is kept. */
export function DraftMark({ note }: { readonly note: DraftNote }) {
  return (
    <span className="draft-mark" role="status" data-draft={note.state}>
      {note.state === 'kept' && `已暂存 ${timeOf(note.savedAt)}`}
      {note.state === 'saved' && `已保存 ${timeOf(note.savedAt)}`}
      {note.state === 'failing' && '暂存未成，正在重试，内容还在本页'}
      {note.state === 'unread' && '上次暂存的内容还没有读到，正在重试；读到以前现在填的只在本页，请不要关闭'}
      {note.state === 'unreadable' &&
        '上次暂存的内容读不出来，没有动它；现在填的只在本页，还没有暂存，请先保存，或者继续填写以再试'}
      {note.state === 'too-long' && '内容过长，未能暂存，请先保存'}
    </span>
  )
}
