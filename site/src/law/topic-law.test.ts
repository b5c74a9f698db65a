import type { Guideline, Regulation, Snapshot, Topic } from '@verne/content/schema'
import { describe, expect, test } from 'vitest'
import { sampleSnapshot } from '../../test/sample-snapshot.ts'
import { lawsOn } from './topic-law.ts'

const noise: Topic = {
  slug: 'stoy',
  name: { nb: 'Støy', en: 'Noise' },
  description: null,
  parent: null,
  legalBasis: {
    nb: 'Arbeidsmiljøloven § 4-4. Forskrift om utførelse av arbeid kapittel 14. Strålevernloven.',
    en: 'Working Environment Act, Section 4-4. Regulations concerning the Performance of Work, chapter 14.',
  },
}
const diving: Topic = {
  slug: 'dykking',
  name: { nb: 'Dykking', en: 'Diving' },
  description: null,
  parent: null,
}
const [guideline] = sampleSnapshot.guidelines
const [regulation] = sampleSnapshot.regulations

function having(
  topics: Topic[],
  regulations: Partial<Regulation>[] = [],
  legalBasis: Guideline['legalBasis'] = null,
): Snapshot {
  return {
    ...sampleSnapshot,
    topics,
    guidelines: [{ ...(guideline as Guideline), topics: ['dykking'], legalBasis }],
    regulations: regulations.map((each) => ({ ...(regulation as Regulation), ...each })),
  }
}

describe('the law of a topic', () => {
  test('is what is named for it, with its sections at Lovdata', () => {
    const snapshot = having([noise, diving])
    expect(lawsOn(snapshot, noise, 'nb')).toEqual([
      {
        title: 'Arbeidsmiljøloven §\u00a04-4',
        address: 'https://lovdata.no/lov/2005-06-17-62/§4-4',
      },
      {
        title: 'Forskrift om utførelse av arbeid kapittel\u00a014',
        address: 'https://lovdata.no/forskrift/2011-12-06-1357',
      },
      { title: 'Strålevernloven', address: 'https://lovdata.no/lov/2000-05-12-36' },
    ])
    expect(lawsOn(snapshot, noise, 'en').map((each) => each.title)).toEqual([
      'Working Environment Act, Section\u00a04-4',
      'Regulations concerning the Performance of Work, chapter\u00a014',
    ])
  })

  test('is what the register has on it first, and no law as a whole twice', () => {
    const snapshot = having(
      [noise, diving],
      [
        {
          id: 'LOV-2000-05-12-36',
          slug: 'lov-2000-05-12-36',
          shortTitle: { nb: 'Strålevernloven', en: 'Radiation Protection Act' },
          topics: ['stoy'],
        },
      ],
    )
    expect(lawsOn(snapshot, noise, 'nb').map((each) => each.title)).toEqual([
      'Strålevernloven',
      'Arbeidsmiljøloven §\u00a04-4',
      'Forskrift om utførelse av arbeid kapittel\u00a014',
    ])
    expect(lawsOn(snapshot, noise, 'nb')[0]?.address).toBe('/regelverk/lov-2000-05-12-36/')
  })

  test('is the laws its documents rest on where there is neither', () => {
    const snapshot = having([noise, diving], [{ topics: [] }], {
      nb: 'Strålevernloven. Arbeidsmiljøloven §§ 3-1 og 4-1.',
      en: 'Radiation Protection Act.',
    })
    expect(lawsOn(snapshot, diving, 'nb')).toEqual([
      { title: 'Strålevernloven', address: 'https://lovdata.no/lov/2000-05-12-36' },
      { title: 'Arbeidsmiljøloven', address: '/regelverk/lov-2005-06-17-62/' },
    ])
  })
})
