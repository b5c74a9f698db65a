import { type Input, InputFault, oneText, orMissing } from '../records/input/input.ts'
import { choice } from '../records/input/choice.ts'
import { number } from '../records/input/number.ts'
import { unit } from '../records/input/register.ts'
import { text } from '../records/input/text.ts'
import { tick } from '../records/input/tick.ts'
import { directionText, indicatorText } from './text.ts'

/** Of a unit's objective nothing is asked that the site shows; before there is one, the rules say whether it may be. */
const central = (record: unknown): boolean =>
  (record as { readonly level?: string | null }).level !== 'unit'

/** What is asked of an objective, when it is set and when it is changed. */
export const objectiveFields = {
  title: text({
    label: { nb: 'Hva vil dere oppnå?', en: 'What do you want to achieve?' },
    hint: {
      nb: 'Ett mål, så konkret at dere kan avgjøre om det er nådd. Mål for hele institusjonen skrives på norsk her.',
      en: 'One objective, concrete enough to decide whether it is reached. Objectives of the whole institution are written in Norwegian here.',
    },
    missing: 'titleMissing',
    before: 'stored',
  }),
  titleEn: text({
    label: { nb: 'Målet på engelsk', en: 'The objective in English' },
    hint: {
      nb: 'For mål som vises på nettstedet.',
      en: 'For objectives that are shown on the site.',
    },
    optional: true,
    before: 'stored',
    asked: central,
  }),
  indicator: choice({
    label: { nb: 'Hva viser om det er nådd?', en: 'What shows whether it is reached?' },
    hint: {
      nb: 'Det Verne teller, gjelder enheten og alle enhetene under den.',
      en: 'What Verne counts is of the unit and all units below it.',
    },
    words: indicatorText,
    layout: 'list',
    missing: 'indicatorMissing',
    before: 'stored',
  }),
  measuredBy: text({
    label: { nb: 'Hva ser dere på?', en: 'What do you look at?' },
    hint: {
      nb: 'Når det føres for hånd: for eksempel «meldte nestenulykker» eller «ny beredskapsplan er vedtatt».',
      en: 'When it is recorded by hand: for example “reported near misses” or “a new emergency plan is adopted”.',
    },
    optional: true,
    before: 'stored',
  }),
  measuredByEn: text({
    label: { nb: 'Hva dere ser på, på engelsk', en: 'What you look at, in English' },
    optional: true,
    before: 'stored',
    asked: central,
  }),
  baseline: number({
    label: { nb: 'Utgangspunktet før året', en: 'The baseline before the year' },
    optional: true,
    before: 'stored',
  }),
  direction: choice({
    label: { nb: 'Tallet skal være', en: 'The figure should be' },
    words: directionText,
    layout: 'row',
    before: 'stored',
  }),
  target: number({
    label: { nb: 'Tallet dere vil nå', en: 'The figure you want to reach' },
    hint: {
      nb: 'Andeler skrives i prosent. Det som føres for hånd, trenger ikke noe tall.',
      en: 'Shares are written in per cent. What is recorded by hand needs no figure.',
    },
    before: 'stored',
  }),
  shown: tick({
    label: {
      nb: 'Vis målet og resultatet på nettstedet (bare for hele institusjonen)',
      en: 'Show the objective and its result on the site (only for the whole institution)',
    },
    before: 'stored',
    asked: central,
  }),
} as const

/** The year an objective is of, in four digits. Which years can be chosen is for the rules to say. */
export const period: Input<string> = {
  kind: 'text',
  label: { nb: 'Hvilket år?', en: 'Which year?' },
  missing: 'periodWrong',
  before: (record, day) => (record as { readonly period?: string }).period ?? day.slice(0, 4),
  parse: (given) => {
    const written = orMissing(
      oneText(typeof given === 'number' ? String(given) : given),
      'periodWrong',
    )
    if (written === null || !/^\d{4}$/.test(written)) throw new InputFault('periodWrong')
    return written
  },
}

/** What is asked of whoever sets one. */
export const objectiveInput = {
  unit: unit({
    label: { nb: 'Enhet', en: 'Unit' },
    missing: 'unitMissing',
    before: 'stored',
  }),
  period,
  ...objectiveFields,
} as const
