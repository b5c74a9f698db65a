import { describe, expect, test } from 'vitest'
import type { Regulation } from '../generated-types.ts'
import { proposedLaw } from './proposals.ts'

const regulation = (
  id: string,
  nb: string,
  en: string,
  more: Partial<Regulation> = {},
): Regulation => {
  const shortTitle = { nb, en } as unknown as string
  return {
    id: id.toLowerCase(),
    lovdataId: id,
    shortTitle,
    state: 'inForce',
    version: 1,
    createdAt: '',
    updatedAt: '',
    ...more,
  }
}
const register = [
  regulation('LOV-2005-06-17-62', 'Arbeidsmiljøloven', 'Working Environment Act', {
    abbreviations: 'aml\nWEA',
  }),
  regulation('FOR-1996-12-06-1127', 'Internkontrollforskriften', 'Internal Control Regulations'),
  regulation('LOV-2001-01-01-1', 'Prøveloven', 'Trials Act', {
    names: 'lov om prøver\nAct on Trials',
  }),
]
const said = (words: readonly string[], law: Parameters<typeof proposedLaw>[1]['law'] = []) =>
  proposedLaw(words, { law, register }).map((each) => each.said)

describe('for a guideline, the register proposes', () => {
  test('each section its legal basis cites, once, whatever the language', () => {
    expect(
      said([
        'Arbeidsmiljøloven §§ 3-1 og 6-2. Internkontrollforskriften § 5 andre ledd nr. 6.',
        'Sections 3-1 and 6-2 of the Working Environment Act.',
      ]),
    ).toEqual([
      'Arbeidsmiljøloven § 3-1',
      'Arbeidsmiljøloven § 6-2',
      'Internkontrollforskriften § 5',
    ])
  })

  test('a law as a whole only where no section of it is named or tied', () => {
    expect(said(['Lov om prøver. Aml. § 4-3 og resten av arbeidsmiljøloven.'])).toEqual([
      'Prøveloven',
      'Arbeidsmiljøloven § 4-3',
    ])
    const tied = [{ regulation: 'lov-2005-06-17-62', section: '4-3' }]
    expect(said(['Arbeidsmiljøloven'], tied)).toEqual([])
  })

  test('nothing it is tied to already, and nothing that is not in the register', () => {
    const tied = [{ regulation: 'for-1996-12-06-1127', section: '5' }]
    expect(said(['Internkontrollforskriften § 5. Strålevernloven § 3.'], tied)).toEqual([])
    expect(said([])).toEqual([])
  })
})
