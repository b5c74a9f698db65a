import { laws, type Law } from './laws.ts'
import { mentionsIn, sectionGroups, type Mention, type SectionGroup } from './mentions.ts'

/** One place where a text cites the law. */
export interface Citation {
  /** Offset of its first character in the text. */
  readonly start: number
  /** Offset after its last character. */
  readonly end: number
  readonly law: Law
  /** The section, such as `4-3`, `5` or `2 A-6`; null where a chapter or the law as a whole is cited. */
  readonly section: string | null
  /** The chapter, such as `5` or `2 A`; null where a section or the law as a whole is cited. */
  readonly chapter: string | null
  /** Where Lovdata has it, with the section sign as people write it. */
  readonly address: string
}

/** What helps to tell which law a section belongs to. */
export interface CitationOptions {
  /** The laws a text may cite. @default the laws that guidelines and handbook cite */
  readonly table?: readonly Law[]
  /** Addresses at Lovdata that the text links to itself. @default none */
  readonly linked?: readonly string[]
}

/**
 * Finds what a Norwegian or English text cites of Norwegian law, in the order it stands there: "arbeidsmiljøloven § 4-3",
 * "aml. § 3-1 (2)", "Sections 3-1 and 6-2 of the Working Environment Act", "internkontrollforskriften § 5 andre ledd nr. 6
 * og 7", and the name of a law by itself. A section belongs to the law named beside it or before it in the same sentence;
 * "loven § 3-3" and "Section 14-1 of the Regulations" to the one act or regulation the text has named so far; a number by
 * itself to the one law with which the text links that number. Where that is not certain there is no citation: a wrong law
 * is worse than none.
 * @param text text without tags; blocks are kept apart by a blank line
 */
export function findCitations(text: string, options: CitationOptions = {}): Citation[] {
  const reading = readingOf(text, options)
  const used = new Set<Mention>()
  const cited = reading.groups.flatMap((group) => {
    const bound = bindingOf(group, reading)
    if (!bound) return linkedBefore(group, reading)
    if (bound.beside === 'before' || (bound.beside === 'after' && group.items.length === 1)) {
      used.add(bound.mention)
    }
    return citationsOf(group, bound)
  })
  const whole = reading.mentions
    .filter((each) => !used.has(each))
    .map(({ start, end, law }): Citation => {
      return { start, end, law, section: null, chapter: null, address: lawAddress(law) }
    })
  return [...cited, ...whole].toSorted((a, b) => a.start - b.start)
}

/** The section signs of a text, with what they stand for, whose law the text does not tell. */
export function sectionsWithoutLaw(text: string, options: CitationOptions = {}): SectionGroup[] {
  const reading = readingOf(text, options)
  return reading.groups.filter(
    (group) => !bindingOf(group, reading) && linkedBefore(group, reading).length === 0,
  )
}

/**
 * Lovdata's address of a law, or of a section of it. A chapter leads to the law: Lovdata counts chapters in its own way.
 * The section sign stands as it is, so that a printed address can be read; browsers encode it when they ask.
 * @param section such as `4-3` or `2 A-6`
 */
export function lawAddress({ id }: Pick<Law, 'id'>, section: string | null = null): string {
  const path = id.replace(/^LOV-/, 'lov/').replace(/^FOR-/, 'forskrift/')
  const whole = `https://lovdata.no/${path}`
  return section === null ? whole : `${whole}/§${section.replaceAll(' ', '').toLowerCase()}`
}

interface Binding {
  readonly mention: Mention
  /** Which side of the section the name stands next to; `apart` where it only stands earlier. */
  readonly beside: 'before' | 'after' | 'apart'
}

