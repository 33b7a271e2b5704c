import type { Duty } from '#domain/agreement/duty.ts'
import type { Side } from '#domain/cases/party.ts'
import type { BusinessDate, Fen, Id } from '#domain/values/brands.ts'

export interface SketchParty {
  readonly side: Side
  readonly name: string
  readonly number?: string | undefined
  readonly phone?: string | undefined
  readonly address?: string | undefined
}

/** What is made of the parties' ids and of days before today. */
export interface SketchTools {
  readonly ids: readonly Id[]
  readonly daysAgo: (days: number) => BusinessDate
  readonly newId: () => Id
}

export interface Sketch {
  readonly title: string
  readonly kind18: string
  readonly source: string
  readonly special?: string | undefined
  readonly grade: string
  readonly tags?: readonly string[] | undefined
  readonly summary: string
  readonly requests: readonly string[]
  readonly parties: readonly SketchParty[]
  /** Days before today. */
  readonly occurred: number
  readonly accepted: number
  readonly people?: number | undefined
  readonly death?: boolean | undefined
  readonly escalation?: boolean | undefined
  readonly ending:
    | { readonly kind: 'open'; readonly sessions: readonly number[] }
    | { readonly kind: 'terminated'; readonly sessions: readonly number[]; readonly on: number }
    | { readonly kind: 'declined'; readonly on: number }
    | {
        readonly kind: 'agreed'
        readonly form: 'written' | 'oral'
        readonly sessions: readonly number[]
        readonly on: number
        readonly content?: string | undefined
        readonly atOnce?: boolean | undefined
        readonly duties?: ((tools: SketchTools) => readonly Duty[]) | undefined
        readonly paid?:
          | readonly { readonly duty: number; readonly yuan: number; readonly ago: number }[]
          | undefined
        readonly archived?: number | undefined
      }
}

const yuan = (amount: number) => (amount * 100) as Fen

const pay = (tools: SketchTools, what: string, amount: number, ago: number): Duty => ({
  id: tools.newId(),
  kind: 'money',
  debtorPartyIds: tools.ids.slice(1, 2),
  creditorPartyIds: tools.ids.slice(0, 1),
  liability: 'joint',
  what,
  how: { kind: 'bank-transfer' },
  amount: yuan(amount),
  when: { kind: 'by', date: tools.daysAgo(ago) },
})

const act = (tools: SketchTools, what: string, ago: number): Duty => ({
  id: tools.newId(),
  kind: 'act',
  debtorPartyIds: tools.ids.slice(1, 2),
  creditorPartyIds: tools.ids.slice(0, 1),
  liability: 'joint',
  what,
  when: { kind: 'by', date: tools.daysAgo(ago) },
})

const A = (name: string, number?: string): SketchParty => ({
  side: 'applicant',
  name,
  number,
  phone: '13900000001',
  address: '柳林镇东河村',
})
const R = (name: string, number?: string): SketchParty => ({
  side: 'respondent',
  name,
  number,
  phone: '13900000002',
  address: '柳林镇东河村',
})

const WORKERS = [
  '石大山',
  '石小河',
  '田春生',
  '田春旺',
  '郑有财',
  '郑有粮',
  '冯铁柱',
  '冯铜柱',
  '韩志强',
  '韩志刚',
  '曹满仓',
  '曹满囤',
  '丁家兴',
  '丁家旺',
  '吕长河',
  '吕长江',
  '施玉田',
  '施玉林',
]

