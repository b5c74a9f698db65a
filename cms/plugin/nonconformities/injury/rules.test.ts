import { describe, expect, test } from 'vitest'
import type { AssignedRole } from '../../access/roles.ts'
import {
  checklistFaults,
  type ChecklistLine,
  injuriesShownTo,
  injuryOf,
  injuryStands,
  missingNotifications,
  notifications,
  weightOf,
  whereItApplies,
} from './rules.ts'

const now = '2026-11-22T12:00:00.000Z'
const told = '2026-11-22T10:00:00.000Z'

test.each([
  ['nobody has said so', {}, null, false],
  ['it was assessed so before people were asked', { seriousInjury: true }, 'confirmed', true],
  ['it is reported', { injury: 'reported', seriousInjury: true }, 'reported', true],
  ['it is confirmed', { injury: 'confirmed', seriousInjury: true }, 'confirmed', true],
  ['it is cleared', { injury: 'cleared', seriousInjury: false }, 'cleared', false],
] as const)('a death or serious injury, when %s', (_, facts, injury, stands) => {
  expect(injuryOf(facts)).toBe(injury)
  expect(injuryStands(facts)).toBe(stands)
})

test('a case with a death or a serious injury never counts as minor', () => {
  expect(weightOf({ severity: 'minor', injury: 'reported' })).toBe('serious')
  expect(weightOf({ severity: null, seriousInjury: true })).toBe('serious')
  expect(weightOf({ severity: 'critical', injury: 'confirmed' })).toBe('critical')
  expect(weightOf({ severity: 'minor', injury: 'cleared' })).toBe('minor')
  expect(weightOf({})).toBeNull()
})

describe('the checklist', () => {
  test('names what is left: a time, or a reason why not, for each of six', () => {
    const reported = { injury: 'reported', seriousInjury: true } as const
    expect(missingNotifications(reported)).toEqual(
      notifications.filter((each) => !whereItApplies(each)),
    )
    expect(
      missingNotifications({
        ...reported,
        notified: { police: told, labourInspection: null },
        notRequired: [{ which: 'nextOfKin', reason: 'De var der.' }],
      }),
    ).toEqual([
      'labourInspection',
      'writtenConfirmation',
      'copyToRepresentative',
      'occupationalHealth',
    ])
  })

  test('of a case from before asks for what it asked for then', () => {
    expect(missingNotifications({ seriousInjury: true, notified: { police: told } })).toEqual([
      'labourInspection',
      'writtenConfirmation',
      'copyToRepresentative',
    ])
  })

  test('is empty where nothing stands', () => {
    expect(missingNotifications({ seriousInjury: false })).toEqual([])
    expect(missingNotifications({ injury: 'cleared', seriousInjury: false })).toEqual([])
  })

  const line = (change: Partial<ChecklistLine>): ChecklistLine => ({
    which: 'police',
    date: '2026-11-22',
    time: '',
    notRequired: '',
    ...change,
  })
  const faults = (change: Partial<ChecklistLine>, notified = {}): string[] =>
    checklistFaults(
      [line(change), line({ which: 'dsa', notRequired: 'Ingen kilde.' })],
      { notified },
      now,
    ).map(({ code, field }) => `${String(field)}: ${code}`)

  test.each(['12:05', '12.05', '1205', '0100', '100', ' 9.30 '])('takes the time as %s', (time) => {
    expect(faults({ time })).toEqual([])
  })

  test.each([
    ['25.00 is no time', { time: '25.00' }, 'police.time: timeWrong'],
    ['words are no time', { time: 'i går' }, 'police.time: timeWrong'],
    ['a time needs its day', { time: '12.05', date: null }, 'police.date: dateOfTimeMissing'],
    ['a time has been', { time: '13.01' }, 'police.time: timeInFuture'],
    [
      'a line has a time or a reason',
      { time: '12.05', notRequired: 'Nei.' },
      'police.notRequired: timeOrReason',
    ],
  ] as const)('%s', (_, change, fault) => {
    expect(faults(change)).toEqual([fault])
  })

  test('a time that stands is corrected, never taken away, by a reason neither', () => {
    const stored = { police: told }
    expect(faults({ time: '10.30' }, stored)).toEqual([])
    expect(faults({}, stored)).toEqual(['police.time: timeStays'])
    expect(faults({ notRequired: 'Likevel ikke.' }, stored)).toEqual(['police.time: timeStays'])
  })

  test('with nothing written is sent back, and a line that is left empty is not', () => {
    expect(checklistFaults([line({})], {}, now)).toEqual([{ code: 'nothingWritten', field: null }])
    expect(faults({ date: null })).toEqual([])
  })
})

test.each<[AssignedRole, 'all' | readonly string[]]>([
  ['hseUnitEditor', 'all'],
  ['hseUnitApprover', 'all'],
  ['chiefSafetyRep', 'all'],
  ['topManagement', 'all'],
  ['lineManager', ['KJ', 'KJ-LAB']],
  ['deputyManager', ['KJ', 'KJ-LAB']],
  ['safetyRepresentative', ['KJ', 'KJ-LAB']],
  ['administrator', []],
  ['auditor', []],
])('a death stands on the start page of a %s: %j', (role, shown) => {
  const units = ['KJ', 'KJ-LAB']
  expect(injuriesShownTo({ held: [{ role, units, answersFor: units }] })).toEqual(shown)
})
