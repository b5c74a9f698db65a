import type { Text } from '../../core/text.ts'
import type { Standing } from './rules.ts'

export const registerText = {
  views: { nb: 'Utvalg', en: 'Views' },
  all: { nb: 'Alle', en: 'All' },
  ending: { nb: 'Slutter innen et halvt år', en: 'Ending within six months' },
  endingGroup: {
    nb: '{role}: {count} slutter {day}.',
    en: '{role}: {count} ending {day}.',
  },
  allFollowed: { nb: 'Alle har en som overtar.', en: 'All have a successor.' },
  open: { nb: 'Uten noen som overtar: {open}.', en: 'Without a successor: {open}.' },
  how: {
    nb: 'Åpne rollen for å velge hvem som overtar, eller les inn mange på én gang under Importer.',
    en: 'Open the role to choose a successor, or read in many at once under Imports.',
  },
} satisfies Record<string, Text>

export const standingText: Readonly<Record<Standing, Text>> = {
  current: { nb: 'Gjelder nå', en: 'Current' },
  later: { nb: 'Begynner senere', en: 'Beginning later' },
  ended: { nb: 'Avsluttet', en: 'Ended' },
}
