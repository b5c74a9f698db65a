import type { CollectionSlug, PayloadRequest, Where } from 'payload'

/** How many documents have the same values in the fields asked for. */
export interface GroupCount<Field extends string> {
  /** Value by field; a relation gives the id. Null where the field is empty. */
  readonly values: Readonly<Record<Field, string | number | null>>
  readonly count: number
}

interface Ask<Field extends string> {
  readonly collection: CollectionSlug
  /** Fields that hold one value each, of the first level or of a group there, such as `plan.postDate`. */
  readonly by: readonly Field[]
  /** What counts, with the filter of the access table in it: no right is asked here. */
  readonly where: Where
}

/**
 * Counts documents by the values of some fields, in one query, in the database: a register of tens of thousands is
 * never read into memory to be counted.
 * @throws Error for a database that is neither SQLite nor MongoDB
 */
export async function groupCounts<Field extends string>(
  req: PayloadRequest,
  ask: Ask<Field>,
): Promise<GroupCount<Field>[]> {
  const adapter: unknown = req.payload.db
  const { name } = adapter as { name: string }
  if (name === 'sqlite') return inSqlite(req, adapter as Sqlite, ask)
  if (name === 'mongoose') return inMongo(req, adapter as Mongo, ask)
  throw new Error(`Counting in groups is not known for the database "${name}".`)
}

type Row = Record<string, string | number | null>

interface Joined extends Promise<Row[]> {
  groupBy: (...columns: unknown[]) => Joined
  leftJoin: (table: unknown, condition: unknown) => Joined
  where: (where: unknown) => Joined
}

interface CountArgs {
  readonly db: { select: (columns: object) => { from: (table: unknown) => Joined } }
  readonly joins: readonly { readonly table: unknown; readonly condition: unknown }[]
  readonly tableName: string
  readonly where: unknown
}

interface Sqlite {
  count: (args: object) => Promise<unknown>
  countDistinct: (args: CountArgs) => Promise<number>
  readonly tables: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** The adapter makes the query as it does for a plain count; what is counted is put in here. */
async function inSqlite<Field extends string>(
  req: PayloadRequest,
  adapter: Sqlite,
  { by, collection, where }: Ask<Field>,
): Promise<GroupCount<Field>[]> {
  // Only where the database is SQLite: a host on MongoDB need not have the package.
  const { count, countDistinct } = await import('@payloadcms/db-sqlite/drizzle')
  let rows: Row[] = []
  const counting = Object.create(adapter) as Sqlite
  counting.countDistinct = async (args) => {
    const table = adapter.tables[args.tableName] ?? {}
    const columns = Object.fromEntries(by.map((field) => [field, columnOf(table, field)]))
    // A document that a join finds twice counts once; without joins, telling them apart would only cost time.
    const id = table['id'] as Parameters<typeof countDistinct>[0]
    const counted = args.joins.length === 0 ? count() : countDistinct(id)
    let query = args.db.select({ ...columns, count: counted }).from(table)
    for (const join of args.joins) query = query.leftJoin(join.table, join.condition)
    rows = await query.where(args.where).groupBy(...by.map((field) => columnOf(table, field)))
    return rows.length
  }
  await counting.count.call(counting, { collection, req, where })
  return rows.map((row) => ({ values: valuesOf(by, row), count: Number(row['count'] ?? 0) }))
}

function columnOf(table: Readonly<Record<string, unknown>>, field: string): unknown {
  return table[field.replaceAll('.', '_')]
}

interface Mongo {
  readonly collections: Readonly<
    Record<
      string,
      | {
          buildQuery: (args: object) => Promise<object>
          aggregate: (stages: object[]) => Promise<{ _id: Row; count: number }[]>
        }
      | undefined
    >
  >
}

async function inMongo<Field extends string>(
  req: PayloadRequest,
  { collections }: Mongo,
  { by, collection, where }: Ask<Field>,
): Promise<GroupCount<Field>[]> {
  const model = collections[collection]
  if (!model) throw new Error(`There is no collection "${collection}".`)
  const query = await model.buildQuery({ payload: req.payload, where, locale: null })
  const group = Object.fromEntries(
    // A name with a dot would be a path there, and the id has a name of its own.
    by.map((field) => [field.replaceAll('.', '_'), field === 'id' ? '$_id' : `$${field}`]),
  )
  const found = await model.aggregate([
    { $match: query },
    { $group: { _id: group, count: { $sum: 1 } } },
  ])
  return found.map(({ _id, count }) => ({ values: valuesOf(by, _id, true), count }))
}

function valuesOf<Field extends string>(
  by: readonly Field[],
  row: Row,
  undotted = false,
): Record<Field, string | number | null> {
  const pairs = by.map((field) => [
    field,
    row[undotted ? field.replaceAll('.', '_') : field] ?? null,
  ])
  return Object.fromEntries(pairs) as Record<Field, string | number | null>
}
