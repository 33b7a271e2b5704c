import { QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { useState } from 'react'
import { LoginPage } from '../features/accounts/login-page.tsx'
import { RestoredDoor } from '../features/backup/index.ts'
import { SetupWizard } from '../features/setup/setup-wizard.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { cspNonce } from './bridge/index.ts'
import { useLargeType } from './large-type.ts'
import { queryClient } from './query-client.ts'
import { sessionChanged, useMe } from './session/actor.ts'
import { AtWork } from './session/at-work.tsx'
import { useFollowConnection } from './session/follow-connection.ts'
import { useFollowSession } from './session/follow-session.ts'
import { useRestored } from './session/restored.ts'
import { useStatus } from './session/today.ts'
import { ClosingCover } from './shell/closing-cover.tsx'
import { ConnectionBar } from './shell/connection-bar.tsx'
import { Shell } from './shell/shell.tsx'
import { themeOf } from './theme.ts'

export function App() {
  const large = useLargeType()
  return (
    <ConfigProvider
      csp={{ nonce: cspNonce() }}
      locale={zhCN}
      theme={themeOf(large)}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <QueryClientProvider client={queryClient}>
        <ConnectionBar />
        <ClosingCover />
        <Phase />
      </QueryClientProvider>
    </ConfigProvider>
  )
}

/** Which of the three doors stands open: the wizard, the log-in, the work. */
function Phase() {
  const status = useStatus()
  useFollowConnection()
  // The wizard goes on after the room exists: the recovery code has to be shown and typed back.
  const [settingUp, setSettingUp] = useState(false)
  const phase = status.data?.phase
  useFollowSession(phase)
  const restored = useRestored()
  const me = useMe(phase === 'open' && !settingUp && restored === undefined)

  if (restored !== undefined) return <RestoredDoor sentence={restored} />

  if (phase === 'empty' || settingUp) {
    return (
      <SetupWizard
        onBegin={() => setSettingUp(true)}
        onDone={async () => {
          await sessionChanged()
          setSettingUp(false)
        }}
      />
    )
  }
  if (status.error) return <ErrorNote error={status.error} onRetry={() => void status.refetch()} />
  if (status.data === undefined) return <p className="page-loading">正在打开…</p>
  if (phase === 'locked') return <LoginPage status={status.data} />
  if (me.error) return <ErrorNote error={me.error} onRetry={() => void me.refetch()} />
  if (me.data === undefined) return <p className="page-loading">正在打开…</p>
  return (
    <AtWork key={me.data.accountId} actor={me.data}>
      <Shell actor={me.data} />
    </AtWork>
  )
}
