import type { PayloadRequest } from 'payload'
import { say } from '../../cms/plugin/core/text.ts'
import { type Documents, local } from '../../cms/plugin/database/local.ts'
import { inTransaction } from '../../cms/plugin/database/transaction.ts'
import {
  type Fields,
  type LawCollection,
  stampOf,
  storedFields,
  type WantedEntry,
  wantedAuthority,
  wantedRegulation,
  wantedRequirement,
} from './entry-fields.ts'
import type { LawContent } from './law-content.ts'

/**
 * What loading does with an entry.
 * - `new`: it is not there yet
 * - `renewed`: it is as it was loaded, and what comes with Verne says something else now
 * - `kept`: it was changed, or made, here; what comes with Verne says something else and is left
 * - `same`: there is nothing to do
 */
export type Outcome = 'new' | 'renewed' | 'kept' | 'same'

/** What is done, or would be, with one entry. */
export interface LawStep {
  readonly collection: LawCollection
  /** Its identifier, key or address. */
  readonly key: string
  /** What it is called, in Norwegian. */
  readonly name: string
  readonly outcome: Outcome
  /** The fields in which what is there differs from what comes with Verne; none for a new one. */
  readonly fields: readonly string[]
}

/**
 * Loads the register of law that comes with Verne: what is not there is made, what is as it was loaded before is
 * renewed, what was changed here stays. Safe to run again after it was cut off.
 * @param write false tells what would be done, and writes nothing. @default true
 * @throws Error naming the entry that could not be stored
 */
export async function loadLaw(
  req: PayloadRequest,
  content: LawContent,
  write = true,
): Promise<LawStep[]> {
  const topics = await idsBy(req, 'topics', 'slug')
  const authorities = content.authorities.map(wantedAuthority)
  const steps = [...(await loadInto(req, 'authorities', authorities, write))]
  const known = {
    topics,
    authorities: await idsBy(req, 'authorities', 'slug', toBe(authorities)),
    regulations: new Map<string, string>(),
  }
  const regulations = content.regulations.map((each) => wantedRegulation(each, known))
  steps.push(...(await loadInto(req, 'regulations', regulations, write)))
  known.regulations = await idsBy(req, 'regulations', 'lovdataId', toBe(regulations))
  const requirements = content.requirements.flatMap((each) => wantedRequirement(each, known) ?? [])
  steps.push(...(await loadInto(req, 'requirements', requirements, write)))
  return steps
}

function toBe(wanted: readonly WantedEntry[]): [string, string][] {
  return wanted.map(({ by, id }) => [by.value, id])
}

async function loadInto<C extends LawCollection>(
  req: PayloadRequest,
  collection: C,
  wanted: readonly WantedEntry<C>[],
  write: boolean,
): Promise<LawStep[]> {
  const found = await local.find(req, collection, { overrideAccess: true, locale: 'all' })
  const [field] = wanted.map(({ by }) => by.field)
  const there = new Map(
    found.map((each) => [(each as unknown as Record<string, unknown>)[field ?? 'id'], each]),
  )
  const steps: LawStep[] = []
  for (const each of wanted) {
    const stored = there.get(each.by.value) as StoredEntry<C> | undefined
    const step = stepFor(each, stored)
    steps.push(step)
    if (!write || step.outcome === 'same' || step.outcome === 'kept') continue
    try {
      await store(req, each, stored)
    } catch (error) {
      throw new Error(`${each.by.value} in ${collection} could not be stored. ${String(error)}`, {
        cause: error,
      })
    }
  }
  return steps
}

type StoredEntry<C extends LawCollection> = Documents[C] & {
  readonly loaded?: string | null
  readonly version: number
}

function stepFor<C extends LawCollection>(
  { collection, id, by, name, fields }: WantedEntry<C>,
  stored: StoredEntry<C> | undefined,
): LawStep {
  const step = (outcome: Outcome, differing: readonly string[] = []): LawStep => {
    return { collection, key: by.value, name: say(name, 'nb'), outcome, fields: differing }
  }
  if (!stored) return step('new')
  const now = storedFields(collection, stored)
  const differing = differingFields(now, fields)
  // Ours, and cut off before it was whole.
  if (stored.id === id && !stored.loaded) return step('renewed', differing)
  if (stored.loaded === stampOf(fields) || differing.length === 0) return step('same')
  return step(stored.loaded === stampOf(now) ? 'renewed' : 'kept', differing)
}

/** Names of the fields that say something else than is wanted. */
function differingFields(now: Fields, wanted: Fields): string[] {
  const differs = (plain: Fields['plain'], texts: Fields['texts'], other: Fields): boolean =>
    stampOf({ plain, texts }) !== stampOf(other)
  const plain = Object.entries(wanted.plain).filter(([name, value]) =>
    differs({ [name]: now.plain[name] ?? null }, {}, { plain: { [name]: value }, texts: {} }),
  )
  const texts = Object.entries(wanted.texts).filter(([name, value]) =>
    differs({}, { [name]: now.texts[name] ?? null }, { plain: {}, texts: { [name]: value } }),
  )
  return [...plain, ...texts].map(([name]) => name)
}

/** Norwegian first, then English with the stamp: an entry without one was cut off. */
async function store<C extends LawCollection>(
  req: PayloadRequest,
  { collection, id, fields }: WantedEntry<C>,
  stored: StoredEntry<C> | undefined,
): Promise<void> {
  const asSystem = { overrideAccess: true } as const
  await inTransaction(req, async () => {
    const norwegian = { ...fields.plain, ...inLanguage(fields, 'nb'), loaded: null }
    const made = (await (stored
      ? local.update(req, collection, stored.id, data(norwegian, stored.version), {
          ...asSystem,
          locale: 'nb',
        })
      : local.create(req, collection, data({ ...norwegian, id }), {
          ...asSystem,
          locale: 'nb',
        }))) as StoredEntry<C>
    const english = { ...inLanguage(fields, 'en'), loaded: stampOf(fields) }
    await local.update(req, collection, made.id, data(english, made.version), {
      ...asSystem,
      locale: 'en',
    })
  })

  function data(values: object, version?: number): Partial<Documents[C]> {
    return structuredClone({ ...values, ...(version !== undefined && { version }) }) as Partial<
      Documents[C]
    >
  }
}

function inLanguage({ texts }: Fields, language: 'nb' | 'en'): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, text === null ? null : say(text, language)]),
  )
}

/** Ids by the field that tells what is in a collection apart; what is not there yet by the id it will have. */
async function idsBy(
  req: PayloadRequest,
  collection: LawCollection | 'topics',
  field: string,
  otherwise: readonly (readonly [string, string])[] = [],
): Promise<Map<string, string>> {
  const found = await local.find(req, collection, { overrideAccess: true })
  const there = found.map((each): [string, string] => [
    (each as unknown as Record<string, string>)[field] ?? '',
    each.id,
  ])
  return new Map([...otherwise, ...there])
}
