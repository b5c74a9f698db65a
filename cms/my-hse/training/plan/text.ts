import type { Text } from '../../../plugin/core/text.ts'

/** Words of the training plans of units. */
export const planWords = {
  title: { nb: 'Opplæringsplan ved {unit} {year}', en: 'Training plan at {unit} {year}' },
  lead: {
    nb: 'Kursene enheten holder eller sender folk på dette året. Hvem som mangler et kurs, regnes ut på nytt hver gang planen vises.',
    en: 'The courses the unit gives or sends people to this year. Who lacks a course is worked out anew each time the plan is shown.',
  },
  link: { nb: 'Opplæringsplanen', en: 'The training plan' },
  years: { nb: 'År', en: 'Years' },
  common: {
    nb: 'Felles plan for hele institusjonen:',
    en: 'Common plan of the whole institution:',
  },
  none: {
    nb: 'Ingen kurs står i planen for {year}. Legg dem inn fra oversikten over hva som mangler, eller ett for ett.',
    en: 'No courses are in the plan for {year}. Put them there from the overview of what is missing, or one by one.',
  },
  noneToRead: {
    nb: 'Ingen kurs står i planen for {year}.',
    en: 'No courses are in the plan for {year}.',
  },
  course: { nb: 'Kurs', en: 'Course' },
  forWhom: { nb: 'For hvem', en: 'For whom' },
  lackers: { nb: 'De som mangler kurset', en: 'Those who lack the course' },
  lacking: { nb: 'Mangler det nå: {count}', en: 'Lack it now: {count}' },
  tooFew: {
    nb: 'Hvor mange som mangler det, vises ikke: for få',
    en: 'How many lack it is not shown: too few',
  },
  nobodyLacks: { nb: 'Ingen mangler det nå', en: 'Nobody lacks it now' },
  period: { nb: 'Når', en: 'When' },
  noDays: { nb: 'Ikke satt', en: 'Not set' },
  heldOn: { nb: 'Holdt {day}', en: 'Held on {day}' },
  sum: { nb: 'Til sammen', en: 'In total' },
  unknown: { nb: 'Kurs uten kostnad: {count}', en: 'Courses without a cost: {count}' },
  notKnown: { nb: 'ikke kjent', en: 'not known' },
  overdue: { nb: 'skulle vært holdt', en: 'should have been held' },
  asCsv: { nb: 'Last ned som CSV', en: 'Download as CSV' },
  gaps: { nb: 'Se hvem som mangler hva', en: 'See who lacks what' },
  all: { nb: 'Alle enhetenes planer', en: 'The plans of all units' },

  gapsTitle: { nb: 'Kurs som mangler', en: 'Courses that are missing' },
  toPlan: { nb: 'Legg i planen', en: 'Put into the plan' },
  inPlan: { nb: 'Står i planen', en: 'Is in the plan' },
  wasPlanned: { nb: 'Kurset står i opplæringsplanen.', en: 'The course is in the training plan.' },

  addLead: {
    nb: 'Ett kurs i enhetens plan for ett år. Er perioden eller kostnaden ikke kjent ennå, lar du feltet stå tomt.',
    en: 'One course in the plan of the unit for one year. If the period or the cost is not known yet, leave the field empty.',
  },
  save: { nb: 'Legg i planen', en: 'Put into the plan' },
  added: { nb: 'Kurset står i planen.', en: 'The course is in the plan.' },
  facts: { nb: 'Om kurset', en: 'About the course' },
  steps: { nb: 'Hva vil du gjøre?', en: 'What do you want to do?' },
  nothingToDo: {
    nb: 'Du kan lese om kurset, men ikke endre det.',
    en: 'You can read about the course, but not change it.',
  },
  register: { nb: 'Registrer hvem som var med', en: 'Register who took part' },
  who: { nb: 'Hvem som mangler det', en: 'Who lacks it' },
} satisfies Record<string, Text>
