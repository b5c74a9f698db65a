import type { CollectionConfig, Field, Payload } from 'payload'
import { languages } from '../../content/schema/index.ts'
import type { Institution } from '../../content/public-face.ts'
import { closedToPayload, collections, type HseCollection } from './access/table.ts'
import { type Clock, systemClock } from './core/dates.ts'
import type { Language } from './core/text.ts'
import { followsPattern } from './guidelines/rules.ts'
import { checkSurface, type Surface } from './surface.ts'

/**
 * Collections of the plugin, by slug. The host's accounts and the settings are not overridden but configured, and no
 * host opens the register of injuries.
 */
export type OverridableCollection = Exclude<HseCollection, 'accounts' | 'hse-settings' | 'injuries'>

/** What a host may change of one collection. What is left out stays as it is. */
export interface CollectionOverride {
  /**
   * Gets the plugin's fields and answers the fields to use: more, in another order, or with another `admin`.
   * Every field of `defaultFields` must be among them; a new field that is `required` needs a default value.
   */
  readonly fields?: (given: { readonly defaultFields: Field[] }) => Field[]
  /** Access functions by operation, each used instead of the access table's. Operations not named stay closed as they were. */
  readonly access?: CollectionConfig['access']
  /** Labels, singular and plural, each a text or one text per language. */
  readonly labels?: CollectionConfig['labels']
}

/** What came of a publish. A reason is one sentence for a person. */
export type PublishOutcome =
  | {
      readonly ok: true
      readonly release: string
      readonly seconds: number
      /** What an editor should look at, a sentence each, such as a dead link in a text. @default [] */
      readonly warnings?: readonly string[]
    }
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
  /** True to render all of it anew, and to say in a warning what came out another way than readers had it. @default false */
  readonly full?: boolean
}) => Promise<PublishOutcome>

/** Words the mail that invites somebody to choose a password, in both languages: which one they read is not known yet. */
export type Invitation = (given: {
  /** Lets its bearer choose the password, once. */
  readonly token: string
  /** How long it works. */
  readonly days: number
  /** Public origin of this installation. */
  readonly origin: string
}) => { readonly subject: string; readonly html: string }

/** What the host knows of how it is run: the check list of the start page shows it. */
export interface Operation {
  /** True where mail is handed to a server. */
  readonly mailServer: boolean
  /** What people call the providers they log in with, such as Feide; empty where there are passwords alone. */
  readonly providers: readonly string[]
  /** Instants of the last backup, and of the last that was restored as a trial; null where none is known. */
  readonly backups: () => Promise<{ readonly made: string | null; readonly tried: string | null }>
}

/** Options of `hsePlugin`. */
export interface HseOptions {
  /** Who runs the installation: names, logo, colours, and the document number pattern at start. */
  readonly institution: Institution
  /**
   * Languages guidelines are written in, the controlling language first: `nb`, and any of `en` and `nn`. Where the
   * config has `localization`, it must have them too. @default ['nb', 'en']
   */
  readonly locales?: readonly Language[]
  /**
   * Slug of the host's auth collection. It must be in the config; its ids may be texts or numbers. The plugin adds
   * two fields to it (`version`, `active`), a version check and, where the host has set none, access from its table.
   * @default 'users'
   */
  readonly accounts?: string
  /** Changes of the plugin's collections, by slug: fields, access, labels. @default {} */
  readonly overrides?: Partial<Record<OverridableCollection, CollectionOverride>>
  /** Called with every new snapshot. Without it, the snapshot is only written and served. */
  readonly publisher?: Publisher
  /**
   * Where the host shows records, tasks and guidelines: mail, the admin and what is published lead there. Without it,
   * mail says in words where something is, and links between guidelines are plain text. @default none
   */
  readonly surface?: Surface
  /** Folder for the published snapshot and uploads, made when needed; relative to the working folder. @default '.data' */
  readonly dataDir?: string
  /** The present instant; tests pass their own. @default the system clock */
  readonly clock?: Clock
  /**
   * Words the mail that invites somebody to choose a password. Without it, nobody is invited. @default none
   */
  readonly invitation?: Invitation
  /**
   * Fields of `people` by which those are found who log in elsewhere, by OpenID Connect. Whoever has one, and is to be
   * told of something, gets an account before they have logged in. @default [], nobody does
   */
  readonly foundBy?: readonly ('userName' | 'externalId')[]
  /**
   * Folder HR's system writes its files to: read each night, new and changed lines are carried out. @default null, none
   */
  readonly hrFolder?: string | null
  /** What the host knows of how it is run, for the check list before it is taken into use. @default none: it is not known */
  readonly operation?: Operation
  /**
   * Runs pending publishes and the nightly tasks in this process, and completes at start what a crash cut off. Switch
   * it off in all processes but one. @default true
   */
  readonly jobs?: boolean
  /**
   * True where no other process writes to the database while this one runs: what somebody may do is remembered between
   * requests then, until anything it rests on is changed here. @default false
   */
  readonly soleWriter?: boolean
  /**
   * Keeps the schema, so that no data is lost and no migration is needed, and turns everything else off: the plugin's
   * collections have no menu, no address and no access, and no job runs. Accounts stay protected. @default false
   */
  readonly disabled?: boolean
}

