import {
  getTableConfig,
  index,
  type AnySQLiteColumn,
} from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { SQLiteSchemaHook } from '@payloadcms/db-sqlite'

/** What Payload calls the parent in tables of arrays and languages, and in those of lists of texts and numbers. */
const parentNames = ['_parent_id', 'parent_id']

/**
 * Gives every table of child rows an index that begins with the parent. Payload indexes localised rows by (locale,
 * parent) and texts by (order, parent): without this each parent row read scans the whole table.
 */
export const parentIndexes: SQLiteSchemaHook = ({ extendTable, schema }) => {
  for (const [name, table] of Object.entries(schema.tables)) {
    const { columns, indexes } = getTableConfig(table)
    const parent = columns.find((column) => parentNames.includes(column.name))
    if (parent === undefined) continue
    if (indexes.some((each) => firstColumn(each.config.columns) === parent.name)) continue
    extendTable({
      table,
      extraConfig: (found) => ({
        [`${name}_parent_only`]: index(`${name}_parent_only_idx`).on(
          Object.values(found as Record<string, AnySQLiteColumn>).find(
            (column) => column.name === parent.name,
          ) as AnySQLiteColumn,
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
