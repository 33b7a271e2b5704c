import { inflateRawSync } from 'node:zlib'

/** One file of a zip archive as text, found by its central directory. */
export function zipEntry(zip: Uint8Array, name: string): string {
  const data = Buffer.from(zip)
  let at = data.readUInt32LE(data.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') + 16)
  while (data.readUInt32LE(at) === 0x02014b50) {
    const nameLength = data.readUInt16LE(at + 28)
    const entry = data.toString('utf8', at + 46, at + 46 + nameLength)
    if (entry === name) {
      const local = data.readUInt32LE(at + 42)
      const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28)
      const body = data.subarray(start, start + data.readUInt32LE(at + 20))
      return (data.readUInt16LE(at + 10) === 0 ? body : inflateRawSync(body)).toString('utf8')
    }
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32)
  }
  throw new Error(`no ${name} in archive`)
}
