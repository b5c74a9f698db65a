import { z } from 'zod'
import { civilDate, slug, text } from './text.ts'

/** Lovdata's identifier of an act (`LOV-2005-06-17-62`) or a regulation (`FOR-1996-12-06-1127`). */
export const lovdataId = z.string().regex(/^(LOV|FOR)-\d{4}-\d{2}-\d{2}(-\d+)?$/)

/** What a text of law is: an act of the Storting, or a regulation given by authority of one. */
export const lawKinds = ['act', 'regulation'] as const
export const lawKind = z.enum(lawKinds)
export type LawKind = z.infer<typeof lawKind>

/** How a text of law stands on the day of the snapshot (Oslo). `amended`: in force, and changed by an amendment that is named. */
export const lawStates = ['inForce', 'amended', 'repealed', 'comingIntoForce'] as const
export const lawState = z.enum(lawStates)
export type LawState = z.infer<typeof lawState>

/** Kinds of units by their risk: what a requirement applies to, where it does not apply to all. */
export const riskClasses = ['office', 'teaching', 'lab', 'workshop', 'field', 'mixed'] as const
export const riskClass = z.enum(riskClasses)
export type RiskClass = z.infer<typeof riskClass>

/** That an entry was compared with a source: when, and with which. */
export const verification = z.strictObject({
  day: civilDate,
  /** What it was compared with: an address, or the name of a collection with its day. */
  source: z.string().min(1),
})
export type Verification = z.infer<typeof verification>

/** A supervisory authority. */
export const authority = z.strictObject({
  /** Part of its address, such as `arbeidstilsynet`. */
  slug,
  name: text,
  /** Its own site. Null where it has none that is known. */
  website: z.url({ protocol: /^https$/ }).nullable(),
  /** What it supervises at an institution like this one, in own words. */
  supervises: text,
  /** How it is reached, such as a switchboard or a duty phone, as it says itself. Null where that is not known. */
  contact: text.nullable(),
  /** Null where nobody has compared the entry with a source: readers are told so. */
  verified: verification.nullable(),
})
export type Authority = z.infer<typeof authority>

/** An act or a regulation in the register: not its text, which Lovdata has. */
export const regulation = z.strictObject({
  id: lovdataId,
  /** The identifier as part of an address, such as `lov-2005-06-17-62`. */
  slug,
  kind: lawKind,
  /** The short title, as a list shows it. */
  shortTitle: text,
  /** The full title in Norwegian and, where there is an English one, in English. Null where it is not known. */
  title: text.nullable(),
  /** What else people call it, in either language, abbreviations among them: what search finds it by. */
  names: z.array(z.string().min(1)),
  /** Slugs of the authorities that supervise it. */
  authorities: z.array(slug),
  /** Slugs of the topics it concerns. */
  topics: z.array(slug),
  state: lawState,
  /** The day it came, or comes, into force; for a repealed one, null or the day it once did. Null where it is not known. */
  inForceFrom: civilDate.nullable(),
  /** The day of the last amendment that is named, or of the repeal. Null where there is none, or it is not known. */
  changedOn: civilDate.nullable(),
  /** What was changed, or why nothing replaces it. */
  changeNote: text.nullable(),
  /** Identifier of what replaced it; it need not be in the register. Only a repealed one has one. */
  replacedBy: lovdataId.nullable(),
  /** Why it matters here, in own words. */
  relevance: text.nullable(),
  /** Null where nobody has compared the entry with a source: readers are told so. */
  verified: verification.nullable(),
})
export type Regulation = z.infer<typeof regulation>

/** What an act or a regulation asks of an institution, in own words. */
export const requirement = z.strictObject({
  /** Part of its address on the page of its regulation, such as `aml-4-3`. */
  key: slug,
  /** Identifier of the regulation. */
  regulation: lovdataId,
  /** The section, such as `4-3` or `2 A-6`; null where it is asked by a chapter, or the whole. */
  section: z.string().min(1).nullable(),
  text,
  /** Classes of risk it applies to. Empty: all units. */
  riskClasses: z.array(riskClass),
  /** Slugs of topics: where a unit works with one of them it applies. Empty: whatever the unit works with. */
  topics: z.array(slug),
  /** What shows that it is met, in own words. */
  evidence: text.nullable(),
  /** Which of the eight points of the Internal Control Regulations, § 5, it belongs to, 1 to 8; null where it is none. */
  point: z.int().min(1).max(8).nullable(),
  /** Ids of the guidelines that say how it is met here. */
  guidelines: z.array(z.string().min(1)),
  /** Null where nobody has compared it with a source: readers are told so. */
  verified: verification.nullable(),
})
export type Requirement = z.infer<typeof requirement>
