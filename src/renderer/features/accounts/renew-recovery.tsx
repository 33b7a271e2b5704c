import { useState } from 'react'
import { client } from '../../app/client.ts'

import { Button, Section } from '../../ui/index.ts'
import { RecoveryStep } from '../setup/index.ts'
import { AskRecoveryCode, type MadeCode } from './ask-recovery-code.tsx'

/** For a code that was lost, or seen by somebody it should not have been. */
export function RenewRecovery() {
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<MadeCode>()
  const [done, setDone] = useState('')

  async function confirm(groups: { group: number; text: string }[]): Promise<void> {
    await client.accounts.renewRecoveryCode({ groups })
    setMade(undefined)
    setOpen(false)
    setDone(
      '恢复码已更换，原来的恢复码不能再打开现在的数据。以前的备份仍用当时的恢复码打开，请把旧纸另封保存。',
    )
  }

  return (
    <Section title="恢复码" note="纸上的恢复码丢了，或者让不该看的人看到了，请换一个新的。">
      {!open && <Button onClick={() => setOpen(true)}>更换恢复码</Button>}
      {open && made === undefined && (
        <AskRecoveryCode
          label="更换恢复码"
          note="抄好并核对两组以后，新的恢复码才生效；在此之前原来的仍然有效。"
          onMade={setMade}
          onCancel={() => setOpen(false)}
        />
      )}
      {open && made !== undefined && (
        <RecoveryStep made={made} saveLabel="核对并更换恢复码" confirm={confirm} />
      )}
      <p role="status">{done}</p>
    </Section>
  )
}
