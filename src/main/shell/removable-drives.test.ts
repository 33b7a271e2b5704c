import { expect, test } from 'vitest'
import { parseWindowsDrives } from './removable-drives.ts'

test.each([
  ['no drive', '', []],
  [
    'one',
    '{"DeviceID":"E:","VolumeName":"综治U盘","FreeSpace":1024}',
    [{ path: 'E:\\', label: '综治U盘', freeBytes: 1024 }],
  ],
  [
    'two, one without a name, and a reader without a card',
    '[{"DeviceID":"E:","VolumeName":"","FreeSpace":1},{"DeviceID":"F:","VolumeName":null,"FreeSpace":null},{"DeviceID":"G:","VolumeName":"a","FreeSpace":2}]',
    [
      { path: 'E:\\', label: 'E:', freeBytes: 1 },
      { path: 'G:\\', label: 'a', freeBytes: 2 },
    ],
  ],
])('%s', (_what, output, drives) => {
  expect(parseWindowsDrives(output)).toEqual(drives)
})
