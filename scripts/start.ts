/** `npm start`: Electron where its binary is there, else the loopback host in a browser. */
import { parseArgs } from 'node:util'
import { buildAll } from './build.ts'
import { findElectron } from './find-electron.ts'
import { runElectron } from './run-electron.ts'
import { runLoopback } from './run-loopback.ts'

const { values } = parseArgs({
  options: {
    demo: { type: 'boolean', default: false },
    data: { type: 'string' },
    port: { type: 'string' },
    /** Opens the loopback host even where Electron is there. */
    web: { type: 'boolean', default: false },
    /** Prints the address and opens nothing. */
    'no-open': { type: 'boolean', default: false },
  },
})

const root = process.cwd()
await buildAll()
const found = values.web ? undefined : findElectron(root)
const { demo, data } = values
const ran =
  found && 'executable' in found ? await runElectron({ electron: found.executable, root, demo, data }) : found
if (ran && 'code' in ran) process.exitCode = ran.code
else {
  if (ran) console.log(ran.why)
  const port = values.port === undefined ? undefined : Number(values.port)
  await runLoopback({ root, demo, data, port, open: !values['no-open'] })
}
