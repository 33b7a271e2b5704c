import type { BusinessDate } from '../values/brands.ts'

/** The meeting at which a 村民小组 decided to be a party and on what terms (村民委员会组织法 28). */
export interface GroupMeeting {
  readonly heldOn: BusinessDate
  readonly counted: 'adults' | 'households'
  /** Adults or households there are, those present, those in favour. */
  readonly all?: number | undefined
  readonly present?: number | undefined
  readonly inFavour?: number | undefined
}

/** What the meeting lacks by 村民委员会组织法 28, or what nobody wrote down; undefined where it is as the law wants it. */
export function meetingProblem(meeting: GroupMeeting | undefined): string | undefined {
  if (!meeting) return '还没有记村民小组会议：村民小组作当事人，应由小组会议决定（村民委员会组织法第28条）。'
  const { all, present, inFavour } = meeting
  const of = meeting.counted === 'adults' ? '十八周岁以上村民' : '户代表'
  if (all === undefined || present === undefined || inFavour === undefined)
    return '村民小组会议的应到、到会、同意人数还没有写齐（村民委员会组织法第28条）。'
  if (present * 3 < all * 2)
    return `到会不足三分之二：应有${of} ${Math.ceil((all * 2) / 3)} 人以上到会（村民委员会组织法第28条）。`
  if (inFavour * 2 <= present) return '同意的没有超过到会人员的半数（村民委员会组织法第28条）。'
  return undefined
}
