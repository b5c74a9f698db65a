import type {
  Behind,
  Contact,
  Edition as PublicEdition,
  Guideline as PublicGuideline,
  Language,
  ReaderState,
} from '../../../content/schema/index.ts'
import { roleText, type AssignedRole } from '../access/roles.ts'
import { covers } from '../core/dates.ts'
import { idOf } from '../database/local.ts'
import { asText, fill, type Text } from '../core/text.ts'
import { inShortSentences } from '../editions/in-short/rules.ts'
import { behindBy, inForce } from '../editions/rules.ts'
import type {
  Edition,
  Guideline,
  Media,
  Person,
  RoleAssignment,
  Topic,
} from '../generated-types.ts'
import type { Surroundings } from '../publishing/body-html.ts'
import { drawn, type Drawn } from '../publishing/kept/texts.ts'
import { insteadText, type Report } from '../publishing/unshown.ts'
import { lawOf } from '../regulations/published.ts'
import type { Surface } from '../surface.ts'
import { reviewOverdue } from './rules.ts'
import { type Dated, dated } from './dated.ts'
import { once } from './once.ts'
import { sectionsOf } from './topics/sections.ts'

/** What is needed to say what readers see, read once. */
export interface Register {
  /** The day "in force" is computed for, `YYYY-MM-DD` in Oslo. */
  readonly asOf: string
  readonly locales: readonly Language[]
  /** Where the host shows guidelines; null without a host that does. */
  readonly surface: Pick<Surface, 'guideline'> | null
  readonly guidelines: readonly Guideline[]
  /** Editions that were published, by guideline id. */
  readonly editions: ReadonlyMap<string, readonly Edition[]>
  readonly topics: readonly Topic[]
  /** Lovdata's identifiers of the acts and regulations of the register, by id. */
  readonly lovdataIds: ReadonlyMap<string, string>
  readonly units: ReadonlyMap<string, Text | null>
  readonly people: ReadonlyMap<string, Person>
  readonly assignments: readonly RoleAssignment[]
  readonly images: ReadonlyMap<string, Media>
  /** Texts of editions that are drawn already, by id. @default each is drawn from the edition's body */
  readonly texts?: ReadonlyMap<string, Drawn>
  /** Editions as they were published last, by id: the last good copies. @default none */
  readonly former?: Pick<ReadonlyMap<string, PublicEdition>, 'get'>
  /** Hears of texts that cannot be shown. @default nobody */
  readonly report?: Report
}

/** What readers see of a guideline, or null while none of its editions has come into force. */
export function publishedGuideline(
  guideline: Guideline,
  register: Register,
): PublicGuideline | null {
  const all = (register.editions.get(guideline.id) ?? []).map(dated)
  const begun = editionsBegun(guideline, register)
  if (begun.length === 0) return null
  const norwegian = all.filter((each) => each.language === 'nb')
  const editions = begun.map((each) => {
    const inLanguage = all.filter((other) => other.language === each.language)
    return publishedEdition(each, {
      register,
      number: guideline.number,
      current: inForce(inLanguage, register.asOf)?.id === each.id,
      norwegian,
    })
  })
  const overdue = reviewOverdue(guideline.nextReview ?? null, register.asOf)
  const topics = topicSlugs(register)
  return {
    id: guideline.id,
    number: guideline.number,
    slug: guideline.slug ?? '',
    kind: guideline.kind,
    topics: (guideline.topics ?? []).flatMap((each) => topics.get(idOf(each)) ?? []),
    audience: guideline.audience ?? [],
    ownerUnit: register.units.get(idOf(guideline.ownerUnit)) ?? null,
    responsibleRole: guideline.responsibleRole ? roleText[guideline.responsibleRole] : null,
    contacts: (guideline.contacts ?? []).flatMap((each) => publishedContact(each, register) ?? []),
    legalBasis: asText(guideline.legalBasis),
    ...lawOf(guideline, register.lovdataIds),
    reviewIntervalMonths: guideline.reviewIntervalMonths,
    nextReview: guideline.nextReview ?? null,
    reviewOverdue: overdue,
    ...reviewsOf(guideline),
    ...sectionsOf(guideline, editions, register),
    editions: editions.sort(
      (one, other) => one.language.localeCompare(other.language) || other.edition - one.edition,
    ),
  }
}

/** Its editions that have come into force by the day of the register, whatever they are now. */
export function editionsBegun({ id }: Pick<Guideline, 'id'>, register: Register): Dated[] {
  const all = (register.editions.get(id) ?? []).map(dated)
  return all.filter((each) => each.validFrom !== null && each.validFrom <= register.asOf)
}

/** Reviews as readers see them, the last one first: the note is for those who keep the guidelines. */
function reviewsOf({ reviews }: Guideline): Pick<PublicGuideline, 'reviews'> {
  if (!reviews?.length) return {}
  const shown = reviews.map(({ day, edition, role, name }) => ({
    day,
    edition,
    role: role ? roleText[role] : null,
    name: name ?? null,
  }))
  return { reviews: shown.sort((one, other) => other.day.localeCompare(one.day)) }
}

interface EditionContext {
  readonly register: Register
  readonly number: string
  readonly current: boolean
  readonly norwegian: readonly Dated[]
}

