import type { MonthPart } from '@verne/content/schema'
import type { SiteLanguage } from '@verne/content/addresses/site'

type Words = Record<SiteLanguage, string>

/** What the pages on the annual cycle say. */
export const cycleWords = {
  title: { nb: 'Årshjul', en: 'Annual cycle' },
  lead: {
    nb: 'Årshjulet viser frister, møter, rapporter og annet som kommer igjen hvert år. Velg en måned for å se hva som skjer, og hvem som har ansvaret.',
    en: 'The annual cycle shows deadlines, meetings, reports and other things that come back every year. Choose a month to see what happens and who is responsible.',
  },
  wheel: { nb: 'Årshjulet, måned for måned', en: 'The annual cycle, month by month' },
  months: { nb: 'Månedene i året', en: 'The months of the year' },
  key: { nb: 'Tegnene', en: 'The signs' },
  thisMonth: { nb: 'Denne måneden', en: 'This month' },
  nothing: { nb: 'Ingenting er satt opp.', en: 'Nothing is planned.' },
  binding: { nb: 'Felles frist', en: 'Common deadline' },
  bindingNote: {
    nb: 'En felles frist skal alle holde. Resten er råd om når det passer.',
    en: 'Everybody must meet a common deadline. The rest is advice on when it is best done.',
  },
  responsible: { nb: 'Ansvarlig', en: 'Responsible' },
  appliesTo: { nb: 'Gjelder', en: 'Applies to' },
  time: { nb: 'Tidspunkt', en: 'Time' },
  how: { nb: 'Slik gjøres det', en: 'How it is done' },
  calendar: {
    nb: 'Følg årshjulet i kalenderen din',
    en: 'Follow the annual cycle in your calendar',
  },
  calendarNote: {
    nb: 'Lim inn denne adressen som en kalender fra Internett. Da kommer endringer med av seg selv.',
    en: 'Paste this address as a calendar from the internet. Changes then follow by themselves.',
  },
  others: { nb: 'Andre årshjul', en: 'Other annual cycles' },
  soon: { nb: 'Snart i årshjulet', en: 'Soon in the annual cycle' },
  whole: { nb: 'Se hele årshjulet', en: 'See the whole annual cycle' },
  month: { nb: 'Måned', en: 'Month' },
  happens: { nb: 'Dette skjer', en: 'What happens' },
} as const satisfies Record<string, Words>

const parts = {
  early: { nb: 'Tidlig i', en: 'Early' },
  mid: { nb: 'Midt i', en: 'Mid' },
  late: { nb: 'Sent i', en: 'Late' },
} as const satisfies Record<MonthPart, Words>

/** A part of a month: "Midt i oktober", "Mid October". */
export function partOfMonth(part: MonthPart, month: string, language: SiteLanguage): string {
  return `${parts[part][language]} ${month}`
}

/** Some time in a month: "I oktober", "In October". */
export function someTimeIn(month: string, language: SiteLanguage): string {
  return `${{ nb: 'I', en: 'In' }[language]} ${month}`
}

/** How many activities there are, in words. */
export function activityCount(count: number, language: SiteLanguage): string {
  const one = count === 1
  const noun = { nb: one ? 'aktivitet' : 'aktiviteter', en: one ? 'activity' : 'activities' }
  return `${String(count)} ${noun[language]}`
}

/** The heading over the year after the running one. */
export function nextYearTitle(label: string, language: SiteLanguage): string {
  return { nb: `Neste år: ${label}`, en: `Next year: ${label}` }[language]
}
