/** One paper or scan of a file, in its order. */
export interface DossierItem {
  readonly title: string
  readonly type: 'pdf' | 'jpeg' | 'png'
  readonly bytes: Uint8Array
}

/** Where an item stands in the numbered pages; what the contents list. */
export interface DossierPlace {
  readonly title: string
  readonly firstPage: number
  readonly lastPage: number
}

export interface DossierInput {
  readonly title: string
  readonly cover: Uint8Array
  /** Printed from what was counted when each item came in; the caller compares it with the places the merge found. */
  readonly contents: Uint8Array
  readonly items: readonly DossierItem[]
  readonly createdAt: Date
}

export interface MergedDossier {
  readonly pdf: Uint8Array
  /** All pages, cover and contents included. */
  readonly pages: number
  readonly places: readonly DossierPlace[]
}

/** An item that can't be taken into the file as it is; the clerk is told which and why. */
export class DossierItemError extends Error {
  readonly title: string
  readonly reason: 'unreadable' | 'pages-differ'
  constructor(title: string, reason: 'unreadable' | 'pages-differ', cause?: unknown) {
    super(`dossier item ${JSON.stringify(title)}: ${reason}`, { cause })
    this.name = 'DossierItemError'
    this.title = title
    this.reason = reason
  }
}
