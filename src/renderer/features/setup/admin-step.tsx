import { useState } from 'react'
import { ChoiceInput } from '../../ui/choice-input.tsx'
import { Field, FieldGroup } from '../../ui/field.tsx'
import { lackOf } from '../../ui/form/lack.ts'
import { TextInput } from '../../ui/text-input.tsx'
import { NewPassword, PASSWORD_LACK } from '../accounts/index.ts'
import { StepForm, type StepProps } from './step-form.tsx'

interface AdminStepProps extends Omit<StepProps, 'onNext'> {
  readonly onNext: () => Promise<void>
}

export function AdminStep({ state, set, onNext, onBack }: AdminStepProps) {
  const [busy, setBusy] = useState(false)
  const lack = lackOf(
    [state.loginName.trim() === '', '请先填登录名'],
    [state.password === undefined, PASSWORD_LACK],
  )

  async function create(): Promise<void> {
    setBusy(true)
    await onNext()
    setBusy(false)
  }

  return (
    <StepForm
      label="管理员"
      lack={lack}
      busy={busy}
      nextLabel={busy ? '正在建立，请稍候' : '建立调解室'}
      onNext={() => void create()}
      onBack={onBack}
    >
      <p className="section-note">
        管理员负责账户、设置和备份，也可以兼办案件。其他人的账户以后在“设置”里添加。
      </p>
      <Field
        label="登录名"
        path="admin.loginName"
        width="medium"
        required
        hint="显示在登录页上，如 王芳、窗口一号"
      >
        <TextInput
          value={state.loginName}
          onChange={(loginName) => set({ loginName })}
          autoFocus
          maxLength={20}
        />
      </Field>
      <Field label="姓名" path="admin.displayName" width="medium" hint="不填则与登录名相同">
        <TextInput
          value={state.displayName}
          onChange={(displayName) => set({ displayName })}
          placeholder={state.loginName}
          maxLength={30}
        />
      </Field>
      <NewPassword path="admin.password" label="密码" onChange={(password) => set({ password })} />
      <FieldGroup title="从哪里开始">
        <Field
          label="数据"
          path="practice"
          group
          hint={state.practice ? '带一批编造的案件，供熟悉操作，不能用于办案' : '没有案件，可以直接办案'}
        >
          <ChoiceInput
            value={state.practice ? 'practice' : 'empty'}
            onChange={(choice) => set({ practice: choice === 'practice' })}
            options={[
              { value: 'empty', label: '空白，正式使用' },
              { value: 'practice', label: '练习数据' },
            ]}
          />
        </Field>
      </FieldGroup>
    </StepForm>
  )
}
