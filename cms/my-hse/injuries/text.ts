import type { Text } from '../../plugin/core/text.ts'

/** What the pages of the register say. */
export const injuryWords = {
  register: { nb: 'Før en skade eller sykdom', en: 'Enter an injury or illness' },
  registerInstead: {
    injury: { nb: 'Er det sykdom? Før den her.', en: 'Is it an illness? Enter it here.' },
    illness: { nb: 'Er det en skade? Før den her.', en: 'Is it an injury? Enter it here.' },
  },
  registerLead: {
    injury: {
      nb: 'Alle personskader i arbeidet føres, også uten fravær. Smårifter trengs ikke.',
      en: 'All personal injuries at work are entered, also without absence. Mere scratches need not be.',
    },
    illness: {
      nb: 'Føres når legen melder fra at arbeidet kan være grunnen. Ikke skriv hvilken sykdom det er.',
      en: 'Entered when the doctor gives notice that work may be the cause. Do not write which illness it is.',
    },
  },
  secrecy: {
    nb: 'Du har taushetsplikt. Navnet ser lederen for enheten, HMS-sjefen og den det gjelder. Verneombud, arbeidsmiljøutvalg og bedriftshelsetjeneste ser måned, enhet og grove klasser.',
    en: 'You have a duty of secrecy. The name is seen by the manager of the unit, the HSE director and the one concerned. Safety representatives, working environment committee and occupational health service see month, unit and coarse classes.',
  },
  save: { nb: 'Før i registeret', en: 'Enter in the register' },
  registered: { nb: 'Innføringen står i registeret.', en: 'The entry is in the register.' },
  facts: { nb: 'Om innføringen', en: 'About the entry' },
  steps: { nb: 'Hva vil du gjøre?', en: 'What do you want to do?' },
  nothingToDo: { nb: 'Du kan lese innføringen.', en: 'You can read the entry.' },
  withoutName: {
    nb: 'Du ser innføringen uten navn og dag.',
    en: 'You see the entry without name and day.',
  },
  own: {
    nb: 'Dette står om deg. Er noe feil, kan du be om retting.',
    en: 'This is about you. If something is wrong, you can ask for a correction.',
  },
  ownAsked: {
    nb: 'Dette står om deg. Du har bedt om retting, og skal ha svar innen en måned.',
    en: 'This is about you. You have asked for a correction, and are owed an answer within a month.',
  },
  correctionWaits: {
    nb: 'Den det gjelder, har bedt om retting. Det står i historikken.',
    en: 'The one concerned has asked for a correction. It stands in the history.',
  },
  struck: {
    nb: 'Innføringen er strøket og telles ikke. Hvorfor står i historikken.',
    en: 'The entry is struck out and is not counted. The history says why.',
  },
  struckEntries: { nb: 'Strøkne innføringer', en: 'Entries struck out' },
  time: { nb: 'kl.', en: 'at' },
  happened: { nb: 'Hva som skjedde', en: 'What happened' },
  nonconformity: { nb: 'Avvik', en: 'Nonconformity' },
  inspection: { nb: 'Arbeidstilsynet', en: 'Labour Inspection Authority' },
  inspectionOnCase: {
    nb: 'Varslingen står på avviket',
    en: 'The notification stands on the nonconformity',
  },
  changed: { nb: 'Rettet', en: 'Corrected' },
  print: { nb: 'Skriv ut registeret', en: 'Print the register' },
  printTitle: {
    nb: 'Register etter arbeidsmiljøloven § 5-1',
    en: 'Register under the Working Environment Act section 5-1',
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
    nb: 'Personskaden er ikke ført i skaderegisteret.',
    en: 'The injury is not in the register of injuries.',
  },
  enterFromCase: { nb: 'Før skaden i registeret', en: 'Enter the injury in the register' },
  caseEntered: { nb: 'Skaden er ført i skaderegisteret:', en: 'The injury is in the register:' },
} as const satisfies Record<string, Text | Record<string, Text>>
