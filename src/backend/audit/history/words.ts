import { DUTY_KIND_NAMES, PAY_METHOD_NAMES } from '#domain/agreement/duty.ts'
import { CONSENT_NAMES, MATTER_KIND_NAMES, RECUSAL_OUTCOMES } from '#domain/cases/case-record.ts'
import { MOVE_NAMES } from '#domain/cases/moves.ts'
import {
  AGENT_KIND_NAMES,
  AGENT_POWER_NAMES,
  CAPACITY_NAMES,
  PARTY_KIND_NAMES,
  SIDE_NAMES,
} from '#domain/cases/party.ts'
import { SESSION_MODE_NAMES, SESSION_RESULT_NAMES } from '#domain/cases/session-record.ts'
import { COMMITTEE_KIND_NAMES } from '#domain/people/committee.ts'
import { ROLE_NAMES } from '#domain/people/roles.ts'
import { KIND_PROCEDURE_NAMES } from '#domain/rules/kind-procedures.ts'
import type { Db } from '../../database/open-database.ts'
import { committeeKind, mediatorKind } from '../../records/kinds/people.ts'
import { readAll } from '../../records/work.ts'
import { codeNames } from '../../settings/dictionaries.ts'
import { accountNames } from '../list-entries.ts'
import { isObject } from './differences.ts'
import type { Words } from './say-value.ts'

type Codes = Readonly<Record<string, string>>

/** The program's own codes, by `parent.field` or field. */
const CODES: Readonly<Record<string, Codes>> = {
  matterKind: MATTER_KIND_NAMES,
  origin: { live: '当时录入', backfill: '补录', ledger: '台账转入' },
  takenElsewhere: { no: '没有', court: '法院', police: '公安机关', other: '其他行政机关' },
  side: SIDE_NAMES,
  'parties.kind': PARTY_KIND_NAMES,
  'document.kind': {
    'id-card': '身份证',
    'credit-code': '统一社会信用代码',
    other: '其他证件',
    none: '没有证件',
    refused: '不愿提供',
    unknown: '待问',
  },
  sex: { male: '男', female: '女' },
  'parties.capacity': CAPACITY_NAMES,
  'agents.kind': AGENT_KIND_NAMES,
  powers: AGENT_POWER_NAMES,
  answer: { agrees: '同意调解', refuses: '不同意调解' },
  'consents.answer': { agrees: '同意', refuses: '不同意' },
  'consents.kind': CONSENT_NAMES,
  'recusals.outcome': RECUSAL_OUTCOMES,
  'notice.how': { oral: '口头', written: '书面' },
  'mediators.role': { lead: '主办', assistant: '协办' },
  chosenBy: { committee: '调委会指定', parties: '当事人选择' },
  type: MOVE_NAMES,
  initiative: { application: '依申请', committee: '主动调解' },
  form: { written: '书面', oral: '口头' },
  scope: { all: '全部达成', part: '部分达成' },
  'duties.kind': DUTY_KIND_NAMES,
  liability: { each: '各自承担', joint: '共同承担', unstated: '没有写明' },
  'how.kind': PAY_METHOD_NAMES,
  'when.kind': {
    'on-signing': '签订时当场',
    by: '某日前',
    'within-days': '生效后若干日内',
    condition: '条件成就时',
  },
  'firstWhen.kind': {
    'on-signing': '签订时当场',
    by: '某日前',
    'within-days': '生效后若干日内',
    condition: '条件成就时',
  },
  'until.kind': { date: '到某日', open: '到某一情形' },
  'plan.by': { amounts: '首期与以后各期', equal: '平均', list: '逐期列明' },
  every: { month: '每月', quarter: '每季', year: '每年' },
  'signings.role': {
    party: '当事人',
    guardian: '法定代理人',
    agent: '委托代理人',
    mediator: '调解员',
    recorder: '记录人',
    seal: '印章',
  },
  'signings.how': { signature: '签名', fingerprint: '按指印', stamp: '盖章' },
  'visits.how': { visit: '上门', phone: '电话', other: '其他' },
  satisfied: { yes: '满意', no: '不满意' },
  'visits.outcome': {
    performed: '已履行',
    confirmation: '申请司法确认',
    'backed-out': '反悔',
    other: '其他',
  },
  retention: { short: '短期', long: '长期', permanent: '永久' },
  mode: SESSION_MODE_NAMES,
  result: SESSION_RESULT_NAMES,
  roles: ROLE_NAMES,
  'committee.kind': COMMITTEE_KIND_NAMES,
  standing: { member: '委员', engaged: '聘任' },
  workKind: { 'full-time': '专职', 'part-time': '兼职', invited: '特邀' },
  'values.value': { month: '一个月（到下月的对应日）', 'days-30': '三十日' },
  'entries.procedure': KIND_PROCEDURE_NAMES,
  'number.state': { used: '已使用', reserved: '预留', void: '作废', disabled: '停用' },
  'attachment.role': { scan: '扫描件', original: '打印原件', dossier: '案卷' },
}

/** Fields whose codes the town's dictionaries name. */
const DICTIONARIES: Readonly<Record<string, readonly string[]>> = {
  source: ['source'],
  cameBy: ['cameBy'],
  kind18: ['kind18'],
  kind17: ['kind17'],
  tags: ['tags'],
  specialProcedure: ['specialProcedure'],
  grade: ['grade'],
  ground: ['declineGround', 'terminationGround'],
  channels: ['channel'],
  ethnicity: ['ethnicity'],
}

/** Everything needed to say the versions of one record: names of codes, of accounts, and of whoever stands in them. */
export function wordsFor(db: Db, kind: string, versions: readonly unknown[]): Words {
  const names = new Map<string, string>(accountNames(db))
  for (const { id, data } of [...readAll(db, mediatorKind), ...readAll(db, committeeKind)])
    names.set(id, data.name)
  for (const version of versions) collectNames(version, names)
  const dictionaries = new Map<string, ReadonlyMap<string, string>>()
  const dictionary = (id: string) => {
    const known = dictionaries.get(id) ?? codeNames(db, id)
    dictionaries.set(id, known)
    return known
  }
  return {
    kind,
    name: (id) => names.get(id),
    code: (parent, field, value) => {
      const own = (CODES[`${parent}.${field}`] ?? CODES[field])?.[value]
      if (own !== undefined) return own
      return (DICTIONARIES[field] ?? [])
        .map((id) => dictionary(id).get(value))
        .find((name) => name !== undefined)
    },
  }
}

/** Parties, agents, guardians by name; duties by what they are about. */
function collectNames(value: unknown, names: Map<string, string>): void {
  if (Array.isArray(value)) for (const one of value) collectNames(one, names)
  if (!isObject(value)) return
  const name = value.name ?? value.what
  if (typeof value.id === 'string' && typeof name === 'string') names.set(value.id, name)
  for (const inner of Object.values(value)) collectNames(inner, names)
}
