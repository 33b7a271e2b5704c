import { describe, expect, it } from 'vitest'
import { jpegRotation } from './jpeg-rotation.ts'

function jpeg(orientation: number, little: boolean): Uint8Array {
  const tiff = Buffer.alloc(26)
  tiff.write(little ? 'II' : 'MM', 'latin1')
  const u16 = (value: number, at: number) =>
    little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at)
  const u32 = (value: number, at: number) =>
    little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at)
  u16(42, 2)
  u32(8, 4)
  u16(1, 8)
  u16(0x0112, 10)
  u16(3, 12)
  u32(1, 14)
  u16(orientation, 18)
  const size = Buffer.alloc(2)
  size.writeUInt16BE(2 + 6 + tiff.length)
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), size, Buffer.from('Exif\0\0', 'latin1'), tiff])
}

describe('orientation of a photo', () => {
  it.each([
    [1, 0],
    [3, 180],
    [6, 90],
    [8, 270],
    [99, 0],
  ])('tag %i turns %i degrees', (tag, turn) => {
    expect(jpegRotation(jpeg(tag, true))).toBe(turn)
    expect(jpegRotation(jpeg(tag, false))).toBe(turn)
  })

  it.each([[new Uint8Array()], [new Uint8Array([0xff, 0xd8])], [jpeg(6, true).slice(0, 20)]])(
    'a file without the tag stays as it is',
    (bytes) => {
      expect(jpegRotation(bytes)).toBe(0)
    },
  )
})
