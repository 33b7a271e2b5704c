import type { CaseRecord, Consent, RightsNotice } from '#domain/cases/case-record.ts'
import type { BusinessDate } from '#domain/values/brands.ts'

export interface NoticeValue {
  readonly givenOn: BusinessDate
  readonly how: RightsNotice['how']
  /** Unanswered until somebody says it: the record tells nobody was told what nobody told him. */
  readonly personalData: boolean | undefined
  readonly by: string
  readonly asks: boolean
  readonly consents: readonly Consent[]
}

/** What the form opens with: what was said before, and of what nobody said only the usual day, way and person. */
export function startNotice(
  { notice, consents = [] }: Pick<CaseRecord, 'notice' | 'consents'>,
  now: { readonly today: BusinessDate; readonly by: string },
): NoticeValue {
  return {
    givenOn: notice?.givenOn ?? now.today,
    how: notice?.how ?? 'oral',
    personalData: notice?.personalData,
    by: notice?.by ?? now.by,
    asks: consents.length > 0,
    consents,
  }
}
