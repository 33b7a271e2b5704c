import type { CaseRecord } from '#domain/cases/case-record.ts'
import { isSupplement } from '#domain/cases/supplement.ts'
import { FILE_NAMES, tracksOf } from '#domain/cases/tracks.ts'
import type { Instant } from '#domain/values/brands.ts'
import { blockedBy } from '../refuse.ts'

/**
 * What is in an archived file is changed by a correction with its reason (更正), never silently. What comes after —
 * receipts, visits, urging, scans — enters as 补充材料 and is not meant.
 */
export function refuseClosedFile(record: CaseRecord): void {
  const { file } = tracksOf(record)
  if (file !== 'archived' && file !== 'handed-over') return
  const sentence = `卷宗${FILE_NAMES[file]}，内容不能直接修改。`
  const next = '确需修改的，先办理“更正”，写明原因。'
  throw blockedBy([{ code: 'FILED', sentence, next, citation: '人民调解法第27条' }])
}

/** Taking back or changing a part: one that came after the archiving is no part of what was archived. */
export function refuseFiledPart(record: CaseRecord, enteredAt: Instant | undefined): void {
  if (!isSupplement(record, enteredAt)) refuseClosedFile(record)
}
