import { expect, test } from 'vitest'
import { launchWebHost, untilState } from '../support/hosts/web-host.ts'

test('the page comes with the policy and a nonce that is new at each load', async () => {
  const { host, cookie } = await launchWebHost()
  const load = () => fetch(`${host.origin}/`, { headers: { cookie } })
  const [first, second] = [await load(), await load()]
  const policy = first.headers.get('content-security-policy') ?? ''
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
  const page = await first.text()
  expect(page).toContain(`nonce="${nonce}"`)
  expect(page).not.toContain('PLACEHOLDER')
  expect(second.headers.get('content-security-policy')).not.toBe(policy)
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe-eval')
  expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/)
})

test('a procedure answers over fetch', async () => {
  const { host, cookie } = await launchWebHost()
  await untilState(host, 'ready')
  const response = await fetch(`${host.origin}/rpc/probe/fen`, {
    method: 'POST',
    headers: { cookie, origin: host.origin, 'content-type': 'application/json' },
    body: JSON.stringify({ json: { fen: 3_560_000 } }),
  })
  expect([response.status, await response.json()]).toEqual([200, { json: { fen: 3_560_000 } }])
})
