import type { Text } from '../../core/text.ts'
import type { SuccessionFault } from './rules.ts'

export const successionRefusal: Readonly<Record<SuccessionFault | 'person' | 'day', Text>> = {
  samePerson: {
    nb: 'Personen har rollen allerede. Velg en annen, eller endre til-datoen for rollen.',
    en: 'The person holds the role already. Choose someone else, or change the last day of the role.',
  },
  beforeStart: {
    nb: 'Den som overtar, må begynne etter den første dagen til den som har rollen nå.',
    en: 'The successor must begin after the first day of the person who holds the role now.',
  },
  left: {
    nb: 'Den siste dagen til personen ved institusjonen er før overtakelsen. Velg en annen.',
    en: 'The person’s last day at the institution is before the succession. Choose someone else.',
  },
  endsBeforeStart: {
    nb: 'Rollen kan ikke slutte før den begynner. Velg en senere dag.',
    en: 'The role cannot end before it begins. Choose a later day.',
  },
  person: { nb: 'Velg hvem som overtar.', en: 'Choose the successor.' },
  day: {
    nb: 'Skriv datoen som år-måned-dag, for eksempel 2027-01-01.',
    en: 'Write the date as year-month-day, for example 2027-01-01.',
  },
}

export const handedOverStep: Text = { nb: 'Overført til ny ansvarlig', en: 'Handed over' }
/** Note in the history of what was handed over. */
export const handedOverNote: Text = {
  nb: '{after} overtar etter {before}.',
  en: '{after} succeeds {before}.',
}

export const termText = {
  gone: {
    nb: 'Rollen finnes ikke lenger. Last siden på nytt.',
    en: 'The role does not exist any more. Reload the page.',
  },
  notYours: {
    nb: 'Du kan ikke endre denne rollen. HMS-sjefen og administratoren kan.',
    en: 'You cannot change this role. The HSE director and the administrator can.',
  },
  heading: { nb: 'Velg hvem som overtar', en: 'Choose a successor' },
  what: {
    nb: 'Rollen avsluttes dagen før, og den som overtar, får den samme rollen samme sted. Saker, oppgaver og godkjenninger som følger rollen, følger med av seg selv.',
    en: 'The role ends the day before, and the successor gets the same role in the same place. Cases, tasks and approvals that go with the role follow by themselves.',
  },
  endedHeading: { nb: 'Rollen er avsluttet', en: 'The role has ended' },
  ended: { nb: 'Siste dag var {day}.', en: 'The last day was {day}.' },
  search: { nb: 'Søk etter navn', en: 'Search by name' },
  find: { nb: 'Søk', en: 'Search' },
  nobody: { nb: 'Ingen har det navnet.', en: 'Nobody has that name.' },
  person: { nb: 'Overtar', en: 'Successor' },
  choose: { nb: 'Velg …', en: 'Choose …' },
  from: { nb: 'Fra', en: 'From' },
  to: { nb: 'Til og med (kan være tomt)', en: 'Up to and including (may be empty)' },
  lying: { nb: 'Dette står på {name} selv', en: 'This is in {name}’s own name' },
  handOver: {
    nb: 'Gi de åpne tiltakene til den som overtar',
    en: 'Give the open measures to the successor',
  },
  byHand: {
    nb: 'Avvik og henvendelser som er gitt til {name}, gir lederen av enheten videre. Utkast er private og følger ikke med.',
    en: 'Nonconformities and enquiries that were given to {name} are passed on by the manager of the unit. Drafts are private and do not follow.',
  },
  nothing: {
    nb: 'Ingenting åpent står på {name} her.',
    en: 'Nothing open is in {name}’s name here.',
  },
  more: {
    nb: '{count} som du ikke har tilgang til å lese.',
    en: '{count} that you do not have access to read.',
  },
  measures: { nb: 'Åpne tiltak', en: 'Open measures' },
  cases: { nb: 'Avvik', en: 'Nonconformities' },
  enquiries: { nb: 'Henvendelser', en: 'Enquiries' },
  send: { nb: 'La personen overta', en: 'Let the person take over' },
  done: {
    nb: '{name} overtar fra {from}. Tiltak som er gitt videre: {count}.',
    en: '{name} takes over from {from}. Measures handed over: {count}.',
  },
  noAnswer: {
    nb: 'Fikk ikke svar. Last siden på nytt for å se om rollen er overtatt.',
    en: 'No answer. Reload the page to see whether the role has been taken over.',
  },
} as const satisfies Record<string, Text>
