import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type OnEnd, withTest } from './lifetime.ts'

/** A folder of the test's own, removed when it ends. */
export function tempFolder(onEnd: OnEnd = withTest): string {
  const folder = mkdtempSync(join(tmpdir(), 'mediation-host-'))
  onEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** A page as the renderer's build leaves it: nonce placeholder, one hashed script, one file that is not an asset. */
export function smallRenderer(parent: string): string {
  const dir = join(parent, 'renderer')
  mkdirSync(join(dir, 'assets'), { recursive: true })
  writeFileSync(
    join(dir, 'index.html'),
    '<!doctype html><meta property="csp-nonce" nonce="CSP-NONCE-PLACEHOLDER"><title>调解室</title><script type="module" src="/assets/index-abc.js" nonce="CSP-NONCE-PLACEHOLDER"></script>',
  )
  writeFileSync(join(dir, 'assets', 'index-abc.js'), 'document.body.dataset.ready = "yes"')
  writeFileSync(join(dir, '.env'), 'SECRET=1')
  writeFileSync(join(parent, 'outside.json'), '{"secret":true}')
  return dir
}
