import { useState } from 'react'
import type { CaseView } from '#contract/features/cases.ts'
import type { BusinessDate } from '#domain/values/brands.ts'
import { chineseDate } from '#domain/values/dates.ts'
import { client } from '../../../app/client.ts'
import { usePartyView } from '../../../app/party-view.tsx'
import { useActor, useMay } from '../../../app/session/actor.ts'
import { useToday } from '../../../app/session/today.ts'
import { Button } from '../../../ui/button.tsx'
import { CheckInput, ChoiceInput } from '../../../ui/choice-input.tsx'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { Section } from '../../../ui/section.tsx'
import { TextInput } from '../../../ui/text-input.tsx'
import { clean } from '../common/clean.ts'
import { QuietForm } from '../common/quiet-form.tsx'
import { useWrite } from '../common/use-write.ts'

/** R04 人民调解工作若干规定 30: told before the first session, orally or in writing. */
export function NoticeSection({ view }: { readonly view: CaseView }) {
  const { notice } = view.record
  const may = useMay()
  const { partyView } = usePartyView()
  const [open, setOpen] = useState(false)
  const action = may('cases.saveNotice') && !open && !partyView && (
    <span data-first-action="">
      <Button look="quiet" onClick={() => setOpen(true)}>
        {notice === undefined ? '登记告知' : '修改'}
      </Button>
    </span>
  )
  return (
    <Section title="权利义务告知" anchor="notice" aside={action}>
      {notice === undefined ? (
        <p className="section-quiet">
          还没有告知。第一次调解前，应口头或书面告知人民调解的性质、原则、效力和权利义务（人民调解工作若干规定第30条）。
        </p>
      ) : (
        <p>
          {`${chineseDate(notice.givenOn)}${notice.by ? `由${notice.by}` : ''}${notice.how === 'oral' ? '口头' : '书面'}告知${notice.personalData ? '，并告知个人信息的处理' : ''}。`}
        </p>
      )}
      {open && <NoticeForm view={view} onDone={() => setOpen(false)} />}
    </Section>
  )
}

function NoticeForm({ view, onDone }: { readonly view: CaseView; readonly onDone: () => void }) {
  const today = useToday()
  const { displayName } = useActor()
  const before = view.record.notice
  const [on, setOn] = useState<BusinessDate>(before?.givenOn ?? today)
  const [how, setHow] = useState<'oral' | 'written'>(before?.how ?? 'oral')
  const [personalData, setPersonalData] = useState(before?.personalData ?? true)
  const [by, setBy] = useState(before?.by ?? displayName)
  const { busy, error, run } = useWrite(view.id)

  async function save(): Promise<void> {
    const notice = clean({ givenOn: on, how, personalData, by })
    if (await run(() => client.cases.saveNotice({ id: view.id, base: view.revision, notice }))) onDone()
  }

  return (
    <QuietForm
      label="登记告知"
      saveLabel="记下告知"
      busy={busy}
      error={error}
      onSave={() => void save()}
      onCancel={onDone}
    >
      <FieldRow>
        <Field label="告知日期" path="notice.givenOn" width="short">
          <DateInput value={on} onChange={(next) => next && setOn(next)} />
        </Field>
        <Field label="方式" group>
          <ChoiceInput
            value={how}
            options={[
              { value: 'oral', label: '口头' },
              { value: 'written', label: '书面' },
            ]}
            onChange={setHow}
          />
        </Field>
        <Field label="告知人" path="notice.by" width="short">
          <TextInput value={by} onChange={setBy} />
        </Field>
      </FieldRow>
      <p className="add-line">
        <CheckInput value={personalData} onChange={setPersonalData}>
          同时告知了个人信息怎样使用和保存
        </CheckInput>
      </p>
    </QuietForm>
  )
}
