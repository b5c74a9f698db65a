import type { Text } from '../../plugin/core/text.ts'
import type { PageLanguage } from '../routes.ts'

/** Words of the unit's page and of the overview of all units. */
export const unitWords = {
  printedAs: { nb: 'Internkontroll ved', en: 'Internal control at' },
  lead: {
    nb: 'Internkontrollen i de åtte punktene forskriften krever: hva som er på plass, hva som mangler, og hvor det gjøres.',
    en: 'Internal control in the eight points the regulations require: what is in place, what is missing, and where it is done.',
  },
  cycle: { nb: 'Årshjulet', en: 'Annual cycle' },
  cycleOfAll: { nb: 'Årshjulet i enhetene', en: 'The annual cycle in the units' },
  atAGlance: { nb: 'De åtte punktene', en: 'The eight points' },
  period: { nb: 'Periode', en: 'Period' },
  whole: {
    nb: 'Ingenting mangler i de åtte punktene.',
    en: 'Nothing is missing in the eight points.',
  },
  toDo: {
    nb: 'Noe mangler eller er over fristen i {count} av de åtte punktene.',
    en: 'Something is missing or past its deadline in {count} of the eight points.',
  },
  missing: { nb: 'Dette mangler', en: 'What is missing' },
  outside: { nb: 'Ført utenfor Verne', en: 'Kept outside Verne' },
  whyLate: { nb: 'Enheten skriver hvorfor', en: 'The unit says why' },
  writtenBy: { nb: 'Skrevet av', en: 'Written by' },
  figuresOnly: {
    nb: 'Tallene gjelder alt enheten behandler. Rollen din gir deg tallene, men ikke sakene bak dem.',
    en: 'The figures cover everything the unit handles. Your role gives you the figures, but not the records behind them.',
  },
  ownOnly: {
    nb: 'Tallene gjelder det enheten selv behandler. Listene de leder til, har også med enhetene under.',
    en: 'The figures cover what the unit itself handles. The lists they link to also include the units below.',
  },
  below: { nb: 'Enhetene under', en: 'The units below' },
  otherUnit: { nb: 'Bytt enhet', en: 'Change unit' },
  printedOn: { nb: 'Slik det var', en: 'As at' },
  source: {
    nb: 'Punktene følger internkontrollforskriften § 5 andre ledd. Punkt 4 til 8 skal være skriftlige.',
    en: 'The points follow Section 5, second paragraph, of the Internal Control Regulations. Points 4 to 8 must be in writing.',
  },
  saved: { nb: 'Lagret.', en: 'Saved.' },

  choose: { nb: 'Velg enhet', en: 'Choose a unit' },
  chooseLead: {
    nb: 'Du har roller i flere enheter. Velg den du vil se når du trykker på «Enheten». Du kan bytte når du vil.',
    en: 'You have roles in several units. Choose the one you want to see when you press “My unit”. You can change it whenever you like.',
  },
  chooseOne: {
    nb: 'Enheten du vil se når du trykker på «Enheten» i menyen.',
    en: 'The unit you want to see when you press “My unit” in the menu.',
  },
  unit: { nb: 'Enhet', en: 'Unit' },
  code: { nb: 'Kode', en: 'Code' },
  open: { nb: 'Vis enheten', en: 'Show the unit' },
  chooseFirst: { nb: 'Velg en enhet.', en: 'Choose a unit.' },
  none: {
    nb: 'Du har ingen rolle i HMS-arbeidet i en enhet. Hvem som er leder og verneombud hos deg, ser du under Kontakter.',
    en: 'You have no role in the HSE work of a unit. You will find the manager and safety representative where you work under Contacts.',
  },
  toContacts: { nb: 'Finn kontaktene for enheten din', en: 'Find the contacts of your unit' },

  all: { nb: 'Enhetene', en: 'The units' },
  allLead: {
    nb: 'Internkontrollen i alle enhetene du kan se, punkt for punkt. Trykk på en enhet eller et punkt for å se mer.',
    en: 'Internal control in all the units you can see, point by point. Select a unit or a point to see more.',
  },
  lacks: { nb: 'Det som mangler', en: 'What is missing' },
  anyLack: { nb: 'Noe mangler', en: 'Something is missing' },
  standing: { nb: 'Status', en: 'Status' },
  under: { nb: 'Enheten og de under', en: 'A unit and those below' },
  everyUnit: { nb: 'Alle enhetene', en: 'All units' },
  lackingHere: { nb: 'Enheter med mangler', en: 'Units with something missing' },
  whyIn: { nb: 'Hvorfor', en: 'Why' },
  order: { nb: 'Rekkefølge', en: 'Order' },
  worst: { nb: 'Det som haster mest, først', en: 'Most urgent first' },
  tree: { nb: 'Som i organisasjonen', en: 'As in the organisation' },
  process: { nb: 'HMS-runden', en: 'The HSE process' },
  report: { nb: 'HMS-rapport', en: 'HSE report' },
  reportMissing: { nb: 'Ikke levert', en: 'Not handed in' },
  reportLate: { nb: 'Over fristen', en: 'Late' },
  reportReceived: { nb: 'Levert', en: 'Handed in' },
  reportDue: { nb: 'Frist for HMS-rapport', en: 'HSE report due' },
  reportHandedIn: { nb: 'HMS-rapport levert', en: 'HSE report handed in' },
  notOpened: { nb: 'Skulle hatt en, har ikke', en: 'Should have one, has none' },
  late: { nb: 'Over en frist', en: 'Past a deadline' },
  processState: { nb: 'Steget i HMS-runden', en: 'Step of the HSE process' },
  openedBy: { nb: 'Åpnes senest', en: 'To be opened by' },
  preMeetingBy: { nb: 'Formøte senest', en: 'Pre-meeting by' },
  closedBy: { nb: 'Avsluttes senest', en: 'To be closed by' },
  closedOn: { nb: 'Avsluttet', en: 'Closed' },
  lateWith: { nb: 'Hva som er forsinket', en: 'Late with' },
  daysLate: { nb: 'Dager over fristen', en: 'Days late' },
  lastReminded: { nb: 'Sist minnet', en: 'Last reminded' },
  remindChosen: {
    nb: 'Minn lederne om dem du har krysset av',
    en: 'Remind the managers of those you ticked',
  },
  remindHint: {
    nb: 'Kryss av for enheter som er over fristen. Du får se hvem som får beskjed, før noe blir sendt.',
    en: 'Tick units that are late. You see who will be notified before anything is sent.',
  },
  remindedNow: {
    nb: 'Påminnelsen kommer i det neste brevet til lederne. Datoen vises ved enhetene.',
    en: 'The reminder will be in the next letter to the managers. The date is shown beside the units.',
  },
  noneInSight: {
    nb: 'Rollene dine gir deg ikke tilgang til noen enhet.',
    en: 'Your roles do not give you access to any unit.',
  },
  signs: { nb: 'Hva symbolene betyr', en: 'What the symbols mean' },
  seeAll: { nb: 'Se alle enhetene du har tilgang til', en: 'See all the units you have access to' },
} satisfies Record<string, Text>

