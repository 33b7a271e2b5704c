import { useParam } from '../../app/router/router.tsx'
import { Page } from '../../ui/index.ts'
import { RecordHistory } from './record-history.tsx'

const KIND_NAMES: Readonly<Record<string, string>> = {
  room: '调解室',
  committee: '调委会',
  mediator: '调解员',
  account: '账户',
  dictionary: '字典',
  parameter: '规则数值',
  case: '案件',
  session: '调解记录',
  paper: '文书',
  attachment: '附件',
}

/** One record's history, for what has no page of its own. */
export function RecordPage() {
  const kind = useParam('kind')
  const id = useParam('id')
  return (
    <Page title={`${KIND_NAMES[kind] ?? '记录'}的修改历史`}>
      <RecordHistory kind={kind} id={id} open />
    </Page>
  )
}
