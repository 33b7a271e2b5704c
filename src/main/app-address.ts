/** The page's own scheme: standard (it has an origin) and secure, but no file system and no network behind it. */
export const APP_SCHEME = 'app'
export const APP_HOST = 'room'
export const APP_PAGE = `${APP_SCHEME}://${APP_HOST}/`
export const PRINT_PATH = '/print/'

/** Compared in parts: a prefix of the text would let `app://room.example/` through. */
export function isAppAddress(address: string): boolean {
  const url = URL.parse(address)
  return url?.protocol === `${APP_SCHEME}:` && url.host === APP_HOST
}
