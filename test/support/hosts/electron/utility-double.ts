import { fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { UtilityProcess } from 'electron'
import { createPortHub, type WireMessage } from './port-hub.ts'

const PRELOAD = pathToFileURL(join(import.meta.dirname, 'parent-port.ts')).href

export type UtilityDouble = EventEmitter & Pick<UtilityProcess, 'kill' | 'pid' | 'postMessage'>

/** A real Node process with `process.parentPort`, killed by SIGKILL as nothing gentler is promised. */
export function forkUtility(entry: string, args: readonly string[], env: NodeJS.ProcessEnv): UtilityDouble {
  const child = fork(entry, [...args], {
    serialization: 'advanced',
    execArgv: ['--import', PRELOAD],
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const events = new EventEmitter()
  const hub = createPortHub(
    (message) => {
      if (child.connected) child.send(message, () => {})
    },
    (data) => events.emit('message', data),
  )
  child.on('message', (message: WireMessage) => hub.receive(message))
  child.on('exit', (code) => {
    hub.closeAll()
    events.emit('exit', code ?? 1)
  })
  return Object.assign(events, {
    pid: child.pid,
    kill: () => child.kill('SIGKILL'),
    postMessage: (data: unknown, ports?: readonly unknown[]) => hub.post(data, ports),
  })
}
