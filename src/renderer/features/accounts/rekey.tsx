import { useState } from 'react'
import { client } from '../../app/client.ts'
import { sessionChanged } from '../../app/session/actor.ts'
import { Button, ProgressBar, Section } from '../../ui/index.ts'
import { RecoveryStep } from '../setup/index.ts'
import { AskRecoveryCode, type MadeCode } from './ask-recovery-code.tsx'

interface Working {
  readonly step: string
  readonly done: number
  readonly total: number
}

interface Asked {
  readonly made: MadeCode
  readonly password: string
}

const WHEN = '有人离职并可能带走了数据副本，或者密码、恢复码让不该知道的人知道了，请更换密钥。'

/** What happens and what to have ready, before anything is asked. */
const STEPS = [
  '过程：先自动做一份备份，再换数据的密钥，附件逐个重新加密。期间谁都不能办理，数据多时要几分钟到几十分钟。中途断电不丢数据：下次启动或者接着完成，或者照旧使用。',
  '换好后：您的密码不变，恢复码换成新的；其他账户都要由您逐个设新密码，快速口令都要重设。',
  '挡不住的：已经被带走的副本和以前的备份，仍能用当时的密码打开；更换密钥保护的是以后的数据。',
  '请准备：写新恢复码的纸和信封；约为资料三倍大的空余磁盘；电脑接上电源；告诉同事今天要重设密码。',
] as const

export function Rekey() {
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState<Asked>()
  const [working, setWorking] = useState<Working>()
  const [stop, setStop] = useState<AbortController>()
  const [done, setDone] = useState<string>()

  async function rekey({ password }: Asked, groups: { group: number; text: string }[]): Promise<void> {
    const control = new AbortController()
    setStop(control)
    try {
      // Not stopped by leaving the page: the desk locks on the way, and the log-in page may come before the end.
      const steps = await client.accounts.rekey({ password, groups }, { signal: control.signal })
      for await (const { result, ...now } of steps) {
        if (result === undefined) setWorking(now)
        else setDone(result.sentence)
      }
    } finally {
      setWorking(undefined)
      setStop(undefined)
    }
  }

  if (done !== undefined) {
    return (
      <Section title="更换密钥">
        <p role="status">{done}</p>
        <Button look="primary" autoFocus onClick={() => void sessionChanged()}>
          登录
        </Button>
      </Section>
    )
  }
  return (
    <Section title="更换密钥" note={WHEN}>
      {open &&
        asked === undefined &&
        STEPS.map((step) => (
          <p key={step} className="section-note prose">
            {step}
          </p>
        ))}
      {!open && <Button onClick={() => setOpen(true)}>更换密钥</Button>}
      {open && asked === undefined && (
        <AskRecoveryCode
          label="更换密钥"
          note="抄好新的恢复码并核对两组以后才开始更换；在此之前什么都没有改动。"
          onMade={(made, password) => setAsked({ made, password })}
          onCancel={() => setOpen(false)}
        />
      )}
      {asked !== undefined && (
        <RecoveryStep
          made={asked.made}
          saveLabel="核对并更换密钥"
          confirm={(groups) => rekey(asked, groups)}
        />
      )}
      {working !== undefined && (
        <ProgressBar
          {...working}
          onStop={working.step.startsWith('备份') ? () => stop?.abort() : undefined}
        />
      )}
    </Section>
  )
}
