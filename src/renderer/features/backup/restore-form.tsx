import { useState } from 'react'
import type { Client } from '../../app/bridge/index.ts'
import { client } from '../../app/client.ts'
import { sessionChanged } from '../../app/session/actor.ts'
import {
  Button,
  ChoiceInput,
  dateTimeOf,
  Field,
  FieldGroup,
  PlainForm,
  SelectInput,
  TextInput,
} from '../../ui/index.ts'
import { LastNumbers, type NumberLine, readLines } from './last-numbers.tsx'

type Generation = Awaited<ReturnType<Client['backup']['inspect']>>['generations'][number]

interface RestoreFormProps {
  readonly generation: Generation
  readonly loginNames: readonly string[]
  readonly committeesKnown: boolean
  readonly onBack: () => void
}

export function RestoreForm({ generation, loginNames, committeesKnown, onBack }: RestoreFormProps) {
  const [way, setWay] = useState<'password' | 'code'>('password')
  const [loginName, setLoginName] = useState(loginNames[0])
  const [secret, setSecret] = useState('')
  const [lines, setLines] = useState<readonly NumberLine[]>([])
  const [done, setDone] = useState<string>()
  const numbers = readLines(lines)

  async function restore(): Promise<void> {
    if (numbers === undefined) return
    const proof = way === 'password' ? { loginName, password: secret } : { recoveryCode: secret }
    const answer = await client.backup.restore({ dir: generation.dir, lastNumbers: [...numbers], ...proof })
    const disabled = answer.disabled > 0 ? ` 停用了 ${answer.disabled} 个已用在纸上的号。` : ''
    setDone(`${answer.sentence}${disabled}`)
  }

  if (done !== undefined) {
    return (
      <section role="status" aria-label="恢复完成">
        <p className="section-note">{done}</p>
        <Button look="primary" autoFocus onClick={() => void sessionChanged()}>
          登录
        </Button>
      </section>
    )
  }
  const isReady = secret.trim() !== '' && numbers !== undefined && (way === 'code' || loginName !== undefined)
  return (
    <PlainForm
      label="从备份恢复"
      saveLabel="核对并恢复"
      ready={isReady}
      onSave={restore}
      extra={<Button onClick={onBack}>另选一代</Button>}
    >
      <p className="section-note">{`恢复到 ${dateTimeOf(generation.at)}。此后录入的内容不在这份备份里，现有数据会另存一份。`}</p>
      <Field label="凭什么打开" group>
        <ChoiceInput
          value={way}
          onChange={(next) => {
            setWay(next)
            setSecret('')
          }}
          options={[
            { value: 'password', label: '账户和密码' },
            { value: 'code', label: '恢复码' },
          ]}
        />
      </Field>
      {way === 'password' && (
        <Field label="登录名" path="loginName" width="medium">
          <SelectInput
            value={loginName}
            onChange={setLoginName}
            options={loginNames.map((name) => ({ value: name, label: name }))}
          />
        </Field>
      )}
      {way === 'password' ? (
        <Field label="备份那天的密码" path="password" width="medium">
          <TextInput key="password" value={secret} onChange={setSecret} password />
        </Field>
      ) : (
        <Field label="恢复码" path="recoveryCode" hint="共五组，大小写、空格和横线都不影响">
          <TextInput key="code" value={secret} onChange={setSecret} />
        </Field>
      )}
      <FieldGroup title="纸上的最后一个号">
        <p className="section-note">
          备份之后可能已在纸上用过新的案号。请照登记簿写下每个调委会最后一个号，中间的号会停用，不会重号。
        </p>
        <LastNumbers lines={lines} onChange={setLines} known={committeesKnown} />
      </FieldGroup>
    </PlainForm>
  )
}
