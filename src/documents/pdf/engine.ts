import { createRequire } from 'node:module'
import { type FontName, type FontSet, fontFiles } from '../fonts/font-set.ts'

/** The only file that knows the PDF library; what it accepts is written down here as far as papers use it. */
export type PdfNode = PdfText | PdfStack | PdfTable | PdfColumns | PdfSvg

interface PdfCommon {
  readonly margin?: readonly [left: number, top: number, right: number, bottom: number] | undefined
  readonly unbreakable?: boolean | undefined
  /** What the node is for, where the page-break rule has to know; not a look. */
  readonly style?: NodePurpose | undefined
  readonly width?: number | string | undefined
  readonly absolutePosition?: { readonly x: number; readonly y: number } | undefined
  readonly colSpan?: number | undefined
  readonly rowSpan?: number | undefined
  readonly verticalAlignment?: 'top' | 'middle' | 'bottom' | undefined
}

export type NodePurpose = 'furniture' | 'signers' | 'heading' | 'tail'

export interface PdfRun {
  readonly text: string
  readonly font: FontName
  readonly fontSize: number
  readonly lineHeight: number
  readonly color?: string | undefined
  readonly wordBreak?: 'break-all' | undefined
}

export interface PdfText extends PdfCommon {
  readonly text: readonly PdfRun[]
  readonly alignment?: 'left' | 'center' | 'right' | 'justify' | undefined
  readonly leadingIndent?: number | undefined
}

export interface PdfStack extends PdfCommon {
  readonly stack: readonly PdfNode[]
}

export interface PdfColumns extends PdfCommon {
  readonly columns: readonly PdfNode[]
}

export interface PdfSvg extends PdfCommon {
  readonly svg: string
}

export interface PdfTable extends PdfCommon {
  readonly table: {
    readonly widths: readonly (number | string)[]
    readonly heights?: readonly (number | 'auto')[] | undefined
    readonly body: readonly (readonly (PdfNode | Record<string, never>)[])[]
    readonly headerRows?: number | undefined
    readonly keepWithHeaderRows?: number | undefined
    readonly dontBreakRows?: boolean | undefined
  }
  readonly layout: PdfTableLayout
}

export interface PdfTableLayout {
  readonly hLineWidth: (
    line: number,
    node: { readonly table: { readonly body: readonly unknown[] } },
  ) => number
  readonly vLineWidth: () => number
  readonly paddingLeft: () => number
  readonly paddingRight: () => number
  readonly paddingTop: () => number
  readonly paddingBottom: () => number
}

export interface PlacedNode {
  readonly style?: NodePurpose | undefined
  readonly pageNumbers: readonly number[]
}

export interface PdfDefinition {
  readonly content: readonly PdfNode[]
  readonly header: (page: number) => PdfNode | undefined
  readonly footer: (page: number, pages: number) => PdfNode
  readonly pageMargins: readonly [left: number, top: number, right: number, bottom: number]
  readonly pageBreakBefore: (
    node: PlacedNode,
    query: { readonly getFollowingNodesOnPage: () => readonly PlacedNode[] },
  ) => boolean
  readonly title: string
  /** Written into the file instead of the clock's time: the same paper is the same bytes. */
  readonly createdAt: Date
}

interface FontStore {
  readonly existsSync: (name: string) => boolean
  readonly readFileSync: (name: string) => Buffer
}

interface PdfLibrary {
  virtualfs: FontStore
  readonly setFonts: (fonts: object) => void
  readonly setUrlAccessPolicy: (policy: () => boolean) => void
  readonly setLocalAccessPolicy: (policy: () => boolean) => void
  readonly createPdf: (definition: object) => { readonly getBuffer: () => Promise<Buffer> }
}

let library: PdfLibrary | undefined

/** The library with its doors shut, loaded once. */
export function pdfLibrary(): PdfLibrary {
  if (library !== undefined) return library
  // The published types describe the browser's global; the server build is a CommonJS singleton.
  const loaded: PdfLibrary = createRequire(import.meta.url)('pdfmake')
  loaded.setUrlAccessPolicy(() => false)
  loaded.setLocalAccessPolicy(() => false)
  library = loaded
  return loaded
}

/** Lays a definition out. Fonts are handed over as bytes: the library may open neither a file nor an address. */
export async function layOutPdf(definition: PdfDefinition, fonts: FontSet): Promise<Uint8Array> {
  const pdf = pdfLibrary()
  // Both are taken up while createPdf is called, so papers laid out side by side don't disturb each other.
  pdf.setFonts({ ...fontDictionary })
  pdf.virtualfs = fontStore(fonts)
  const { title, createdAt, ...rest } = definition
  const document = pdf.createPdf({
    ...rest,
    pageSize: 'A4',
    info: {
      title,
      creator: '镇调解室工作台',
      producer: '镇调解室工作台',
      creationDate: createdAt,
      modDate: createdAt,
    },
    defaultStyle: { font: 'serif-normal' satisfies FontName },
    version: '1.7',
    language: 'zh-CN',
  })
  return new Uint8Array(await document.getBuffer())
}

const fontDictionary = Object.fromEntries(Object.keys(fontFiles).map((name) => [name, { normal: name }]))

/** The library asks for a font's bytes when a run first needs it; anything else it asks for isn't there. */
function fontStore(fonts: FontSet): FontStore {
  return {
    existsSync: isFontName,
    readFileSync(name) {
      if (!isFontName(name)) throw new Error('only bundled fonts can be read')
      return fonts.font(name).bytes
    },
  }
}

function isFontName(name: string): name is FontName {
  return name in fontFiles
}
