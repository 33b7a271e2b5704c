import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Why disks of our own can't be made here; undefined where they can. */
export function whyNoDisks(tools: readonly string[]): string | undefined {
  if (process.platform !== 'linux') return 'needs Linux'
  if (process.getuid?.() !== 0) return 'needs root'
  const missing = tools.find((tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0)
  return missing === undefined ? undefined : `needs ${missing}`
}

export const LOOP_TOOLS = ['losetup', 'mkfs.ext4', 'mount', 'umount'] as const

export interface Disk {
  /** Where it is mounted. */
  readonly dir: string
  unmount(): void
}

export interface LoopDisk extends Disk {
  /**
   * The disk as a power cut would leave it at this moment, mounted elsewhere: what the file system had written to the
   * device, without what it still held in memory.
   */
  cutPower(): Disk
}

/** An ext4 file system in a file, so that what has reached the disk can be told from what hasn't. */
export function makeLoopDisk(folder: string, megabytes: number): LoopDisk {
  const image = join(folder, 'disk.img')
  execFileSync('truncate', ['-s', `${megabytes}M`, image])
  execFileSync('mkfs.ext4', ['-q', '-F', '-E', 'lazy_itable_init=0', image])
  const disk = mountImage(image, join(folder, 'disk'))
  let cuts = 0
  return {
    ...disk,
    cutPower: () => {
      cuts += 1
      const copy = join(folder, `cut-${cuts}.img`)
      copyFileSync(image, copy)
      return mountImage(copy, join(folder, `cut-${cuts}`))
    },
  }
}

function mountImage(image: string, dir: string): Disk {
  mkdirSync(dir)
  execFileSync('mount', ['-o', 'loop', image, dir])
  return mounted(dir)
}

export interface SmallDisk extends Disk {
  resize(megabytes: number): void
}

/** A disk in memory with just so much room. */
export function makeSmallDisk(dir: string, megabytes: number): SmallDisk {
  mkdirSync(dir)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', dir])
  return {
    ...mounted(dir),
    resize: (next) => execFileSync('mount', ['-o', `remount,size=${next}m`, dir]),
  }
}

function mounted(dir: string): Disk {
  let there = true
  return {
    dir,
    unmount: () => {
      if (there) execFileSync('umount', ['-l', dir])
      there = false
    },
  }
}
