import type { ReactElement, ReactNode } from 'react'

/** A table that scrolls by itself where the page is narrower. */
export function ReportTable({
  label,
  columns,
  children,
}: {
  /** What it holds, for those who cannot see it scroll. */
  readonly label: string
  readonly columns: readonly { readonly name: string; readonly number?: boolean }[]
  /** Its body, and its foot. */
  readonly children: ReactNode
}): ReactElement {
  return (
    <div className="table-scroll" role="group" aria-label={label} tabIndex={0}>
      <table className="report-table">
        <thead>
          <tr>
            {columns.map(({ name, number = false }) => (
              <th scope="col" className={number ? 'number' : undefined} key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  )
}
