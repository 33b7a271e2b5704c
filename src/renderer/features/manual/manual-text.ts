export interface Piece {
  readonly kind: 'plain' | 'name' | 'key'
  readonly text: string
}

/** `到【设置】按 [Ctrl+S]。` → plain, name, plain, key, plain. The whole of the manual's markup. */
export function piecesOf(text: string): readonly Piece[] {
  return text
    .split(/(【[^】]+】|\[[^\]]+\])/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('【')) return { kind: 'name', text: part.slice(1, -1) }
      if (part.startsWith('[')) return { kind: 'key', text: part.slice(1, -1) }
      return { kind: 'plain', text: part }
    })
}
