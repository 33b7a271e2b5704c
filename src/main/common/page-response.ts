import { readFile } from 'node:fs/promises'
import type { AssetManifest } from './asset-manifest.ts'
import {
  contentSecurityPolicy,
  createNonce,
  NONCE_PLACEHOLDER,
  SAFE_HEADERS,
} from './content-security-policy.ts'

export interface PageResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

const PAGE = '/index.html'

/** Answers an address path from the manifest. The page gets a fresh nonce each time; every answer carries the policy. */
export async function pageResponse(manifest: AssetManifest, path: string): Promise<PageResponse> {
  const nonce = createNonce()
  const headers = { ...SAFE_HEADERS, 'Content-Security-Policy': contentSecurityPolicy(nonce) }
  const asset = manifest.get(path === '/' ? PAGE : path)
  if (!asset)
    return { status: 404, headers: { ...headers, 'Cache-Control': 'no-store' }, body: new Uint8Array() }

  const bytes = await readFile(asset.file)
  const isPage = asset.type.startsWith('text/html')
  const body = isPage ? Buffer.from(bytes.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce)) : bytes
  // Names below assets/ carry a hash of their content; the page must never come from a cache: its nonce is used once.
  const cache = path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store'
  return { status: 200, headers: { ...headers, 'Content-Type': asset.type, 'Cache-Control': cache }, body }
}
