import { z } from 'zod'
import { lovdataId } from './law.ts'
import { civilDate, contentHash, language, slug, text } from './text.ts'

/** What sort of controlled document a guideline is. */
export const guidelineKinds = [
  'policy',
  'guideline',
  'procedure',
  'instruction',
  'handbook',
  'template',
  'form',
  'guidance',
  'overview',
  'report',
] as const
export const guidelineKind = z.enum(guidelineKinds)
export type GuidelineKind = z.infer<typeof guidelineKind>

/** Whom a guideline asks something of. */
export const audiences = [
  'employee',
  'manager',
  'safetyRep',
  'coordinator',
  'student',
  'guest',
  'contractor',
] as const
export const audience = z.enum(audiences)
export type Audience = z.infer<typeof audience>

/** How much an edition changes what people must do. */
export const changeKinds = ['major', 'minor', 'editorial'] as const
export const changeKind = z.enum(changeKinds)
export type ChangeKind = z.infer<typeof changeKind>

/** What a published edition is to a reader on the day of the snapshot (Oslo). */
export const readerStates = ['inForce', 'superseded', 'withdrawn', 'expired'] as const
export const readerState = z.enum(readerStates)
export type ReaderState = z.infer<typeof readerState>

/** Where the signed original is kept, in whichever archive the institution uses. */
export const archiveReference = z.strictObject({
  system: z.string().min(1),
  caseNumber: z.string().min(1),
  documentNumber: z.string().min(1).nullable(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
})

/** A contact as readers see it: the role first, the person second. Work address only. */
export const contact = z.strictObject({
  /** Role code; `roleName` is what is shown. */
  role: z.string().min(1),
  roleName: text,
  unit: text.nullable(),
  name: z.string().min(1).nullable(),
  email: z.email().nullable(),
  phone: z.string().min(1).nullable(),
})
export type Contact = z.infer<typeof contact>

/** A heading in an edition's body, for the table of contents and links to sections. */
export const heading = z.strictObject({
  id: z.string().min(1),
  level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
  text: z.string().min(1),
})
export type Heading = z.infer<typeof heading>

/** How many Norwegian editions came into force after the one a translation was made from, by kind of change. */
export const behind = z.strictObject({
  major: z.int().min(0),
  minor: z.int().min(0),
  editorial: z.int().min(0),
})
export type Behind = z.infer<typeof behind>

/** How many sentences say a guideline in short, and the most characters of each. */
export const inShortLimits = { fewest: 3, most: 5, longest: 240 } as const

/** One published edition of a guideline in one language. Its text never changes. */
export const edition = z.strictObject({
  id: z.string().min(1),
  language,
  /** Edition number within guideline and language, from 1. */
  edition: z.int().min(1),
  state: readerState,
  title: z.string().min(1),
  lead: z.string(),
  /** What a reader must do, a sentence each. Not there when the edition says nothing in short. */
  inShort: z.array(z.string().min(1)).optional(),
  /** Sanitised HTML: no script, no style, no inline handlers; headings h2 to h4 carry ids; images point at `/media/<hash>.<extension>`. */
  html: z.string(),
  headings: z.array(heading),
  /** Why the edition has no text here: it cannot be shown, or it was withdrawn. Not there when `html` is its text. */
  textLeftOut: z.enum(['unreadable', 'withdrawn']).optional(),
  changeKind,
  /** What changed since the edition before, in the edition's language. Empty only for editorial changes. */
  changeNote: z.string(),
  approverRole: text.nullable(),
  approverName: z.string().min(1).nullable(),
  approvedDate: civilDate.nullable(),
  archiveReference: archiveReference.nullable(),
  validFrom: civilDate,
  validTo: civilDate.nullable(),
  /** Why it was withdrawn, for a withdrawn edition. */
  withdrawnReason: z.string().nullable(),
  /** For a translation: the number of the Norwegian edition it was made from. Null for Norwegian texts. */
  sourceEdition: z.int().min(1).nullable(),
  /** For a translation in force: how far behind the Norwegian text it is. Null for Norwegian texts. */
  behind: behind.nullable(),
})
export type Edition = z.infer<typeof edition>

/** That a guideline was gone through and still held, without a new edition. */
export const review = z.strictObject({
  day: civilDate,
  /** Number of the Norwegian edition that was gone through. */
  edition: z.int().min(1),
  role: text.nullable(),
  name: z.string().min(1).nullable(),
})
export type Review = z.infer<typeof review>

/** A part of a guideline that concerns a topic the guideline as a whole is not about. */
export const topicSection = z.strictObject({
  topic: slug,
  /** Id of its heading in the edition in force, by language. */
  headings: z.strictObject({
    nb: z.string().min(1).optional(),
    en: z.string().min(1).optional(),
  }),
})
export type TopicSection = z.infer<typeof topicSection>

/** A place in the law that a guideline is based on. */
export const lawReference = z.strictObject({
  regulation: lovdataId,
  /** The section, such as `4-3`; null where it is the whole, or a chapter. */
  section: z.string().min(1).nullable(),
})
export type LawReference = z.infer<typeof lawReference>

/** A guideline: the identity that all its editions share. Only open guidelines leave the CMS. */
export const guideline = z.strictObject({
  id: z.string().min(1),
  /** Document number, one for all languages, such as `NHU-HMS-R03`. */
  number: z.string().min(1),
  /** The number as part of an address, such as `nhu-hms-r03`. */
  slug,
  kind: guidelineKind,
  /** Topic slugs, the most important first. */
  topics: z.array(slug),
  audience: z.array(audience),
  ownerUnit: text.nullable(),
  responsibleRole: text.nullable(),
  contacts: z.array(contact),
  /** Legal basis as text, in the language it was written in. */
  legalBasis: text.nullable(),
  /** What it is based on of the register of law, as a person has confirmed. Not there when nothing is. */
  law: z.array(lawReference).min(1).optional(),
  reviewIntervalMonths: z.int().min(1),
  /** The day the next review is due, or null while nothing is in force. */
  nextReview: civilDate.nullable(),
  /** True when `nextReview` had passed on the day of the snapshot. */
  reviewOverdue: z.boolean(),
  /** When it was gone through and still held, the last one first. Not there when it never was. */
  reviews: z.array(review).optional(),
  /** Parts that concern other topics than its own. Not there when none is named. */
  sections: z.array(topicSection).optional(),
  /** Newest first within each language. At most one edition per language is `inForce`. */
  editions: z.array(edition).min(1),
})
export type Guideline = z.infer<typeof guideline>

/** An image that published editions use, copied to the release by its content hash. */
export const image = z.strictObject({
  hash: contentHash,
  extension: z.enum(['png', 'jpg', 'webp', 'avif', 'gif']),
  width: z.int().min(1),
  height: z.int().min(1),
})
export type Image = z.infer<typeof image>
