import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { Party } from '#domain/cases/party.ts'
import { client } from '../../../app/client.ts'
import { ClerkOnly } from '../../../app/party-view.tsx'
import { RouteLink } from '../../../app/router/router.tsx'
import { useSettled } from '../common/use-settled.ts'
import { documentNumber } from '../parties/party-edit.ts'

/** A4: earlier disputes of these people, as a small neutral mark that opens on request and not before the party's eyes. */
export function RelatedMark({
  parties,
  caseId,
}: {
  readonly parties: readonly Party[]
  /** A registered case: the backend asks for its own parties, whose numbers are masked here. */
  readonly caseId?: string | undefined
}) {
  const id = useId()
  const asked = useSettled(
    JSON.stringify(
      (caseId === undefined ? parties : [])
        .filter((party) => party.name.trim() !== '')
        .slice(0, 50)
        .map((party) => ({
          name: party.name.trim(),
          number: documentNumber(party.document) || undefined,
          phone: party.phone || undefined,
        })),
    ),
    500,
  )
  const found = useQuery({
    queryKey: ['cases', 'related', asked, caseId],
    queryFn: () =>
      client.cases.related({ parties: JSON.parse(asked), ...(caseId !== undefined && { caseId }) }),
    enabled: caseId !== undefined || asked !== '[]',
  })
  const rows = found.data ?? []
  if (rows.length === 0) return null
  const same = rows.filter((one) => one.likelySame).length
  return (
    <ClerkOnly>
      <button
        type="button"
        className="related-mark"
        data-likely={same > 0 || undefined}
        popoverTarget={id}
        title="以前登记过的相关纠纷"
      >
        {same > 0 ? `可能重复登记 ${same}` : `相关 ${rows.length}`}
      </button>
      <div id={id} popover="auto" className="popover related-list">
        <p className="related-title">以前登记过的相关纠纷</p>
        {same > 0 && (
          <p>
            {caseId === undefined
              ? '同一纠纷不必再登记，打开原来的案件接着办。'
              : '确是重复登记的，在本案办“分流”，写明并入哪一件。'}
          </p>
        )}
        <ul>
          {rows.map(({ row, because }) => (
            <li key={row.id}>
              <RouteLink to={{ name: 'case', params: { id: row.id } }}>{row.title}</RouteLink>
              <span>{[row.number, row.registeredOn, because].filter(Boolean).join('，')}</span>
            </li>
          ))}
        </ul>
      </div>
    </ClerkOnly>
  )
}
