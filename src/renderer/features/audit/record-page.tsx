import { RouteLink, useParam } from '../../app/router/router.tsx'
import { useMay } from '../../app/session/actor.ts'
import { Page } from '../../ui/index.ts'
import { RecordHistory, useRecordHistory } from './record-history.tsx'

/** One record's history, for what has no page of its own. */
export function RecordPage() {
  const kind = useParam('kind')
  const id = useParam('id')
  const may = useMay()
  const history = useRecordHistory(kind, id, may('audit.history'))
  return (
    <Page
      title={history.data?.label || '修改历史'}
      aside={may('audit.list') && <RouteLink to={{ name: 'audit' }}>回到操作记录</RouteLink>}
    >
      <RecordHistory kind={kind} id={id} open />
    </Page>
  )
}
