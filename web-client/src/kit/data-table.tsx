import './table.css'

export interface Column<Row> {
  id: string
  header: string
  cell: (row: Row) => React.ReactNode
  /** names the row for screen readers */
  isRowHeader?: boolean
  isNumber?: boolean
}

interface Props<Row> {
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  rowId: (row: Row) => string
  /** on a narrow screen rows become small cards instead of a table to scroll sideways */
  folds?: boolean
}

/** A plain table: whoever serves the rows has filtered and ordered them. */
export function DataTable<Row>({ caption, columns, rows, rowId, folds = true }: Props<Row>) {
  return (
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className="kr-table-scroll" role="group" aria-label={caption} tabIndex={0}>
      <table className={folds ? 'kr-table kr-table--folds' : 'kr-table'}>
        <caption className="kr-hidden-visually">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={column.isNumber ? 'kr-table__number' : undefined}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)}>
              {columns.map((column) =>
                column.isRowHeader ? (
                  <th key={column.id} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.id}
                    data-label={column.header}
                    className={column.isNumber ? 'kr-table__number' : undefined}
                  >
                    <div>{column.cell(row)}</div>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
