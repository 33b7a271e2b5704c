import { DUTY_KIND_NAMES } from '#domain/agreement/duty.ts'
import { PERFORMANCE_NAMES } from '#domain/agreement/performance.ts'
import { MATTER_KIND_NAMES } from '#domain/cases/case-record.ts'
import { AGENT_POWER_NAMES, CAPACITY_NAMES, PARTY_KIND_NAMES, SIDE_NAMES } from '#domain/cases/party.ts'
import { SESSION_MODE_NAMES, SESSION_RESULT_NAMES } from '#domain/cases/session-record.ts'
import { FILE_NAMES, OUTCOME_NAMES, PROCEDURE_NAMES } from '#domain/cases/tracks.ts'
import type { Terms } from '#domain/conditions/types.ts'
import { type CodeNames, termsOn } from '#domain/facts/terms.ts'
import { COMMITTEE_KIND_NAMES } from '#domain/people/committee.ts'
import { figuresOn } from '#domain/rules/parameters.ts'
import type { BusinessDate } from '#domain/values/brands.ts'
import type { Db } from '../database/open-database.ts'
import { codeNames } from './dictionaries.ts'
import { rulesIn } from './rules.ts'

/** The terms that conditions over cases are asked in: dictionaries of the town, names of the program's own codes. */
export function caseTerms(db: Db, today: BusinessDate): Terms {
  const town = (id: string) => Object.fromEntries(codeNames(db, id))
  const codes = {
    origin: { live: '当时录入', backfill: '补录', ledger: '台账转入' },
    'matter-kind': MATTER_KIND_NAMES,
    source: town('source'),
    kind18: town('kind18'),
    kind17: town('kind17'),
    'special-procedure': town('specialProcedure'),
    tag: town('tags'),
    grade: town('grade'),
    'committee-kind': COMMITTEE_KIND_NAMES,
    'taken-elsewhere': { no: '没有', court: '法院', police: '公安机关', other: '其他行政机关' },
    'procedure-state': PROCEDURE_NAMES,
    outcome: OUTCOME_NAMES,
    'performance-state': PERFORMANCE_NAMES,
    'file-state': FILE_NAMES,
    'agreement-form': { written: '书面', oral: '口头' },
    'agreement-scope': { all: '全部', part: '部分' },
    'prevented-effect': {},
    side: SIDE_NAMES,
    'party-kind': PARTY_KIND_NAMES,
    sex: { male: '男', female: '女' },
    capacity: CAPACITY_NAMES,
    'id-presence': {
      'id-card': '身份证',
      'credit-code': '统一社会信用代码',
      other: '其他证件',
      none: '没有证件',
      refused: '不愿提供',
    },
    'agent-power': AGENT_POWER_NAMES,
    'signer-role': {
      party: '当事人',
      guardian: '法定代理人',
      agent: '委托代理人',
      mediator: '调解员',
      recorder: '记录人',
      seal: '印章',
    },
    'mediator-role': { lead: '主办', assistant: '协办' },
    'chosen-by': { committee: '调委会指定', parties: '当事人选择' },
    'mediator-standing': { member: '委员', engaged: '聘任' },
    'mediator-work-kind': { 'full-time': '专职', 'part-time': '兼职', invited: '特邀' },
    'session-mode': SESSION_MODE_NAMES,
    'session-result': SESSION_RESULT_NAMES,
    'duty-kind': DUTY_KIND_NAMES,
    'duty-state': PERFORMANCE_NAMES,
    'paper-kind': {},
    'paper-state': { none: '未打印', printed: '已打印', scanned: '已签归' },
  } satisfies CodeNames
  return termsOn({ today }, codes, figuresOn(rulesIn(db).parameters, today))
}
