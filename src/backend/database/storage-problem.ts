/**
 * The closed catalogue of what can go wrong with files on the machine. Each sentence says what happened, what is safe
 * and what to do (architecture.md, Errors). They hold no personal data, so they may be shown and logged as they are.
 */
export const storageSentences = {
  'wrong-key-or-damaged':
    '数据文件打不开：密钥不符，或文件开头已损坏。文件未被改动。请核对登录的是不是这套数据；仍打不开时，从备份恢复。',
  damaged: '数据文件有损坏，已停止使用以免扩大。备份不受影响。请不要删除任何文件，从最近一份备份恢复。',
  'file-missing':
    '找不到数据文件。程序没有新建空文件代替它。请检查数据文件夹是否被移动或改名；找不回时，从备份恢复。',
  'pragma-refused':
    '数据文件的安全设置未能生效，程序没有打开它。数据未被改动。请重新启动程序；仍不行时请联系维护人员。',
  'network-folder':
    '数据文件夹在网络位置上，断网时会损坏数据，程序没有打开它。数据未被改动。请把数据文件夹放到本机磁盘上。',
  'already-running': '程序已经在运行，本次启动没有打开数据。数据是安全的。请切换到已打开的窗口。',
  'newer-database': '这份数据由更新版本的程序写成，本版本没有打开它。数据未被改动。请安装新版本后再打开。',
  'migration-gap': '数据的升级记录不连续，程序没有继续升级。数据未被改动。请从备份恢复，或联系维护人员。',
  'migration-changed':
    '数据的升级记录与本程序不一致，程序没有继续升级。数据未被改动。请重新安装程序，或联系维护人员。',
  'migration-failed':
    '数据升级没有成功，已全部退回升级前的状态。数据是安全的。请联系维护人员，升级前的备份可以照常使用。',
  'disk-full': '磁盘空间不足，这一步没有完成。已保存的内容是安全的。请清理磁盘空间后再试。',
  'file-locked':
    '文件正被其他程序占用（常见为杀毒软件扫描），这一步没有完成。已保存的内容是安全的。请稍候再试。',
  'file-too-large':
    '目标磁盘放不下这么大的单个文件（常见为 FAT32 格式的优盘）。已保存的内容是安全的。请换用 NTFS 或 exFAT 格式的磁盘。',
  'not-allowed':
    '没有读写该文件夹的权限，这一步没有完成。已保存的内容是安全的。请换一个文件夹，或请管理员开放权限。',
  'place-gone':
    '存放位置中途不见了（常见为优盘被拔出），这一步没有完成。已保存的内容是安全的。请插好后再试。',
  'draft-too-large': '这份草稿太大，未能暂存。已保存的内容是安全的。请先保存表单，或把长内容改为附件。',
  'attachment-missing': '找不到这份附件的文件。其他内容不受影响。请从备份恢复，或重新上传原件。',
  'attachment-damaged':
    '这份附件的文件与登记时不一致，没有打开。其他内容不受影响。请从备份恢复，或重新上传原件。',
  cancelled: '已按要求取消，没有留下半成品。已保存的内容是安全的。需要时可以重新开始。',
  'job-lost':
    '后台的备份程序中途停止了，这一步没有完成。已保存的内容和以前的备份是安全的。请再试一次；仍不行时重新启动程序。',
  'backup-failed':
    '新备份复核时发现不一致，已作废。以前的备份和现有数据都是安全的。请重试；再次出现时请换一个备份位置。',
  'backup-incomplete': '这份备份没有做完，不能用来恢复。现有数据未被改动。请选择另一份备份。',
  'backup-damaged': '这份备份有文件缺失或损坏，不能用来恢复。现有数据未被改动。请选择另一份备份。',
  'backup-newer': '这份备份由更新版本的程序写成，本版本不能恢复。现有数据未被改动。请安装新版本后再恢复。',
  'rekey-unfinished':
    '更换密钥进行到最后一步被打断。资料和备份都还在，没有丢失。请重新启动程序，程序会接着完成；仍不行时请联系维护人员。',
  'restore-unfinished':
    '恢复进行到一半被打断。原文件和备份都还在，没有丢失。请重新启动程序，程序会接着完成；仍不行时请联系维护人员。',
} as const satisfies Record<string, string>

export type StorageProblemCode = keyof typeof storageSentences

/** `detail` is for the local log: file names and codes of our own, never content. */
export class StorageProblem extends Error {
  readonly code: StorageProblemCode
  readonly detail: string | undefined

  constructor(code: StorageProblemCode, detail?: string, cause?: unknown) {
    super(storageSentences[code], cause === undefined ? undefined : { cause })
    this.name = 'StorageProblem'
    this.code = code
    this.detail = detail
  }
}

/** Node's and SQLite's codes that have an answer the clerk can act on; the first matching prefix wins. */
const knownCodes: readonly (readonly [prefix: string, code: StorageProblemCode])[] = [
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['SQLITE_FULL', 'disk-full'],
  ['EBUSY', 'file-locked'],
  ['ETXTBSY', 'file-locked'],
  ['SQLITE_BUSY', 'file-locked'],
  ['EFBIG', 'file-too-large'],
  ['EACCES', 'not-allowed'],
  ['EPERM', 'not-allowed'],
  ['EROFS', 'not-allowed'],
  ['SQLITE_READONLY', 'not-allowed'],
  ['SQLITE_PERM', 'not-allowed'],
  ['SQLITE_CANTOPEN', 'not-allowed'],
  ['ENODEV', 'place-gone'],
  ['ENXIO', 'place-gone'],
  ['EIO', 'place-gone'],
  ['SQLITE_IOERR', 'place-gone'],
  ['SQLITE_NOTADB', 'wrong-key-or-damaged'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['ABORT_ERR', 'cancelled'],
]

export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const code: unknown = 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}

/** The typed problem behind an error of the file system or the database; undefined when it is a defect of ours. */
export function storageProblemOf(error: unknown, detail?: string): StorageProblem | undefined {
  if (error instanceof StorageProblem) return error
  const code = errorCode(error)
  const known = code === undefined ? undefined : knownCodes.find(([prefix]) => code.startsWith(prefix))
  return known === undefined ? undefined : new StorageProblem(known[1], detail ?? code, error)
}

/** Throws the typed problem, or the error itself when it isn't one of those. */
export function rethrowStorage(error: unknown, detail?: string): never {
  throw storageProblemOf(error, detail) ?? error
}