const sentenceEnd = /[.!?]["»”)]?\s+(?=\p{Lu})|\n\s*\n|\|/u
const anotherLaw = /\p{L}*(?:lov(?:en|a)?|forskrift(?:en|a)?)\b|\b(?:Act|Regulations?)\b/iu
const theLawBefore = /(?<!\p{L})(?:loven|lova|lovens),?\s*$/iu
const theRegulationsBefore = /(?<!\p{L})(?:forskriften|forskrifta|forskriftens),?\s*$/iu
const theLawAfter = /^,?\s*(?:of|in|under|i)\s+(?:the\s+Act|loven|lova)\b/iu
const theRegulationsAfter =
  /^,?\s*(?:of|in|under|i)\s+(?:the\s+Regulations|forskriften|forskrifta)\b/iu

interface Reading extends Required<CitationOptions> {
  readonly text: string
  readonly mentions: readonly Mention[]
  readonly groups: readonly SectionGroup[]
}

function readingOf(text: string, { table = laws, linked = [] }: CitationOptions): Reading {
  return { text, table, linked, mentions: mentionsIn(text, table), groups: sectionGroups(text) }
}

function bindingOf(group: SectionGroup, reading: Reading): Binding | null {
  const { text, groups, mentions } = reading
  const after = mentions.find((each) => each.start >= group.end)
  if (
    after &&
    /^,?\s*(?:of|in|under|i|etter)\s+(?:the\s+)?$/iu.test(text.slice(group.end, after.start))
  ) {
    return { mention: after, beside: 'after' }
  }
  const named = mentions.filter((each) => each.end <= group.start)
  const before = named.at(-1)
  if (before && /^[\s,]*$/u.test(text.slice(before.end, group.start))) {
    return { mention: before, beside: 'before' }
  }
  const previous = groups.findLast((each) => each.end <= group.start)
  if (previous && /^\s*(?:,|,?\s*(?:og|and))\s*$/u.test(text.slice(previous.end, group.start))) {
    const bound = bindingOf(previous, reading)
    if (bound) return { mention: bound.mention, beside: 'apart' }
  }
  const front = text.slice(Math.max(0, group.start - 40), group.start)
  const back = text.slice(group.end, group.end + 40)
  if (theLawBefore.test(front) || theLawAfter.test(back)) return onlyOne(named, 'LOV')
  if (theRegulationsBefore.test(front) || theRegulationsAfter.test(back))
    return onlyOne(named, 'FOR')
  if (!before || group.spelledSmall) return null
  const between = text.slice(before.end, group.start)
  // A law that has its section beside it may well be left behind for another by the next one: "A § 2-3 … (§ 7-2)".
  if (/^[\s,(]*(?:§|sections?\s)/iu.test(between)) return null
  if (sentenceEnd.test(between) || anotherLaw.test(between) || /^,?\s+of\b/.test(back)) return null
  return { mention: before, beside: 'apart' }
}

/** Sections whose number the text links, always to the same law. "forskriften § 2-3" is never an act's. */
function linkedBefore(group: SectionGroup, { text, table, linked }: Reading): Citation[] {
  if (group.kind === 'chapter' || group.spelledSmall) return []
  const sentence = text.slice(0, group.start).split(sentenceEnd).at(-1) ?? ''
  const front = sentence.replace(theRegulationsBefore, '').replace(theLawBefore, '')
  const back = text.slice(group.end, group.end + 40)
  if (/^,?\s+of\b/.test(back) && !theLawAfter.test(back) && !theRegulationsAfter.test(back))
    return []
  if (anotherLaw.test(front.slice(front.lastIndexOf(',') + 1))) return []
  const ofRegulations = theRegulationsBefore.test(sentence) || theRegulationsAfter.test(back)
  return group.items.flatMap((item): Citation[] => {
    const found = table.filter(
      (law) =>
        linked.includes(lawAddress(law, item.number)) &&
        (!ofRegulations || law.id.startsWith('FOR')),
    )
    const [law] = found
    if (!law || found.length > 1) return []
    const address = lawAddress(law, item.number)
    return [{ start: item.start, end: item.end, law, section: item.number, chapter: null, address }]
  })
}

/** The one act or regulation named so far; null when there are several, or none. */
function onlyOne(named: readonly Mention[], kind: 'LOV' | 'FOR'): Binding | null {
  const ofKind = named.filter((each) => each.law.id.startsWith(kind))
  const mention = ofKind.at(-1)
  if (!mention || ofKind.some((each) => each.law.id !== mention.law.id)) return null
  return { mention, beside: 'apart' }
}

function citationsOf(group: SectionGroup, { mention, beside }: Binding): Citation[] {
  const { law } = mention
  return group.items.map((item, index): Citation => {
    const withName = beside === 'before' && index === 0
    const withNameAfter = beside === 'after' && group.items.length === 1
    const chapter = group.kind === 'chapter' ? item.number : null
    const section = group.kind === 'section' ? item.number : null
    return {
      start: withName ? mention.start : item.start,
      end: withNameAfter ? mention.end : item.end,
      law,
      section,
      chapter,
      address: lawAddress(law, section),
    }
  })
}
