import { fill, type Text } from '../../core/text.ts'
import { code, type Column, day, email, text } from '../cells.ts'

/** Whom a row is about. */
export const personColumns: readonly Column[] = [
  {
    name: 'externalId',
    label: { nb: 'Ansattnummer', en: 'Employee number' },
    also: [
      'ansattnr',
      'ansatt-id',
      'employee id',
      'employee no',
      'person-id',
      'studentnummer',
      'student number',
    ],
    read: code,
  },
  {
    name: 'workEmail',
    label: { nb: 'E-post', en: 'E-mail' },
    also: ['e-post på jobb', 'e-postadresse', 'work e-mail', 'mail', 'e-mail address'],
    read: email,
  },
]

/** Somebody with a part in a record, by the same keys. */
export function personColumnsOf(part: Text): Column[] {
  return personColumns.map((each) => ({
    ...each,
    label: fill({ nb: '{part}: {key}', en: '{part}: {key}' }, { part, key: each.label }),
    also: [each.label.nb, each.label.en, ...each.also],
  }))
}

/** What a record is known by in the system it comes from. */
export const carriedOverColumns: readonly Column[] = [
  {
    name: 'system',
    label: { nb: 'Fra system', en: 'From system' },
    also: ['system', 'tidligere system', 'gammelt system', 'former system'],
    read: text(60),
    required: true,
  },
  {
    name: 'ref',
    label: { nb: 'Referanse', en: 'Reference' },
    also: ['ref', 'nummer', 'saksnummer', 'saksnr', 'nr', 'id', 'number', 'case number'],
    read: text(60),
    required: true,
  },
]

export const unitColumn: Column = {
  name: 'unit',
  label: { nb: 'Enhet', en: 'Unit' },
  also: ['enhetskode', 'unit code', 'stedkode', 'organisasjonsenhet'],
  read: code,
}

/** From which day to which. */
export const stretchColumns: readonly Column[] = [
  {
    name: 'from',
    label: { nb: 'Fra', en: 'From' },
    also: ['fra dato', 'startdato', 'start date', 'from date'],
    read: day,
    days: true,
  },
  {
    name: 'to',
    label: { nb: 'Til', en: 'To' },
    also: ['til og med', 'til dato', 'sluttdato', 'end date', 'to date', 'up to and including'],
    read: day,
    empties: true,
    days: true,
  },
]
