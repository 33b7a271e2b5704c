/** What Node and every browser call a Blob; the contract belongs to both and so has the types of neither. */
declare class Blob {
  readonly size: number
  readonly type: string
  arrayBuffer(): Promise<ArrayBuffer>
}
