import type { CaseView } from '#contract/schemas/case-view.ts'
import { saidAtOnce } from '#domain/cases/derive.ts'
import { chineseDate } from '#domain/values/dates.ts'
import { ClerkOnly, usePartyView } from '../../../app/party-view.tsx'
import { go, RouteLink } from '../../../app/router/router.tsx'
import { useMay } from '../../../app/session/actor.ts'
import { Button } from '../../../ui/button.tsx'
import { Explain } from '../../../ui/explain.tsx'
import { ReasonList } from '../../../ui/reason-list.tsx'
import { Section } from '../../../ui/section.tsx'
import { isMasked } from '../agreement/masked-account.ts'
import { namesOfParties } from '../common/party-names.ts'
import { RevealLine } from '../common/reveal-line.tsx'
import { useRevealed } from './use-revealed.ts'

/** What was agreed, in the words of the paper; accounts masked until somebody says why they must be seen. */
export function AgreementSection({ view }: { readonly view: CaseView }) {
  const { agreement, parties } = view.record
  const may = useMay()
  const { partyView } = usePartyView()
  const [whole, setWhole] = useRevealed(view)
  const params = { id: view.id }
  const turnedAway = view.procedure === 'declined' || view.procedure === 'diverted'
  if (agreement === undefined) {
    return (
      <Section
        title="协议"
        anchor="agreement"
        aside={
          may('cases.saveAgreement') &&
          !turnedAway && (
            <ClerkOnly>
              <Button look="quiet" onClick={() => go({ name: 'caseAgreement', params })}>
                起草协议
              </Button>
            </ClerkOnly>
          )
        }
      >
        <p className="section-quiet">
          还没有协议。谈拢以后把各方要做的事一条条录进来，条款、金额大写、履行计划由此生成。
        </p>
      </Section>
    )
  }
  const { form, scope, agreedOn } = agreement
  const between =
    agreement.betweenPartyIds.length > 0 ? `${namesOfParties(parties, agreement.betweenPartyIds)}之间` : ''
  return (
    <Section
      title="协议"
      anchor="agreement"
      aside={
        <ClerkOnly>
          {whole === undefined && agreement.duties.some(({ how }) => isMasked(how?.account)) && (
            <RevealLine id={view.id} draftOf="reveal-accounts" what="收款账户" onWhole={setWhole} />
          )}
          {may('cases.saveAgreement') && <RouteLink to={{ name: 'caseAgreement', params }}>修改</RouteLink>}
        </ClerkOnly>
      }
    >
      <p className="agreement-head">
        {[
          form === 'written' ? '书面协议' : '口头协议',
          scope === 'part' && '部分达成',
          between,
          agreement.number,
          agreedOn && `${chineseDate(agreedOn)}达成`,
        ]
          .filter(Boolean)
          .join('　')}
      </p>
      <ol className="clauses">
        {(partyView ? view : (whole ?? view)).clauses.map((clause, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: clauses have no ids and never change their order while shown
          <li key={`${index}-${clause}`}>{clause}</li>
        ))}
      </ol>
      {saidAtOnce(agreement) && <p>已当场履行完毕。</p>}
      <EffectLine view={view} />
    </Section>
  )
}

function EffectLine({ view }: { readonly view: CaseView }) {
  const { effectiveOn } = view.dates
  if (effectiveOn === undefined) {
    return (
      <div className="effect">
        <p>尚未生效：</p>
        <ReasonList reasons={view.pendingEffect} level="warn" />
      </div>
    )
  }
  const oral = view.record.agreement?.form === 'oral'
  const ground = oral
    ? { sentence: '口头协议自达成之日起生效。', citation: '人民调解法第30条' }
    : { sentence: '各方当事人、调解员签名和调委会盖章中最后一项完成的日期。', citation: '人民调解法第29条' }
  return (
    <p className="effect">
      生效日期：<Explain ground={ground}>{chineseDate(effectiveOn)}</Explain>
    </p>
  )
}
