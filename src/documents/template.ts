import type { TemplateCondition } from './interpret/condition.ts'

/** A form as data: the closed set of blocks every paper of the product is made from. */
export interface Template {
  readonly id: string
  readonly title: string
  readonly version: number
  readonly effectiveFrom: string
  /** Where the form comes from; shown beside it on the settings screen. */
  readonly source: string
  readonly page: PageRule
  readonly blocks: readonly Block[]
}

/** Millimetres for margins, points for type. A4 throughout: the papers are bound into one file. */
export interface PageRule {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
  readonly bodySize: number
  readonly lineHeight: number
  readonly tableSize: number
  readonly tableLineHeight: number
  /** Printed with a line at the foot of every page but the last, where a record is signed page by page. */
  readonly pageSignature?: string | undefined
}

export type Align = 'left' | 'center' | 'right' | 'justify'

export type Block =
  | TextBlock
  | LongTextBlock
  | TableBlock
  | RepeatBlock
  | WhenBlock
  | ClausesBlock
  | RecordBlock
  | SignaturesBlock
  | SpaceBlock

/** A line or paragraph with `{{field}}` references. The kind decides its type. */
export interface TextBlock {
  readonly block: 'title' | 'subtitle' | 'number' | 'heading' | 'prose' | 'note' | 'copies'
  readonly text: string
  readonly align?: Align | undefined
  /** Characters the first line is set in; prose has 2 unless told otherwise. */
  readonly indent?: number | undefined
  readonly size?: number | undefined
  readonly bold?: boolean | undefined
}

/** A field that may run over pages; ruled lines to write on when it is missing. */
export interface LongTextBlock {
  readonly block: 'text'
  readonly field: string
  readonly lines: number
  readonly indent?: number | undefined
}

export interface TableBlock {
  readonly block: 'table'
  /** Relative column widths. */
  readonly widths: readonly number[]
  /** Printed again on each page. */
  readonly header?: readonly CellTemplate[] | undefined
  readonly rows: readonly RowTemplate[]
  readonly border?: 'grid' | 'none' | undefined
}

export type RowTemplate =
  | { readonly cells: readonly CellTemplate[]; readonly height?: number | undefined }
  /** Rows kept on one page, e.g. the three rows of one party. */
  | { readonly group: readonly RowTemplate[] }
  | {
      readonly repeat: string
      readonly as: string
      /** Empty rows to write in when the list is missing, or to fill the form up to. */
      readonly blank?: number | undefined
      readonly rows: readonly RowTemplate[]
    }
  | {
      readonly when: TemplateCondition
      readonly rows: readonly RowTemplate[]
      readonly else?: readonly RowTemplate[]
    }

export interface CellTemplate {
  readonly label?: string | undefined
  readonly field?: string | undefined
  readonly text?: string | undefined
  readonly blocks?: readonly Block[] | undefined
  readonly cols?: number | undefined
  readonly rows?: number | undefined
  readonly align?: Align | undefined
  readonly size?: number | undefined
  readonly bold?: boolean | undefined
}

export interface RepeatBlock {
  readonly block: 'repeat'
  readonly over: string
  readonly as: string
  readonly blank?: number | undefined
  readonly blocks: readonly Block[]
}

export interface WhenBlock {
  readonly block: 'when'
  readonly if: TemplateCondition
  readonly blocks: readonly Block[]
  readonly else?: readonly Block[] | undefined
}

/** Numbered paragraphs 1. 2. 3. or 一、二、三、 over a list of texts. */
export interface ClausesBlock {
  readonly block: 'clauses'
  readonly over: string
  readonly numbering: 'arabic' | 'chinese'
  /** Numbered blanks when there is no list, each of so many ruled lines. */
  readonly blank: number
  readonly lines: number
}

/** Question and answer, or who said what. */
export interface RecordBlock {
  readonly block: 'record'
  readonly over: string
  readonly lines: number
}

export interface SignaturesBlock {
  readonly block: 'signatures'
  readonly groups: readonly SignatureGroup[]
  /** Names the paper above each page of a long list of signatures. */
  readonly identity?: string | undefined
  /** Whose seal is stamped; the name is printed and the seal goes over it. */
  readonly seal?: string | undefined
  readonly date?: string | undefined
}

export type SignatureGroup =
  | { readonly over: string; readonly blank: readonly string[]; readonly hint?: string | undefined }
  | { readonly label: string; readonly names?: string | undefined; readonly hint?: string | undefined }

export interface SpaceBlock {
  readonly block: 'space'
  readonly lines: number
}
