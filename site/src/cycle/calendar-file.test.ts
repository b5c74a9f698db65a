import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import type { Cycle, CycleActivity, DroppedTime, Snapshot } from '@verne/content/schema'
import { calendarFile } from './calendar-file.ts'

const fireDrill: CycleActivity = {
  id: 'fire-drill',
  version: 3,
  changedAt: '2026-08-20T10:00:00.000Z',
  kind: 'training',
  title: { nb: 'Brannøvelse, alle bygg; møt ute', en: 'Fire drill' },
  description: { nb: 'Øv også på å varsle.', en: 'Practise raising the alarm too.' },
  responsible: { nb: 'Brannvernleder', en: 'Fire officer' },
  appliesTo: { nb: 'hele institusjonen', en: 'the whole institution' },
  binding: true,
  guideline: 'r04',
  occurrences: [
    { by: '2026-10-20', part: 'mid' },
    { by: '2027-03-28', part: null },
  ],
}

const year = (activities: CycleActivity[], dropped: DroppedTime[]): Cycle => ({
  slug: 'hms-aret',
  name: { nb: 'HMS-året', en: 'The HSE year' },
  scope: 'institution',
  startMonth: 9,
  current: { label: '2026/27', from: '2026-09-01', to: '2027-08-31', activities, dropped },
  next: {
    label: '2027/28',
    from: '2027-09-01',
    to: '2028-08-31',
    dropped: [],
    activities: activities.map((each) => ({
      ...each,
      occurrences: [{ by: '2028-02-29', part: null }],
    })),
  },
})

/** The file as another library reads it. */
function read(
  activities: CycleActivity[],
  language: 'nb' | 'en' = 'nb',
  dropped: DroppedTime[] = [],
) {
  const cycle = year(activities, dropped)
  const snapshot = {
    institution: { name: { nb: 'Nordhavn universitet', en: 'Nordhavn University' } },
    guidelines: [{ slug: 'r04' }],
    cycles: [cycle],
  } as unknown as Snapshot
  const text = calendarFile(snapshot, { cycle, language }, new URL('https://hms.nordhavn.example'))
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  const events = calendar.getAllSubcomponents('vevent')
  return { text, calendar, events: events.map((each) => new ICAL.Event(each)) }
}

describe('the annual cycle in a calendar program', () => {
  test('has a whole day each time something is done, in the running year and the next', () => {
    const { calendar, events } = read([fireDrill])
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('HMS-året, Nordhavn universitet')
    expect(events.map(({ startDate }) => [startDate.toString(), startDate.isDate])).toEqual([
      ['2026-10-20', true],
      ['2027-03-28', true],
      ['2028-02-29', true],
    ])
    expect(events.map(({ summary }) => summary)).toEqual(
      Array<string>(3).fill('Brannøvelse, alle bygg; møt ute'),
    )
    expect(events[0]?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
  })

  test('says when in the month, who is responsible, whom it is for and where it stands how it is done', () => {
    const [drill, second] = read([fireDrill]).events
    expect(drill?.description.split('\n')).toEqual([
      'Øv også på å varsle.',
      'Tidspunkt: Midt i oktober',
      'Ansvarlig: Brannvernleder',
      'Gjelder: hele institusjonen',
      'Felles frist',
      'Slik gjøres det: https://hms.nordhavn.example/retningslinjer/r04/',
    ])
    expect(second?.description).not.toContain('Tidspunkt')
    expect(drill?.component.getFirstPropertyValue('url')).toBe(
      'https://hms.nordhavn.example/arshjul/#cycleMonth-2026-10',
    )
    expect(read([fireDrill], 'en').events[0]?.description).toContain('Time: Mid October')
  })

  test('keeps the id of an entry when its day moves, and counts its number up', () => {
    const before = read([fireDrill]).events
    const moved = {
      ...fireDrill,
      version: 4,
      occurrences: [
        { by: '2026-11-02', part: null },
        { by: '2027-03-28', part: null },
      ],
    }
    const after = read([moved]).events
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
    expect(new Set(after.map(({ uid }) => uid)).size).toBe(3)
    expect(before[0]?.sequence).toBe(2)
    expect(after[0]?.sequence).toBe(3)
    expect(after[0]?.startDate.toString()).toBe('2026-11-02')
  })

  test('says of what is dropped that it is cancelled, under the id it had', () => {
    const before = read([fireDrill]).events
    const { occurrences, ...activity } = fireDrill
    const { changedAt, id, kind, title } = activity
    const ended = { ...fireDrill, version: 4, occurrences: occurrences.slice(0, 1) }
    const dropped = { id, version: 4, changedAt, kind, title, by: '2027-03-28', place: 1 }
    const after = read([ended], 'nb', [dropped]).events
    const gone = after.find(({ uid }) => uid === before[1]?.uid)
    expect(gone?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(gone?.sequence).toBe(3)
    const stays = after.find(({ uid }) => uid === before[0]?.uid)
    expect(stays?.component.getFirstPropertyValue('status')).toBeNull()
  })

  test('is the same file for as long as nothing of it is changed', () => {
    expect(read([fireDrill]).text).toBe(read([fireDrill]).text)
    expect(read([fireDrill]).text).toContain('DTSTAMP:20260820T100000Z')
  })
})
