import { attachmentTypes } from '../attachments/types.ts'
import { choice } from '../records/input/choice.ts'
import { day } from '../records/input/day.ts'
import { file } from '../records/input/file.ts'
import { authority, unit } from '../records/input/register.ts'
import { paragraphs, text } from '../records/input/text.ts'
import { inspectionLanguageText, inspectionText as words, noticeText } from './text.ts'

/** What is asked of the visit and the letter: when an inspection is registered, and when more is known. */
export const letterInput = {
  notice: choice({
    label: words.notice,
    words: noticeText,
    layout: 'row',
    missing: 'noticeMissing',
    before: 'stored',
  }),
  visitDate: day({ label: words.visitDate, optional: true, before: 'stored' }),
  letterDate: day({
    label: words.letterDate,
    days: { to: 'today' },
    optional: true,
    before: 'stored',
  }),
  summary: paragraphs({
    label: words.summary,
    hint: {
      nb: 'Påleggene skrives hver for seg etterpå. Ikke skriv navn.',
      en: 'The orders are written one by one afterwards. Do not write names.',
    },
    optional: true,
    before: 'stored',
  }),
  archiveNumber: text({ label: words.archiveNumber, optional: true, before: 'stored' }),
  letterFile: file({
    label: words.letterFile,
    hint: {
      nb: 'De som leser tilsynet, kan laste ned filen. En ny fil erstatter den som ligger der.',
      en: 'Those who read the inspection can download the file. A new file replaces the one that is there.',
    },
    optional: true,
    types: attachmentTypes,
  }),
} as const

/** What is asked of whoever registers an inspection. */
export const inspectionInput = {
  authority: authority({ label: words.authority, optional: true, before: 'stored' }),
  otherAuthority: text({
    label: words.otherAuthority,
    hint: {
      nb: 'Fylles ut når myndigheten ikke står i listen.',
      en: 'For an authority that is not on the list.',
    },
    optional: true,
    before: 'stored',
  }),
  unit: unit({ label: words.unit, missing: 'unitMissing', before: 'stored' }),
  title: text({ label: words.title, missing: 'titleMissing', before: 'stored' }),
  ...letterInput,
  language: choice({
    label: { nb: 'Hvilket språk er brevet på?', en: 'Which language is the letter in?' },
    words: inspectionLanguageText,
    layout: 'row',
    missing: 'languageMissing',
    before: () => 'nb',
  }),
} as const
