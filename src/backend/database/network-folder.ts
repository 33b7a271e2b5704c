import { realpathSync, statfsSync } from 'node:fs'
import { resolve } from 'node:path'
import { StorageProblem } from './storage-problem.ts'

/** `f_type` of Linux's network file systems (linux/magic.h). FUSE is left out: it also carries local NTFS and exFAT. */
const networkTypes: ReadonlyMap<number, string> = new Map([
  [0x6969, 'nfs'],
  [0x517b, 'smb'],
  [0xff534d42, 'cifs'],
  [0xfe534d42, 'smb2'],
  [0x5346414f, 'afs'],
  [0x6b414653, 'afs'],
  [0x73757245, 'coda'],
  [0x564c, 'ncp'],
  [0x00c36400, 'ceph'],
  [0x01021997, '9p'],
])

export interface Place {
  readonly platform: string
  readonly realPath: string
  readonly fsType?: number | undefined
}

/** WAL needs shared memory and honest locks, which network folders don't give; SQLite's own warning. */
export function networkKind({ platform, realPath, fsType }: Place): string | undefined {
  if (platform === 'win32') {
    const path = realPath.replaceAll('/', '\\')
    if (/^\\\\[?.]\\UNC\\/i.test(path)) return 'unc'
    return path.startsWith('\\\\') && !/^\\\\[?.]\\/.test(path) ? 'unc' : undefined
  }
  return fsType === undefined ? undefined : networkTypes.get(fsType >>> 0)
}

/** The folder must exist. On Windows the real path of a mapped drive letter is its UNC path, so letters are seen through. */
export function refuseNetworkFolder(folder: string): void {
  const path = resolve(folder)
  const kind = networkKind({
    platform: process.platform,
    realPath: realpathSync.native(path),
    fsType: process.platform === 'win32' ? undefined : statfsSync(path).type,
  })
  if (kind !== undefined) throw new StorageProblem('network-folder', kind)
}
