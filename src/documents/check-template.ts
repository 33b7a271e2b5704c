import { isKnownField } from '#domain/papers/paper-fields.ts'
import { conditionFacts } from './interpret/condition.ts'
import { referencedPaths } from './interpret/references.ts'
import type { Block, CellTemplate, RowTemplate, Template } from './template.ts'
import { templateShape } from './template-shape.ts'

export interface TemplateProblem {
  /** Where in the template, e.g. `blocks[3].rows[0].cells[1]`. */
  readonly at: string
  readonly message: string
}

export type CheckedTemplate =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] }

/**
 * A template from a file or a screen: only the blocks that exist, only fields a paper has. What passes can be printed
 * from any view, an empty one too.
 */
export function checkTemplate(json: unknown): CheckedTemplate {
  const shaped = templateShape(json)
  if (!shaped.ok) return shaped
  const problems: TemplateProblem[] = []
  const { template } = shaped
  checkBlocks(template.blocks, 'blocks', new Map(), problems)
  return problems.length === 0 ? { ok: true, template } : { ok: false, problems }
}

/** Names that stand for one item of a list, with the list's own path. */
type Names = ReadonlyMap<string, string>

function checkBlocks(blocks: readonly Block[], at: string, names: Names, problems: TemplateProblem[]): void {
  blocks.forEach((block, index) => {
    checkBlock(block, `${at}[${index}]`, names, problems)
  })
}

function checkBlock(block: Block, at: string, names: Names, problems: TemplateProblem[]): void {
  const need = (path: string) => checkPath(path, { at, names, problems })
  switch (block.block) {
    case 'text':
      need(block.field)
      return
    case 'clauses':
      need(block.over)
      return
    case 'record':
      need(block.over)
      return
    case 'repeat':
      need(block.over)
      checkBlocks(block.blocks, `${at}.blocks`, inside(names, block.as, block.over), problems)
      return
    case 'when':
      conditionFacts(block.if).forEach(need)
      checkBlocks(block.blocks, `${at}.blocks`, names, problems)
      checkBlocks(block.else ?? [], `${at}.else`, names, problems)
      return
    case 'signatures':
      for (const group of block.groups) {
        if ('over' in group) need(group.over)
        else if (group.names !== undefined) need(group.names)
      }
      for (const text of [block.seal, block.date, block.identity]) referencedPaths(text ?? '').forEach(need)
      return
    case 'table':
      checkCells(block.header ?? [], `${at}.header`, names, problems)
      checkRows(block.rows, `${at}.rows`, names, problems)
      return
    case 'space':
      return
    default:
      referencedPaths(block.text).forEach(need)
  }
}

function checkRows(
  rows: readonly RowTemplate[],
  at: string,
  names: Names,
  problems: TemplateProblem[],
): void {
  rows.forEach((row, index) => {
    const place = `${at}[${index}]`
    if ('cells' in row) return checkCells(row.cells, `${place}.cells`, names, problems)
    if ('group' in row) return checkRows(row.group, `${place}.group`, names, problems)
    if ('when' in row) {
      for (const path of conditionFacts(row.when)) checkPath(path, { at: place, names, problems })
      checkRows(row.rows, `${place}.rows`, names, problems)
      checkRows(row.else ?? [], `${place}.else`, names, problems)
      return
    }
    checkPath(row.repeat, { at: place, names, problems })
    checkRows(row.rows, `${place}.rows`, inside(names, row.as, row.repeat), problems)
  })
}

function checkCells(
  cells: readonly CellTemplate[],
  at: string,
  names: Names,
  problems: TemplateProblem[],
): void {
  cells.forEach((cell, index) => {
    const place = { at: `${at}[${index}]`, names, problems }
    if (cell.field !== undefined) checkPath(cell.field, place)
    for (const text of [cell.label, cell.text]) {
      for (const path of referencedPaths(text ?? '')) checkPath(path, place)
    }
    checkBlocks(cell.blocks ?? [], `${place.at}.blocks`, names, problems)
  })
}

interface Place {
  readonly at: string
  readonly names: Names
  readonly problems: TemplateProblem[]
}

function checkPath(path: string, place: Place): void {
  if (!isKnownField(fullPath(path, place.names))) {
    place.problems.push({ at: place.at, message: `没有“${path}”这个字段。` })
  }
}

function inside(names: Names, name: string, list: string): Names {
  return new Map([...names, [name, `${fullPath(list, names)}[]`]])
}

function fullPath(path: string, names: Names): string {
  const [head = '', ...rest] = path.split('.')
  return [names.get(head) ?? head, ...rest].join('.')
}
