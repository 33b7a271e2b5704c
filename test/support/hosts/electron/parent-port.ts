import { EventEmitter } from 'node:events'
import { createPortHub, type WireMessage } from './port-hub.ts'

/** Preloaded (`--import`) into the forked Node process that plays a utility process: gives it `process.parentPort`. */
const events = new EventEmitter()
const hub = createPortHub(
  (message) => process.send?.(message),
  (data, ports) => events.emit('message', { data, ports }),
)
process.on('message', (message: WireMessage) => hub.receive(message))
// A utility process doesn't outlive main.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))

const parentPort = Object.assign(events, { postMessage: (data: unknown) => hub.post(data) })
Object.defineProperty(process, 'parentPort', { value: parentPort })
