import type { Text } from '../../../plugin/core/text.ts'

/** Words of the folder that is handed to an inspector. */
export const bundleWords = {
  link: {
    nb: 'Last ned mappen til tilsyn: alt dette i én fil',
    en: 'Download the folder for an inspector: all of this in one file',
  },
  title: { nb: 'Mappe til tilsyn: {unit}', en: 'Folder for an inspector: {unit}' },
  lead: {
    nb: 'Dette sto i HMS-systemet {day}. Internkontrollforskriften § 5 krever at dette er skriftlig.',
    en: 'What the HSE system said on {day}. Section 5 of the Internal Control Regulations requires it in writing.',
  },
  file: { nb: 'Fil', en: 'File' },
  what: { nb: 'Innhold', en: 'Content' },
  left: { nb: 'Dette er ikke med', en: 'Not included' },
  notThere: {
    nb: '{part}: finnes ikke, eller den som hentet mappen, kan ikke lese det.',
    en: '{part}: does not exist, or the person who fetched the folder may not read it.',
  },
  planTitle: { nb: 'Handlingsplan: {unit}', en: 'Action plan: {unit}' },
  noMeasures: { nb: 'Enheten har ingen tiltak.', en: 'The unit has no measures.' },
  measure: { nb: 'Tiltak', en: 'Measure' },
  responsible: { nb: 'Ansvarlig', en: 'Responsible' },
  deadline: { nb: 'Frist', en: 'Deadline' },
  state: { nb: 'Tilstand', en: 'State' },
  trainingTitle: { nb: 'Opplæring i tall: {unit}', en: 'Training in figures: {unit}' },
} as const satisfies Record<string, Text>

/** What the parts of the folder are called, and their files. */
export const bundleParts = {
  unit: {
    words: { nb: 'Internkontroll i enheten', en: 'Internal control of the unit' },
    file: { nb: 'internkontroll', en: 'internal-control' },
  },
  process: {
    words: { nb: 'Rapport fra siste HMS-runde', en: 'Report of the last HSE process' },
    file: { nb: 'hms-runde', en: 'hse-process' },
  },
  plan: {
    words: { nb: 'Handlingsplan', en: 'Action plan' },
    file: { nb: 'handlingsplan', en: 'action-plan' },
  },
  requirements: {
    words: { nb: 'Oversikt over krav', en: 'Overview of requirements' },
    file: { nb: 'krav', en: 'requirements' },
  },
  training: {
    words: { nb: 'Opplæring i tall', en: 'Training in figures' },
    file: { nb: 'opplaering', en: 'training' },
  },
} as const satisfies Record<string, { readonly words: Text; readonly file: Text }>
export type BundlePart = keyof typeof bundleParts
