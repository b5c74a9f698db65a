import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'

/** A table of SQLite, filled by its rows: through Payload, hundreds would take many seconds. */
interface Tables {
  readonly drizzle: {
    insert: (table: unknown) => { values: (rows: readonly object[]) => Promise<unknown> }
  }
  readonly tables: Readonly<Record<string, unknown>>
}

/** Writes documents past Payload, by the hundred: fields of the first level alone. */
export async function writeMany(
  { db }: Payload,
  collection: string,
  documents: readonly Readonly<{ id: string }>[],
): Promise<void> {
  if ((db as { name: string }).name === 'mongoose') {
    const rows = documents.map(({ id, ...fields }) => ({ _id: id, ...fields }))
    await (db as unknown as MongooseAdapter).connection
      .collection<{ _id: string }>(collection)
      .insertMany(rows)
    return
  }
  const { drizzle, tables } = db as unknown as Tables
  const table = tables[collection.replaceAll('-', '_')]
  for (let from = 0; from < documents.length; from += 500) {
    await drizzle.insert(table).values(documents.slice(from, from + 500))
  }
}

/**
 * Cases, measures and lines of the log in these units, as many of each, in every state.
 * @param day they are dated around, `YYYY-MM-DD`
 * @param from number of the first, where some have been written. @default 0
 */
export async function writeRecords(
  payload: Payload,
  units: readonly string[],
  {
    count,
    day,
    from = 0,
  }: { readonly count: number; readonly day: string; readonly from?: number },
): Promise<void> {
  const stamp = `${day}T08:00:00.000Z`
  const year = Number(day.slice(0, 4))
  const inTurn = <T>(values: readonly T[], index: number): T => values[index % values.length] as T
  const rows = Array.from({ length: count }, (_, index) => ({
    version: 1,
    key: `many:${String(from + index)}`,
    title: `Rad ${String(from + index)}`,
    language: 'nb',
    unit: inTurn(units, index),
    createdAt: stamp,
    updatedAt: stamp,
  }))
  const states = ['reported', 'received', 'assessed', 'inProgress', 'effectCheck', 'closed']
  await writeMany(
    payload,
    'nonconformities',
    rows.map((row, index) => ({
      ...row,
      id: `many-case-${String(from + index)}`,
      number: `AVV-${String(year)}-${String(50_000 + from + index)}`,
      serial: 50_000 + from + index,
      year,
      state: inTurn(states, index),
      type: 'nonconformity',
      source: 'report',
      description: 'Beskrevet kort.',
      eventDate: day,
      reportedDate: day,
      due: inTurn([day, `${String(year - 1)}-12-01`], index),
      severity: inTurn(['minor', 'serious'], index),
    })),
  )
  const plan = ['approved', 'inProgress', 'done', 'verified', 'cancelled']
  await writeMany(
    payload,
    'measures',
    rows.map((row, index) => ({
      ...row,
      id: `many-measure-${String(from + index)}`,
      number: `TIL-${String(year)}-${String(50_000 + from + index)}`,
      serial: 50_000 + from + index,
      state: inTurn(plan, index),
      deadline: inTurn([`${String(year)}-12-31`, `${String(year)}-01-31`], index),
    })),
  )
  await writeMany(
    payload,
    'audit-log',
    rows.map(({ key }, index) => ({
      id: `many-line-${String(from + index)}`,
      key,
      at: stamp,
      operation: 'update',
      target: 'measures',
      document: `many-measure-${String(from + index)}`,
    })),
  )
}
