import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { LaunchOptions } from '@playwright/test'

const INSTALLED: Readonly<Record<string, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
}

/** These take away what is being tested: origins, sandboxed sites. Without its origin every POST is answered 403. */
const HARMFUL = /web-security|insecure-content|site-isolation|IsolateOrigins|single-process|no-zygote/

/**
 * The one named by BROWSER_PATH, a browser from the machine where there is one, Edge on Windows, else the one that npm
 * brought.
 */
export async function findBrowser(): Promise<LaunchOptions> {
  const named = process.env.BROWSER_PATH
  if (named !== undefined) return { executablePath: named, args: rootArgs() }
  const installed = INSTALLED[process.platform]?.find((path) => existsSync(path))
  if (installed !== undefined) return { executablePath: installed, args: rootArgs() }
  if (process.platform === 'win32') return { channel: 'msedge' }
  const { default: packed } = await import('@sparticuz/chromium')
  const args = packed.args.filter((arg) => !HARMFUL.test(arg))
  return { executablePath: await packed.executablePath(), args: [...args, ...rootArgs()] }
}

/** Chromium refuses its own sandbox to root, as which containers run. */
function rootArgs(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
