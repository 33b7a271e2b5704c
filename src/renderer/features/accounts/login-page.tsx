import { useState } from 'react'
import type { Client } from '../../app/bridge/index.ts'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { RestorePanel } from '../backup/index.ts'
import { ManualBody, useF1 } from '../manual/index.ts'
import { SystemWarnings } from '../system/index.ts'
import { Door } from './door.tsx'
import { rememberedName } from './last-name.ts'
import { PracticeAccounts } from './practice-accounts.tsx'
import { RecoverForm } from './recover-form.tsx'
import { UnlockForm } from './unlock-form.tsx'

type Status = Awaited<ReturnType<Client['system']['status']>>
type Panel = 'names' | 'recover' | 'restore' | 'manual'

/** Log-in and lock screen are one: names as large buttons, then a password or the short PIN. */
export function LoginPage({ status }: { readonly status: Status }) {
  const only = status.loginNames.length === 1 ? status.loginNames[0] : undefined
  const [name, setName] = useState(only ?? rememberedName(status.loginNames))
  const [panel, setPanel] = useState<Panel>('names')
  const toggleManual = () => setPanel((now) => (now === 'manual' ? 'names' : 'manual'))
  // Only from the names and back: what is typed into the other panels stays there.
  useF1(() => (panel === 'names' || panel === 'manual') && toggleManual())

  return (
    <Door
      title={status.roomName ?? '镇调解室工作台'}
      side={status.practice && <p>练习数据，可以放心试用</p>}
      foot={
        <>
          <p>版本 {status.version}</p>
          {panel === 'names' && (
            <>
              <button type="button" onClick={() => setPanel('recover')}>
                忘记密码
              </button>
              <button type="button" onClick={() => setPanel('restore')}>
                从备份恢复
              </button>
              <button type="button" onClick={toggleManual}>
                说明
              </button>
            </>
          )}
        </>
      }
    >
      {panel === 'recover' && (
        <Page title="用恢复码重设密码">
          <RecoverForm loginNames={status.loginNames} onBack={() => setPanel('names')} />
        </Page>
      )}
      {panel === 'restore' && (
        <Page title="从备份恢复">
          <RestorePanel beforeLogin onBack={() => setPanel('names')} />
        </Page>
      )}
      {panel === 'manual' && (
        <Page title="说明" width="wide" aside={<Button onClick={toggleManual}>返回登录</Button>}>
          <ManualBody />
        </Page>
      )}
      {panel === 'names' && (
        <Page title={name === undefined ? '谁在使用' : '请登录'}>
          <SystemWarnings />
          <NameButtons names={status.loginNames} chosen={name} onChoose={setName} />
          {name !== undefined && (
            <UnlockForm key={name} name={name} pinReady={status.pinReady.includes(name)} />
          )}
          <PracticeAccounts accounts={status.practiceAccounts} />
        </Page>
      )}
    </Door>
  )
}

interface NameButtonsProps {
  readonly names: readonly string[]
  readonly chosen: string | undefined
  readonly onChoose: (name: string) => void
}

function NameButtons({ names, chosen, onChoose }: NameButtonsProps) {
  return (
    <ul className="names" aria-label="账户">
      {names.map((name, index) => (
        <li key={name}>
          <button
            type="button"
            className="name"
            aria-pressed={name === chosen}
            // biome-ignore lint/a11y/noAutofocus: the first thing to do here is to choose
            autoFocus={chosen === undefined && index === 0}
            onClick={() => onChoose(name)}
          >
            {name}
          </button>
        </li>
      ))}
    </ul>
  )
}
