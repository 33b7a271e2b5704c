/** Said wherever a backup is called sound: what it could not hold because the room had lost it already. */
export function missingSentence(count: number): string {
  if (count === 0) return ''
  return `但有 ${count} 个附件的文件在备份时就已经找不到，不在这份备份里；其余都在。请到案件里核对附件，或从更早的备份找回。`
}
