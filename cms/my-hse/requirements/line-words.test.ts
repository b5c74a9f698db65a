import { expect, test } from 'vitest'
import type { LawLine } from '../../plugin/regulations/overview/load.ts'
import { lawWords } from './line-words.ts'

const law = (lovdataId: string, nb: string, en: string): LawLine['law'] => ({
  ...{ lovdataId, title: { nb, en }, changeNote: null },
  ...{ state: 'inForce', inForceFrom: null, changedOn: null },
})
const control = law(
  'FOR-1996-12-06-1127',
  'Internkontrollforskriften',
  'Internal Control Regulations',
)
const act = law('LOV-2005-06-17-62', 'Arbeidsmiljøloven', 'Working Environment Act')

test.each<[Parameters<typeof lawWords>[0], string, string]>([
  [
    { law: control, section: '5', point: 6 },
    'Internkontrollforskriften §\u00a05 andre ledd nr.\u00a06',
    'Internal Control Regulations, Section\u00a05, second paragraph, no.\u00a06',
  ],
  [
    { law: control, section: '5', point: null },
    'Internkontrollforskriften §\u00a05',
    'Internal Control Regulations, Section\u00a05',
  ],
  // It belongs to the point, and stands in another law.
  [
    { law: act, section: '3-2', point: 2 },
    'Arbeidsmiljøloven §\u00a03-2',
    'Working Environment Act, Section\u00a03-2',
  ],
  [{ law: act, section: null, point: null }, 'Arbeidsmiljøloven', 'Working Environment Act'],
])('a requirement is referred to as one refers to the law: %j', (line, nb, en) => {
  expect([lawWords(line, 'nb'), lawWords(line, 'en')]).toEqual([nb, en])
})
