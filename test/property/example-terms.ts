import type { Answer, FactReader, FactScalar, Parameter, Scope, Unknown } from '#domain/conditions/types.ts'
import type { FactName } from '#domain/facts/fact-dictionary.ts'
import { termsOn } from '#domain/facts/terms.ts'
import type { BusinessDate } from '#domain/values/brands.ts'

const FIGURES = {
  majorPeople: {
    type: 'count',
    label: '重大纠纷人数线',
    value: 10,
    citation: '某镇工作办法第五条',
    effectiveFrom: '2026-01-01',
  },
  majorAmount: { type: 'money', label: '重大纠纷金额线', value: 10_000_000 },
  smallAmount: { type: 'money', label: '小额线' },
} as const satisfies Record<string, Parameter>

const NO_NAMES = {}
/** The names of codes that the examples use; the rest of the dictionaries are left empty. */
export const EXAMPLE_TERMS = termsOn(
  { today: '2026-11-23' as BusinessDate },
  {
    origin: NO_NAMES,
    'matter-kind': NO_NAMES,
    source: { police: '公安机关委托移送', court: '法院委托移送' },
    kind18: { medical: '医疗', wages: '拖欠农民工工资', neighbour: '邻里' },
    kind17: NO_NAMES,
    'special-procedure': { labour: '劳动争议', land: '农村土地承包', medical: '医疗纠纷' },
    tag: { crowd: '涉众', violence: '家暴' },
    grade: { simple: '简易', major: '重大' },
    'committee-kind': NO_NAMES,
    'taken-elsewhere': { no: '未受理', police: '公安机关已受理' },
    'procedure-state': { closed: '结案' },
    outcome: { agreed: '达成协议' },
    'performance-state': NO_NAMES,
    'file-state': NO_NAMES,
    'agreement-form': { oral: '口头', written: '书面' },
    'agreement-scope': NO_NAMES,
    'prevented-effect': NO_NAMES,
    side: NO_NAMES,
    'party-kind': { person: '自然人' },
    sex: { female: '女' },
    capacity: { full: '完全行为能力' },
    'id-presence': NO_NAMES,
    'agent-power': { 'sign-agreement': '签署调解协议书' },
    'signer-role': { agent: '代理人' },
    'mediator-role': NO_NAMES,
    'chosen-by': NO_NAMES,
    'mediator-standing': NO_NAMES,
    'mediator-work-kind': NO_NAMES,
    'session-mode': NO_NAMES,
    'session-result': NO_NAMES,
    'duty-kind': { money: '给付金钱' },
    'duty-state': NO_NAMES,
    'paper-kind': NO_NAMES,
    'paper-state': NO_NAMES,
  },
  FIGURES,
)

export type Given = FactScalar | 'unknown' | 'not-applicable'

/** A thing that answers what is given; the word `unknown` names the fact as missing; what isn't given is unknown too. */
export function given(
  facts: Partial<Record<FactName, Given>>,
  lists: Partial<Record<Scope, readonly FactReader<FactName>[] | Unknown>> = {},
  label?: string,
): FactReader<FactName> {
  return {
    label,
    fact: (name): Answer<FactScalar> => {
      const value = facts[name] ?? 'unknown'
      if (value === 'not-applicable') return { kind: value }
      return value === 'unknown' ? { kind: value, missing: name } : { kind: 'value', value }
    },
    children: (scope) => lists[scope] ?? { kind: 'unknown', missing: `${scope}名单` },
  }
}
