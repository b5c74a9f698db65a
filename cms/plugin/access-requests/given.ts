import { spokenDay } from '../admin/spoken-dates.ts'
import { fill, type Text } from '../core/text.ts'
import { basesInOrder, type ExemptionBasis, exemptionBases } from './bases/text.ts'
import type { AnswerLanguage, CopyPicture, WorkingCopy } from './copy.ts'
import {
  type Mark,
  type OutReason,
  reasonsIn,
  redacted,
  type TakenWords,
  whole,
} from './redacting/rules.ts'

/** A part of a line: its text, or the number of why it is not there. */
export type GivenPart = { readonly text: string } | { readonly out: number }

/**
 * A case as it was given out: all it says, in words, and nothing of what was taken out. It is stored like this and never
 * changed, so that what somebody got can be shown as they got it.
 */
export interface GivenCase {
  readonly language: AnswerLanguage
  /** Number of the case. */
  readonly number: string
  /** What it is, such as "Redacted version". */
  readonly title: string
  /** Under which law it was given, and when. */
  readonly lead: string
  readonly sections: readonly {
    readonly heading: string
    readonly lines: readonly { readonly label: string; readonly parts: readonly GivenPart[] }[]
  }[]
  /** What the numbers in the text stand for, the first as number 1. */
  readonly bases: readonly string[]
  /** Pictures that go along, by what they are called beside the page. */
  readonly pictures: readonly { readonly id: string; readonly file: string; readonly alt: string }[]
}

/** What somebody chose to take out of a copy, and to give along. */
export interface Chosen {
  readonly marks: readonly Mark[]
  readonly words: readonly TakenWords[]
  /** Ids of the pictures that are given along. */
  readonly pictures: readonly string[]
}

const words = {
  redacted: { nb: 'Sak {number}, sladdet', en: 'Case {number}, redacted' },
  full: { nb: 'Sak {number}', en: 'Case {number}' },
  lead: {
    nb: 'Gitt ut {day} etter krav om innsyn (offentleglova § 3). Hvem som meldte saken, blir ikke oppgitt her.',
    en: 'Given out on {day} after a request for access (Freedom of Information Act, Section 3). Who reported the case is not stated here.',
  },
  basis: { nb: '{covers}: {law}', en: '{covers}: {law}' },
  names: {
    nb: 'navn Verne kjenner fra saken og registeret, og kontaktopplysninger, tatt ut uten at hvert av dem er vurdert. Be om dem hvis du trenger dem.',
    en: 'names that Verne knows from the case and the register, and contact details, taken out without an assessment of each. Ask for them if you need them.',
  },
  kept: {
    nb: 'navn og kontaktopplysninger som ikke gis ut her',
    en: 'names and contact details that are not given out here',
  },
  picture: { nb: 'Bilde {which}', en: 'Picture {which}' },
  pictureFile: { nb: 'bilde-{which}.{ending}', en: 'picture-{which}.{ending}' },
} satisfies Record<string, Text>

interface Given {
  readonly copy: WorkingCopy
  readonly language: AnswerLanguage
  /** Number of the case. */
  readonly number: string
  /** `YYYY-MM-DD` */
  readonly day: string
}

/** The redacted version of a case: what was marked is not in it, nor any name that its fields or the register know. */
export function redactedCase(given: Given, chosen: Chosen): GivenCase {
  const { copy } = given
  const sections = redacted(copy.sections, {
    marks: chosen.marks,
    words: chosen.words,
    names: [...copy.names, ...copy.reporters],
  })
  return asGiven(given, { title: words.redacted, names: words.names }, sections, chosen.pictures)
}

/** The whole of a case, with all its pictures, but for the known names of those who reported it and for contact details. */
export function wholeCase(given: Given): GivenCase {
  const { pictures, reporters, sections } = given.copy
  const all = pictures.map(({ id }) => id)
  return asGiven(given, { title: words.full, names: words.kept }, whole(sections, reporters), all)
}

/** On which bases a redacted version keeps something back. */
export function basesOf(
  { names, reporters, sections }: WorkingCopy,
  chosen: Chosen,
): ExemptionBasis[] {
  const out = redacted(sections, { ...chosen, names: [...names, ...reporters] })
  return basesInOrder(reasonsIn(out).filter(isChosen))
}

function asGiven(
  { copy, day, language, number }: Given,
  said: { readonly title: Text; readonly names: Text },
  sections: ReturnType<typeof redacted>,
  chosen: readonly string[],
): GivenCase {
  const used = reasonsIn(sections)
  const bases: OutReason[] = [
    ...basesInOrder(used.filter(isChosen)),
    ...(used.includes('names') ? ['names' as const] : []),
  ]
  return {
    language,
    number,
    title: fill(said.title, { number })[language],
    lead: fill(words.lead, { day: spokenDay(day, language) })[language],
    sections: sections.map(({ heading, lines }) => ({
      heading,
      lines: lines.map(({ label, parts }) => ({
        label,
        parts: parts.map((part) =>
          'out' in part ? { out: bases.indexOf(part.out) + 1 } : { text: part.text },
        ),
      })),
    })),
    bases: bases.map((each) => {
      if (!isChosen(each)) return said.names[language]
      const { covers, law } = exemptionBases[each]
      return fill(words.basis, { covers: covers[language], law: law[language] })[language]
    }),
    pictures: copy.pictures
      .filter(({ id }) => chosen.includes(id))
      .map((picture, index) => ({
        id: picture.id,
        file: fill(words.pictureFile, { which: index + 1, ending: endingOf(picture) })[language],
        alt: fill(words.picture, { which: index + 1 })[language],
      })),
  }
}

function isChosen(reason: OutReason): reason is ExemptionBasis {
  return reason !== 'names'
}

/** By its kind alone: the name a file came with may tell of somebody. */
function endingOf({ type }: CopyPicture): string {
  return /^image\/([a-z]+)/.exec(type)?.[1] ?? 'img'
}
