import type { CaseView } from '#contract/schemas/case-view.ts'
import { isConsenting, isRefusing } from '#domain/cases/party-facts.ts'
import { RouteLink } from '../../../app/router/router.tsx'
import { useMay } from '../../../app/session/actor.ts'
import { Section } from '../../../ui/section.tsx'
import { FactList } from '../common/fact-list.tsx'

const ELSEWHERE = { no: '没有', court: '法院', police: '公安', other: '其他机关' } as const
const yesNo = (value: boolean | undefined) => (value === undefined ? undefined : value ? '是' : '不是')

/** What each party last said to being mediated (人民调解法 17). */
function willText({ record }: CaseView): string | undefined {
  const said = record.parties.flatMap((party) => {
    if (isRefusing(party)) return [`${party.name}不愿意`]
    return isConsenting(party) ? [`${party.name}愿意`] : []
  })
  return said.length === 0 ? undefined : said.join('，')
}

export function ScreeningSection({ view }: { readonly view: CaseView }) {
  const { screening } = view.record
  const may = useMay()
  const asked = screening.takenElsewhere !== undefined && screening.reservedByLaw !== undefined
  const aside = may('cases.saveScreening') && (
    <RouteLink to={{ name: 'caseScreening', params: { id: view.id } }}>{asked ? '修改' : '补问'}</RouteLink>
  )
  return (
    <Section title="受理审查" anchor="screening" aside={aside}>
      {asked ? (
        <FactList
          facts={[
            ['各方是否愿意调解', willText(view)],
            [
              '已由其他机关受理或解决',
              screening.takenElsewhere &&
                [ELSEWHERE[screening.takenElsewhere], screening.takenElsewhereDetail]
                  .filter(Boolean)
                  .join('，'),
            ],
            ['由该机关委托移送', yesNo(screening.entrusted)],
            ['公安尚未作出处理决定', yesNo(screening.policeUndecided)],
            [
              '只能由专门机关处理',
              [yesNo(screening.reservedByLaw), screening.reservedDetail].filter(Boolean).join('，'),
            ],
          ]}
        />
      ) : (
        <p className="section-quiet">还没有问明其他机关是否已经受理、法律是否另有规定。</p>
      )}
    </Section>
  )
}
