import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { SetupWizard } from './pages/setup-wizard.ts'
import { Workbench } from './pages/workbench.ts'
import { expect, test } from './support/fixtures.ts'
import { RoomHost } from './support/room-host.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** As scripts/find-electron.ts looks for it: named by the environment, or fetched by the package. */
function electronBinary(): string | undefined {
  const named = process.env.ELECTRON_EXEC_PATH
  if (named !== undefined && existsSync(named)) return named
  const note = join(ROOT, 'node_modules', 'electron', 'path.txt')
  if (!existsSync(note)) return undefined
  const path = join(ROOT, 'node_modules', 'electron', 'dist', readFileSync(note, 'utf8').trim())
  return existsSync(path) ? path : undefined
}

test('the same wizard in the desktop program', async () => {
  const executablePath = electronBinary()
  if (executablePath === undefined)
    console.log('skipped: no Electron binary on this machine (npx install-electron)')
  test.skip(executablePath === undefined, 'no Electron binary on this machine')
  const room = new RoomHost()
  const app = await _electron.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: [ROOT, `--data=${room.dataDir}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
  try {
    const page = await app.firstWindow()
    const wizard = new SetupWizard(page)
    await wizard.room({ town: '柳镇' })
    await wizard.committees('柳河村')
    await wizard.admin({ loginName: '王芳', password: '门前一棵大槐树' })
    await wizard.typeBackTheCode()
    const desk = new Workbench(page)
    await desk.atWork()
    await expect(page.locator('.rail-room')).toHaveText('柳镇人民调解室')
  } finally {
    await app.close()
    await room.remove()
  }
})
