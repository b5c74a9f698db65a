import {
  getTableConfig,
  index,
  type AnySQLiteColumn,
} from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { SQLiteSchemaHook } from '@payloadcms/db-sqlite'

/**
 * Gives every table of child rows an index that begins with `_parent_id`. Payload indexes localised
 * rows by (locale, parent): without this each parent row read scans the whole table.
 */
export const parentIndexes: SQLiteSchemaHook = ({ extendTable, schema }) => {
  for (const [name, table] of Object.entries(schema.tables)) {
    const { columns, indexes } = getTableConfig(table)
    if (!columns.some((column) => column.name === '_parent_id')) continue
    if (indexes.some((each) => firstColumn(each.config.columns) === '_parent_id')) continue
    extendTable({
      table,
      extraConfig: (column) => ({
        [`${name}_parent_only`]: index(`${name}_parent_only_idx`).on(
          column['_parentID'] as AnySQLiteColumn,
        ),
      }),
    })
  }
  return schema
}

function firstColumn(columns: readonly object[]): unknown {
  const first = columns[0]
  return first && 'name' in first ? first.name : undefined
}
