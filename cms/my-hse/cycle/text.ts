import type { MonthPart } from '../../../content/schema/index.ts'
import type { OccurrenceStanding } from '../../plugin/cycle/unit/text.ts'
import { fill, type Text } from '../../plugin/core/text.ts'
import { longDate } from '../components/day.tsx'
import type { PageLanguage } from '../routes.ts'

/** Words of a unit's annual cycle. */
export const cycleWords = {
  title: { nb: 'Årshjulet for {unit}', en: 'Annual cycle of {unit}' },
  lead: {
    nb: 'Det som skal gjøres i løpet av året: det institusjonen ber alle om, og det enheten selv har lagt til.',
    en: 'What has to be done in the course of the year: what the institution asks of everybody, and what the unit has added itself.',
  },
  wheel: { nb: 'Årshjulet, måned for måned', en: 'The annual cycle, month by month' },
  months: { nb: 'Månedene i året', en: 'The months of the year' },
  years: { nb: 'År', en: 'Year' },
  key: { nb: 'Tegnene', en: 'The signs' },
  thisMonth: { nb: 'Denne måneden', en: 'This month' },
  nothing: { nb: 'Ingenting er satt opp.', en: 'Nothing is planned.' },
  empty: {
    nb: 'Ingenting er satt opp for enheten dette året. HMS-enheten lager det felles årshjulet, og enheten kan legge til sine egne aktiviteter.',
    en: 'Nothing is planned for the unit this year. The HSE Unit makes the common annual cycle, and the unit can add activities of its own.',
  },
  responsible: { nb: 'Ansvarlig', en: 'Responsible' },
  ownOne: { nb: 'Enhetens egen', en: 'The unit’s own' },
  binding: { nb: 'Felles frist', en: 'Common deadline' },
  template: { nb: 'Mal', en: 'Template' },
  say: { nb: 'Si fra om det er gjort', en: 'Say whether it has been done' },
  change: { nb: 'Endre', en: 'Change' },
  toProcess: { nb: 'Til HMS-runden', en: 'To the HSE process' },
  toAuditPlan: { nb: 'Til revisjonsplanen', en: 'To the audit plan' },
  inMonth: { nb: 'I {month}', en: 'In {month}' },
  toAudit: { nb: 'Til HMS-revisjonene', en: 'To the HSE audits' },
  toReport: { nb: 'Til HMS-rapportene', en: 'To the HSE reports' },
  toEvaluation: { nb: 'Til samsvarsvurderingene', en: 'To the compliance evaluations' },
  doneOn: { nb: 'Gjort {day}', en: 'Done on {day}' },
  by: { nb: 'av {name}', en: 'by {name}' },
  deadline: { nb: 'Frist', en: 'Deadline' },
  activity: { nb: 'Aktivitet', en: 'Activity' },
  kind: { nb: 'Slags', en: 'Kind' },
  standing: { nb: 'Status', en: 'Status' },
  doneWhen: { nb: 'Når ble det gjort?', en: 'When was it done?' },
  doneDay: { nb: 'Gjort', en: 'Done on' },
  note: { nb: 'Bevis eller begrunnelse', en: 'Evidence or reason' },
  saidBy: { nb: 'Sagt av', en: 'Said by' },
  saved: { nb: 'Lagret.', en: 'Saved.' },
  back: { nb: 'Tilbake til årshjulet', en: 'Back to the annual cycle' },
  save: { nb: 'Lagre', en: 'Save' },
  result: { nb: 'Hva er status?', en: 'What is the status?' },
  noteHint: {
    nb: 'Hvor det kan ses, for eksempel et referat eller en lenke. Gjøres det ikke denne gangen, skriver du hvorfor.',
    en: 'Where it can be seen, such as minutes or a link. If it is not done this time, write why.',
  },
  doneOnHint: {
    nb: 'Bare når det er gjort.',
    en: 'Only where it has been done.',
  },
  history: { nb: 'Historikk', en: 'History' },
  unsaid: { nb: 'Ingen har sagt fra ennå.', en: 'Nobody has said anything yet.' },
  toCalendar: { nb: 'Få det i kalenderen', en: 'Get it in your calendar' },
  allOwn: { nb: 'Se enhetens egne aktiviteter', en: 'See the unit’s own activities' },
  waits: {
    nb: 'Venter på at HMS-enheten godkjenner hvor sjelden det gjøres.',
    en: 'Waits for the HSE Unit to approve how seldom it is done.',
  },
} satisfies Record<string, Text>

