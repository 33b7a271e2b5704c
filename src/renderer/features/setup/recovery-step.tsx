import './setup.css'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { PlainForm } from '../../ui/form/plain-form.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { RecoveryCode } from './recovery-code.tsx'

interface RecoveryStepProps {
  readonly made: { readonly recoveryCode: string; readonly askGroups: readonly number[] }
  /** Two groups typed back from the paper. */
  readonly confirm: (groups: { group: number; text: string }[]) => Promise<unknown>
  readonly saveLabel: string
}

/** The code is shown until it has been written down: two groups have to be typed back from the paper. */
export function RecoveryStep({ made, confirm, saveLabel }: RecoveryStepProps) {
  const [asking, setAsking] = useState(false)
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({})
  const complete = made.askGroups.every((group) => (typed[group] ?? '').trim() !== '')

  const typedBack = () => confirm(made.askGroups.map((group) => ({ group, text: typed[group] ?? '' })))

  if (!asking) {
    return (
      <>
        <p className="section-note prose">
          忘记密码或换电脑时，只有这个恢复码能打开数据。请打印或抄下来，封好放在保险柜或档案室，不要存在电脑里。
        </p>
        <RecoveryCode code={made.recoveryCode} />
        <div className="form-actions no-print">
          <Button look="primary" onClick={() => setAsking(true)} autoFocus>
            已经写在纸上，下一步
          </Button>
          <Button onClick={() => window.print()}>打印</Button>
        </div>
      </>
    )
  }
  return (
    <PlainForm
      label="核对恢复码"
      saveLabel={saveLabel}
      lack={complete ? undefined : '请先照纸填好两组'}
      onSave={typedBack}
      extra={<Button onClick={() => setAsking(false)}>再看一次恢复码</Button>}
    >
      <p className="section-note">请看着纸上的恢复码，输入下面两组。</p>
      {made.askGroups.map((group, index) => (
        <Field key={group} label={`第 ${group} 组`} path={`groups.${index}`} width="short">
          <TextInput
            value={typed[group] ?? ''}
            onChange={(text) => setTyped((now) => ({ ...now, [group]: text }))}
            autoFocus={index === 0}
            maxLength={8}
          />
        </Field>
      ))}
    </PlainForm>
  )
}
