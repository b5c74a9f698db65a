import { describe, expect, test } from 'vitest'
import { labourInspection } from '../../../content/labour-inspection.ts'
import { nonconformityDefinition } from '../../../content/words/definitions.ts'
import { togetherText, tellsWhoText, tooLargeText } from '../../plugin/attachments/limit-text.ts'
import { limitWords, reportTypes } from '../../plugin/attachments/types.ts'
import { fill, say, type Text } from '../../plugin/core/text.ts'
import { accidentWords } from '../../plugin/nonconformities/accident.ts'
import { nonconformityRefusalText as refusals } from '../../plugin/nonconformities/refusal-text.ts'
import {
  askSentences,
  closeSentences,
  informSentences,
  rejectSentences,
} from '../../plugin/nonconformities/sentences.ts'
import {
  injuredGroupText,
  nonconformityStateText,
  nonconformityTypeText,
} from '../../plugin/nonconformities/text.ts'
import { callWords } from '../components/call-now.tsx'
import { errorText, words } from '../text.ts'
import { injuryWords } from './screens/injury.tsx'
import { reportWords, stateMeans, stateMeansAbove, tooManyText, typeHints } from './text.ts'

type Table = Readonly<Record<string, Text>>

const says = (sentences: Readonly<Record<string, { readonly says: Text }>>): Table =>
  Object.fromEntries(Object.entries(sentences).map(([name, each]) => [name, each.says]))

const some = <Name extends string>(table: Readonly<Record<Name, Text>>, names: Name[]): Table =>
  Object.fromEntries(names.map((name) => [name, table[name]]))

/** Every table of words that whoever reports meets. */
const tables: Readonly<Record<string, Table>> = {
  reportWords,
  typeHints,
  stateMeans,
  stateMeansAbove,
  injuryWords,
  callWords,
  accidentWords,
  injuredGroupText,
  nonconformityTypeText,
  nonconformityStateText,
  asked: says(askSentences),
  informed: says(informSentences),
  rejected: says(rejectSentences),
  closed: says(closeSentences),
  authority: { name: labourInspection.name, otherwise: labourInspection.otherwise },
  definition: { nonconformityDefinition },
  files: {
    limits: limitWords(reportTypes),
    tooLarge: tooLargeText('a.jpg', 20_000_000),
    together: togetherText(['a.jpg'], 90_000_000),
    tellsWho: tellsWhoText('a.pdf'),
  },
  rates: { tooMany: tooManyText(120) },
  frame: some(words, ['error', 'errorSummary', 'optional', 'choose', 'skipToContent', 'myHse']),
  errors: some(errorText, [
    ...(['unreadable', 'tooLarge', 'foreign', 'nationalId'] as const),
    ...(['cannotBeStored', 'failed', 'busy', 'conflict'] as const),
  ]),
  refusals: some(refusals, [
    ...(['typeMissing', 'injuryMissing', 'titleMissing', 'titleTooLong'] as const),
    ...(['descriptionMissing', 'textTooLong', 'unitMissing', 'unitUnknown'] as const),
    ...(['dateMissing', 'dateInFuture', 'eventTimeWrong', 'eventTimeInFuture'] as const),
    ...(['tooManyPhotos', 'nameMissing', 'nameNeeded', 'emailWrong', 'nationalId'] as const),
    ...(['keyMissing', 'wrongCode', 'answerMissing', 'nothingAsked', 'additionMissing'] as const),
  ]),
}

describe('nynorsk', () => {
  test.each(Object.entries(tables))('stands for every word of %s', (_name, table) => {
    const without = Object.entries(table).filter(([, { nn }]) => nn === undefined || nn === '')
    expect(without.map(([name]) => name)).toEqual([])
  })

  test('fills the same places as bokmål', () => {
    const places = (text = ''): string[] => [...text.matchAll(/\{\w+\}/g)].map(([each]) => each)
    for (const table of Object.values(tables)) {
      for (const { nb, nn } of Object.values(table)) {
        expect(places(nn).sort(), nb).toEqual(places(nb).sort())
      }
    }
  })

  test('falls back to bokmål where a text has none, also inside a text that has', () => {
    expect(say({ nb: 'Enhet', en: 'Unit' }, 'nn')).toBe('Enhet')
    const filled = fill(
      { nb: 'Meldt i {unit}', en: 'Reported in {unit}', nn: 'Meld i {unit}' },
      { unit: { nb: 'Kjemi', en: 'Chemistry' } },
    )
    expect(filled).toEqual({ nb: 'Meldt i Kjemi', en: 'Reported in Chemistry', nn: 'Meld i Kjemi' })
    expect(fill({ nb: '{n} til', en: '{n} more' }, { n: 2 })).toEqual({
      nb: '2 til',
      en: '2 more',
    })
  })
})