/** The fifteen cases of the domain reference, section 7: invented people, figures as reported there. */
export const SKETCHES: readonly Sketch[] = [
  {
    title: '彭大勇与张守田邻里纠纷',
    kind18: '02',
    source: 'police',
    grade: 'simple',
    summary: '张守田家排水沟被堵，用砖墙堵住彭大勇唯一的出入通道；报警后恢复，几天后又再堵。',
    requests: ['恢复通行', '赔偿损失'],
    parties: [A('彭大勇', '379999195803120010'), R('张守田', '379999194805060053')],
    occurred: 52,
    accepted: 47,
    ending: {
      kind: 'agreed',
      form: 'written',
      sessions: [46, 42],
      on: 42,
      duties: (t) => [pay(t, '损失', 200, 40), act(t, '拆除砖墙，恢复通行', 38)],
      paid: [{ duty: 0, yuan: 200, ago: 41 }],
    },
  },
  {
    title: '常有福与熊建国损害赔偿纠纷',
    kind18: '06',
    source: 'police',
    grade: 'ordinary',
    summary: '常有福在菜地建茅厕，正对熊建国家大门，双方发生肢体冲突。',
    requests: ['赔偿医疗费', '拆除茅厕'],
    parties: [A('熊建国', '379999198001010032'), R('常有福')],
    occurred: 33,
    accepted: 30,
    ending: {
      kind: 'agreed',
      form: 'written',
      sessions: [28],
      on: 28,
      duties: (t) => [pay(t, '医疗费等损失', 9000, 20), act(t, '拆除茅厕', 21)],
      paid: [{ duty: 0, yuan: 9000, ago: 22 }],
    },
  },
  {
    title: '范志明与姜海波损害赔偿纠纷',
    kind18: '06',
    source: 'application',
    grade: 'difficult',
    summary: '双方因排水挖路打架，镇里调解不成，引导到县调委会继续调解。',
    requests: ['赔偿医疗费、护理费、伙食补助费、营养费、后续治疗费共17000元'],
    parties: [A('范志明', '379999197512180081'), R('姜海波')],
    occurred: 80,
    accepted: 74,
    ending: { kind: 'terminated', sessions: [70, 60], on: 58 },
  },
  {
    title: '陈家旺与两邻居拆房损邻纠纷',
    kind18: '03',
    source: 'application',
    grade: 'difficult',
    summary: '陈家旺拆旧建新，导致东西两邻墙体开裂，三方就修复和补偿协商。',
    requests: ['修复墙体', '补偿损失'],
    parties: [A('宋玉兰', '379999196207250024'), R('陈家旺'), { side: 'third', name: '苗春生' }],
    occurred: 25,
    accepted: 18,
    ending: { kind: 'open', sessions: [12] },
  },
  {
    title: '刘桂英与子女赡养纠纷',
    kind18: '01',
    source: 'application',
    grade: 'ordinary',
    summary: '刘桂英年过九旬，由三子二女赡养。以前调解过，子女未按约给付。',
    requests: ['每人每月给付生活费300元、护理费700元'],
    parties: [A('刘桂英'), ...['周大成', '周二成', '周三成', '周秀兰', '周秀芳'].map((name) => R(name))],
    occurred: 200,
    accepted: 120,
    ending: {
      kind: 'agreed',
      form: 'written',
      sessions: [116],
      on: 115,
      duties: (t) => [
        {
          id: t.newId(),
          kind: 'periodic',
          debtorPartyIds: t.ids.slice(1),
          creditorPartyIds: t.ids.slice(0, 1),
          liability: 'each',
          what: '赡养费',
          how: { kind: 'cash' },
          amount: yuan(1000),
          every: 'month',
          from: t.daysAgo(100),
          until: { kind: 'open', text: '终身' },
        },
      ],
      paid: [
        { duty: 0, yuan: 5000, ago: 99 },
        { duty: 0, yuan: 5000, ago: 69 },
      ],
    },
  },
  {
    title: '王小雨与悦动健身消费纠纷',
    kind18: '14',
    source: 'other-referral',
    grade: 'ordinary',
    summary: '王小雨充值20000元办健身卡，余额16540元，商家以“概不退款”拒退。',
    requests: ['退还余额'],
    parties: [
      A('王小雨', '379999199109300044'),
      { side: 'respondent', name: '悦动健身服务有限公司', number: '91379999000000019W' },
    ],
    occurred: 61,
    accepted: 55,
    ending: {
      kind: 'agreed',
      form: 'written',
      sessions: [50],
      on: 50,
      duties: (t) => [pay(t, '退还预付款', 16540, 45)],
      paid: [{ duty: 0, yuan: 16540, ago: 46 }],
      archived: 30,
    },
  },
  {
    title: '石大山等18人与青石砂石厂拖欠工资纠纷',
    kind18: '10',
    source: 'application',
    special: 'labour',
    grade: 'major',
    tags: ['mass'],
    people: 18,
    summary: '十八名工人被青石砂石厂拖欠工资，共二十余万元。',
    requests: ['支付拖欠的工资'],
    parties: [
      ...WORKERS.map((name) => ({ side: 'applicant' as const, name })),
      { side: 'respondent', name: '青石砂石厂', number: '91379999000000027P' },
    ],
    occurred: 40,
    accepted: 12,
    ending: { kind: 'open', sessions: [10] },
  },
  {
    title: '群丰小组征地款分配纠纷',
    kind18: '08',
    source: 'petition',
    grade: 'major',
    people: 20,
    summary: '2015年的征地款长期未分，二十户要求按人口分配。',
    requests: ['分配征地款68000元'],
    parties: [
      A('群丰小组村民代表罗长根'),
      { side: 'respondent', name: '柳林镇东河村民委员会', number: '54379999000000019P' },
    ],
    occurred: 300,
    accepted: 90,
    ending: {
      kind: 'agreed',
      form: 'written',
      sessions: [85, 80],
      on: 80,
      duties: (t) => [pay(t, '征地款', 68000, 60)],
      paid: [{ duty: 0, yuan: 68000, ago: 61 }],
      archived: 50,
    },
  },
  {
    title: '丘家兄弟与新屋小组山林纠纷',
    kind18: '07',
    source: 'application',
    special: 'forest',
    grade: 'major',
    summary: '自留山证与旧行政处理决定范围重叠，约84亩。',
    requests: ['确定经营边界'],
    parties: [A('丘明远'), { side: 'respondent', name: '新屋村民小组' }],
    occurred: 400,
    accepted: 20,
    ending: { kind: 'open', sessions: [15, 8] },
  },
  {
    title: '雷家属与运输公司道路交通事故纠纷',
    kind18: '16',
    source: 'police',
    grade: 'major',
    death: true,
    escalation: true,
    summary: '重型货车与三轮车相撞，一死二伤，货车全责。',
    requests: ['赔偿死亡赔偿金、丧葬费等'],
    parties: [A('雷秀珍'), { side: 'respondent', name: '顺达货物运输有限公司' }],
    occurred: 35,
    accepted: 9,
    people: 8,
    ending: { kind: 'open', sessions: [7, 3] },
  },
  {
    title: '贾家属与房主雇员坠亡赔偿纠纷',
    kind18: '06',
    source: 'application',
    grade: 'major',
    death: true,
    escalation: true,
    summary: '雇员在沿街楼施工坠亡，雇主、房主与家属三方协商赔偿。',
    requests: ['赔偿200000元'],
    parties: [A('贾玉琴'), R('邱立本'), { side: 'third', name: '汤文斌' }],
    occurred: 70,
    accepted: 66,
    ending: {
      kind: 'agreed',
      form: 'written',
      sessions: [64],
      on: 63,
      duties: (t) => [pay(t, '赔偿款', 120000, 5)],
    },
  },
  {
    title: '林福生与吴金水债务纠纷',
    kind18: '04',
    source: 'application',
    grade: 'ordinary',
    summary: '吴金水1999年向林福生借款8000元，一直未还。',
    requests: ['归还借款8000元'],
    parties: [A('林福生'), R('吴金水')],
    occurred: 9000,
    accepted: 70,
    ending: {
      kind: 'agreed',
      form: 'written',
      sessions: [66],
      on: 66,
      duties: (t) => [
        {
          id: t.newId(),
          kind: 'instalments',
          debtorPartyIds: t.ids.slice(1, 2),
          creditorPartyIds: t.ids.slice(0, 1),
          liability: 'joint',
          what: '借款',
          how: { kind: 'mobile-pay' },
          total: yuan(8000),
          plan: { by: 'amounts', count: 24, first: yuan(300), following: yuan(300) },
          firstWhen: { kind: 'by', date: t.daysAgo(60) },
          everyMonths: 1,
        },
      ],
      paid: [
        { duty: 0, yuan: 300, ago: 60 },
        { duty: 0, yuan: 300, ago: 30 },
      ],
    },
  },
  {
    title: '程玉梅与镇卫生院医疗纠纷',
    kind18: '15',
    source: 'application',
    special: 'medical',
    grade: 'difficult',
    summary: '患者服中药后昏迷，双方对责任有争议，等待鉴定。',
    requests: ['查明责任并赔偿'],
    parties: [A('程玉梅'), { side: 'respondent', name: '柳林镇卫生院' }],
    occurred: 50,
    accepted: 14,
    ending: { kind: 'open', sessions: [6] },
  },
  {
    title: '锦绣小区业主办证纠纷',
    kind18: '04',
    source: 'petition',
    grade: 'major',
    tags: ['mass', 'stability'],
    people: 109,
    summary: '开发商与施工方有纠纷，109户业主无法办证。',
    requests: ['协调办理不动产权证'],
    parties: [A('业主代表钱学文'), { side: 'respondent', name: '锦绣置业有限公司' }],
    occurred: 500,
    accepted: 4,
    ending: { kind: 'open', sessions: [] },
  },
  {
    title: '储户与鑫源投资咨询部借贷纠纷',
    kind18: '04',
    source: 'application',
    grade: 'major',
    tags: ['mass', 'stability'],
    people: 36,
    summary: '反映鑫源投资咨询部到期不兑付，公安机关已按涉嫌非法集资立案。',
    requests: ['退还本金'],
    parties: [A('储户代表沈玉华'), { side: 'respondent', name: '鑫源投资咨询部' }],
    occurred: 30,
    accepted: 2,
    ending: { kind: 'declined', on: 2 },
  },
]
