export type QuarterTurn = 0 | 90 | 180 | 270

const turns: Readonly<Record<number, QuarterTurn>> = { 3: 180, 6: 90, 8: 270 }

/**
 * How far a camera's JPEG has to be turned clockwise to stand upright (EXIF orientation, tag 0x0112). Phones store the
 * sensor's picture and leave the turning to the viewer; PDF viewers don't read the tag.
 */
export function jpegRotation(bytes: Uint8Array): QuarterTurn {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const exif = exifStart(data)
  if (exif === undefined || exif + 8 > data.byteLength) return 0
  const little = data.getUint16(exif) === 0x4949
  const directory = exif + data.getUint32(exif + 4, little)
  if (directory + 2 > data.byteLength) return 0
  const entries = data.getUint16(directory, little)
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * 12
    if (entry + 12 > data.byteLength) return 0
    if (data.getUint16(entry, little) === 0x0112) return turns[data.getUint16(entry + 8, little)] ?? 0
  }
  return 0
}

/** Offset of the TIFF header inside the first EXIF segment. */
function exifStart(data: DataView): number | undefined {
  let offset = 2
  while (offset + 10 <= data.byteLength && data.getUint8(offset) === 0xff) {
    const marker = data.getUint8(offset + 1)
    if (marker === 0xda) return undefined
    if (marker === 0xe1 && data.getUint32(offset + 4) === 0x45786966) return offset + 10
    offset += 2 + data.getUint16(offset + 2)
  }
  return undefined
}
