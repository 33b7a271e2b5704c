import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { type DocumentWork, type ThreadedWork, workHere, workInThread } from '#documents/index.ts'
import type { Role } from '#domain/people/roles.ts'
import type { Id } from '#domain/values/brands.ts'
import type { BackendConfig } from '../config.ts'
import { nodeFs, type StoreFs } from '../database/durable-files.ts'
import { type InstanceLock, takeInstanceLock } from '../database/instance-lock.ts'
import { loadMigrations, type Migration } from '../database/migrations-folder.ts'
import type { JobsHost } from '../jobs/job-messages.ts'
import { keyProblem } from '../keys/key-problem.ts'
import { Keyring } from '../keys/keyring.ts'
import type { KeyringConfig } from '../keys/keyring-config.ts'
import { QuickPins } from '../keys/pin.ts'
import { SCRYPT_COST } from '../keys/wraps.ts'
import type { WorkFrame } from '../records/work.ts'
import { refusal } from '../refuse.ts'
import { type Clock, newId, systemClock } from './clock.ts'
import { type RoomFiles, roomFiles } from './files.ts'
import { keepHead } from './head.ts'
import { IncidentLog } from './incident-log.ts'
import { defaultMigrationsDir, type OpenRoom } from './open-room.ts'
import { keepRoomName } from './room-name.ts'
import { type RoomState, roomState } from './room-state.ts'

/** Whoever is at work at this one desk. */
export interface Session {
  readonly accountId: Id
  readonly loginName: string
  readonly displayName: string
  readonly roles: readonly Role[]
  readonly mediatorId?: Id | undefined
}

/** Who is at the desk, and since which lock. */
export interface Presence {
  readonly accountId: Id
  readonly lockCount: number
}

export interface Warning {
  readonly code: string
  readonly sentence: string
}

/**
 * The one desk of the room: its files, its keyring, what is open and who is at work. Everything the procedures need comes
 * from here; nothing else in the backend holds state.
 */
export class Desk {
  readonly config: BackendConfig
  readonly jobs: JobsHost | undefined
  readonly files: RoomFiles
  readonly clock: Clock
  readonly pins: QuickPins
  readonly incidents: IncidentLog
  /** Papers and files laid out, merged and read. */
  readonly documents: DocumentWork
  readonly migrations: readonly Migration[]
  readonly warnings: Warning[] = []
  /** Openings of sensitive cases the audit has been told of since the last lock (cases/open-case.ts). */
  readonly openings = new Set<string>()
  /** Set when the clock looks wrong; writing waits until the date is confirmed. */
  dateDoubt = false
  /** Answered set-up, waiting for the recovery code to be typed back. Only in memory: nothing half-made stays. */
  pendingSetUp:
    | { readonly confirm: (groups: readonly { group: number; text: string }[]) => Promise<void> }
    | undefined
  /** While the program ends with a backup: gives it up. */
  skipClosing: (() => void) | undefined
  /** While a backup or a rekeyed copy takes the room's place nobody may open what is being moved. */
  replacing = false
  #keyring: Keyring | undefined
  #room: OpenRoom | undefined
  #session: Session | undefined
  #lockCount = 0
  readonly #lock: InstanceLock
  readonly #thread: ThreadedWork | undefined
  #locking: Promise<void> = Promise.resolve()
  #turn: Promise<unknown> = Promise.resolve()

  /** `jobs`: a host that can fork a second process for long work; without one it is done here. */
  constructor(config: BackendConfig, jobs?: JobsHost) {
    this.config = config
    this.jobs = jobs
    mkdirSync(config.dataDir, { recursive: true })
    this.files = roomFiles(config.dataDir)
    this.#lock = takeInstanceLock(config.dataDir)
    this.clock = systemClock(config.testing?.now)
    this.incidents = new IncidentLog(this.files.log)
    const fontsDir = join(config.resourcesDir, 'fonts')
    const otherwise = workHere(fontsDir)
    this.#thread =
      config.documentThread === undefined
        ? undefined
        : workInThread({
            entry: config.documentThread,
            ...{ fontsDir, otherwise, report: (error) => this.incidents.note('documents', error) },
          })
    this.documents = this.#thread ?? otherwise
    this.migrations = loadMigrations(config.migrationsDir ?? defaultMigrationsDir(config.resourcesDir))
    this.pins = new QuickPins(config.testing?.scrypt ?? SCRYPT_COST, {
      today: () => this.clock.today(),
      monotonic: () => performance.now(),
    })
  }

  keyringConfig(path = this.files.keyring): KeyringConfig {
    return {
      path,
      monotonic: () => performance.now(),
      now: () => this.clock.now(),
      report: (problem) => this.incidents.note('keyring', problem),
      scrypt: this.config.testing?.scrypt,
    }
  }

