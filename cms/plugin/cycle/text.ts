import type { CycleScope, MonthPart, RiskClass } from '../../../content/schema/index.ts'
import { type AssignedRole, roleText } from '../access/roles.ts'
import type { Text } from '../core/text.ts'
import type { unitTypeText } from '../organisation/text.ts'
import type { ActivityFault, DoneWhen, Month, Reach, Recurrence, WholePart } from './rules.ts'

export const cycleScopeText = {
  institution: { nb: 'Hele institusjonen', en: 'The whole institution' },
  committee: { nb: 'Et utvalg', en: 'A committee' },
} satisfies Record<CycleScope, Text>

export const monthText = {
  '01': { nb: 'Januar', en: 'January' },
  '02': { nb: 'Februar', en: 'February' },
  '03': { nb: 'Mars', en: 'March' },
  '04': { nb: 'April', en: 'April' },
  '05': { nb: 'Mai', en: 'May' },
  '06': { nb: 'Juni', en: 'June' },
  '07': { nb: 'Juli', en: 'July' },
  '08': { nb: 'August', en: 'August' },
  '09': { nb: 'September', en: 'September' },
  '10': { nb: 'Oktober', en: 'October' },
  '11': { nb: 'November', en: 'November' },
  '12': { nb: 'Desember', en: 'December' },
} satisfies Record<Month, Text>

export const monthPartText = {
  early: { nb: 'Tidlig i måneden', en: 'Early in the month' },
  mid: { nb: 'Midt i måneden', en: 'In the middle of the month' },
  late: { nb: 'Sent i måneden', en: 'Late in the month' },
} satisfies Record<MonthPart, Text>

export const recurrenceText = {
  month: { nb: 'Hvert år, i en del av en måned', en: 'Every year, in a part of a month' },
  day: { nb: 'Hvert år, på en dag', en: 'Every year, on a day' },
  interval: { nb: 'Med et antall måneder mellom', en: 'With a number of months between' },
} satisfies Record<Recurrence, Text>

export const reachText = {
  institution: { nb: 'Hele institusjonen', en: 'The whole institution' },
  kinds: { nb: 'Noen slags enheter', en: 'Some kinds of units' },
  named: { nb: 'Enheter ved navn', en: 'Units by name' },
} satisfies Record<Reach, Text>

/** What for the whole institution has its deadline from an activity. */
export const setsText = {
  managementReview: {
    nb: 'Ledelsens gjennomgang er holdt',
    en: 'The management review has been held',
  },
  jointReport: { nb: 'Den samlede revisjonsrapporten', en: 'The joint audit report' },
  annualReport: { nb: 'Årsrapporten om HMS', en: 'The annual HSE report' },
  boardTreats: {
    nb: 'Styrets behandling av årsrapporten',
    en: 'The Board’s consideration of the annual HSE report',
  },
} satisfies Record<WholePart, Text>

/** What makes an activity done, as whoever writes it chooses. */
export const doneWhenText = {
  byHand: {
    nb: 'Noen sier fra, med dato og bevis',
    en: 'Somebody says so, with date and evidence',
  },
  processOpened: {
    nb: 'Enhetens HMS-runde er åpnet',
    en: 'The HSE process of the unit has been opened',
  },
  preMeetingHeld: {
    nb: 'Formøtet i HMS-runden er holdt',
    en: 'The pre-meeting of the HSE process has been held',
  },
  processClosed: {
    nb: 'Enhetens HMS-runde er avsluttet',
    en: 'The HSE process of the unit has been closed',
  },
  evaluationApproved: {
    nb: 'Årets samsvarsvurdering i enheten er godkjent',
    en: 'The compliance evaluation of the unit for the year has been approved',
  },
  unitReport: {
    nb: 'Enheten har levert HMS-rapporten for året før',
    en: 'The unit has handed in its HSE report of the year before',
  },
  departmentReport: {
    nb: 'Avdelingen i fellesadministrasjonen har levert HMS-rapporten for året før',
    en: 'The department of the central administration has handed in its HSE report of the year before',
  },
} satisfies Record<DoneWhen, Text>

/** Who is responsible for an activity: where a role is held in an organ, it is the organ that does the work. */
export const responsibleText: Readonly<Record<AssignedRole, Text>> = {
  ...roleText,
  amuMember: { nb: 'AMU', en: 'The working environment committee' },
  lamuMember: { nb: 'LAMU', en: 'The local working environment committee' },
  hseUnitEditor: { nb: 'HMS-enheten', en: 'The HSE Unit' },
  auditor: { nb: 'Revisorene', en: 'The auditors' },
  topManagement: { nb: 'Toppledelsen', en: 'Top management' },
}

/** What the audits of a month are called in the annual cycle of the institution, and what they come to. */
export const auditsText = { nb: 'HMS-revisjoner', en: 'HSE audits' } satisfies Text
export const oneUnitText = { nb: 'én enhet', en: 'one unit' } satisfies Text
export const unitsText = { nb: '{count} enheter', en: '{count} units' } satisfies Text

/** Whom an activity for the whole institution is for. */
export const wholeInstitutionText: Text = {
  nb: 'hele institusjonen',
  en: 'the whole institution',
}

