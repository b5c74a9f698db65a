import { expect, test } from 'vitest'
import { type Act, compare, type Entry } from '../../cms/plugin/regulations/watch/rules.ts'
import { toldOfOthers, toldOfWatch } from './told-of-watch.ts'

const day = '2026-11-29'
const entry = (lovdataId: string): Entry => ({
  id: lovdataId,
  lovdataId,
  title: null,
  state: 'inForce',
  inForceFrom: null,
  changedOn: null,
  knownTo: '2026-07-02',
})
const act = (id: string, more: Partial<Act> = {}): Act => ({
  id,
  file: `nl/${id}.xml`,
  text: 'current',
  title: `Lov om ${id}`,
  shortTitle: null,
  ministry: null,
  inForce: [],
  undecided: false,
  lastChange: null,
  changedBy: [],
  changes: [],
  announced: null,
  ...more,
})
const entries = ['LOV-2001-01-01-1', 'LOV-2002-02-02-2', 'LOV-2003-03-03-3'].map(entry)
const acts = [
  act('LOV-2001-01-01-1', { lastChange: '2026-10-01' }),
  act('LOV-2002-02-02-2'),
  act('LOV-2004-04-04-4', { title: 'Lov om ballonger' }),
]
const reading = { source: 'gjeldende-lover.tar.bz2', acts, passedOver: 1 }
const comparison = compare({ entries, acts, seen: {}, expected: new Set(), day })
const watched = { ...comparison, entries, fresh: comparison.found }

test('a preview tells what was found, what the files say nothing of, and that nothing was written', () => {
  expect(toldOfWatch(reading, watched, { day, kept: false })).toEqual([
    '✓ Read 3 acts and regulations in gjeldende-lover.tar.bz2, 1 files passed over',
    '  LOV-2001-01-01-1: Amended from 1 October 2026.',
    '· The files say nothing of 1: LOV-2003-03-03-3',
    '· These are some of Lovdata’s files, so nothing is said of what is missing among them.',
    '· 3 entries of the register of law: 1 changes found, 1 of them new, 1 unchanged',
    '· Nothing was written. Say --keep to keep what was found for the HSE unit to confirm.',
  ])
})

test('what was kept is to be confirmed in the admin, and what was found before is said to be', () => {
  const told = toldOfWatch(reading, { ...watched, fresh: [] }, { day, kept: true })
  expect(told[1]).toContain('(found before)')
  expect(told.at(-1)).toContain('Confirm or dismiss')
})

test('what is not in the register is looked up by words', () => {
  expect(toldOfOthers(reading, watched, 'ballong')).toEqual([
    'Not in the register, and matching “ballong”:',
    '  LOV-2004-04-04-4 Lov om ballonger',
  ])
  expect(toldOfOthers(reading, watched, 'LOV-2001')[0]).toContain('Nothing')
})
