import { randomBytes } from 'node:crypto'

/** Stands in the built page wherever a nonce belongs (`html.cspNonce` in the renderer's build) and is replaced per load. */
export const NONCE_PLACEHOLDER = 'CSP-NONCE-PLACEHOLDER'

export function createNonce(): string {
  return randomBytes(18).toString('base64url')
}

/**
 * One policy for both hosts. antd injects style elements (hence the nonce) and writes `style=` attributes (hence
 * style-src-attr, which can't run code). `frame-src 'self'` is for the one-time address of a PDF being printed.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Headers of every answer: nothing is sniffed, embedded elsewhere or told to anyone. */
export const SAFE_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const satisfies Record<string, string>
