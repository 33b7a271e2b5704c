import { useQuery } from '@tanstack/react-query'
import { client } from '../../../app/client.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { CaseFormPage } from './case-form-page.tsx'
import { PartiesForm } from './parties-form.tsx'

export function PartiesPage() {
  return (
    <CaseFormPage title="当事人信息" place="parties">
      {(view) => <Revealed id={view.id} />}
    </CaseFormPage>
  )
}

/** A masked number sent back would overwrite the real one: mending starts from the whole numbers, and that look is audited. */
function Revealed({ id }: { readonly id: string }) {
  const whole = useQuery({
    queryKey: ['case', id, 'whole'],
    queryFn: () => client.cases.reveal({ id, why: '更正当事人信息' }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  if (whole.error !== null) return <ErrorNote error={whole.error} onRetry={() => void whole.refetch()} />
  if (whole.data === undefined) return <p className="page-loading">正在读取…</p>
  return <PartiesForm view={whole.data} />
}
