import type { Where } from 'payload'
import { recordLabels } from '../../../content/words/records.ts'
import { spokenDay } from '../admin/spoken-dates.ts'
import type { Text } from '../core/text.ts'
import { byField, recordList, sortsOf } from '../records/list.ts'
import * as column from '../records/list-columns.ts'
import type { ListKeys } from '../records/list-keys.ts'
import type { Injury } from '../generated-types.ts'
import { readEntries, type ShownEntry } from './reading.ts'
import {
  absenceText,
  activityText,
  bodyPartText,
  entryKindText,
  entryStateText,
  exposureText,
  groupText,
  injuryClassText,
  navText,
} from './text.ts'

/** What entries are searched and sorted by: nothing that tells of anyone, nor of the day. */
export const injuryKeys: ListKeys<'injuries'> = {
  of: 'injuries',
  search: ['number'],
  sorts: { unit: { relation: 'unit', to: 'units' } },
}

/** How a state is marked. */
export const entryColours = {
  registered: 'success',
  correctionAsked: 'warning',
  struck: 'neutral',
} as const

/** Words of what an entry is called, wherever its fields are named. */
export const entryLabels = {
  kind: { nb: 'Skade eller sykdom', en: 'Injury or illness' },
  when: { nb: 'Når', en: 'When' },
  injured: { nb: 'Hvem', en: 'Who' },
  group: { nb: 'Tilknytning', en: 'Connection' },
  activity: { nb: 'Arbeid', en: 'Work' },
  injuryClass: { nb: 'Skadens art', en: 'Kind of injury' },
  bodyPart: { nb: 'Kroppsdel', en: 'Part of the body' },
  exposure: { nb: 'Utsatt for', en: 'Exposed to' },
  absence: { nb: 'Fravær', en: 'Absence' },
  nav: { nb: 'NAV', en: 'NAV' },
} satisfies Record<string, Text>

/** The day of an entry in words, or its month for whoever is not shown the day. */
export function whenOf({ date, month }: Pick<ShownEntry, 'date' | 'month'>): Text {
  if (date) return { nb: spokenDay(date, 'nb'), en: spokenDay(date, 'en') }
  const inMonth = (language: 'nb' | 'en'): string =>
    spokenDay(`${month}-01`, language).replace(/^\D*\d+\.?\s/, '')
  return { nb: inMonth('nb'), en: inMonth('en') }
}

/** Entries that count. */
export const notStruck: Where = { state: { not_equals: 'struck' } }

const shown = (entry: Injury): ShownEntry => entry as unknown as ShownEntry

/** The register, each entry as the one who reads may see it. */
export const injuryList = recordList<'injuries'>({
  of: 'injuries',
  title: { nb: 'Skaderegister', en: 'Register of injuries' },
  lead: {
    nb: 'Personskader og sykdom som antas å skyldes arbeidet (arbeidsmiljøloven § 5-1). Registeret har ikke medisinske opplysninger. Hver gang noen leser det, blir konto og tid loggført.',
    en: 'Personal injuries, and illness presumed to be caused by work (Working Environment Act, Section 5-1). The register contains no medical information. Each time someone reads it, account and time are logged.',
  },
  none: {
    nb: 'Registeret har ingenting som du kan lese.',
    en: 'The register contains nothing that you can read.',
  },
  count: {
    one: { nb: '{count} innføring', en: '{count} entry' },
    many: { nb: '{count} innføringer', en: '{count} entries' },
  },
  // What is struck out is no injury: whoever keeps the register reads it beside the list.
  where: notStruck,
  columns: [
    column.named(recordLabels.unit, [], (_entry, unit) => unit),
    column.choice('kind', entryLabels.kind, entryKindText),
    column.said('when', entryLabels.when, [], (entry) => whenOf(shown(entry)), { on: 'screen' }),
    {
      key: 'date',
      name: entryLabels.when,
      fields: [],
      on: 'csv',
      cell: { kind: 'text', value: (entry) => shown(entry).date ?? shown(entry).month },
    },
    column.text('injured', entryLabels.injured, { none: { nb: 'Vises ikke', en: 'Not shown' } }),
    column.choice('group', entryLabels.group, groupText),
    column.choice('activity', entryLabels.activity, activityText, { on: 'csv' }),
    column.said('what', { nb: 'Hva', en: 'What' }, [], classesOf, { on: 'screen' }),
    column.choice('injuryClass', entryLabels.injuryClass, injuryClassText, { on: 'csv' }),
    column.choice('bodyPart', entryLabels.bodyPart, bodyPartText, { on: 'csv' }),
    column.choice('exposure', entryLabels.exposure, exposureText, { on: 'csv' }),
    column.choice('absence', entryLabels.absence, absenceText),
    column.choice('nav', entryLabels.nav, navText, { on: 'csv' }),
    column.said('state', recordLabels.state, [], ({ state }: Partial<Injury>) =>
      state === undefined ? null : entryStateText[state],
    ),
  ],
  filters: {
    search: { ...column.bySearch(), label: recordLabels.number },
    unit: column.byUnit(),
    kind: column.byChoice('kind', entryLabels.kind, entryKindText),
    year: column.byYear('year'),
  },
  sorts: { number: byField('serial'), ...sortsOf(injuryKeys) },
  sortedBy: { sort: 'number', descending: true },
  // What is shown is no whole entry: the columns take of it what is there.
  read: async (req, ids, door) =>
    (await readEntries(req, { where: { id: { in: [...ids] } }, door })) as unknown as Injury[],
})

/** What an entry says of injury or exposure, in coarse classes. */
export function classesOf({
  bodyPart,
  exposure,
  injuryClass,
}: Pick<Injury, 'bodyPart' | 'exposure' | 'injuryClass'>): Text {
  const said = [
    injuryClass && injuryClassText[injuryClass],
    bodyPart && bodyPartText[bodyPart],
    exposure && exposureText[exposure],
  ].filter((each): each is Text => Boolean(each))
  const joined = (language: 'nb' | 'en') => said.map((each) => each[language]).join('. ')
  return { nb: joined('nb'), en: joined('en') }
}
