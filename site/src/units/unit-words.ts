import type { SiteLanguage } from '@verne/content/addresses/site'
import type { OpenContactRole } from '@verne/content/schema'

type Words = Record<SiteLanguage, string>

/** Roles of a unit in the order readers need them, and whether the page says so where nobody has one. */
export const unitRoles = [
  { role: 'safetyRepresentative', expected: true },
  { role: 'lineManager', expected: true },
  { role: 'hseCoordinator', expected: true },
  { role: 'roomManager', expected: false },
  { role: 'firstAider', expected: true },
  { role: 'fireOfficer', expected: true },
] as const satisfies readonly { readonly role: OpenContactRole; readonly expected: boolean }[]
export type UnitRole = (typeof unitRoles)[number]['role']

/** What each role is called, and what one goes to its holder with. */
export const unitRoleWords: Readonly<
  Record<UnitRole, { readonly name: Words; readonly asks: Words }>
> = {
  safetyRepresentative: {
    name: { nb: 'Verneombud', en: 'Safety representative' },
    asks: {
      nb: 'Taler de ansattes sak om arbeidsmiljøet, og kan stanse farlig arbeid.',
      en: 'Speaks for the employees on the working environment, and can stop dangerous work.',
    },
  },
  lineManager: {
    name: { nb: 'Linjeleder', en: 'Line manager' },
    asks: {
      nb: 'Har ansvaret for HMS i enheten, og behandler avvik.',
      en: 'Is responsible for HSE in the unit, and handles nonconformities.',
    },
  },
  hseCoordinator: {
    name: { nb: 'HMS-koordinator', en: 'HSE coordinator' },
    asks: {
      nb: 'Hjelper med HMS-runden og kan svare på hvordan ting gjøres.',
      en: 'Helps with the HSE process, and can answer how things are done.',
    },
  },
  roomManager: {
    name: { nb: 'Romansvarlig', en: 'Room manager' },
    asks: {
      nb: 'Viser deg rommet, og sier hva du må kunne før du begynner.',
      en: 'Shows you the room, and says what you must know before you start.',
    },
  },
  firstAider: {
    name: { nb: 'Førstehjelper', en: 'First aider' },
    asks: {
      nb: 'Hjelper til legen eller ambulansen er her. Ring 113 først når det er alvorlig.',
      en: 'Helps until the doctor or ambulance is here. Call 113 first when it is serious.',
    },
  },
  fireOfficer: {
    name: { nb: 'Brannvernleder', en: 'Fire officer' },
    asks: {
      nb: 'Svarer på spørsmål om rømning, brannøvelser og varmt arbeid.',
      en: 'Answers questions about escape routes, fire drills and hot work.',
    },
  },
}

/** Words of the contacts page, of the page of a unit and of its door card. */
export const unitWords = {
  lead: {
    nb: 'Hvem du går til her, hvor du møter opp når alarmen går, og hva du må vite.',
    en: 'Whom to turn to here, where to go when the alarm sounds, and what you must know.',
  },
  leadRoles: {
    nb: 'Hvem du går til her, og hva de kan hjelpe deg med.',
    en: 'Whom to turn to here, and what they can help you with.',
  },
  report: { nb: 'Meld avvik her', en: 'Report an incident here' },
  doorCard: { nb: 'Dørkort til utskrift', en: 'Door card to print' },
  roles: { nb: 'Hvem du går til', en: 'Whom to turn to' },
  meetingPlace: { nb: 'Møteplass ved evakuering', en: 'Assembly point' },
  beforeYouWork: { nb: 'Før du arbeider her', en: 'Before you work here' },
  safetyArea: { nb: 'Verneområde', en: 'Safety area' },
  below: { nb: 'Enheter under', en: 'Units below' },
  alarm: { nb: 'Når alarmen går', en: 'When the alarm sounds' },
  alarmText: {
    nb: 'Gå ut med en gang, og møt opp her:',
    en: 'Leave at once, and go here:',
  },
  noneChosen: { nb: 'Ingen valgt.', en: 'None elected.' },
  noneNamed: { nb: 'Ingen registrert.', en: 'No one registered.' },
  callChief: { nb: 'Ring hovedverneombudet', en: 'Call the chief safety representative' },
  askManager: { nb: 'Spør lederen,', en: 'Ask the manager,' },
  askHseUnit: { nb: 'Skriv til HMS-enheten,', en: 'Write to the HSE Unit,' },
  heldFor: { nb: 'for', en: 'for' },
  manager: { nb: 'Leder', en: 'Manager' },
  coordinator: { nb: 'Koordinator', en: 'Coordinator' },
  chiefCovers: {
    nb: 'Samordner verneombudene. Er også verneombud for alle områder som ikke har valgt et eget, og tar saker som gjelder hele universitetet.',
    en: 'Coordinates the safety representatives. Also represents every area that has not elected one, and takes up matters that concern the whole university.',
  },
  jump: { nb: 'Gå til', en: 'Go to' },
  others: { nb: 'Andre enheter', en: 'Other units' },
  filter: { nb: 'Finn enheten din', en: 'Find your unit' },
  filterHint: {
    nb: 'Skriv noe av navnet på enheten eller en person.',
    en: 'Type part of the name of the unit or a person.',
  },
  shownNone: {
    nb: 'Ingen enheter passer. Prøv et kortere ord.',
    en: 'No units match. Try a shorter word.',
  },
  shownOne: { nb: 'Én enhet', en: 'One unit' },
  shownMany: { nb: '{count} enheter', en: '{count} units' },
  yours: { nb: 'Enheten din', en: 'Your unit' },
  remember: { nb: 'Husk dette som enheten min', en: 'Remember this as my unit' },
  forget: { nb: 'Glem valget', en: 'Forget the choice' },
  remembered: {
    nb: 'Enheten står først under Kontakter. Valget lagres bare i denne nettleseren.',
    en: 'The unit is shown first under Contacts. The choice is stored in this browser only.',
  },
  unremembered: {
    nb: 'Da står enheten først under Kontakter. Valget lagres bare i denne nettleseren.',
    en: 'The unit will be shown first under Contacts. The choice is stored in this browser only.',
  },
  cardLead: {
    nb: 'Kortet er ett A5-ark, stående, på norsk og engelsk. Skriv det ut, og heng det ved døren. Skriv ut på nytt når noen på kortet har sluttet eller byttet rolle.',
    en: 'The card is one sheet of A5, upright, in Norwegian and English. Print it and put it up by the door. Print it again when someone on it has left or changed role.',
  },
  cardReport: { nb: 'Meld avvik', en: 'Report an incident' },
  cardScan: {
    nb: 'Skann koden. Enheten er fylt ut, og du trenger ikke logge inn.',
    en: 'Scan the code. The unit is filled in, and you need not log in.',
  },
  cardEmergency: { nb: 'Nødnumre', en: 'Emergency numbers' },
  cardPeople: { nb: 'Spør dem', en: 'Ask them' },
  cardChief: { nb: 'Hovedverneombud', en: 'Chief safety representative' },
} as const satisfies Record<string, Words>

/** Sentences that hold a name or a number. */
export const unitSentences = {
  cardTitle: {
    nb: (unit: string) => `Dørkort: ${unit}`,
    en: (unit: string) => `Door card: ${unit}`,
  },
  cardAsOf: {
    nb: (day: string) => `Slik det var ${day}. Nyeste kort:`,
    en: (day: string) => `As at ${day}. Newest card:`,
  },
} as const