function publishedEdition(edition: Dated, context: EditionContext): PublicEdition {
  const { register, number, current, norwegian } = context
  const source = edition.sourceEdition
    ? norwegian.find((each) => each.id === idOf(edition.sourceEdition ?? ''))
    : undefined
  const translated = edition.language !== 'nb'
  const behind: Behind | null =
    translated && current && source ? behindBy(source.edition, norwegian, register.asOf) : null
  const archive = edition.archiveReference
  return {
    id: edition.id,
    language: edition.language,
    edition: edition.edition,
    state: readerState(edition, current, register.asOf),
    title: edition.title?.trim() ? edition.title : number,
    lead: edition.lead ?? '',
    ...inShortOf(edition),
    ...textOf(edition, context),
    changeKind: edition.changeKind,
    changeNote: edition.changeNote ?? '',
    approverRole: edition.approverRole ? roleText[edition.approverRole] : null,
    approverName: edition.approverName ?? null,
    approvedDate: edition.approvedDate ?? null,
    archiveReference:
      archive?.system && archive.caseNumber
        ? {
            system: archive.system,
            caseNumber: archive.caseNumber,
            documentNumber: archive.documentNumber ?? null,
            url: archive.url ?? null,
          }
        : null,
    validFrom: edition.validFrom ?? register.asOf,
    validTo: edition.validTo,
    withdrawnReason: edition.state === 'withdrawn' ? (edition.withdrawnReason ?? null) : null,
    sourceEdition: translated ? (source?.edition ?? null) : null,
    behind,
  }
}

/** Which edition of which guideline it is, in words. */
export function editionName(
  number: string,
  { edition, language }: { readonly edition?: number | null; readonly language: string },
): Text {
  const name = {
    nb: '{number}, utgave {edition} ({language})',
    en: '{number}, edition {edition} ({language})',
  }
  return fill(name, { number, edition: edition ?? 1, language })
}

/** What it says in short, where it does and is not withdrawn. */
function inShortOf(edition: Dated): Pick<PublicEdition, 'inShort'> {
  const inShort = edition.state === 'withdrawn' ? [] : inShortSentences(edition.inShort)
  return inShort.length === 0 ? {} : { inShort }
}

/** The text readers get: a withdrawn one never, one that cannot be shown as it was published last. */
function textOf(
  edition: Dated,
  { register, number }: EditionContext,
): Pick<PublicEdition, 'html' | 'headings' | 'textLeftOut'> {
  if (edition.state === 'withdrawn') return { html: '', headings: [], textLeftOut: 'withdrawn' }
  const text =
    register.texts?.get(edition.id) ?? drawn(edition.body, surroundings(edition.language, register))
  if (text.fault === undefined) return text
  const copy = register.former?.get(edition.id)
  const good = copy && copy.textLeftOut === undefined ? copy : null
  register.report?.({
    what: editionName(number, edition),
    why: text.fault,
    instead: good ? insteadText.lastCopy : insteadText.notice,
  })
  return good
    ? { html: good.html, headings: good.headings }
    : { html: '', headings: [], textLeftOut: 'unreadable' }
}

function readerState(edition: Dated, current: boolean, day: string): ReaderState {
  if (edition.state === 'withdrawn') return 'withdrawn'
  if (current) return 'inForce'
  const ended =
    edition.validFrom !== null && !covers({ from: edition.validFrom, to: edition.validTo }, day)
  return edition.state === 'published' && ended ? 'expired' : 'superseded'
}

/** Where an edition's links and images lead: only to what readers may see. */
export function surroundings(language: string, register: Register): Surroundings {
  return {
    language,
    guideline: (id) => {
      const slug = openInForce(register).get(id)
      return slug === undefined ? null : (register.surface?.guideline?.(language, slug) ?? null)
    },
    image: (id) => {
      const image = register.images.get(id)
      if (!image?.filename) return null
      const alt = image.alt as unknown as Partial<Record<string, string | null>> | null | undefined
      return {
        address: `/media/${image.filename}`,
        alt: image.decorative === true ? '' : (alt?.[language] ?? ''),
        width: image.width ?? 0,
        height: image.height ?? 0,
      }
    },
  }
}

/** The part of its address of each topic, by its id. */
export const topicSlugs = once(
  ({ topics }: Register) => new Map(topics.map((each) => [each.id, each.slug])),
)

/** The part of its address of each open guideline whose Norwegian text is in force, by its id. */
const openInForce = once(({ asOf, editions, guidelines }: Register) => {
  const found = guidelines.flatMap(({ classification, id, slug }): [string, string][] => {
    if (classification !== 'open' || !slug) return []
    const all = (editions.get(id) ?? []).map(dated)
    const norwegian = all.filter((each) => each.language === 'nb')
    return inForce(norwegian, asOf) ? [[id, slug]] : []
  })
  return new Map(found)
})

/** Assignments that run today, by role. */
const runningToday = once((register: Register) =>
  Map.groupBy(
    register.assignments.filter((each) => holdsToday(each, register)),
    (each) => each.role,
  ),
)

/** True while the assignment runs and the person is at the institution, on the day of the register. */
export function holdsToday(
  assignment: RoleAssignment,
  { asOf, people }: Pick<Register, 'asOf' | 'people'>,
): boolean {
  const person = people.get(idOf(assignment.person))
  return (
    covers({ from: assignment.from, to: assignment.to ?? null }, asOf) &&
    person !== undefined &&
    (!person.activeTo || person.activeTo >= asOf)
  )
}

/** A contact's role with whoever holds it today. Without a holder the role alone is shown; ended ones never. */
export function publishedContact(
  contact: { role: AssignedRole; unit?: string | { id: string } | null },
  register: Register,
): Contact | null {
  const unit = contact.unit ? idOf(contact.unit) : null
  const holder = runningToday(register)
    .get(contact.role)
    ?.find((each) => unit === null || (each.unit ? idOf(each.unit) : null) === unit)
  const person = holder ? register.people.get(idOf(holder.person)) : undefined
  return {
    role: contact.role,
    roleName: roleText[contact.role],
    unit: unit === null ? null : (register.units.get(unit) ?? null),
    name: person?.name ?? null,
    email: person?.workEmail ?? null,
    phone: person?.workPhone ?? null,
  }
}