/** Options with every default filled in. */
export interface SanitisedOptions extends Required<
  Omit<HseOptions, 'publisher' | 'surface' | 'invitation' | 'operation'>
> {
  readonly invitation: Invitation | null
  readonly operation: Operation | null
  readonly publisher: Publisher | null
  readonly surface: Surface | null
}

/**
 * Fills in the defaults and checks what can be checked at the door.
 * @throws Error naming the option and the way out
 */
export function sanitiseOptions(options: HseOptions): SanitisedOptions {
  const { institution, locales = ['nb', 'en'], overrides = {}, surface } = options
  checkInstitution(institution)
  checkLocales(locales)
  checkOverrides(overrides)
  if (surface !== undefined) checkSurface(surface)
  return {
    institution,
    locales,
    accounts: options.accounts ?? 'users',
    overrides,
    publisher: options.publisher ?? null,
    invitation: options.invitation ?? null,
    operation: options.operation ?? null,
    surface: surface ?? null,
    dataDir: options.dataDir ?? '.data',
    foundBy: options.foundBy ?? [],
    hrFolder: options.hrFolder ?? null,
    clock: options.clock ?? systemClock,
    jobs: options.jobs ?? true,
    soleWriter: options.soleWriter ?? false,
    disabled: options.disabled ?? false,
  }
}

/** The options a running Payload was given. */
export function optionsOf(payload: Pick<Payload, 'config'>): SanitisedOptions {
  const options = (payload.config.custom as { hse?: SanitisedOptions }).hse
  if (!options) throw new Error('hsePlugin is not part of this Payload config.')
  return options
}

// A config may be written in JavaScript: what the types forbid can stand there all the same.
function checkInstitution(institution: Institution | undefined): void {
  if (!institution) {
    throw new Error(
      'hsePlugin: option "institution" is missing. Say who runs the installation: name, shortName, logo, colours, documentNumberPattern, documentNumberExample.',
    )
  }
  const { documentNumberPattern: pattern, documentNumberExample: example } = institution
  let follows: boolean
  try {
    follows = followsPattern(example, pattern)
  } catch {
    throw new Error(
      'hsePlugin: option "institution.documentNumberPattern" is not a regular expression.',
    )
  }
  if (!follows) {
    throw new Error(
      `hsePlugin: option "institution.documentNumberExample" is "${example}", which does not match documentNumberPattern ${pattern}. It is shown to people who write a number that does not match.`,
    )
  }
}

function checkLocales(locales: readonly string[]): void {
  if (locales[0] !== 'nb') {
    throw new Error(
      `hsePlugin: option "locales" must start with "nb", the controlling language, but is [${locales.join(', ')}].`,
    )
  }
  const unknown = locales.find((locale) => !languages.some((each) => each === locale))
  if (unknown !== undefined) {
    throw new Error(
      `hsePlugin: option "locales" has "${unknown}". The languages there are: ${languages.join(', ')}.`,
    )
  }
}

function checkOverrides(overrides: object): void {
  const kept: readonly HseCollection[] = ['accounts', 'hse-settings', ...closedToPayload]
  const known = collections.filter((slug) => !kept.includes(slug))
  const unknown = Object.keys(overrides).find((slug) => !known.some((each) => each === slug))
  if (unknown !== undefined) {
    throw new Error(
      `hsePlugin: option "overrides" names "${unknown}", which is not a collection of the plugin. There are: ${known.join(', ')}.`,
    )
  }
}
