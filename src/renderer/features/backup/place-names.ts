/** What the places of the backups are called; their paths say nothing to a clerk. */
export const PLACE_NAMES = { here: '本机', second: '第二处' } as const
