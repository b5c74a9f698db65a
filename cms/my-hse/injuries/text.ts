import type { Text } from '../../plugin/core/text.ts'

/** What the pages of the register say. */
export const injuryWords = {
  register: { nb: 'Registrer en skade eller sykdom', en: 'Register an injury or illness' },
  registerInstead: {
    injury: { nb: 'Er det sykdom? Registrer den her.', en: 'Is it an illness? Register it here.' },
    illness: {
      nb: 'Er det en skade? Registrer den her.',
      en: 'Is it an injury? Register it here.',
    },
  },
  registerLead: {
    injury: {
      nb: 'Registrer alle personskader i arbeidet, også dem uten fravær. Småskrammer trenger du ikke registrere.',
      en: 'Register all personal injuries at work, including those without absence. You do not need to register minor scratches.',
    },
    illness: {
      nb: 'Registrer sykdommen når legen har meldt fra om at den kan skyldes arbeidet. Ikke skriv hvilken sykdom det er.',
      en: 'Register the illness when a doctor has given notice that it may be caused by work. Do not write which illness it is.',
    },
  },
  secrecy: {
    nb: 'Du har taushetsplikt. Bare lederen for enheten, HMS-sjefen og den det gjelder, kan se navnet. Verneombud, arbeidsmiljøutvalg og bedriftshelsetjeneste ser bare måned, enhet og grove kategorier.',
    en: 'You have a duty of confidentiality. The name is seen only by the manager of the unit, the HSE director and the person concerned. Safety representatives, the working environment committee and the occupational health service see only the month, the unit and broad categories.',
  },
  save: { nb: 'Lagre i registeret', en: 'Save in the register' },
  registered: {
    nb: 'Innføringen er lagret i registeret.',
    en: 'The entry has been saved in the register.',
  },
  facts: { nb: 'Om innføringen', en: 'About the entry' },
  steps: { nb: 'Hva vil du gjøre?', en: 'What do you want to do?' },
  nothingToDo: { nb: 'Du kan lese innføringen.', en: 'You can read the entry.' },
  withoutName: {
    nb: 'Du ser innføringen uten navn og dag.',
    en: 'You see the entry without the name and the day.',
  },
  own: {
    nb: 'Dette er registrert om deg. Er noe feil, kan du be om retting.',
    en: 'This has been registered about you. If something is wrong, you can ask for a correction.',
  },
  ownAsked: {
    nb: 'Dette er registrert om deg. Du har bedt om retting, og skal få svar innen én måned.',
    en: 'This has been registered about you. You have asked for a correction, and will receive an answer within one month.',
  },
  correctionWaits: {
    nb: 'Den det gjelder, har bedt om retting. Se historikken.',
    en: 'The person concerned has asked for a correction. See the history.',
  },
  struck: {
    nb: 'Innføringen er strøket og telles ikke. Begrunnelsen ligger i historikken.',
    en: 'The entry is struck out and is not counted. The history says why.',
  },
  struckEntries: { nb: 'Strøkne innføringer', en: 'Entries struck out' },
  time: { nb: 'kl.', en: 'at' },
  happened: { nb: 'Hva som skjedde', en: 'What happened' },
  nonconformity: { nb: 'Avvik', en: 'Nonconformity' },
  inspection: { nb: 'Arbeidstilsynet', en: 'Labour Inspection Authority' },
  inspectionOnCase: {
    nb: 'Varslingen er ført på avviket',
    en: 'The notification is recorded in the nonconformity',
  },
  changed: { nb: 'Rettet', en: 'Corrected' },
  print: { nb: 'Skriv ut registeret', en: 'Print the register' },
  printTitle: {
    nb: 'Register etter arbeidsmiljøloven § 5-1',
    en: 'Register under the Working Environment Act, Section 5-1',
  },
  printLead: {
    nb: 'Personskader i arbeidet, og sykdom som antas å skyldes arbeidet. Uten medisinske opplysninger.',
    en: 'Personal injuries at work, and illness presumed to be caused by work. Without medical information.',
  },
  withNames: { nb: 'Vis med navn', en: 'Show with names' },
  withoutNames: { nb: 'Vis uten navn', en: 'Show without names' },
  namesShown: { nb: 'Med navn der du kan se dem', en: 'With names where you may see them' },
  namesHidden: { nb: 'Uten navn', en: 'Without names' },
  printed: { nb: 'Skrevet ut', en: 'Printed' },
  entries: { nb: 'Innføringer', en: 'Entries' },
  years: { nb: 'År', en: 'Year' },
  all: { nb: 'Alle', en: 'All' },
  asPaper: {
    nb: 'Skriv ut med nettleseren (Ctrl+P).',
    en: 'Print with your browser (Ctrl+P).',
  },
  what: { nb: 'Hva', en: 'What' },
  caseNotEntered: {
    nb: 'Personskaden er ikke registrert i skaderegisteret.',
    en: 'The injury is not in the register of injuries.',
  },
  enterFromCase: {
    nb: 'Registrer skaden i skaderegisteret',
    en: 'Register the injury in the register of injuries',
  },
  caseEntered: {
    nb: 'Skaden er registrert i skaderegisteret:',
    en: 'The injury is in the register:',
  },
} as const satisfies Record<string, Text | Record<string, Text>>
