import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join, relative, resolve } from 'node:path'

export interface DataFolderChoice {
  /** `--data DIR`. */
  readonly explicit?: string | undefined
  /** Practice data never share a folder with a room's own. */
  readonly demo?: boolean | undefined
}

export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

const NAME = 'mediation-room'

/** Where the room's files live. Both hosts answer the same folder, so that either opens the same room. */
export function dataFolder(choice: DataFolderChoice, machine: Machine = thisMachine()): string {
  if (choice.explicit !== undefined) {
    const folder = resolve(choice.explicit)
    if (isUnderTest(machine) && !isInside(tmpdir(), folder))
      throw new Error(`a test may not write to ${folder}`)
    return folder
  }
  if (isUnderTest(machine)) throw new Error('a test must name its own temporary data folder')
  return join(userFolder(machine), choice.demo ? 'demo' : 'data')
}

/** LOCALAPPDATA, not APPDATA: a roaming profile would copy the whole database over the network at each log-on. */
export function userFolder({ platform, env, home }: Machine = thisMachine()): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), NAME)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', NAME)
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), NAME)
}

function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, home: homedir() }
}

function isUnderTest({ env }: Machine): boolean {
  return env.VITEST !== undefined || env.NODE_ENV === 'test'
}

function isInside(parent: string, child: string): boolean {
  const path = relative(parent, child)
  return path !== '' && !path.startsWith('..') && !isAbsolute(path)
}
