import { useState } from 'react'
import type { CaseView } from '#contract/schemas/case-view.ts'
import { chineseDate } from '#domain/values/dates.ts'
import { usePartyView } from '../../../app/party-view.tsx'
import { useMay } from '../../../app/session/actor.ts'
import { Button } from '../../../ui/button.tsx'
import { Section } from '../../../ui/section.tsx'
import { ConsentList } from './consent-list.tsx'
import { NoticeForm } from './notice-form.tsx'

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
          {`${chineseDate(notice.givenOn)}${notice.by ? `由${notice.by}` : ''}${notice.how === 'oral' ? '口头' : '书面'}告知${personalDataText(notice.personalData)}。`}
        </p>
      )}
      <ConsentList view={view} />
      {open && <NoticeForm view={view} onDone={() => setOpen(false)} />}
    </Section>
  )
}

/** Of what nobody answered nothing is said. */
function personalDataText(told: boolean | undefined): string {
  if (told === undefined) return ''
  return told ? '，并告知个人信息的处理' : '，没有告知个人信息的处理'
}
