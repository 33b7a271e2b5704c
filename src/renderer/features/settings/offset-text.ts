export interface OffsetTexts {
  readonly rightText: string
  readonly downText: string
}

export function offsetTexts(offset: { right: number; down: number } | undefined): OffsetTexts {
  return { rightText: String(offset?.right ?? 0), downText: String(offset?.down ?? 0) }
}

/** Nothing set off is no setting; what is no number goes as it is and is named by the backend. */
export function offsetOf(right: string, down: string): { right: number; down: number } | undefined {
  const offset = { right: millimetres(right), down: millimetres(down) }
  return offset.right === 0 && offset.down === 0 ? undefined : offset
}

/** `-1.5`, `－1.5` and `−1.5` are all the same to who types them. */
function millimetres(text: string): number {
  return Number(text.normalize('NFKC').replace('−', '-').trim())
}
