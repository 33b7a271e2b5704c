import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const WAIT_MS = 200

/** One build of a checkout at a time: two suites, or a start beside a test, would write the same files. */
export async function withBuildLock(root: string, build: () => Promise<void>): Promise<void> {
  const folder = join(root, 'node_modules', '.cache')
  mkdirSync(folder, { recursive: true })
  const lock = join(folder, 'mediation-room-build.lock')
  while (!take(lock)) await new Promise((resolve) => setTimeout(resolve, WAIT_MS))
  try {
    await build()
  } finally {
    rmSync(lock, { force: true })
  }
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    if (!isHeld(lock)) rmSync(lock, { force: true })
    return false
  }
}

/** A build that was killed leaves its lock behind; an empty one is being written this moment. */
function isHeld(lock: string): boolean {
  try {
    const holder = readFileSync(lock, 'utf8')
    if (holder !== '') process.kill(Number(holder), 0)
    return true
  } catch {
    // No such process, or no such file any more.
    return false
  }
}
