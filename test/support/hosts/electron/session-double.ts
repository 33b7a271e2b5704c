import { EventEmitter } from 'node:events'

type Handler = (request: Request) => Response | Promise<Response>
type Decide = (answer: { readonly cancel?: boolean }) => void

/** One session: keeps what main installed, so that a test can ask it. */
export class SessionDouble extends EventEmitter {
  readonly partition: string
  permissionRequest:
    | ((contents: unknown, permission: string, decide: (granted: boolean) => void) => void)
    | undefined
  permissionCheck: ((contents: unknown, permission: string) => boolean) | undefined
  devicePermission: ((details: unknown) => boolean) | undefined
  spellChecker: boolean | undefined
  handlers = new Map<string, Handler>()
  #filter: ((details: { readonly url: string }, decide: Decide) => void) | undefined

  constructor(partition: string) {
    super()
    this.partition = partition
  }
  readonly protocol = {
    handle: (scheme: string, handler: Handler) => void this.handlers.set(scheme, handler),
  }
  readonly webRequest = {
    onBeforeRequest: (filter: (details: { readonly url: string }, decide: Decide) => void) => {
      this.#filter = filter
    },
  }
  setPermissionRequestHandler(handler: SessionDouble['permissionRequest']): void {
    this.permissionRequest = handler
  }
  setPermissionCheckHandler(handler: SessionDouble['permissionCheck']): void {
    this.permissionCheck = handler
  }
  setDevicePermissionHandler(handler: SessionDouble['devicePermission']): void {
    this.devicePermission = handler
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled
  }

  /** Fetches as a page of this session would. */
  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    if (this.#filter) {
      const { cancel } = await new Promise<{ readonly cancel?: boolean }>((decide) =>
        this.#filter?.({ url }, decide),
      )
      if (cancel) throw new Error('net::ERR_BLOCKED_BY_CLIENT')
    }
    const handler = this.handlers.get(new URL(url).protocol.slice(0, -1))
    if (!handler) throw new Error('net::ERR_UNKNOWN_URL_SCHEME')
    return handler(new Request(url, init))
  }

  /** Whether this session grants a permission, asked both ways. */
  grants(permission: string): boolean {
    let granted = this.permissionRequest === undefined
    this.permissionRequest?.({}, permission, (answer) => {
      granted = answer
    })
    return granted || (this.permissionCheck?.({}, permission) ?? true)
  }
}
