import type { CollectionConfig, Field, Payload } from 'payload'
import type { Institution } from '../../content/institution.ts'
import type { HseCollection } from './access/table.ts'
import { type Clock, systemClock } from './core/dates.ts'
import type { Language } from './core/text.ts'

/** What a host may change of one collection. Fields are added to or rearranged; access replaces single operations. */
export interface CollectionOverride {
  /** Gets the plugin's fields and answers the fields to use. Fields the plugin names must stay. */
  readonly fields?: (given: { readonly defaultFields: Field[] }) => Field[]
  /** Access functions by operation, used instead of the access table's. */
  readonly access?: CollectionConfig['access']
  /** Labels by number and language. */
  readonly labels?: CollectionConfig['labels']
}

/** What came of a publish. A reason is one sentence for a person. */
export type PublishOutcome =
  | { readonly ok: true; readonly release: string; readonly seconds: number }
  | {
      readonly ok: false
      readonly code: 'failed' | 'refused' | 'held'
      readonly reason: string
    }

/**
 * Turns a validated snapshot into something readers see. The plugin ends where it calls it.
 * Never throws for an expected failure: it answers why.
 */
export type Publisher = (request: {
  /** Absolute path of the snapshot, JSON in the shape of `content/schema`. */
  readonly snapshotFile: string
  /** True when a person confirmed that many documents disappear. */
  readonly confirmed: boolean
}) => Promise<PublishOutcome>

/** Options of `hsePlugin`. */
export interface HseOptions {
  /** Who runs the installation: names, logo, colours, and the document number pattern at start. */
  readonly institution: Institution
  /** Languages documents are written in, the controlling language first. @default ['nb', 'en'] */
  readonly locales?: readonly Language[]
  /** Slug of the host's auth collection. Must exist in the config. @default 'users' */
  readonly accounts?: string
  /** Changes per collection. */
  readonly overrides?: Partial<Record<HseCollection, CollectionOverride>>
  /** Called with every new snapshot. Without it, the snapshot is only written and served. */
  readonly publisher?: Publisher
  /** Folder for the published snapshot and uploads. @default './.data' */
  readonly dataDir?: string
  /** The present instant; tests pass their own. @default the system clock */
  readonly clock?: Clock
  /** Runs pending publishes and the nightly tasks in this process. @default true */
  readonly jobs?: boolean
  /** Keeps the schema, so that no data is lost, and turns everything else off. @default false */
  readonly disabled?: boolean
}

/** Options with every default filled in. */
export interface SanitisedOptions extends Required<Omit<HseOptions, 'publisher'>> {
  readonly publisher: Publisher | null
}

/**
 * Fills in the defaults and checks what can be checked at the door.
 * @throws Error naming the option and the way out
 */
export function sanitiseOptions(options: HseOptions): SanitisedOptions {
  const locales = options.locales ?? ['nb', 'en']
  if (locales[0] !== 'nb') {
    throw new Error(
      `hsePlugin: option "locales" must start with "nb", the controlling language, but is [${locales.join(', ')}].`,
    )
  }
  try {
    new RegExp(options.institution.documentNumberPattern)
  } catch {
    throw new Error(
      'hsePlugin: option "institution.documentNumberPattern" is not a regular expression.',
    )
  }
  return {
    institution: options.institution,
    locales,
    accounts: options.accounts ?? 'users',
    overrides: options.overrides ?? {},
    publisher: options.publisher ?? null,
    dataDir: options.dataDir ?? '.data',
    clock: options.clock ?? systemClock,
    jobs: options.jobs ?? true,
    disabled: options.disabled ?? false,
  }
}

/** The options a running Payload was given. */
export function optionsOf(payload: Pick<Payload, 'config'>): SanitisedOptions {
  const options = (payload.config.custom as { hse?: SanitisedOptions }).hse
  if (!options) throw new Error('hsePlugin is not part of this Payload config.')
  return options
}
