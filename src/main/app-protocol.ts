import { protocol, type Session } from 'electron'
import { APP_SCHEME, isAppAddress, PRINT_PATH } from './app-address.ts'
import type { AssetManifest } from './common/asset-manifest.ts'
import { SAFE_HEADERS } from './common/content-security-policy.ts'
import type { OneTimeDocuments } from './common/one-time-documents.ts'
import { pageResponse } from './common/page-response.ts'

/** Has to run before the app is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }])
}

/** Serves the built page by manifest lookup, and a paper being printed under its one-time address. */
export function serveApp(session: Session, manifest: AssetManifest, documents: OneTimeDocuments): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    const { pathname } = new URL(request.url)
    if (request.method !== 'GET' || !isAppAddress(request.url))
      return new Response(undefined, { status: 404 })
    if (pathname.startsWith(PRINT_PATH)) return paper(documents.take(pathname.slice(PRINT_PATH.length)))
    const { status, headers, body } = await pageResponse(manifest, pathname)
    return new Response(body.slice(), { status, headers })
  })
}

/** The built-in PDF viewer can't start under the page's policy; nothing else is ever served here. */
function paper(bytes: Uint8Array | undefined): Response {
  if (!bytes) return new Response(undefined, { status: 404 })
  const headers = { ...SAFE_HEADERS, 'Content-Type': 'application/pdf', 'Cache-Control': 'no-store' }
  return new Response(bytes.slice(), { status: 200, headers })
}
