import { type Duty, PAY_METHOD_NAMES } from './duty.ts'
import { type AgreementForm, whenText } from './duty-words.ts'

interface Typed {
  readonly form: AgreementForm
  readonly duties: readonly Duty[]
  readonly method?: string | undefined
  readonly place?: string | undefined
  readonly timeLimit?: string | undefined
}

export interface AgreementTerms {
  readonly method?: string | undefined
  readonly place?: string | undefined
  readonly timeLimit?: string | undefined
}

/** 履行的方式、地点、期限 (人民调解工作若干规定35): as typed, else as the duties say it. Paper and rule read the same words. */
export function agreementTerms({ form, duties, method, place, timeLimit }: Typed): AgreementTerms {
  return {
    method: method || joined(duties.map(methodText)),
    place: place || joined(duties.map((duty) => duty.where)),
    timeLimit: timeLimit || timeLimitOf(duties, form),
  }
}

function methodText(duty: Duty): string | undefined {
  return duty.how && (duty.how.detail ?? PAY_METHOD_NAMES[duty.how.kind])
}

/** Each day once; where there are several, of what. */
function timeLimitOf(duties: readonly Duty[], form: AgreementForm): string | undefined {
  const told = duties.map((duty) => ({ what: duty.what, time: timeText(duty, form) }))
  const times = new Set(told.flatMap(({ time }) => time ?? []))
  if (times.size < 2) return joined([...times])
  return joined(
    [...times].map((time) => {
      const whats = new Set(told.filter((one) => one.time === time).map(({ what }) => what))
      return `${[...whats].join('、')}，${time}`
    }),
  )
}

function timeText(duty: Duty, form: AgreementForm): string | undefined {
  switch (duty.kind) {
    case 'instalments':
    case 'periodic':
      return '分期、定期支付的按协议内容载明的各期期限'
    case 'refrain':
      return undefined
    default:
      return whenText(duty.when, form).replace(/^[于在]/, '')
  }
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  const known = new Set(parts.filter((part) => part !== undefined && part !== ''))
  return known.size === 0 ? undefined : [...known].join('；')
}
