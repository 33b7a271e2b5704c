import type { Page } from '@playwright/test'

interface Held {
  /** The page has sent it. */
  readonly asked: Promise<void>
  readonly release: () => void
}

/** The next such call reaches the backend when it is released. */
export function holdCall(page: Page, call: string): Promise<Held> {
  return held(page, call, 'before')
}

/** The next such call is carried out at once; its answer comes when it is released. */
export function holdAnswer(page: Page, call: string): Promise<Held> {
  return held(page, call, 'after')
}

/** The next such call is carried out; its answer never reaches the page. */
export async function loseAnswer(page: Page, call: string): Promise<void> {
  await page.route(
    pathOf(call),
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
}

const pathOf = (call: string) => `**/rpc/${call}`

async function held(page: Page, call: string, side: 'before' | 'after'): Promise<Held> {
  const [asked, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  await page.route(
    pathOf(call),
    async (route) => {
      const response = side === 'after' ? await route.fetch() : undefined
      asked.resolve()
      await released.promise
      await (response ? route.fulfill({ response }) : route.continue())
    },
    { times: 1 },
  )
  return { asked: asked.promise, release: () => released.resolve() }
}
