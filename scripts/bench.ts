/**
 * `npm run bench` measures the product beside its peers at 1 000, 10 000 and 100 000 cases (quality.md, Speed);
 * `-- --full` adds 1 000 000, `-- --only list,save` takes some of it, `--sizes 1000,10000` some sizes. Never a test: noise must not fail a build.
 */
import { benchBackup } from '../test/bench/backup.bench.ts'
import { openBenchRoom } from '../test/bench/bench-room.ts'
import { fixture } from '../test/bench/fixture.ts'
import type { Line } from '../test/bench/measure.ts'
import { benchPaper } from '../test/bench/paper.bench.ts'
import { benchList, benchSearch } from '../test/bench/read.bench.ts'
import { printReport } from '../test/bench/report.ts'
import { benchRoundTrip } from '../test/bench/round-trip.bench.ts'
import { benchSave } from '../test/bench/save.bench.ts'
import { benchStart } from '../test/bench/start.bench.ts'
import { benchStartPage } from '../test/bench/start-page.bench.ts'

const ALL = ['save', 'list', 'search', 'backup', 'start', 'start-page', 'paper', 'round-trip'] as const
const args = process.argv.slice(2)
/** Backups of 100 000 cases alone take longer than all the rest; of a million, minutes each: the growth shows below. */
const LARGEST_BACKUP = args.includes('--full') ? 100_000 : 10_000
const only = args[args.indexOf('--only') + 1]
const wanted = new Set<string>(args.includes('--only') && only ? only.split(',') : ALL)
const given = args[args.indexOf('--sizes') + 1]
const all = [1000, 10_000, 100_000, ...(args.includes('--full') ? [1_000_000] : [])]
const sizes = args.includes('--sizes') && given ? given.split(',').map(Number) : all

const started = performance.now()
const lines: Line[] = []
for (const size of sizes) {
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  console.log(`${seconds} 秒：${size} 件案件……`)
  const room = await fixture(size)
  await part('save', () => benchSave(room, size))
  const opened = await openBenchRoom(room)
  await part('list', () => benchList(opened, size))
  await part('search', () => benchSearch(opened, size))
  await part('round-trip', () => benchRoundTrip(opened, room, size))
  if (size <= LARGEST_BACKUP) await part('backup', () => benchBackup(opened, size))
  await part('start', () => benchStart(opened, size))
  await part('start-page', () => benchStartPage(opened, size))
  await opened.dispose()
}
await part('paper', benchPaper)
printReport(lines.toSorted((a, b) => order(a) - order(b) || a.size - b.size))
console.log(`共 ${((performance.now() - started) / 1000).toFixed(0)} 秒`)

async function part(name: (typeof ALL)[number], measure: () => Promise<Line[]>): Promise<void> {
  if (!wanted.has(name)) return
  const from = performance.now()
  lines.push(...(await measure()))
  console.log(`  ${name} ${((performance.now() - from) / 1000).toFixed(1)} 秒`)
}

function order(line: Line): number {
  return lines.findIndex((one) => one.what === line.what)
}
