import { riskClassWords } from '../../../content/words/law.ts'
import { choice } from '../records/input/choice.ts'
import type { Input } from '../records/input/input.ts'
import { number } from '../records/input/number.ts'
import { topic } from '../records/input/register.ts'
import { paragraphs, text } from '../records/input/text.ts'
import { storyText } from './text.ts'

const nobody = {
  nb: 'Ikke skriv navn på personer, og ikke navn på steder der færre enn fem arbeider.',
  en: 'Do not name people, or places where fewer than five people work.',
} as const

/** What is asked of a story, when it is written and when it is changed. */
export const storyFields = {
  title: text({
    label: storyText.title,
    hint: { nb: `Høyst 100 tegn. ${nobody.nb}`, en: `At most 100 characters. ${nobody.en}` },
    missing: 'titleMissing',
    before: 'stored',
  }),
  titleEn: text({ label: storyText.titleEn, missing: 'titleEnMissing', before: 'stored' }),
  reported: paragraphs({
    label: storyText.reported,
    hint: { nb: 'Høyst 700 tegn i hvert felt.', en: 'At most 700 characters in each field.' },
    missing: 'reportedMissing',
    before: 'stored',
  }),
  reportedEn: paragraphs({
    label: storyText.reportedEn,
    missing: 'reportedEnMissing',
    before: 'stored',
  }),
  carriedOut: paragraphs({
    label: storyText.carriedOut,
    missing: 'carriedOutMissing',
    before: 'stored',
  }),
  carriedOutEn: paragraphs({
    label: storyText.carriedOutEn,
    missing: 'carriedOutEnMissing',
    before: 'stored',
  }),
  different: paragraphs({
    label: storyText.different,
    missing: 'differentMissing',
    before: 'stored',
  }),
  differentEn: paragraphs({
    label: storyText.differentEn,
    missing: 'differentEnMissing',
    before: 'stored',
  }),
  year: number({
    label: storyText.year,
    hint: { nb: 'Året det ble annerledes.', en: 'The year it became different.' },
    missing: 'yearMissing',
    before: 'stored',
  }),
  topic: topic({ label: storyText.topic, before: 'stored' }),
  workplace: choice({
    label: storyText.workplace,
    hint: {
      nb: 'Står på nettstedet bare når minst én enhet av det slaget har fem ansatte eller flere.',
      en: 'Shown on the website only where at least one unit of the kind has five employees or more.',
    },
    words: riskClassWords,
    layout: 'list',
    optional: true,
    before: 'stored',
  }),
  cases: unlessLeftOut(
    text({
      label: storyText.cases,
      hint: {
        nb: 'Numrene, med komma mellom. De står aldri på nettstedet.',
        en: 'The numbers, with commas between. They are never shown on the website.',
      },
      optional: true,
      before: numbersOf,
    }),
  ),
} as const

/** The same, but undefined where it was not sent at all: a form always sends it, be it empty. */
function unlessLeftOut<Value, R>(input: Input<Value, R>): Input<Value | undefined, R> {
  return { ...input, parse: (given) => (given === undefined ? undefined : input.parse(given)) }
}

/** The numbers of the cases a record holds, as the field shows them: what the one who asks does not read has none. */
function numbersOf(record: unknown): string | null {
  const { cases } = record as { readonly cases?: unknown }
  if (!Array.isArray(cases)) return null
  return (cases as unknown[])
    .flatMap((each) =>
      typeof each === 'object' && each !== null && 'number' in each ? String(each.number) : [],
    )
    .join(', ')
}
