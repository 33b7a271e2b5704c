import { useContext } from 'react'
import { FormErrorsContext } from '../../ui/form/form-context.ts'
import { exampleNumber } from '../settings/index.ts'
import type { CommitteeDraft } from './committee-list.ts'

interface VillagePreviewProps {
  readonly villages: readonly CommitteeDraft[]
  readonly year: number
}

/** What was read from the pasted list, line by line, with each committee's first number and what is wrong with it. */
export function VillagePreview({ villages, year }: VillagePreviewProps) {
  const errors = useContext(FormErrorsContext)
  return (
    <section className="setup-preview" aria-label="读到的调委会" aria-live="polite">
      <p>{`读到 ${villages.length} 个，各自编号：`}</p>
      <ul>
        {villages.map((committee, index) => {
          // The room's own committee comes first in what is sent.
          const at = `committees.${index + 1}.`
          const problem = [...errors].find(([path]) => path.startsWith(at))?.[1]
          return (
            <li key={committee.name}>
              <span>{committee.name}</span>
              <span className="figure">{committee.code ?? '无代码'}</span>
              <span>{exampleNumber(committee, year)}</span>
              {problem !== undefined && <span className="field-error">{problem}</span>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
