import { expect, it } from 'vitest'
import { atShownDuty } from './agreement-value.ts'

it.each([
  ['duty-2', '第 2 项：写明给付的日期。', 'duty-4', '第 4 项：写明给付的日期。'],
  ['duty-3', '第 3 项：第 2 项已经写过。', 'duty-3', '第 3 项：第 2 项已经写过。'],
  ['at-once', '第 2 项：另一句。', 'at-once', '第 2 项：另一句。'],
])('%s, said of the duties that were sent, is shown as %s', (code, sentence, shownCode, shown) => {
  expect(atShownDuty({ code, sentence }, [0, 3])).toEqual({ code: shownCode, sentence: shown })
})