  /** The keyring of the room, read once; undefined while the folder holds no room. */
  async keyring(): Promise<Keyring | undefined> {
    if (this.state !== 'whole' && this.state !== 'database-missing') return undefined
    if (!this.#keyring) {
      const opened = await Keyring.open(this.keyringConfig())
      // Asked twice at once, both must get the same: it alone writes the file and counts the guesses.
      this.#keyring ??= opened
    }
    return this.#keyring
  }

  async requireKeyring(): Promise<Keyring> {
    if (this.replacing)
      throw refusal('LOCKED', { message: '正在从备份恢复或更换密钥，还没有完成。请等完成后再登录。' })
    if (this.state === 'keyring-missing') throw keyProblem('keyring-missing')
    const keyring = await this.keyring()
    if (!keyring) throw refusal('NOT_FOUND', { message: '这台电脑上还没有设立调解室。请先完成设立。' })
    return keyring
  }

  forgetKeyring(): void {
    this.#keyring = undefined
  }

  get fs(): StoreFs {
    return this.config.testing?.fs ?? nodeFs
  }

  get state(): RoomState {
    return roomState(this.files)
  }

  get phase(): 'empty' | 'locked' | 'open' {
    if (this.#session) return 'open'
    return this.state === 'empty' || this.state === 'unfinished' ? 'empty' : 'locked'
  }

  /** To be read before a wait and asked about after it: has anybody locked the desk meanwhile? */
  get lockCount(): number {
    return this.#lockCount
  }

  refuseLockedSince(count: number): void {
    if (count !== this.#lockCount) throw refusal('LOCKED')
  }

  /** To be read before a wait and asked about after it: is whoever began this still at the desk? */
  get presence(): Presence {
    return { accountId: this.session.accountId, lockCount: this.#lockCount }
  }

  /** Another may have logged in over it (`leave`), which is no lock. */
  isPresent({ accountId, lockCount }: Presence): boolean {
    return lockCount === this.#lockCount && this.#session?.accountId === accountId
  }

  refuseAbsent(presence: Presence): void {
    if (!this.isPresent(presence)) throw refusal('LOCKED')
  }

  get session(): Session {
    if (!this.#session) throw refusal('LOCKED')
    return this.#session
  }

  get sessionOrNone(): Session | undefined {
    return this.#session
  }

  get roomOrNone(): OpenRoom | undefined {
    return this.#room
  }

  get room(): OpenRoom {
    if (!this.#room || !this.#session) throw refusal('LOCKED')
    return this.#room
  }

  /** Makes a room that has just been opened the desk's own, unless the desk was locked since `count` was read. */
  enter(room: OpenRoom, session: Session, count: number): void {
    this.refuseLockedSince(count)
    if (this.#room && this.#room !== room) this.#shut(this.#room)
    this.#room = room
    this.#session = session
  }

  renew(session: Session): void {
    this.#session = session
  }

  frame(): WorkFrame {
    return this.frameOf(this.room, this.session.accountId)
  }

  frameOf(room: Pick<OpenRoom, 'db' | 'roomId'>, actorId: Id): WorkFrame {
    return {
      db: room.db,
      actorId,
      at: this.clock.now(),
      today: this.clock.today(),
      room: room.roomId,
      epoch: this.#keyring?.epoch ?? 1,
      newId,
    }
  }

  /** One warning of a kind: the newest. */
  warn(warning: Warning): void {
    this.clearWarnings(warning.code)
    this.warnings.push(warning)
  }

  clearWarnings(code: string): void {
    const left = this.warnings.filter((warning) => warning.code !== code)
    this.warnings.splice(0, this.warnings.length, ...left)
  }

  /** Backups and restores one after the other; one that fails doesn't stop the next. */
  inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(act)
    // Its caller gets the rejection; here it only marks the turn's end.
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  /** Ends the session at once, flushes drafts, writes the head, closes the files and wipes the keys. */
  lock(): Promise<void> {
    this.#lockCount += 1
    return this.leave()
  }

  /** As a lock, but for the next one who is already proven: it turns no log-in away that is under way. */
  leave(): Promise<void> {
    this.#session = undefined
    this.openings.clear()
    this.#locking = this.#locking.then(() => this.#closeRoom())
    return this.#locking
  }

  async #closeRoom(): Promise<void> {
    const room = this.#room
    if (!room || this.#session) return
    this.#room = undefined
    try {
      room.drafts.flush()
      keepRoomName(this.files, room.db)
      if (this.#keyring) await keepHead(this.#keyring, room.db)
    } catch (error) {
      this.incidents.note('lock', error)
    } finally {
      this.#shut(room)
    }
  }

  /** What can't be written any more (a full disk) is noted: the next one at the desk must get in all the same. */
  #shut(room: OpenRoom): void {
    try {
      room.close()
    } catch (error) {
      this.incidents.note('lock', error)
    }
  }

  async close(): Promise<void> {
    try {
      await this.lock()
    } finally {
      await this.#thread?.close()
      this.#lock.release()
    }
  }
}
