import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.ts'

/** A file over 300 lines usually holds two ideas; over 400 is refused. Tests and data are excepted. */
const REVIEW = 300
const REFUSE = 400

const listed = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src'], {
  cwd: root,
  encoding: 'utf8',
})
const files = listed.stdout
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|sketches\.ts$/.test(file))
const sizes = files
  .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length }))
  .toSorted((a, b) => b.lines - a.lines)
const median = sizes[Math.floor(sizes.length / 2)]?.lines ?? 0
for (const { file, lines } of sizes.filter((one) => one.lines > REVIEW))
  console.log(`${lines > REFUSE ? 'refused' : 'review '} ${lines} ${file}`)
console.log(`${sizes.length} files, median ${median} lines`)
process.exitCode = sizes.some((one) => one.lines > REFUSE) || median > 90 ? 1 : 0
