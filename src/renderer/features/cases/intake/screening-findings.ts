import type { Screening } from '#domain/cases/case-record.ts'
import type { Reason } from '../../../ui/errors.ts'
import type { Willingness } from './screening-fields.tsx'

/** What the answers mean, said while the people are still there. The backend decides again at 受理. */
export function screeningFindings(
  screening: Screening,
  willingness: Willingness | undefined,
): readonly Reason[] {
  return [...willingFinding(willingness), ...elsewhereFinding(screening), ...reservedFinding(screening)]
}

function willingFinding(willingness: Willingness | undefined): readonly Reason[] {
  if (willingness?.willing !== 'some' || willingness.refusing.length === 0) return []
  return [
    {
      code: 'R01',
      level: 'warn',
      sentence: '一方明确拒绝的，不得调解。',
      next: '仍可登记；登记后可以分出拒绝的一方、告知其他途径，以后同意的可以恢复。',
      citation: '人民调解法第17条',
    },
  ]
}

const UNANSWERED: Reason = {
  code: 'R02',
  level: 'warn',
  sentence: '其他机关已经受理或者解决，是不是由其委托、移送过来的还没有问明。',
  next: '仍可登记；问明以后才能受理。',
  citation: '人民调解工作若干规定第22条',
}

function elsewhereFinding(screening: Screening): readonly Reason[] {
  const { takenElsewhere, entrusted, policeUndecided } = screening
  if (takenElsewhere === undefined || takenElsewhere === 'no' || entrusted === true) return []
  if (entrusted === undefined) return [UNANSWERED]
  if (takenElsewhere === 'police' && policeUndecided === true) return []
  if (takenElsewhere === 'police' && policeUndecided === undefined)
    return [{ ...UNANSWERED, sentence: '公安机关是否已经作出处理决定，还没有问明。' }]
  return [
    {
      code: 'R02',
      level: 'warn',
      sentence: '其他机关已经受理或者解决的，不得受理。',
      next: '仍可登记，再办“不予受理”，打印告知单写明其他途径。',
      citation: '人民调解工作若干规定第22条',
    },
  ]
}

function reservedFinding(screening: Screening): readonly Reason[] {
  if (screening.reservedByLaw !== true) return []
  return [
    {
      code: 'R03',
      level: 'warn',
      sentence: '只能由专门机关处理或者禁止民间调解的，不得受理。',
      next: '仍可登记，再办“不予受理”，告知当事人向哪个机关提出。',
      citation: '人民调解工作若干规定第22条',
    },
  ]
}
