import { execFile } from 'node:child_process'
import { readdir, statfs } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import type { RemovableDrive } from '../../renderer/app/bridge/desktop-api.ts'

/** The sticks that are in now. */
export function removableDrives(): Promise<readonly RemovableDrive[]> {
  return process.platform === 'win32' ? windowsDrives() : mountedDrives()
}

const QUERY = [
  '[Console]::OutputEncoding = [Text.Encoding]::UTF8',
  "@(Get-CimInstance Win32_LogicalDisk -Filter 'DriveType=2' | Select-Object DeviceID,VolumeName,FreeSpace) | ConvertTo-Json -Compress",
].join('; ')

/** Node has no call for it; the path is absolute so that no other `powershell.exe` on the PATH is started. */
async function windowsDrives(): Promise<readonly RemovableDrive[]> {
  const system = process.env.SystemRoot ?? 'C:\\Windows'
  const powershell = join(system, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe')
  const args = ['-NoProfile', '-NonInteractive', '-Command', QUERY]
  const { stdout } = await promisify(execFile)(powershell, args, { timeout: 15_000, windowsHide: true })
  return parseWindowsDrives(stdout)
}

interface LogicalDisk {
  readonly DeviceID: string
  readonly VolumeName: string | null
  readonly FreeSpace: number | null
}

/** PowerShell writes one drive as an object, several as a list, none as nothing. A drive without a stick has no size. */
export function parseWindowsDrives(output: string): readonly RemovableDrive[] {
  if (output.trim() === '') return []
  const parsed: LogicalDisk | readonly LogicalDisk[] = JSON.parse(output)
  return [parsed].flat().flatMap(({ DeviceID, VolumeName, FreeSpace }) => {
    if (FreeSpace === null) return []
    return [{ path: `${DeviceID}\\`, label: VolumeName || DeviceID, freeBytes: FreeSpace }]
  })
}

async function mountedDrives(): Promise<readonly RemovableDrive[]> {
  const { username } = userInfo()
  const folders = await Promise.all([`/media/${username}`, `/run/media/${username}`].map(listFolder))
  return Promise.all(
    folders.flat().map(async (path) => {
      const { bavail, bsize } = await statfs(path)
      return { path, label: basename(path), freeBytes: bavail * bsize }
    }),
  )
}

async function listFolder(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).map((name) => join(folder, name))
  } catch {
    // Most machines have one of the two folders; none means no stick.
    return []
  }
}
