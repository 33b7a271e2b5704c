import { defineConfig } from '@playwright/test'
import { findBrowser } from './test/browser/support/find-browser.ts'

/** The screens in a real browser, against the real host and a real encrypted file. Needs `npm run build` first. */
export default defineConfig({
  testDir: './test/browser',
  outputDir: './test-results/browser',
  workers: 2,
  fullyParallel: true,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  // The packed browser itself now and then dies at its start on a small machine; what passed only then is listed as flaky.
  retries: process.env.CI === undefined ? 0 : 1,
  reporter: 'list',
  use: {
    launchOptions: await findBrowser(),
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
  },
})
