import {
  collections,
  type HseCollection,
  rightsTo,
  type Scope,
} from '../../cms/plugin/access/table.ts'
import { type Role, roles, roleText } from '../../cms/plugin/access/roles.ts'
import { fill, type Text } from '../../cms/plugin/core/text.ts'
import { features } from '../../cms/plugin/features.ts'
import { sanitiseOptions } from '../../cms/plugin/options.ts'
import { legalBasisText, processingTable } from '../../cms/plugin/privacy/processing.ts'
import { type Retention, retentionTable } from '../../cms/plugin/retention/table.ts'
import type { PageLanguage } from '../../content/addresses/parts.ts'
import { institution } from '../../content/institution.ts'

const words = {
  title: {
    nb: 'Oversikt over behandling av personopplysninger',
    en: 'Record of processing activities',
  },
  lead: {
    nb: 'Laget av tabellene over tilgang og oppbevaring i Verne (`npm run generate`), og kontrollert hver gang noe endres. Et utkast etter personvernforordningen artikkel 30: Institusjonen legger til behandlingsansvarlig, personvernombud og databehandlere, og bekrefter grunnlagene. Nettstedet får bare det som er publisert. E-post går gjennom institusjonens egen e-postserver.',
    en: 'Made from Verne’s tables of access and retention (`npm run generate`), and checked whenever something changes. A draft under the GDPR, Article 30: the institution adds controller, data protection officer and processors, and confirms the legal bases. The site receives only what is published. E-mail goes through the institution’s own mail server.',
  },
  purpose: { nb: 'Formål', en: 'Purpose' },
  about: { nb: 'Hvem det gjelder', en: 'Data subjects' },
  data: { nb: 'Opplysninger', en: 'Personal data' },
  basis: { nb: 'Grunnlag (forslag)', en: 'Legal basis (proposed)' },
  readers: { nb: 'Hvem som kan lese', en: 'Who may read' },
  nobody: {
    nb: 'Ingen direkte: Systemet bruker det, og sidene viser hver enkelt det som er deres.',
    en: 'Nobody directly: the system uses it, and the pages show each person what is theirs.',
  },
  withheld: { nb: 'Skjermet', en: 'Withheld' },
  kept: { nb: 'Hvor lenge', en: 'Kept for' },
  none: { nb: 'Uten personopplysninger', en: 'Without personal data' },
  noneLead: {
    nb: 'I disse er ikke noe ment å handle om noen:',
    en: 'Nothing in these is meant to be about anybody:',
  },
  period: {
    nb: 'Til en frist institusjonen bestemmer; {years} år er foreslått. {basis}',
    en: 'Until a period the institution decides; {years} years are proposed. {basis}',
  },
  with: {
    nb: 'Så lenge som det den hører til ({of}). {basis}',
    en: 'As long as what it belongs to ({of}). {basis}',
  },
  always: { nb: 'For godt. {basis}', en: 'For good. {basis}' },
  undecided: { nb: 'Ikke bestemt. {basis}', en: 'Not decided. {basis}' },
} satisfies Record<string, Text>

/** How far a right reaches, in words. */
const scopeWords: Readonly<Record<Exclude<Scope, 'none'>, Text>> = {
  own: { nb: 'sitt eget', en: 'their own' },
  ownUnit: { nb: 'enheten sin', en: 'their unit' },
  ownUnits: { nb: 'enheten sin og dem under', en: 'their unit and those below' },
  uncoordinated: {
    nb: 'enheten sin og dem under som ikke har egen koordinator',
    en: 'their unit and those below without a coordinator of their own',
  },
  actingUnit: {
    nb: 'enheten sin, så lenge de er stedfortreder',
    en: 'their unit, while they act as manager',
  },
  ownAreas: { nb: 'verneområdet sitt', en: 'their safety area' },
  unrepresented: { nb: 'enheter uten verneombud', en: 'units without a safety representative' },
  ownTopics: { nb: 'sine temaer', en: 'their topics' },
  institution: { nb: 'institusjonens egne', en: 'those of the institution itself' },
  audited: { nb: 'det som blir revidert', en: 'what is being audited' },
  figures: { nb: 'bare tall', en: 'figures only' },
  inForce: { nb: 'det som gjelder', en: 'what is in force' },
  accidents: { nb: 'ulykker, uten hvem som meldte', en: 'accidents, without who reported' },
  handedUp: { nb: 'saker ingen enhet kan behandle', en: 'cases no unit may handle' },
  formerReports: { nb: 'HMS-rapporter fra før Verne', en: 'HSE reports from before Verne' },
  named: { nb: 'saker de er navngitt i', en: 'cases they are named to handle' },
  ownOrNamed: {
    nb: 'sitt eget, og saker de er navngitt i',
    en: 'their own, and cases they are named to handle',
  },
  all: { nb: 'alt', en: 'everything' },
}

