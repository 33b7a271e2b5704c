import { EventEmitter } from 'node:events'
import type { MessagePortMain } from 'electron'

/** Where a port's messages go. Replaced when the other end moves to another process. */
export interface PortWire {
  readonly post: (data: unknown) => void
  readonly close: () => void
}

/**
 * Electron's MessagePortMain as documented: an emitter of `{ data, ports }`, silent until `start()`, no transferables but
 * ports, closed by a message that can't be cloned; posting on a closed port does nothing and says nothing.
 */
export class PortDouble
  extends EventEmitter
  implements Pick<MessagePortMain, 'start' | 'close' | 'postMessage'>
{
  #wire: PortWire | undefined
  #waiting: unknown[] = []
  #started = false
  #closed = false

  connect(wire: PortWire): void {
    this.#wire = wire
  }

  start(): void {
    this.#started = true
    for (const data of this.takeWaiting()) this.#emitMessage(data)
  }

  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.some((item) => !(item instanceof PortDouble)))
      throw new TypeError('only ports can be transferred')
    if (transfer.length > 0) throw new Error('a port sent over a port is not bridged by this double')
    if (this.#closed) return
    try {
      this.#wire?.post(structuredClone(message))
    } catch (error) {
      this.close()
      throw error
    }
  }

  close(): void {
    if (this.#closed) return
    this.#wire?.close()
    this.closedByOther()
  }

  /** Called by the wire. */
  deliver(data: unknown): void {
    if (this.#closed) return
    if (this.#started) this.#emitMessage(data)
    else this.#waiting.push(data)
  }

  closedByOther(): void {
    if (this.#closed) return
    this.#closed = true
    setImmediate(() => this.emit('close'))
  }

  /** What arrived before anyone started it, or before it was moved. */
  takeWaiting(): readonly unknown[] {
    const waiting = this.#waiting
    this.#waiting = []
    return waiting
  }

  #emitMessage(data: unknown): void {
    setImmediate(() => this.emit('message', { data, ports: [] }))
  }
}

/** Two entangled ports in one process. */
export class ChannelDouble {
  readonly port1 = new PortDouble()
  readonly port2 = new PortDouble()
  constructor() {
    entangle(this.port1, this.port2)
    entangle(this.port2, this.port1)
    PEERS.set(this.port1, this.port2)
    PEERS.set(this.port2, this.port1)
  }
}

const PEERS = new WeakMap<PortDouble, PortDouble>()

function entangle(from: PortDouble, to: PortDouble): void {
  from.connect({ post: (data) => to.deliver(data), close: () => to.closedByOther() })
}

export function peerOf(port: PortDouble): PortDouble {
  const peer = PEERS.get(port)
  if (!peer) throw new Error('this port has no other end here: it was moved before')
  PEERS.delete(port)
  return peer
}
