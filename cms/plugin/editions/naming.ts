import type { CollectionBeforeChangeHook } from 'payload'
import type { ChangeKind } from '../../../content/schema/index.ts'
import { changeKindWords } from '../../../content/words/guidelines.ts'
import { spokenDay } from '../admin/spoken-dates.ts'
import { type Name, storedName } from '../core/names.ts'
import { fill, type Text } from '../core/text.ts'
import type { Correction } from '../corrections/correction.ts'
import type { Edition } from '../generated-types.ts'

const named = {
  dated: { nb: 'Utgave {edition}, fra {day}, {kind}', en: 'Edition {edition}, from {day}, {kind}' },
  undated: {
    nb: 'Utgave {edition}, uten dato, {kind}',
    en: 'Edition {edition}, no date, {kind}',
  },
} satisfies Record<string, Text>

/** What tells an edition from the others of its guideline: number, the day it is valid from, and kind of change. */
export function nameOfEdition({
  edition,
  validFrom,
  changeKind,
}: {
  readonly edition?: number | null | undefined
  readonly validFrom?: string | null | undefined
  readonly changeKind: ChangeKind
}): Name {
  const { nb, en } = changeKindWords[changeKind]
  const text = fill(validFrom ? named.dated : named.undated, {
    edition: edition ?? 1,
    day: validFrom ? { nb: spokenDay(validFrom, 'nb'), en: spokenDay(validFrom, 'en') } : '',
    kind: { nb: nb.toLowerCase(), en: en.toLowerCase() },
  })
  return { ...text, nn: text.nb }
}

/** An edition is saved with its name, whatever a form has sent. */
export const keepName: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const edition = { ...(originalDoc as Partial<Edition> | undefined), ...data } as Edition
  return { ...data, name: storedName(nameOfEdition(edition)) }
}

/** Gives editions of before their names. */
export const nameEditions: Correction<'editions'> = {
  key: 'editions:names',
  collection: 'editions',
  where: { name: { exists: false } },
  select: { edition: true, validFrom: true, changeKind: true },
  changes: (_req, editions) =>
    new Map(editions.map((each) => [each.id, { name: storedName(nameOfEdition(each)) }])),
}