/** Words of the page of all units by what the annual cycle asks. */
export const whoHasNotWords = {
  title: { nb: 'Årshjulet i enhetene', en: 'The annual cycle in the units' },
  lead: {
    nb: 'De felles fristene i årshjulet, enhet for enhet: hva som er gjort, hva som nærmer seg, og hvem som ikke har gjort det.',
    en: 'The common deadlines of the annual cycle, unit by unit: what has been done, what is due soon, and who has not done it.',
  },
  activity: { nb: 'Aktivitet', en: 'Activity' },
  everyDeadline: { nb: 'Alle felles frister', en: 'All common deadlines' },
  which: { nb: 'Enheter', en: 'Units' },
  everyUnit: { nb: 'Alle', en: 'All' },
  late: { nb: 'Som er over en frist', en: 'That are late with one' },
  notDone: { nb: 'Som ikke har gjort alt', en: 'That have not done everything' },
  year: { nb: 'År', en: 'Year' },
  unit: { nb: 'Enhet', en: 'Unit' },
  code: { nb: 'Kode', en: 'Code' },
  done: { nb: 'Har gjort det', en: 'Have done it' },
  notAsked: { nb: 'Ikke spurt', en: 'Not asked' },
  none: {
    nb: 'Årshjulet ber ikke enhetene om noe dette året.',
    en: 'The annual cycle asks nothing of the units this year.',
  },
  noneInSight: {
    nb: 'Du ser ingen enheter her. Den som leder en enhet eller et verneområde, ser sine.',
    en: 'You see no units here. Those who run a unit or represent a safety area see theirs.',
  },
} satisfies Record<string, Text>

/** How many stand so, in words; null where none do. */
export function countWords(
  counts: Readonly<Partial<Record<OccurrenceStanding, number>>>,
  language: PageLanguage,
): string {
  const all = Object.values(counts).reduce((sum, each) => sum + each, 0)
  const done = (counts.done ?? 0) + (counts.skipped ?? 0)
  const late = counts.late ?? 0
  const words = {
    nb: `${String(done)} av ${String(all)} er gjort${late > 0 ? `, ${String(late)} er over fristen` : ''}.`,
    en: `${String(done)} of ${String(all)} have been done${late > 0 ? `, ${String(late)} ${late === 1 ? 'is' : 'are'} late` : ''}.`,
  }
  return words[language]
}

const parts = {
  early: { nb: 'Tidlig i {month}', en: 'Early {month}' },
  mid: { nb: 'Midt i {month}', en: 'Mid {month}' },
  late: { nb: 'Sent i {month}', en: 'Late {month}' },
} satisfies Record<MonthPart, Text>

const monthFormats: Record<PageLanguage, Intl.DateTimeFormat> = {
  nb: new Intl.DateTimeFormat('nb-NO', { month: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }),
}

/** What a month is called. @param month `YYYY-MM` */
export function monthName(month: string, language: PageLanguage): string {
  return monthFormats[language].format(new Date(`${month}-01T00:00:00Z`))
}

/** When something is done, as people say it: “15. desember 2026”, “Midt i oktober”. */
export function timeWords(
  { by, part }: { readonly by: string; readonly part: MonthPart | null },
  language: PageLanguage,
): string {
  if (part === null) return longDate(by, language)
  return fill(parts[part], { month: monthName(by.slice(0, 7), language) })[language]
}

/** Id of a month's section. */
export function monthId(month: string): string {
  return `month-${month}`
}

/** How many there are in a month, in words. */
export function activityCount(count: number, language: PageLanguage): string {
  const one = count === 1
  const noun = { nb: one ? 'aktivitet' : 'aktiviteter', en: one ? 'activity' : 'activities' }
  return `${String(count)} ${noun[language]}`
}

/** Words of activities of a unit's own. */
export const ownActivityWords = {
  addLead: {
    nb: 'Det dere gjør fast hvert år, eller oftere: vernerunder, øvelser, kontroller, møter. Det står så i enhetens årshjul ved siden av det institusjonen ber om.',
    en: 'What you do every year, or more often: safety rounds, drills, checks, meetings. It is then shown in the annual cycle of the unit together with what the institution asks for.',
  },
  save: { nb: 'Legg til', en: 'Add' },
  added: { nb: 'Aktiviteten er lagt til.', en: 'The activity has been added.' },
  facts: { nb: 'Om aktiviteten', en: 'About the activity' },
  often: { nb: 'Hvor ofte', en: 'How often' },
  approvedOn: { nb: 'Hyppigheten godkjent', en: 'How often approved on' },
  lastDay: { nb: 'Siste dag', en: 'Last day' },
  steps: { nb: 'Hva vil du gjøre?', en: 'What do you want to do?' },
  nothingToDo: {
    nb: 'Du kan lese om aktiviteten, men ikke endre den.',
    en: 'You can read about the activity, but not change it.',
  },
} satisfies Record<string, Text>
