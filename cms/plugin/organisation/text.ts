import type { Text } from '../core/text.ts'

export const unitTypeText = {
  institution: { nb: 'Institusjon', en: 'Institution' },
  centralAdministration: { nb: 'Fellesadministrasjon', en: 'Central administration' },
  faculty: { nb: 'Fakultet', en: 'Faculty' },
  department: { nb: 'Institutt eller avdeling', en: 'Department' },
  centre: { nb: 'Senter', en: 'Centre' },
  museum: { nb: 'Museum', en: 'Museum' },
  library: { nb: 'Bibliotek', en: 'Library' },
  section: { nb: 'Seksjon eller enhet', en: 'Section' },
  group: { nb: 'Gruppe', en: 'Group' },
  laboratory: { nb: 'Laboratorium', en: 'Laboratory' },
  workshop: { nb: 'Verksted', en: 'Workshop' },
  vessel: { nb: 'Fartøy', en: 'Vessel' },
} satisfies Record<string, Text>

export const processText = {
  own: { nb: 'Egen HMS-runde', en: 'Own HSE process' },
  withParent: { nb: 'Sammen med enheten over', en: 'Together with the unit above' },
  none: { nb: 'Ingen HMS-runde', en: 'No HSE process' },
} satisfies Record<string, Text>

export const refusalText = {
  belowItself: {
    nb: 'En enhet kan ikke ligge under seg selv eller under en av sine egne enheter. Velg en annen enhet over.',
    en: 'A unit cannot be below itself or below one of its own units. Choose another unit above.',
  },
  unitTied: {
    nb: 'Rollen «{role}» gjelder i en enhet. Velg enheten.',
    en: 'The role “{role}” applies in a unit. Choose the unit.',
  },
  areaTied: {
    nb: 'Rollen «{role}» gjelder i et verneområde. Velg verneområdet.',
    en: 'The role “{role}” applies in a safety area. Choose the safety area.',
  },
  institutionTied: {
    nb: 'Rollen «{role}» gjelder hele institusjonen. La enhet og verneområde være tomme.',
    en: 'The role “{role}” applies to the whole institution. Leave unit and safety area empty.',
  },
  endsBeforeStart: {
    nb: 'Rollen slutter før den begynner. Rett «til»-datoen, eller la den være tom.',
    en: 'The role ends before it begins. Correct the “to” date, or leave it empty.',
  },
  secondManager: {
    nb: 'Enheten har allerede en linjeleder i denne perioden. Avslutt den rollen først.',
    en: 'The unit already has a line manager in this period. End that role first.',
  },
  accountTaken: {
    nb: 'Kontoen hører allerede til en annen person.',
    en: 'The account already belongs to another person.',
  },
  codeTaken: {
    nb: 'Koden er i bruk. Velg en annen.',
    en: 'The code is in use. Choose another.',
  },
} satisfies Record<string, Text>
