import type { Align, PageRule } from './template.ts'

/** A paper as pure data: what both renderers draw and what the finished PDF is compared with. */
export interface DocumentModel {
  readonly templateId: string
  readonly templateVersion: number
  readonly title: string
  readonly page: PageRule
  readonly nodes: readonly ModelNode[]
  readonly missing: readonly MissingField[]
  /** Every text of the paper in reading order, without page furniture. */
  readonly texts: readonly string[]
}

/** A fact that wasn't there: its place on the paper is a blank to write in. */
export interface MissingField {
  readonly field: string
  readonly label: string
}

export type ModelNode = Paragraph | RuledLines | Table | Signatures | Space

export type ParagraphRole = 'title' | 'subtitle' | 'number' | 'heading' | 'body' | 'note' | 'label' | 'value'

export interface Run {
  readonly text: string
  /** Stands for a missing fact and is drawn as a line to write on. */
  readonly blank?: boolean | undefined
  readonly bold?: boolean | undefined
}

export interface Paragraph {
  readonly node: 'paragraph'
  readonly role: ParagraphRole
  readonly runs: readonly Run[]
  readonly align: Align
  /** First-line indent in characters. */
  readonly indent: number
  readonly size?: number | undefined
}

/** Lines drawn across the page to write on. */
export interface RuledLines {
  readonly node: 'ruled'
  readonly lines: number
  /** Printed at the beginning of the first line. */
  readonly label?: string | undefined
}

export interface Space {
  readonly node: 'space'
  readonly lines: number
}

export interface Table {
  readonly node: 'table'
  readonly widths: readonly number[]
  readonly border: 'grid' | 'none'
  readonly header?: TableRow | undefined
  readonly groups: readonly RowGroup[]
}

/** Rows that belong on one page, unless one of them is a long text that has to be able to run over. */
export interface RowGroup {
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  readonly cells: readonly Cell[]
  /** Least height in points. */
  readonly height?: number | undefined
}

export interface Cell {
  readonly nodes: readonly ModelNode[]
  readonly cols: number
  readonly rows: number
  readonly kind: 'label' | 'value' | 'blocks'
}

export interface Signatures {
  readonly node: 'signatures'
  readonly signers: readonly SignatureLine[]
  /** Names the paper above each page of a table of signatures. */
  readonly identity?: string | undefined
  readonly seal?: readonly Run[] | undefined
  readonly date?: readonly Run[] | undefined
}

export interface SignatureLine {
  readonly label: string
  readonly name?: string | undefined
  readonly hint?: string | undefined
}

/** More signers than this go into a table whose heading repeats on each page. */
export const signersInGrid = 8

/** How a signer's place reads: 申请人 彭建国： */
export function signerCaption(signer: SignatureLine): string {
  return signer.name === undefined ? `${signer.label}：` : `${signer.label} ${signer.name}：`
}

export const signatureTableHeader = ['序号', '身份', '姓名或者名称', '签名、盖章或者按指印'] as const
