import type { Text } from '../schema/text.ts'

/** The steps of HSE work through a year, in their order; the last one leads to the first of the year after. */
export const circleSteps = [
  'plan',
  'processes',
  'audits',
  'reports',
  'review',
  'objectives',
] as const
export type CircleStep = (typeof circleSteps)[number]

/** What a step is called, and what is done in it. */
export const circleText = {
  plan: {
    name: { nb: 'Årsplan', en: 'Annual plan' },
    what: {
      nb: 'Målene, årshjulet og revisjonsplanen sier hva vi skal gjøre i år.',
      en: 'The objectives, the annual cycle and the audit plan say what we will do this year.',
    },
  },
  processes: {
    name: { nb: 'HMS-runder', en: 'HSE processes' },
    what: {
      nb: 'Hver enhet ser hva som er vanskelig, og bestemmer tiltak.',
      en: 'Each unit sees what is difficult, and decides on measures.',
    },
  },
  audits: {
    name: { nb: 'HMS-revisjoner', en: 'HSE audits' },
    what: {
      nb: 'Vi ser om HMS-arbeidet virker i praksis.',
      en: 'We see whether the HSE work functions in practice.',
    },
  },
  reports: {
    name: { nb: 'Rapporter', en: 'Reports' },
    what: {
      nb: 'Enhetene rapporterer, og styret får årsrapporten.',
      en: 'The units report, and the board gets the annual report.',
    },
  },
  review: {
    name: { nb: 'Ledelsens gjennomgang', en: 'Management review' },
    what: {
      nb: 'Ledelsen vurderer om HMS-systemet virker, og bestemmer hva som må endres.',
      en: 'The management assesses whether the HSE system works, and decides what must change.',
    },
  },
  objectives: {
    name: { nb: 'Mål for neste år', en: 'Objectives of next year' },
    what: {
      nb: 'Det ledelsen satser på, blir mål. Neste formøte begynner med dem.',
      en: 'What the management gives priority to becomes objectives. The next pre-meeting begins with them.',
    },
  },
} satisfies Record<CircleStep, { readonly name: Text; readonly what: Text }>
