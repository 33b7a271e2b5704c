/**
 * The little of a TrueType file that layout has to know before the PDF library sees it: which characters have a glyph,
 * how wide each is, and the line metrics. Read from the tables themselves, so the answer doesn't wait for a shaping
 * engine. Throws RangeError for a file that isn't such a font.
 */
export interface FontFacts {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  /** Glyph number of a code point; 0 when the font has none. */
  readonly glyph: (codePoint: number) => number
  /** Advance in font units. */
  readonly advance: (glyph: number) => number
}

export function readFontFacts(file: Uint8Array): FontFacts {
  const data = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const tables = tableOffsets(data)
  const at = (tag: string): number => {
    const offset = tables.get(tag)
    if (offset === undefined) throw new RangeError(`font has no ${tag} table`)
    return offset
  }
  const hhea = at('hhea')
  const hmtx = at('hmtx')
  const metrics = data.getUint16(hhea + 34)
  return {
    unitsPerEm: data.getUint16(at('head') + 18),
    ascent: data.getInt16(hhea + 4),
    descent: data.getInt16(hhea + 6),
    glyph: characterMap(data, at('cmap')),
    advance: (glyph) => data.getUint16(hmtx + Math.min(glyph, metrics - 1) * 4),
  }
}

function tableOffsets(data: DataView): ReadonlyMap<string, number> {
  const count = data.getUint16(4)
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const entry = 12 + index * 16
      const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => data.getUint8(entry + byte)))
      return [tag, data.getUint32(entry + 8)]
    }),
  )
}

/** Format 12 reaches beyond the basic plane and is taken when there is one; format 4 is what every font has. */
function characterMap(data: DataView, cmap: number): (codePoint: number) => number {
  const count = data.getUint16(cmap + 2)
  const subtables = Array.from(
    { length: count },
    (_, index) => cmap + data.getUint32(cmap + 4 + index * 8 + 4),
  )
  const full = subtables.find((offset) => data.getUint16(offset) === 12)
  if (full !== undefined) return (codePoint) => lookUpFull(data, full, codePoint)
  const basic = subtables.find((offset) => data.getUint16(offset) === 4)
  if (basic !== undefined) return (codePoint) => lookUpBasic(data, basic, codePoint)
  throw new RangeError('font has no Unicode character map')
}

function lookUpFull(data: DataView, table: number, codePoint: number): number {
  let low = 0
  let high = data.getUint32(table + 12) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const group = table + 16 + middle * 12
    if (codePoint < data.getUint32(group)) high = middle - 1
    else if (codePoint > data.getUint32(group + 4)) low = middle + 1
    else return data.getUint32(group + 8) + codePoint - data.getUint32(group)
  }
  return 0
}

function lookUpBasic(data: DataView, table: number, codePoint: number): number {
  if (codePoint > 0xffff) return 0
  const segments = data.getUint16(table + 6) / 2
  const ends = table + 14
  const starts = ends + segments * 2 + 2
  for (let segment = 0; segment < segments; segment += 1) {
    if (codePoint > data.getUint16(ends + segment * 2)) continue
    const start = data.getUint16(starts + segment * 2)
    if (codePoint < start) return 0
    const delta = data.getUint16(starts + segments * 2 + segment * 2)
    const rangeAt = starts + segments * 4 + segment * 2
    const range = data.getUint16(rangeAt)
    if (range === 0) return (codePoint + delta) & 0xffff
    const glyph = data.getUint16(rangeAt + range + (codePoint - start) * 2)
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  return 0
}
