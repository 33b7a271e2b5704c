import { describe, expect, test } from 'vitest'
import file from '../../../resources/calendars/work-calendar.json' with { type: 'json' }
import type { BusinessDate } from '../values/brands.ts'
import { addDays, dateOf, isBusinessDate } from '../values/dates.ts'
import { readWorkCalendar } from '../values/work-calendar.ts'
import { isWorkingDay } from '../values/working-days.ts'
import { confirmationLateSentence, judicialConfirmationDeadline, mediationDeadline } from './deadlines.ts'

const calendar = readWorkCalendar(file)
const day = (text: string): BusinessDate => {
  if (!isBusinessDate(text)) throw new Error(text)
  return text
}

describe('R16 judicial confirmation', () => {
  // the three examples of mediation.md R16; 2019 has no calendar here, hence provisional
  test.each([
    ['2019-03-24', '2019-04-23', '2019-04-23', true],
    ['2026-01-05', '2026-02-04', '2026-02-04', false],
    ['2026-09-01', '2026-10-01', '2026-10-08', false],
    ['2026-10-01', '2026-10-31', '2026-11-02', false],
    ['2026-09-10', '2026-10-10', '2026-10-10', false],
    // without next year's notice only weekends and the fixed holidays are known, marked 暂定
    ['2026-12-02', '2027-01-01', '2027-01-04', true],
    ['2026-12-03', '2027-01-02', '2027-01-04', true],
  ])('%s: 30th day %s, until %s', (effectiveOn, thirtiethDay, date, provisional) => {
    const deadline = judicialConfirmationDeadline(day(effectiveOn), calendar)
    expect(deadline).toMatchObject({ thirtiethDay, date, provisional, isExtended: date !== thirtiethDay })
    expect(deadline.sentence.includes('顺延')).toBe(date !== thirtiethDay)
    expect(deadline.sentence.includes('暂定')).toBe(provisional)
  })
  test('reminders 15, 7, 3 and 1 day before; late is said, not blocked', () => {
    const deadline = judicialConfirmationDeadline(day('2026-01-05'), calendar)
    expect(deadline.remindOn).toEqual(['2026-01-20', '2026-01-28', '2026-02-01', '2026-02-03'])
    expect(confirmationLateSentence(deadline, day('2026-02-04'))).toBeUndefined()
    expect(confirmationLateSentence(deadline, day('2026-02-05'))).toContain('由法院决定')
  })
})

const A_MONTH = { from: day('2002-11-01'), value: 'month', citation: '人民调解工作若干规定第33条' } as const
const THIRTY_DAYS = { from: day('2026-01-01'), value: 'days-30', citation: '柳镇工作办法第四条' } as const

describe('R21 mediation', () => {
  // mediation.md A2: 一个月的对应日, or thirty days where the town counts so
  test.each([
    [A_MONTH, '2026-02-28', '一个月', '人民调解工作若干规定第33条'],
    [THIRTY_DAYS, '2026-03-02', '三十日', '人民调解工作若干规定第33条；柳镇工作办法第四条'],
    [undefined, undefined, '没有依据', '人民调解工作若干规定第33条'],
  ])('一般, counted by %j: until %s', (general, date, said, citation) => {
    const deadline = mediationDeadline({ kind: 'general', from: day('2026-01-31'), calendar, general })
    expect(deadline.date).toBe(date)
    expect(deadline).toMatchObject({ citation, sentence: expect.stringContaining(said) })
  })

  test.each([
    ['general', '2026-01-31', '2026-02-28', false],
    ['general', '2026-11-23', '2026-12-23', false],
    // 民法典203: the last day is a day of rest, so the first working day after it counts
    ['general', '2026-09-01', '2026-10-08', false],
    ['general', '2026-10-15', '2026-11-16', false],
    ['labour', '2026-11-23', '2026-12-08', false],
    ['court-delegated', '2026-11-01', '2026-12-01', true],
    ['court-entrusted-ordinary', '2026-11-01', '2026-11-16', true],
    ['court-entrusted-summary', '2026-11-02', '2026-11-09', true],
    ['court-entrusted-summary', '2026-11-01', '2026-11-09', true],
    // 3 days before 中秋, 3 before 国庆, 3 with the worked Saturday, then 21
    ['medical', '2026-09-21', '2026-11-09', true],
  ] as const)('%s from %s to %s', (kind, from, date, hard) => {
    expect(mediationDeadline({ kind, from: day(from), calendar, general: A_MONTH })).toMatchObject({
      date,
      hard,
      provisional: false,
    })
  })

  test('appraisal days are not counted', () => {
    const from = dateOf(2026, 3, 2)
    const span = { from: dateOf(2026, 3, 10), to: dateOf(2026, 4, 20) }
    const { date } = mediationDeadline({ kind: 'medical', from, calendar, appraisals: [span] })
    let counted = 0
    for (let at = addDays(from, 1); at <= (date ?? from); at = addDays(at, 1)) {
      if (isWorkingDay(calendar, at) && (at < span.from || at > span.to)) counted += 1
    }
    expect(counted).toBe(30)
    expect(isWorkingDay(calendar, date ?? from)).toBe(true)
    const still = mediationDeadline({ kind: 'medical', from, calendar, appraisals: [{ from: span.from }] })
    expect(still.date).toBeUndefined()
    expect(still.sentence).toContain('正在鉴定')
  })

  test('only medical disputes leave appraisals out, and may run into an unknown year', () => {
    const appraisals = [{ from: dateOf(2026, 12, 1), to: dateOf(2026, 12, 10) }]
    expect(
      mediationDeadline({
        kind: 'general',
        from: dateOf(2026, 11, 23),
        calendar,
        general: A_MONTH,
        appraisals,
      }).date,
    ).toBe('2026-12-23')
    const medical = mediationDeadline({ kind: 'medical', from: dateOf(2026, 11, 23), calendar, appraisals })
    expect(medical).toMatchObject({ provisional: true })
    expect(medical.sentence).toContain('暂定')
  })

  test('an agreed extension counts if it is later', () => {
    const input = { kind: 'general', from: dateOf(2026, 11, 23), calendar, general: A_MONTH } as const
    const until = (date: BusinessDate, agreedOn = dateOf(2026, 12, 20)) =>
      mediationDeadline({ ...input, extendedTo: { date, agreedOn } }).date
    expect(until(dateOf(2027, 1, 23))).toBe('2027-01-23')
    expect(until(dateOf(2026, 12, 1))).toBe('2026-12-23')
    // 一般 has no hard end: it may be made longer afterwards
    expect(until(dateOf(2027, 1, 23), dateOf(2026, 12, 28))).toBe('2027-01-23')
  })

  test('a hard end that has passed is not moved by a later agreement', () => {
    const input = { kind: 'court-delegated', from: dateOf(2026, 11, 2), calendar } as const
    const extended = (agreedOn: BusinessDate) =>
      mediationDeadline({ ...input, extendedTo: { date: dateOf(2026, 12, 31), agreedOn } })
    expect(extended(dateOf(2026, 12, 2)).date).toBe('2026-12-31')
    expect(extended(dateOf(2026, 12, 3))).toMatchObject({
      date: '2026-12-02',
      sentence: expect.stringContaining('届满以后才商定'),
    })
  })

  test('without its first day the end is not told, and what is missing is named', () => {
    const deadline = mediationDeadline({ kind: 'court-delegated', from: undefined, calendar })
    expect(deadline.date).toBeUndefined()
    expect(deadline.missing).toBe('签收法院材料的日期')
    expect(deadline.sentence).toContain('签收法院材料的日期')
  })
})
