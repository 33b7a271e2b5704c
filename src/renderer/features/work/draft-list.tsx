import { useState } from 'react'
import { client } from '../../app/client.ts'
import { RouteLink } from '../../app/router/router.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmLine } from '../../ui/confirm-line.tsx'
import { Section } from '../../ui/section.tsx'
import { timeOf } from '../../ui/times.ts'
import { type DraftLine, draftPlace } from './draft-place.ts'

/** So many stand open; the page's own matter comes right after. */
const SHOWN = 3

/** What was typed and not saved. Forms of other features open from their own pages and offer it there. */
export function DraftList({
  drafts,
  onChanged,
}: {
  readonly drafts: readonly DraftLine[]
  readonly onChanged: () => void
}) {
  const [all, setAll] = useState(false)
  const known = drafts.flatMap((draft) => {
    const place = draftPlace(draft)
    return place === undefined ? [] : [{ draft, place }]
  })
  if (known.length === 0) return null
  return (
    <Section title="没有填完的">
      <ul className="draft-list">
        {(all ? known : known.slice(0, SHOWN)).map(({ draft, place }) => (
          <li key={draft.key}>
            <RouteLink to={place.to}>
              {draft.caseTitle === undefined ? place.title : `${place.title}：${draft.caseTitle}`}
            </RouteLink>
            <span className="draft-when">{`暂存于 ${timeOf(draft.savedAt)}`}</span>
            <ConfirmLine
              action="不要了"
              sentence="暂存的内容会丢掉，已保存的案件不受影响。"
              onConfirm={async () => {
                await client.drafts.remove({ key: draft.key })
                onChanged()
              }}
            />
          </li>
        ))}
      </ul>
      {!all && known.length > SHOWN && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {`还有 ${known.length - SHOWN} 份没有填完的`}
        </Button>
      )}
    </Section>
  )
}