/** The units of a type, all of them. */
export const unitsOfTypeText = {
  institution: { nb: 'institusjonen', en: 'the institution' },
  centralAdministration: { nb: 'fellesadministrasjonen', en: 'the central administration' },
  faculty: { nb: 'fakultetene', en: 'the faculties' },
  department: { nb: 'instituttene og avdelingene', en: 'the departments' },
  centre: { nb: 'sentrene', en: 'the centres' },
  museum: { nb: 'museene', en: 'the museums' },
  library: { nb: 'biblioteket', en: 'the library' },
  section: { nb: 'seksjonene', en: 'the sections' },
  group: { nb: 'gruppene', en: 'the groups' },
  laboratory: { nb: 'laboratoriene', en: 'the laboratories' },
  workshop: { nb: 'verkstedene', en: 'the workshops' },
  vessel: { nb: 'fartøyene', en: 'the vessels' },
} satisfies Record<keyof typeof unitTypeText, Text>

/** The units of a risk class, all of them. */
export const unitsOfRiskClassText = {
  office: { nb: 'enheter med kontorarbeid', en: 'units with office work' },
  teaching: { nb: 'enheter med undervisning', en: 'units with teaching' },
  lab: { nb: 'enheter med laboratorium', en: 'units with laboratories' },
  workshop: { nb: 'enheter med verksted', en: 'units with workshops' },
  field: { nb: 'enheter med felt og tokt', en: 'units with fieldwork and cruises' },
  mixed: { nb: 'enheter med blandet virksomhet', en: 'units with mixed activities' },
} satisfies Record<RiskClass, Text>

export const activityFaultText = {
  unknownRole: {
    nb: 'Rollen finnes ikke. Velg en rolle fra listen.',
    en: 'There is no such role. Choose a role from the list.',
  },
  noMonth: { nb: 'Velg en måned.', en: 'Choose a month.' },
  noPart: {
    nb: 'Velg om det skjer tidlig, midt i eller sent i måneden.',
    en: 'Choose whether it is early, in the middle or late in the month.',
  },
  noDay: { nb: 'Skriv dagen i måneden.', en: 'Write the day of the month.' },
  noSuchDay: {
    nb: 'Måneden har ikke den dagen. Skriv en dag som finnes.',
    en: 'The month does not have that day. Write a day that exists.',
  },
  noInterval: {
    nb: 'Skriv hvor mange hele måneder det er mellom hver gang, minst 1.',
    en: 'Write how many whole months there are between each time, at least 1.',
  },
  noReason: {
    nb: 'Det går mer enn 12 måneder mellom hver gang. Skriv hvorfor det er ofte nok.',
    en: 'There are more than 12 months between each time. Write why that is often enough.',
  },
  noFirstDay: {
    nb: 'Skriv den første dagen det skjer.',
    en: 'Write the first day it is done.',
  },
  endsBeforeStart: {
    nb: 'Aktiviteten slutter før den begynner. Rett «til»-datoen, eller la den være tom.',
    en: 'The activity ends before it begins. Correct the “to” date, or leave it empty.',
  },
  noKinds: {
    nb: 'Velg minst én enhetstype eller risikoklasse.',
    en: 'Choose at least one type of unit or risk class.',
  },
  noUnits: { nb: 'Velg minst én enhet.', en: 'Choose at least one unit.' },
  processNotYearly: {
    nb: 'En frist i HMS-runden kommer hvert år. Velg en dag eller en del av en måned.',
    en: 'A deadline of the HSE process comes every year. Choose a day or a part of a month.',
  },
  processNotForAll: {
    nb: 'En frist i HMS-runden gjelder hele institusjonen. Velg «Hele institusjonen».',
    en: 'A deadline of the HSE process is for the whole institution. Choose “The whole institution”.',
  },
} satisfies Record<ActivityFault, Text>

export const refusalText = {
  slugForm: {
    nb: 'Bruk små bokstaver a til z, tall og bindestrek, for eksempel «hms-aret».',
    en: 'Use lower-case letters a to z, digits and hyphens, for example “hse-year”.',
  },
  startMonthKept: {
    nb: 'Årshjulet har aktiviteter, og en annen startmåned ville flyttet dem til andre år. Lag et nytt årshjul med den nye måneden, og sett «til»-dato på aktivitetene i dette.',
    en: 'The cycle has activities, and another start month would move them to other years. Make a new cycle with the new month, and set a “to” date on the activities of this one.',
  },
  pastKept: {
    nb: 'Aktiviteten har hatt frister, og endringen ville gitt dem en annen dag eller en annen ansvarlig. Sett «til»-dato på denne, og lag en ny aktivitet som gjelder fra dagen etter.',
    en: 'The activity has had deadlines, and the change would give them another day or someone else who is responsible. Set a “to” date on this one, and make a new activity that applies from the day after.',
  },
  activityHappened: {
    nb: 'Enheter har sagt fra om denne aktiviteten, så den kan ikke slettes. Sett en «til»-dato.',
    en: 'Units have said something of this activity, so it cannot be deleted. Set a “to” date.',
  },
  processPartTaken: {
    nb: 'En annen aktivitet er fristen for dette i HMS-runden i samme tid. Sett «til»-dato på den først.',
    en: 'Another activity is the deadline for this part of the HSE process at the same time. Set a “to” date on that one first.',
  },
  cycleInUse: {
    nb: 'Årshjulet har aktiviteter. Slett dem først, eller ta årshjulet ut av bruk.',
    en: 'The cycle has activities. Delete them first, or take the cycle out of use.',
  },
} satisfies Record<string, Text>
