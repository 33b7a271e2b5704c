import { goBack } from '../../app/router/router.tsx'
import { Page } from '../../ui/index.ts'
import { RestorePanel } from './restore-panel.tsx'

export function RestorePage() {
  return (
    <Page title="从备份恢复">
      <RestorePanel onBack={goBack} />
    </Page>
  )
}
