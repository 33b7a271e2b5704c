import type { Column } from './data-table.tsx'

/** A cell as WPS reads it from the clipboard: no tabs or line breaks, and nothing that would be taken for a formula. */
export function tsvCell(text: string): string {
  const plain = text.replaceAll(/[\t\r\n]+/g, ' ').trim()
  return /^[=+\-@]/.test(plain) && !/^-?\d[\d,.]*$/.test(plain) ? `'${plain}` : plain
}

export function tableAsTsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const head = columns.map((column) => tsvCell(column.title)).join('\t')
  const lines = rows.map((row) => columns.map((column) => tsvCell(cellText(column, row))).join('\t'))
  return [head, ...lines].join('\r\n')
}

function cellText<Row>(column: Column<Row>, row: Row): string {
  if (column.text) return column.text(row)
  const shown = column.render(row)
  return typeof shown === 'string' || typeof shown === 'number' ? String(shown) : ''
}

/** Every permission is denied to the page, so the old way to the clipboard, which needs none inside a click, is used. */
export function copyText(text: string): boolean {
  const area = document.createElement('textarea')
  const before = document.activeElement
  area.value = text
  area.className = 'copy-area'
  document.body.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  if (before instanceof HTMLElement) before.focus()
  return done
}

/** What is said after copying: how much is on the clipboard, and that what isn't listed yet isn't. */
export function copiedWords(
  done: boolean,
  { rows, more }: { readonly rows: number; readonly more: boolean },
): string {
  if (!done) return '没有复制成。请再点一次；仍不行时，选中表格按 Ctrl+C。'
  const left = more ? '后面没有列出的不在内，要的话先点“再看后面的”。' : ''
  return `已复制 ${rows} 行，到 WPS 里粘贴即可。${left}`
}

export function copyTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): boolean {
  return copyText(tableAsTsv(columns, rows))
}
