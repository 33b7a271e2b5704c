import { exponent, type Line } from './measure.ts'

/** Both figures, the ratio, the goal and whether it is met; then how each grows with size. */
export function printReport(lines: readonly Line[], print: (text: string) => void = console.log): void {
  let last = ''
  for (const line of lines) {
    if (line.what !== last) print(`\n${line.what}`)
    last = line.what
    print(`  ${sizeText(line.size)} ${figures(line)}  ${verdicts(line).join('  ')}`)
  }
  print('\n规模指数（1 = 与案件数同步增长，0 = 不随之增长）')
  for (const [what, group] of Map.groupBy(lines, (line) => line.what)) {
    const power = exponent(group.map((line) => ({ size: line.size, ms: line.ours.median })))
    if (power !== undefined) print(`  ${power.toFixed(2).padStart(6)}  ${what}`)
  }
  const all = lines.flatMap(verdicts)
  print(
    `\n达标 ${all.filter((one) => one.includes('达标')).length} 项，未达 ${all.filter((one) => one.includes('未达')).length} 项`,
  )
}

function sizeText(size: number): string {
  return (size === 0 ? '—' : String(size)).padStart(9)
}

function figures({ ours, peer, peerName }: Line): string {
  const own = `${ms(ours.median)}（p95 ${ms(ours.p95)}）`
  return peer ? `${own} 对 ${peerName ?? '同类'} ${ms(peer.median)}` : own
}

function verdicts({ ours, peer, ratioGoal, p95Goal, extraGoal }: Line): string[] {
  const out: string[] = []
  if (peer && ratioGoal !== undefined) {
    const ratio = ours.median / peer.median
    out.push(`${ratio.toFixed(2)}×（目标 ≤ ${ratioGoal}×）${met(ratio <= ratioGoal)}`)
  } else if (peer && extraGoal === undefined) out.push(`${(ours.median / peer.median).toFixed(2)}×`)
  if (peer && extraGoal !== undefined) {
    const extra = ours.median - peer.median
    out.push(`多 ${ms(extra)}（目标 ≤ ${extraGoal} ms）${met(extra <= extraGoal)}`)
  }
  if (p95Goal !== undefined) out.push(`p95 目标 ≤ ${p95Goal} ms ${met(ours.p95 <= p95Goal)}`)
  return out
}

const met = (yes: boolean) => (yes ? '达标' : '未达')

function ms(value: number): string {
  return `${value >= 100 ? value.toFixed(0) : value.toFixed(2)} ms`
}
