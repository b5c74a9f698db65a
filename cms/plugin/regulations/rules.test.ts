import { describe, expect, test } from 'vitest'
import {
  comparedFaults,
  idFault,
  lawKindOf,
  type NamedLaw,
  regulationFaults,
  repealedWarnings,
  spelledId,
} from './rules.ts'

const standing = {
  lovdataId: 'LOV-2005-06-17-62',
  state: 'inForce',
  inForceFrom: null,
  replacedBy: null,
  noted: false,
} as const

describe('an identifier of Lovdata’s', () => {
  test.each([
    ['LOV-2005-06-17-62', null],
    ['FOR-1996-12-06-1127', null],
    ['LOV-1967-02-10', null],
    ['FOR-2016-02-29-1', null],
    ['LOV-2005-6-17-62', 'idForm'],
    ['lov-2005-06-17-62', 'idForm'],
    ['ACT-2005-06-17-62', 'idForm'],
    ['LOV-2005-06-17-62-3', 'idForm'],
    ['2005-06-17-62', 'idForm'],
    ['', 'idForm'],
    ['FOR-2015-02-29-1', 'noSuchDay'],
    ['LOV-2005-13-01-62', 'noSuchDay'],
  ])('%s: %s', (id, code) => {
    expect(idFault(id, 'lovdataId')?.code ?? null).toBe(code)
  })

  test('is read as people write it, and says what it is of', () => {
    expect(spelledId(' for-1996-12-06-1127 ')).toBe('FOR-1996-12-06-1127')
    expect(['FOR-1996-12-06-1127', 'LOV-1967-02-10'].map(lawKindOf)).toEqual(['regulation', 'act'])
  })
})

test.each([
  [{}, []],
  [{ state: 'repealed' }, ['successorMissing']],
  [{ state: 'repealed', noted: true }, []],
  [{ state: 'repealed', replacedBy: 'LOV-2025-06-20-96' }, []],
  [{ state: 'repealed', replacedBy: 'arkivlova' }, ['idForm']],
  [{ state: 'repealed', replacedBy: standing.lovdataId }, ['successorItself']],
  [{ state: 'amended', replacedBy: 'LOV-2025-06-20-96' }, ['successorUnasked']],
  [{ state: 'comingIntoForce' }, ['comingWithoutDay']],
  [{ state: 'comingIntoForce', inForceFrom: '2027-01-01' }, []],
  [{ state: 'comingIntoForce', noted: true }, []],
  [{ lovdataId: 'x', state: 'repealed' }, ['idForm', 'successorMissing']],
] as const)('an entry that says %o has the faults %o', (said, codes) => {
  expect(regulationFaults({ ...standing, ...said }).map(({ code }) => code)).toEqual(codes)
})

test.each([
  [null, null, []],
  ['2026-11-29', 'https://lovdata.no', []],
  ['2026-11-29', null, ['verifiedSource']],
  [null, 'https://lovdata.no', ['verifiedOn']],
  ['2026-11-30', 'https://lovdata.no', ['verifiedOn']],
])('compared on %s with %s, its faults are at %o', (verifiedOn, verifiedSource, fields) => {
  const faults = comparedFaults({ verifiedOn, verifiedSource }, '2026-11-29')
  expect(faults.map(({ field }) => field)).toEqual(fields)
})

describe('what is based on a repealed law', () => {
  const law = (lovdataId: string, nb: string, more: Partial<NamedLaw> = {}): NamedLaw => {
    return { lovdataId, title: { nb, en: nb }, state: 'inForce', replacedBy: null, ...more }
  }
  const register = [
    law('LOV-1992-12-04-126', 'Gammel arkivlov', {
      state: 'repealed',
      replacedBy: 'LOV-2025-06-20-96',
    }),
    law('LOV-2025-06-20-96', 'Arkivlova'),
    law('LOV-2005-04-01-15', 'Gammel universitetslov', {
      state: 'repealed',
      replacedBy: 'LOV-2024-03-08-9',
    }),
    law('FOR-1990-01-01-1', 'Forskrift uten arving', { state: 'repealed' }),
  ]
  const warned = (...based: string[]) => repealedWarnings(based, register).map(({ nb }) => nb)

  test('is warned of once, with what replaces the law by its title, else by its identifier', () => {
    expect(warned('LOV-1992-12-04-126', 'LOV-1992-12-04-126')).toEqual([
      'Retningslinjen bygger på Gammel arkivlov (LOV-1992-12-04-126), som er opphevet. Den er erstattet av Arkivlova.',
    ])
    expect(warned('LOV-2005-04-01-15')[0]).toMatch(/erstattet av LOV-2024-03-08-9\.$/)
    expect(warned('FOR-1990-01-01-1')[0]).toMatch(/som er opphevet\.$/)
  })

  test('is not warned of where the law is in force, or is not in the register', () => {
    expect(warned('LOV-2025-06-20-96', 'LOV-1814-05-17')).toEqual([])
  })
})
