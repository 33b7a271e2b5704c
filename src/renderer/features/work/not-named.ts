/** How many open cases the desk names beside what is due. */
const SHOWN = 8

interface OpenPage<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

/** The open cases no line above has named, the newest first, and whether there are more than the page names. */
export function notNamed<Row extends { readonly id: string }>(
  page: OpenPage<Row>,
  lines: readonly { readonly caseId: string }[],
): { readonly rows: readonly Row[]; readonly more: boolean } {
  const named = new Set(lines.map((line) => line.caseId))
  const others = page.rows.filter((row) => !named.has(row.id))
  const rows = others.slice(0, SHOWN)
  return { rows, more: others.length > SHOWN || page.total > page.rows.length }
}
