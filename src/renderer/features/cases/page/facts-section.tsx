import type { CaseView } from '#contract/schemas/case-view.ts'
import { MATTER_KIND_NAMES } from '#domain/cases/case-record.ts'
import { chineseDate } from '#domain/values/dates.ts'
import { usePartyView } from '../../../app/party-view.tsx'
import { RouteLink } from '../../../app/router/router.tsx'
import { useMay } from '../../../app/session/actor.ts'
import { Section } from '../../../ui/section.tsx'
import { useNameOf } from '../common/dictionaries.ts'
import { FactList } from '../common/fact-list.tsx'

export function FactsSection({ view }: { readonly view: CaseView }) {
  const { record } = view
  const { partyView } = usePartyView()
  const may = useMay()
  const source = useNameOf('source')
  const cameBy = useNameOf('cameBy')
  const kind18 = useNameOf('kind18')
  const kind17 = useNameOf('kind17')
  const procedure = useNameOf('specialProcedure')
  const grade = useNameOf('grade')
  const tag = useNameOf('tags')
  const edit = may('cases.saveFacts') && !partyView && (
    <RouteLink to={{ name: 'caseFacts', params: { id: view.id } }}>修改</RouteLink>
  )
  const inner: readonly (readonly [string, string | undefined])[] = partyView
    ? []
    : [
        ['综治统计类型', kind17(record.kind17)],
        ['等级', grade(record.grade)],
        ['标签', record.tags.map((code) => tag(code)).join('、') || undefined],
        ['可能激化', riskText(view)],
      ]
  return (
    <Section title="基本情况" anchor="facts" aside={edit}>
      <FactList
        facts={[
          [
            '类型',
            [
              kind18(record.kind18),
              record.matterKind === 'people' ? undefined : MATTER_KIND_NAMES[record.matterKind],
            ]
              .filter(Boolean)
              .join('，'),
          ],
          [
            '来源',
            [cameBy(record.cameBy), source(record.source), record.sourceDetail].filter(Boolean).join('，'),
          ],
          ['涉及人数', record.peopleInvolved === undefined ? undefined : `${record.peopleInvolved} 人`],
          ['特别程序', record.specialProcedure === 'none' ? undefined : procedure(record.specialProcedure)],
          ['期限', termText(record)],
          [
            '发生',
            [record.occurredOn && chineseDate(record.occurredOn), record.place].filter(Boolean).join('，'),
          ],
          ['简要情况', record.summary],
          [
            '申请事项',
            record.requests.length > 0
              ? record.requests.map((request, index) => `${index + 1}. ${request}`).join('\n')
              : undefined,
          ],
          ['公开', record.open === undefined ? undefined : record.open ? '公开调解' : '不公开调解'],
          ...inner,
        ]}
      />
      {record.summary === undefined && record.occurredOn === undefined && (
        <p className="section-quiet">还没有写纠纷的经过和发生日期，可以随时补。</p>
      )}
    </Section>
  )
}

/** Only what moves the period; its end stands at the top of the page. */
function termText({ courtPapersOn, appraisals, extendedTo }: CaseView['record']): string | undefined {
  const parts = [
    courtPapersOn && `${chineseDate(courtPapersOn)}签收法院材料`,
    ...(appraisals ?? []).map(
      ({ from, to }) => `鉴定${chineseDate(from)}至${to === undefined ? '今' : chineseDate(to)}，不计入期限`,
    ),
    extendedTo && `各方${chineseDate(extendedTo.agreedOn)}同意延长至${chineseDate(extendedTo.date)}`,
  ].filter(Boolean)
  return parts.length > 0 ? parts.join('；') : undefined
}

function riskText({ record }: CaseView): string | undefined {
  if (record.escalationRisk !== true) return undefined
  const report = record.escalationReport
  return report === undefined
    ? '是，还没有报告记录（人民调解法第25条）'
    : `是，${report.on} ${report.how}报告${report.to}`
}
