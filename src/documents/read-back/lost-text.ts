/** The finished PDF doesn't say what the paper says: it must not be shown, printed or kept. */
export class LostTextError extends Error {
  /** Texts of the paper that the PDF doesn't hold in full. */
  readonly lost: readonly string[]
  /** Text the PDF holds and the paper doesn't, or holds outside the page. */
  readonly stray: string
  constructor(lost: readonly string[], stray: string) {
    super(`PDF differs from its paper: lost ${JSON.stringify(lost)}, stray ${JSON.stringify(stray)}`)
    this.name = 'LostTextError'
    this.lost = lost
    this.stray = stray
  }
}
