import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from '../browser/support/find-browser.ts'
import { type BenchRoom, RESOURCES } from './bench-room.ts'
import { type Line, turnAbout } from './measure.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const OUT = join(ROOT, 'out')
const SAMPLES = 7

interface Window {
  readonly dataDir: string
  readonly rendererDir: string
  readonly backendEntry: string
  /** Stands there when the page is whole. */
  readonly until: string
}

/** From nothing to a page that can be used: host process, browser, page. Its end isn't counted. */
async function openWindow({ until, dataDir, ...rest }: Window): Promise<() => Promise<void>> {
  const config = { dataDir, resourcesDir: RESOURCES, role: 'main' }
  const start = { hostFile: join(OUT, 'web', 'host.js'), options: { config, ...rest } }
  const child = fork(join(import.meta.dirname, 'start', 'start-host.ts'), [JSON.stringify(start)], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  const [entry] = (await once(child, 'message')) as [string]
  const browser = await chromium.launch(await findBrowser())
  const page = await browser.newPage()
  await page.goto(entry)
  await page.locator(until).waitFor()
  return async () => {
    await browser.close()
    child.send('close')
    await once(child, 'exit')
  }
}

/** The log-in page of a built program in a real browser, beside an empty page of the same host in the same browser. */
export async function benchStartPage({ desk, dataDir }: BenchRoom, size: number): Promise<Line[]> {
  if (!existsSync(join(OUT, 'web', 'host.js'))) {
    console.log('  （没有构建，不量启动到登录页；先 npm run build）')
    return []
  }
  await desk.close()
  const emptyDir = join(dataDir, '..', 'empty')
  mkdirSync(join(emptyDir, 'page'), { recursive: true })
  mkdirSync(join(emptyDir, 'data'), { recursive: true })
  writeFileSync(join(emptyDir, 'page', 'index.html'), '<!doctype html><title>空</title><main>空</main>')
  const ours: Window = {
    ...{ dataDir, rendererDir: join(OUT, 'renderer'), backendEntry: join(OUT, 'web', 'backend-process.js') },
    until: 'main[data-ready="true"]',
  }
  const empty: Window = {
    ...{ dataDir: join(emptyDir, 'data'), rendererDir: join(emptyDir, 'page'), until: 'main' },
    backendEntry: join(import.meta.dirname, 'start', 'silent-backend.ts'),
  }
  let close = async (): Promise<void> => {}
  const begin = async (window: Window) => {
    close = await openWindow(window)
  }
  const measured = await turnAbout(
    () => begin(ours),
    () => begin(empty),
    { samples: SAMPLES, warm: 1, after: () => close() },
  )
  return [
    {
      ...{ what: '启动：从无到登录页（真实浏览器）', size, ...measured },
      ...{ peerName: '同一宿主的空页面', ratioGoal: 1.35 },
    },
  ]
}
