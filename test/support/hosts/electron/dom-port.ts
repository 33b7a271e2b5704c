import type { PortDouble } from './port-double.ts'

/** A page's end of a channel: a DOM port, silent until `start()` because oRPC listens with `addEventListener`. */
export function createDomPort(port: PortDouble): MessagePort {
  const target = new EventTarget()
  port.on('message', ({ data }: { data: unknown }) =>
    target.dispatchEvent(new MessageEvent('message', { data })),
  )
  port.on('close', () => target.dispatchEvent(new Event('close')))
  return Object.assign(target, {
    onmessage: null,
    onmessageerror: null,
    start: () => port.start(),
    close: () => port.close(),
    postMessage: (data: unknown) => port.postMessage(data),
  })
}
