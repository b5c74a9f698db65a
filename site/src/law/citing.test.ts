import type { Guideline, Regulation, Snapshot } from '@verne/content/schema'
import { describe, expect, test } from 'vitest'
import { sampleSnapshot } from '../../test/sample-snapshot.ts'
import { basisInRegister, guidelinesMeeting, guidelinesUsing, repealedIn } from './citing.ts'

function guidelineOf(slug: string, snapshot: Snapshot = sampleSnapshot): Guideline {
  const found = snapshot.guidelines.find((each) => each.slug === slug)
  if (!found) throw new Error(`The sample has no ${slug}`)
  return found
}

const using = (id: string, snapshot = sampleSnapshot) => {
  const { based, citing } = guidelinesUsing(snapshot, id, 'nb')
  return { based: based.map((each) => each.number), citing: citing.map((each) => each.number) }
}

function changed(
  slug: string,
  values: Partial<Guideline>,
  regulations = sampleSnapshot.regulations,
) {
  return {
    ...sampleSnapshot,
    regulations,
    guidelines: sampleSnapshot.guidelines.map((each) =>
      each.slug === slug ? { ...each, ...values } : each,
    ),
  }
}

describe('the documents of a text of law', () => {
  test('are those confirmed to be based on it, and apart from them those that only cite it', () => {
    expect(using('FOR-1996-12-06-1127')).toEqual({
      based: ['NHU-HMS-R03'],
      citing: ['NHU-HMS-R10'],
    })
    expect(using('LOV-2005-06-17-62')).toEqual({ based: [], citing: ['NHU-HMS-R03'] })
  })

  test('are found where a text calls it by a name of the register alone', () => {
    expect(using('LOV-1992-12-04-126').citing).toEqual(['NHU-HMS-R16'])
    expect(using('LOV-2025-06-20-96').citing).toEqual([])
  })

  test('are none that no longer applies', () => {
    const withdrawn = changed('nhu-hms-r90', {
      law: [{ regulation: 'LOV-2025-06-20-96', section: null }],
    })
    expect(using('LOV-2025-06-20-96', withdrawn).based).toEqual([])
    expect(
      guidelinesMeeting(sampleSnapshot, { guidelines: ['g-r90', 'g-r03'] }).map((each) => each.id),
    ).toEqual(['g-r03'])
  })
})

describe('a document', () => {
  test('rests on what is confirmed and on what its legal basis names, each once, where the register has it', () => {
    const basis = basisInRegister(sampleSnapshot, guidelineOf('nhu-hms-r03'), 'nb')
    expect(basis.map((each) => each.id)).toEqual(['FOR-1996-12-06-1127', 'LOV-2005-06-17-62'])
    const other = changed('nhu-hms-r02', {
      legalBasis: { nb: 'Strålevernloven.', en: 'Radiation Protection Act.' },
    })
    expect(basisInRegister(other, guidelineOf('nhu-hms-r02', other), 'nb')).toEqual([])
  })

  test('is told to refer to a repealed act, with what replaced it', () => {
    const references = repealedIn(sampleSnapshot, guidelineOf('nhu-hms-r16'), 'nb')
    expect(references).toMatchObject([
      {
        regulation: { id: 'LOV-1992-12-04-126' },
        based: false,
        successor: { title: 'Arkivlova', address: '/regelverk/lov-2025-06-20-96/' },
      },
    ])
  })

  test('is told to be based on it where that is confirmed', () => {
    const snapshot = changed('nhu-hms-r02', {
      law: [{ regulation: 'LOV-1992-12-04-126', section: null }],
    })
    const found = repealedIn(snapshot, guidelineOf('nhu-hms-r02', snapshot), 'nb')
    expect(found.map((each) => each.based)).toEqual([true])
  })

  test('is told nothing where what it refers to applies', () => {
    expect(repealedIn(sampleSnapshot, guidelineOf('nhu-hms-r03'), 'nb')).toEqual([])
  })
})

describe('a short name of the register', () => {
  const [template] = sampleSnapshot.regulations
  const fyl: Regulation = {
    ...(template as Regulation),
    id: 'LOV-1999-01-01-1',
    slug: 'lov-1999-01-01-1',
    shortTitle: { nb: 'Fyrloven', en: 'Lighthouse Act' },
    names: ['fyl'],
  }
  const citing = (nb: string) => {
    const snapshot = changed('nhu-hms-r02', { legalBasis: { nb, en: '' } }, [fyl])
    return using('LOV-1999-01-01-1', snapshot).citing
  }

  test('is the law before a section sign only', () => {
    expect(citing('Se fyl § 4.')).toEqual(['NHU-HMS-R02'])
    expect(citing('Bruk fyl i tønnen.')).toEqual([])
  })
})