const otherRoles = {
  public: { nb: 'Alle', en: 'Anybody' },
  employee: { nb: 'Alle med konto', en: 'Anybody with an account' },
} satisfies Record<string, Text>

const options = sanitiseOptions({ institution, accounts: 'accounts', dataDir: '', jobs: false })

/** What each collection is called. */
const names = new Map<string, Text>(
  features
    .flatMap(({ collections: of }) => of?.(options) ?? [])
    .map(({ labels, slug }) => [slug, labels?.plural as unknown as Text]),
)
names.set('accounts', { nb: 'Kontoer', en: 'Accounts' })

/**
 * The record of processing activities, from the tables that decide it, as Markdown.
 * @throws Error for a collection without a name
 */
export function recordOfProcessing(language: PageLanguage): string {
  const say = (text: Text): string => text[language]
  const nameOf = (collection: string): string => {
    const name = names.get(collection)
    if (name === undefined) throw new Error(`${collection} has no name.`)
    return say(name)
  }
  const about = collections.filter((each) => processingTable[each] !== null)
  const without = collections.filter((each) => processingTable[each] === null)
  return [
    `# ${say(words.title)}`,
    '',
    say(words.lead),
    ...about.flatMap((collection) => ['', ...section(collection, { nameOf, say })]),
    '',
    `## ${say(words.none)}`,
    '',
    say(words.noneLead),
    '',
    ...without.map((each) => `- ${names.has(each) ? nameOf(each) : each} (\`${each}\`)`),
    '',
  ].join('\n')
}

interface Saying {
  readonly say: (text: Text) => string
  readonly nameOf: (collection: string) => string
}

function section(collection: HseCollection, { nameOf, say }: Saying): string[] {
  const row = processingTable[collection]
  if (row === null) return []
  const line = (label: Text, text: string): string => `- **${say(label)}:** ${text}`
  return [
    `## ${nameOf(collection)} (\`${collection}\`)`,
    '',
    line(words.purpose, say(row.purpose)),
    line(words.about, say(row.about)),
    line(words.data, say(row.data)),
    line(words.basis, say(legalBasisText[row.basis])),
    line(words.readers, readersOf(collection, say)),
    ...(row.withheld ? [line(words.withheld, say(row.withheld))] : []),
    line(words.kept, keptFor(retentionTable[collection], { nameOf, say })),
  ]
}

/** Who may read a collection, and how far that reaches, as the access table says. */
export function readersOf(collection: HseCollection, say: (text: Text) => string): string {
  const rights = rightsTo(collection, 'read')
  const found = roles.flatMap((role: Role) => {
    const scope = rights[role] ?? 'none'
    if (scope === 'none') return []
    const name = role === 'public' || role === 'employee' ? otherRoles[role] : roleText[role]
    return [`${say(name)} (${say(scopeWords[scope])})`]
  })
  return found.length === 0 ? say(words.nobody) : found.join(', ')
}

function keptFor(kept: Retention, { nameOf, say }: Saying): string {
  switch (kept.how) {
    case 'period':
      return say(fill(words.period, { years: kept.proposed, basis: kept.basis }))
    case 'with':
      return say(fill(words.with, { of: kept.of.map(nameOf).join(', '), basis: kept.basis }))
    case 'short':
      return say(kept.after)
    case 'always':
      return say(fill(words.always, { basis: kept.basis }))
    case 'undecided':
      return say(fill(words.undecided, { basis: kept.basis }))
  }
}

/** Where each language of it stands, from the root of the project. */
export const recordFiles = {
  nb: '.github/privacy/record-of-processing.nb.md',
  en: '.github/privacy/record-of-processing.en.md',
} as const satisfies Record<PageLanguage, string>
