/**
 * The encodings something written by Windows, Node or a Chinese text tool could be in. GBK, and for what it lacks the
 * four-byte codes of GB 18030, come from inverting the decoder: there is no encoder in the platform.
 */
export function encodingsOf(text: string): Readonly<Record<string, Buffer>> {
  return {
    'UTF-8': Buffer.from(text, 'utf8'),
    'UTF-16LE': Buffer.from(text, 'utf16le'),
    GBK: gbk(text),
  }
}

let table: ReadonlyMap<string, readonly number[]> | undefined

export function gbk(text: string): Buffer {
  table ??= invertedGb18030()
  const codes = [...text].flatMap((character) => {
    const point = character.codePointAt(0) ?? 0
    if (point < 0x80) return [point]
    const known = table?.get(character)
    return known ?? (point >= 0x10000 ? fourBytes(point - 0x10000 + SUPPLEMENTARY) : [])
  })
  return Buffer.from(codes)
}

/** GB 18030 counts the planes above the first one straight on from 0x90308130. */
const SUPPLEMENTARY = 189_000

function fourBytes(linear: number): readonly number[] {
  const fourth = linear % 10
  const third = Math.floor(linear / 10) % 126
  const second = Math.floor(linear / 1260) % 10
  return [0x81 + Math.floor(linear / 12_600), 0x30 + second, 0x81 + third, 0x30 + fourth]
}

function invertedGb18030(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030')
  const inverted = new Map<string, readonly number[]>()
  const add = (bytes: readonly number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes))
    if ([...text].length === 1 && text !== '\ufffd' && !inverted.has(text)) inverted.set(text, bytes)
  }
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) if (second !== 0x7f) add([first, second])
  }
  for (let linear = 0; linear < 39_420; linear++) add(fourBytes(linear))
  return inverted
}
