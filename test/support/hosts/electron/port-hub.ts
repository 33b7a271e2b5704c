import { PortDouble, peerOf } from './port-double.ts'

/** What crosses between the two Node processes that play main and utility process. */
export type WireMessage =
  | { readonly kind: 'message'; readonly data: unknown; readonly portIds: readonly string[] }
  | { readonly kind: 'port'; readonly id: string; readonly data: unknown }
  | { readonly kind: 'port-close'; readonly id: string }

export interface PortHub {
  post(data: unknown, ports?: readonly unknown[]): void
  receive(message: WireMessage): void
  /** The other process is dead: every port that led there closes. */
  closeAll(): void
}

let lastId = 0

/** One process's end of the wire: ports are known by id on both sides. */
export function createPortHub(
  send: (message: WireMessage) => void,
  onMessage: (data: unknown, ports: readonly PortDouble[]) => void,
): PortHub {
  const ports = new Map<string, PortDouble>()

  function attach(id: string, port: PortDouble): void {
    ports.set(id, port)
    port.connect({
      post: (data) => send({ kind: 'port', id, data }),
      close: () => send({ kind: 'port-close', id }),
    })
  }

  /** The given port goes; the one it was entangled with stays and now leads over the wire. */
  function moveAway(port: unknown): { readonly id: string; readonly waiting: readonly unknown[] } {
    if (!(port instanceof PortDouble)) throw new TypeError('only ports can be transferred')
    lastId += 1
    const id = `${process.pid}-${lastId}`
    attach(id, peerOf(port))
    return { id, waiting: port.takeWaiting() }
  }

  function arrive(id: string): PortDouble {
    const port = new PortDouble()
    attach(id, port)
    return port
  }

  return {
    post(data, transfer = []) {
      const moved = transfer.map(moveAway)
      send({ kind: 'message', data: structuredClone(data), portIds: moved.map(({ id }) => id) })
      for (const { id, waiting } of moved) for (const item of waiting) send({ kind: 'port', id, data: item })
    },
    receive(message) {
      if (message.kind === 'message') onMessage(message.data, message.portIds.map(arrive))
      else if (message.kind === 'port') ports.get(message.id)?.deliver(message.data)
      else ports.get(message.id)?.closedByOther()
    },
    closeAll() {
      for (const port of ports.values()) port.closedByOther()
    },
  }
}
