import type { Text } from '../core/text.ts'

export const sectionText = {
  approve: { nb: 'Venter på din godkjenning', en: 'Awaits your approval' },
  publish: { nb: 'Godkjent, klar til å publiseres', en: 'Approved, ready to be published' },
  changes: { nb: 'Endringer ønsket fra deg', en: 'Changes requested from you' },
  drafts: { nb: 'Dine utkast', en: 'Your drafts' },
  reviews: { nb: 'Gjennomgang av retningslinjer', en: 'Review of guidelines' },
  law: { nb: 'Endringer i regelverket å ta stilling til', en: 'Changes in law to decide on' },
  lawReviews: {
    nb: 'Retningslinjer der loven er endret',
    en: 'Guidelines whose law has changed',
  },
  translations: { nb: 'Oversettelser', en: 'Translations' },
  contacts: { nb: 'Kontakter som ikke kan nås', en: 'Contacts that cannot be reached' },
  scheduled: { nb: 'Begynner snart å gjelde', en: 'Soon in force' },
  areas: { nb: 'Verneområder uten verneombud', en: 'Safety areas without a safety representative' },
  terms: { nb: 'Vervperioder som går ut', en: 'Terms of office ending soon' },
  managers: { nb: 'Enheter uten linjeleder', en: 'Units without a line manager' },
  mail: { nb: 'E-post som ikke er sendt', en: 'E-mail that has not been sent' },
} satisfies Record<string, Text>
export type SectionKey = keyof typeof sectionText

export const detailText = {
  overdue: { nb: 'Skulle vært gjennomgått {day}', en: 'Was due for review on {day}' },
  due: { nb: 'Gjennomgås innen {day}', en: 'Due for review by {day}' },
  missing: { nb: '{language}: ikke oversatt', en: '{language}: not translated' },
  behind: { nb: '{language}: {behind}', en: '{language}: {behind}' },
  from: { nb: 'Gjelder fra {day}', en: 'In force from {day}' },
  roleIn: { nb: '{role} – {unit}', en: '{role} – {unit}' },
  nobody: { nb: '{role}: ingen har rollen i dag', en: '{role}: nobody holds the role today' },
  noEmail: { nb: '{role}: {name} har ingen e-post', en: '{role}: {name} has no e-mail address' },
  term: { nb: '{role}, til {day}', en: '{role}, until {day}' },
} satisfies Record<string, Text>

/** How the units stand, and the register of nonconformities, in figures. */
export const recordsText = {
  processes: { nb: 'Enhetene {year}', en: 'The units {year}' },
  units: { nb: 'Enheter i drift', en: 'Active units' },
  late: { nb: 'HMS-runden er over fristen', en: 'The HSE process is late' },
  lacks: { nb: 'HMS-runde eller plan mangler noe', en: 'Something is missing in process or plan' },
  underWay: { nb: 'HMS-runden er i gang', en: 'The HSE process is under way' },
  closed: { nb: 'HMS-runde og plan er på plass', en: 'Process and plan are in place' },
  lacksParticipation: {
    nb: 'Medvirkning mangler noe',
    en: 'Something is missing in participation',
  },
  register: { nb: 'Avvik', en: 'Nonconformities' },
  open: { nb: 'Åpne', en: 'Open' },
  overdue: { nb: 'Åpne over fristen', en: 'Open and overdue' },
  serious: { nb: 'Åpne og alvorlige', en: 'Open and serious' },
} satisfies Record<string, Text>

export const dashboardText = {
  heading: { nb: 'Hva haster nå', en: 'What needs doing now' },
  nothing: { nb: 'Ingenting haster.', en: 'Nothing is urgent.' },
  showAll: { nb: 'Vis alle {count}', en: 'Show all {count}' },
  untitled: { nb: 'uten tittel', en: 'untitled' },
  publishing: { nb: 'Nettstedet', en: 'The site' },
  neverPublished: {
    nb: 'Nettstedet er ikke publisert ennå. Det skjer av seg selv når den første utgaven publiseres.',
    en: 'The site has not been published yet. That happens automatically when the first edition is published.',
  },
  warnings: { nb: 'Bør sjekkes ({count})', en: 'To check ({count})' },
  publishAgain: { nb: 'Publiser på nytt', en: 'Publish again' },
  confirmPublish: { nb: 'Bekreft og publiser', en: 'Confirm and publish' },
  noAnswer: {
    nb: 'Serveren svarte ikke. Sjekk nettet og prøv igjen.',
    en: 'The server did not respond. Check your connection and try again.',
  },
  working: { nb: 'Et øyeblikk …', en: 'One moment …' },
} satisfies Record<string, Text>