/** What someone may write of a point, as a heading and a button. */
export const noteWords = {
  write: { nb: 'Skriv hvor dere har det', en: 'Write where you keep it' },
  change: { nb: 'Endre teksten', en: 'Change the text' },
  why: { nb: 'Skriv hvorfor dere er sene', en: 'Write why you are late' },
  save: { nb: 'Lagre', en: 'Save' },
  note: { nb: 'Hvor og hvordan', en: 'Where and how' },
  noteHint: {
    nb: 'Noen setninger er nok. Tøm feltet for å fjerne teksten.',
    en: 'A few sentences are enough. Clear the field to remove the text.',
  },
  whyNote: { nb: 'Hvorfor, og når det blir gjort', en: 'Why, and when it will be done' },
  whyHint: {
    nb: 'Alle som kan se enheten, kan se det. Skriv om arbeidet, ikke om personer.',
    en: 'Everybody who can see the unit can see it. Write about the work, not about people.',
  },
  link: { nb: 'Lenke', en: 'Link' },
} satisfies Record<string, Text>

/** What a unit tells those who come there, as those who write it see it. */
export const doorWords = {
  title: { nb: 'Møteplass og dørkort', en: 'Assembly point and door card' },
  lead: {
    nb: 'Dette leser de som kommer til dere, på enhetens side og på kortet ved døren. Navn og numre på kortet følger rollene.',
    en: 'Those who come to you read this on the page of the unit and on the card by the door. Names and numbers on the card follow the roles.',
  },
  page: { nb: 'Se enhetens side', en: 'See the page of the unit' },
  card: { nb: 'Skriv ut dørkortet', en: 'Print the door card' },
  notYet: { nb: 'Ikke skrevet ennå', en: 'Not written yet' },
  write: {
    nb: 'Skriv møteplassen og det folk må vite',
    en: 'Write the assembly point and what people must know',
  },
  change: {
    nb: 'Endre møteplassen og det folk må vite',
    en: 'Change the assembly point and what people must know',
  },
  save: { nb: 'Lagre og vis for alle', en: 'Save and show to everyone' },
} satisfies Record<string, Text>

