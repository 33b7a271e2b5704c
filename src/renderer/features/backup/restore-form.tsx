import { useState } from 'react'
import { businessDateOf, partsOf } from '#domain/values/dates.ts'
import type { Client } from '../../app/bridge/index.ts'
import { client } from '../../app/client.ts'
import { tellRestored } from '../../app/session/restored.ts'
import {
  Button,
  ChoiceInput,
  Field,
  FieldGroup,
  type Kept,
  PlainForm,
  ProgressBar,
  SelectInput,
  saidTimeOf,
  TextInput,
  useKept,
} from '../../ui/index.ts'
import { LastNumbers } from './last-numbers.tsx'
import { NOTHING_TYPED, type NumbersTyped, readNumbers } from './read-numbers.ts'

type Generation = Awaited<ReturnType<Client['backup']['inspect']>>['generations'][number]

type RestoreInput = Parameters<Client['backup']['restore']>[0]

interface Working {
  readonly step: string
  readonly done: number
  readonly total: number
  readonly stop: (() => void) | undefined
}

interface RestoreFormProps {
  readonly generation: Generation
  readonly loginNames: readonly string[]
  /** The room on this machine decides who may replace it: its present password is asked for. */
  readonly overRoom: boolean
  readonly committeesKnown: boolean
  readonly onBack: () => void
}

/** What is written from the register is kept over a lock where somebody is logged in; the secret never is. */
export function RestoreForm(props: RestoreFormProps) {
  return props.committeesKnown ? <KeptForm {...props} /> : <UnkeptForm {...props} />
}

interface TypedNumbers {
  readonly typed: NumbersTyped
}

/** Never dropped: what it does puts another file in the place of the drafts'. */
function KeptForm(props: RestoreFormProps) {
  const kept = useKept<TypedNumbers>(
    { key: 'restore-numbers', form: 'restore-numbers' },
    { typed: NOTHING_TYPED },
  )
  return <OpenForm {...props} kept={kept} typed={kept.value.typed} onTyped={(typed) => kept.set({ typed })} />
}

function UnkeptForm(props: RestoreFormProps) {
  const [typed, setTyped] = useState(NOTHING_TYPED)
  return <OpenForm {...props} typed={typed} onTyped={setTyped} />
}

interface OpenFormProps extends RestoreFormProps, TypedNumbers {
  readonly onTyped: (typed: NumbersTyped) => void
  readonly kept?: Kept<TypedNumbers> | undefined
}

function OpenForm(props: OpenFormProps) {
  const { generation, loginNames, overRoom, committeesKnown, onBack, typed, onTyped, kept } = props
  const [way, setWay] = useState<'password' | 'code'>('password')
  const [loginName, setLoginName] = useState(loginNames[0])
  const [secret, setSecret] = useState('')
  const [stopped, setStopped] = useState(false)
  const [working, setWorking] = useState<Working>()
  const numbers = readNumbers(typed)

  async function restore(): Promise<void> {
    if (numbers === undefined) return
    const proof = way === 'password' ? { loginName, password: secret } : { recoveryCode: secret }
    const stop = new AbortController()
    setStopped(false)
    setWorking({ step: '核对备份', done: 0, total: 1, stop: () => stop.abort() })
    const input = { dir: generation.dir, lastNumbers: [...numbers], ...proof }
    const answer = await restored(input, stop.signal)
      .catch((error: unknown) => {
        if (!stop.signal.aborted) throw error
        setStopped(true)
      })
      .finally(() => setWorking(undefined))
    if (answer === undefined) return
    const disabled = answer.disabled > 0 ? ` 停用了 ${answer.disabled} 个已用在纸上的号。` : ''
    tellRestored(`${answer.sentence}${disabled}`)
  }

  async function restored(input: RestoreInput, signal: AbortSignal) {
    for await (const { result, ...now } of await client.backup.restore(input, { signal })) {
      if (result !== undefined) return result
      // From the first file moved on it can only be carried through.
      const stoppable = now.step !== '换上备份'
      setWorking((before) => before && { ...now, stop: stoppable ? before.stop : undefined })
    }
    throw new Error('a restore ends with its result')
  }

  const isReady = secret.trim() !== '' && numbers !== undefined && (way === 'code' || loginName !== undefined)
  return (
    <PlainForm
      label="从备份恢复"
      saveLabel="核对并恢复"
      ready={isReady}
      onSave={restore}
      kept={kept}
      extra={<Button onClick={onBack}>另选一代</Button>}
    >
      <p className="section-note">{`恢复到 ${saidTimeOf(generation.at)}。此后录入的内容不在这份备份里，现有数据会另存一份。`}</p>
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
        <Field
          label={overRoom ? '现在的密码' : '备份那天的密码'}
          path="password"
          width="medium"
          hint={overRoom ? '管理员现在登录用的密码' : undefined}
        >
          <TextInput key="password" value={secret} onChange={setSecret} password />
        </Field>
      ) : (
        <Field label="恢复码" path="recoveryCode" hint="共五组，大小写、空格和横线都不影响">
          <TextInput key="code" value={secret} onChange={setSecret} />
        </Field>
      )}
      <FieldGroup title="纸上的最后一个号">
        <p className="section-note">
          请照登记簿写下每个调委会最后一个号，中间的号会停用，不会重号。
          {overRoom ? '这台电脑的资料里已经编出的号，程序自己会算上。' : ''}
        </p>
        <LastNumbers
          typed={typed}
          onChange={onTyped}
          known={committeesKnown}
          since="备份"
          fromYear={partsOf(businessDateOf(generation.at)).year}
        />
      </FieldGroup>
      {stopped && <p role="status">已停止，没有恢复，现有数据没有改动。</p>}
      {working !== undefined && <ProgressBar {...working} onStop={working.stop} />}
    </PlainForm>
  )
}
