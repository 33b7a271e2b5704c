import { createClient, theConnection, theShell } from './bridge/index.ts'

/** The one way from a screen to the backend, typed by the contract: `client.cases.get({ id })`. */
export const client = createClient()
export const connection = theConnection()
/** What the machine does for a screen: pick and save files, print, show in folder. */
export const shell = theShell()