export const doorSentences = {
  nb: {
    inLanguage: (field: string, language: PageLanguage) =>
      `${field}, ${language === 'nb' ? 'på norsk' : 'på engelsk'}`,
  },
  en: {
    inLanguage: (field: string, language: PageLanguage) =>
      `${field}, ${language === 'nb' ? 'in Norwegian' : 'in English'}`,
  },
} as const

export const unitSentences: Record<
  PageLanguage,
  {
    readonly deadlines: (openedBy: string, preMeetingBy: string, closedBy: string) => string
    readonly shown: (shown: number, all: number) => string
    readonly late: (days: number) => string
    readonly unknownPeriod: (asked: string, shown: string) => string
    readonly tick: (unit: string) => string
  }
> = {
  nb: {
    deadlines: (openedBy, preMeetingBy, closedBy) =>
      `HMS-runden skal åpnes senest ${openedBy}, formøtet holdes senest ${preMeetingBy}, og runden avsluttes senest ${closedBy}.`,
    shown: (shown, all) =>
      shown === all
        ? `${String(all)} ${all === 1 ? 'enhet' : 'enheter'}`
        : `${String(shown)} av ${String(all)} enheter`,
    late: (days) => `HMS-runden er ${String(days)} ${days === 1 ? 'dag' : 'dager'} over fristen`,
    unknownPeriod: (asked, shown) =>
      `Perioden «${asked}» vises ikke her. Du ser ${shown} i stedet. Eldre runder finner du under HMS-runde.`,
    tick: (unit) => `Minn lederen ved ${unit}`,
  },
  en: {
    deadlines: (openedBy, preMeetingBy, closedBy) =>
      `The HSE process must be opened by ${openedBy}, the pre-meeting held by ${preMeetingBy}, and the process closed by ${closedBy}.`,
    shown: (shown, all) =>
      shown === all
        ? `${String(all)} ${all === 1 ? 'unit' : 'units'}`
        : `${String(shown)} of ${String(all)} units`,
    late: (days) => `The HSE process is ${String(days)} ${days === 1 ? 'day' : 'days'} late`,
    unknownPeriod: (asked, shown) =>
      `The period “${asked}” is not shown here. You see ${shown} instead. You will find older processes under HSE process.`,
    tick: (unit) => `Remind the manager at ${unit}`,
  },
}
