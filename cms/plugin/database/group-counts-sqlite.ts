import type { PayloadRequest } from 'payload'
import type { CountTogether, GroupAsk, GroupCount } from './group-counts.ts'

type Value = string | number | null
type Row = Readonly<Record<string, Value>>

interface Column {
  readonly mapFromDriverValue: (value: unknown) => Value
}

interface Query {
  groupBy: (...columns: unknown[]) => Query
  leftJoin: (table: unknown, condition: unknown) => Query
  where: (where: unknown) => Query
  getSQL: () => unknown
  toSQL: () => { readonly params: readonly unknown[] }
}

interface Database {
  select: (columns: object) => { from: (table: unknown) => Query }
  all: (statement: unknown) => Promise<Row[]>
}

interface CountArgs {
  readonly db: Database
  readonly joins: readonly { readonly table: unknown; readonly condition: unknown }[]
  readonly tableName: string
  readonly where: unknown
}

interface Adapter {
  count: (args: object) => Promise<unknown>
  countDistinct: (args: CountArgs) => Promise<number>
  readonly tables: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** A query that waits to be put into a statement with others. */
interface Prepared {
  readonly ask: GroupAsk
  readonly query: Query
  readonly columns: readonly Column[]
}

/** SQLite takes 32,766 values in a statement. */
const mostValues = 30_000

/** Counts in SQLite, in one statement unless that would hold too many values. */
export const countInSqlite: CountTogether = async (req, asks) => {
  const wide = Math.max(...asks.map(({ by }) => by.length))
  const prepared = await Promise.all(
    asks.map(async (ask, index) => {
      try {
        return await prepare(req, ask, index, wide)
      } catch (error) {
        return error instanceof Error ? error : new Error(String(error))
      }
    }),
  )
  const found = new Map<GroupAsk, GroupCount<string>[] | Error>()
  for (const [index, ask] of asks.entries()) {
    const made = prepared[index]
    if (made instanceof Error) found.set(ask, made)
  }
  const whole = prepared.filter((each): each is Prepared => !(each instanceof Error))
  for (const some of statementsOf(whole)) {
    const rows = Map.groupBy(await counted(req, some), (row) => row['question'])
    for (const { ask, columns } of some) {
      const groups = (rows.get(asks.indexOf(ask)) ?? []).map((row) => ({
        values: valuesOf(ask, columns, row),
        count: Number(row['count'] ?? 0),
      }))
      found.set(ask, groups)
    }
  }
  return asks.map((ask) => found.get(ask) ?? [])
}

/** The adapter makes the query as it does for a plain count; what is counted is put in here. */
async function prepare(
  req: PayloadRequest,
  ask: GroupAsk,
  index: number,
  wide: number,
): Promise<Prepared> {
  const { by, collection, where } = ask
  const adapter = req.payload.db as unknown as Adapter
  // Only where the database is SQLite: a host on MongoDB need not have the package.
  const { count, countDistinct, sql } = await import('@payloadcms/db-sqlite/drizzle')
  const made: Prepared[] = []
  const counting = Object.create(adapter) as Adapter
  counting.countDistinct = ({ db, joins, tableName, where: condition }) => {
    const table = adapter.tables[tableName] ?? {}
    const columns = by.map((field) => columnOf(table, field))
    const named = Array.from({ length: wide }, (_, place): [string, unknown] => {
      const column = columns[place]
      return [placeOf(place), (column ? sql`${column}` : sql`null`).as(placeOf(place))]
    })
    // A document that a join finds twice counts once; without joins, telling them apart would only cost time.
    const id = table['id'] as Parameters<typeof countDistinct>[0]
    const counts = (joins.length === 0 ? count() : countDistinct(id)).as('count')
    let query = db
      .select({
        question: sql.raw(String(index)).as('question'),
        ...Object.fromEntries<unknown>(named),
        count: counts,
      })
      .from(table)
    for (const join of joins) query = query.leftJoin(join.table, join.condition)
    query = query.where(condition)
    if (columns.length > 0) query = query.groupBy(...columns)
    made.push({ ask, columns, query })
    return Promise.resolve(0)
  }
  await counting.count.call(counting, { collection, req, where })
  const [prepared] = made
  if (prepared === undefined) throw new Error(`"${collection}" was not counted.`)
  return prepared
}

function statementsOf(prepared: readonly Prepared[]): Prepared[][] {
  const statements: Prepared[][] = []
  let values = 0
  for (const each of prepared) {
    const own = each.query.toSQL().params.length
    values += own
    const last = statements.at(-1)
    if (last === undefined || values > mostValues) {
      statements.push([each])
      values = own
    } else last.push(each)
  }
  return statements
}

/** Asks through the adapter's own door, so that a transaction has it in its turn. */
async function counted(req: PayloadRequest, prepared: readonly Prepared[]): Promise<Row[]> {
  const { sql } = await import('@payloadcms/db-sqlite/drizzle')
  const [collection] = prepared.map(({ ask }) => ask.collection)
  const queries = prepared.map(({ query }) => query.getSQL() as ReturnType<typeof sql>)
  let rows: Row[] = []
  const asking = Object.create(req.payload.db) as Adapter
  asking.countDistinct = async ({ db }) => {
    rows = await db.all(sql.join(queries, sql` union all `))
    return rows.length
  }
  await asking.count.call(asking, { collection, req, where: {} })
  return rows
}

const placeOf = (index: number): string => `value${String(index)}`

function columnOf(table: Readonly<Record<string, unknown>>, field: string): Column {
  const column = table[field.replaceAll('.', '_')]
  if (column === undefined) throw new Error(`There is no field "${field}" to count by.`)
  return column as Column
}

function valuesOf({ by }: GroupAsk, columns: readonly Column[], row: Row): Record<string, Value> {
  return Object.fromEntries(
    by.map((field, index) => {
      const value = row[placeOf(index)] ?? null
      return [field, value === null ? null : (columns[index]?.mapFromDriverValue(value) ?? null)]
    }),
  )
}
