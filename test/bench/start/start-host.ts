import { pathToFileURL } from 'node:url'

/** Starts the built host as `npm start` does and says its address: `node start-host.ts <JSON>`. */
interface Start {
  readonly hostFile: string
  readonly options: Parameters<typeof import('../../../src/web/host.ts')['startHost']>[0]
}

const { hostFile, options } = JSON.parse(process.argv[2] ?? '') as Start
const built: typeof import('../../../src/web/host.ts') = await import(pathToFileURL(hostFile).href)
const host = await built.startHost(options)
process.send?.(host.createEntryUrl())
process.on('message', () => void host.close().finally(() => process.exit(0)))
process.on('disconnect', () => void host.close().finally(() => process.exit(0)))
