import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { hrefOf, type RouteTarget } from '../../app/router/routes.ts'
import { Button } from '../button.tsx'
import { classNames } from '../class-names.ts'
import { ErrorNote } from '../error-note.tsx'
import { copiedWords, copyTable } from './copy-table.ts'
import { moveRow } from './move-row.ts'

export interface Column<Row> {
  readonly key: string
  readonly title: string
  readonly render: (row: Row) => ReactNode
  /** What is copied to WPS; needed where `render` answers more than text. */
  readonly text?: ((row: Row) => string) | undefined
  /** Right-aligned, tabular. */
  readonly figure?: boolean | undefined
  /** CSS width, e.g. `9rem`. */
  readonly width?: string | undefined
  /** The column whose words name the row's link. Default: the first. */
  readonly main?: boolean | undefined
  /** A quiet second line in the same cell, outside the link. */
  readonly under?: ((row: Row) => ReactNode) | undefined
}

interface DataTableProps<Row> {
  /** Says what the rows are, for screen readers. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[] | undefined
  readonly keyOf: (row: Row) => string
  /** Where a row leads; the whole row is the link. */
  readonly linkOf?: ((row: Row) => RouteTarget | undefined) | undefined
  readonly empty: ReactNode
  readonly error?: unknown
  readonly onRetry?: (() => void) | undefined
  readonly onMore?: (() => void) | undefined
  readonly moreBusy?: boolean | undefined
  readonly caption?: ReactNode
  readonly copyable?: boolean | undefined
  /** Where more is copied than is shown. */
  readonly copied?: readonly Column<Row>[] | undefined
}

/** Rows as on a good paper list: hairlines, no zebra, figures right. Arrow keys move, Enter opens. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    label,
    columns,
    rows,
    keyOf,
    linkOf,
    empty,
    error,
    onRetry,
    onMore,
    moreBusy,
    caption,
    copyable = true,
    copied = columns,
  } = props
  const body = useRef<HTMLTableSectionElement>(null)
  const [told, setTold] = useState('')
  if (error !== undefined && error !== null) return <ErrorNote error={error} onRetry={onRetry} />
  if (rows === undefined) return <p className="page-loading">正在读取…</p>
  if (rows.length === 0) return empty
  const main = columns.find((column) => column.main) ?? columns[0]

  function onKeyDown(event: KeyboardEvent): void {
    moveRow(event, body.current)
  }

  return (
    <div className="table-frame">
      {(caption !== undefined || copyable) && (
        <div className="table-caption">
          <span>{caption}</span>
          {copyable && (
            <span>
              <span role="status" className="copy-told">
                {told}
              </span>
              <Button
                look="quiet"
                onClick={() =>
                  setTold(
                    copiedWords(copyTable(copied, rows), { rows: rows.length, more: onMore !== undefined }),
                  )
                }
              >
                复制到 WPS
              </Button>
            </span>
          )}
        </div>
      )}
      <table className="table" aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={classNames(column.figure && 'figure')}
                style={{ width: column.width }}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {rows.map((row) => {
            const target = linkOf?.(row)
            return (
              <tr key={keyOf(row)} className={classNames(target !== undefined && 'row-link')}>
                {columns.map((column) => (
                  <td key={column.key} className={classNames(column.figure && 'figure')}>
                    {column === main && target !== undefined ? (
                      <a href={hrefOf(target)}>{column.render(row)}</a>
                    ) : (
                      column.render(row)
                    )}
                    {column.under !== undefined && <p className="row-under">{column.under(row)}</p>}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
      {onMore !== undefined && (
        <Button busy={moreBusy} onClick={onMore}>
          再看后面的
        </Button>
      )}
    </div>
  )
}
