import type { CountTogether, GroupAsk, GroupCount } from './group-counts.ts'

type Group = Readonly<Record<string, string | number | null>>
type Counted = readonly { readonly _id: Group; readonly count: number }[]

interface Model {
  buildQuery: (args: object) => Promise<object>
  aggregate: (stages: object[]) => Promise<unknown[]>
}

/** Counts in MongoDB, in one command for each collection. */
export const countInMongo: CountTogether = async (req, asks) => {
  const { collections } = req.payload.db as unknown as {
    readonly collections: Readonly<Record<string, Model | undefined>>
  }
  const found = new Map<GroupAsk, GroupCount<string>[] | Error>()
  const counting = [...Map.groupBy(asks, ({ collection }) => collection)].map(
    async ([collection, those]) => {
      const model = collections[collection]
      if (!model) throw new Error(`There is no collection "${collection}".`)
      const stages: { readonly ask: GroupAsk; readonly match: object }[] = []
      for (const ask of those) {
        try {
          const match = await model.buildQuery({
            payload: req.payload,
            where: ask.where,
            locale: null,
          })
          stages.push({ ask, match })
        } catch (error) {
          found.set(ask, error instanceof Error ? error : new Error(String(error)))
        }
      }
      const counted = await countedIn(model, stages)
      for (const [index, { ask }] of stages.entries()) {
        const groups = counted[index] ?? []
        found.set(
          ask,
          groups.map(({ _id, count }) => ({ values: valuesOf(ask, _id), count })),
        )
      }
    },
  )
  await Promise.all(counting)
  return asks.map((ask) => found.get(ask) ?? [])
}

/** What is counted side by side is looked for first, all at once, because only the first stage has the indexes. */
async function countedIn(
  model: Model,
  asked: readonly { readonly ask: GroupAsk; readonly match: object }[],
): Promise<readonly Counted[]> {
  const [only] = asked
  if (only === undefined) return []
  if (asked.length === 1) {
    return [(await model.aggregate([{ $match: only.match }, group(only.ask)])) as Counted]
  }
  const sides = Object.fromEntries(
    asked.map(({ ask, match }, index) => [sideOf(index), [{ $match: match }, group(ask)]]),
  )
  const any = asked.map(({ match }) => match)
  const everything = any.some((each) => Object.keys(each).length === 0)
  const [counted = {}] = (await model.aggregate([
    { $match: everything ? {} : { $or: any } },
    { $facet: sides },
  ])) as Record<string, Counted>[]
  return asked.map((_, index) => counted[sideOf(index)] ?? [])
}

const sideOf = (index: number): string => `side${String(index)}`

function group({ by }: GroupAsk): object {
  // A name with a dot would be a path there, and the id has a name of its own.
  const fields = by.map((field): [string, string] => [
    nameOf(field),
    field === 'id' ? '$_id' : `$${field}`,
  ])
  return { $group: { _id: Object.fromEntries<string>(fields), count: { $sum: 1 } } }
}

const nameOf = (field: string): string => field.replaceAll('.', '_')

function valuesOf({ by }: GroupAsk, group: Group): Group {
  return Object.fromEntries(by.map((field) => [field, group[nameOf(field)] ?? null]))
}
