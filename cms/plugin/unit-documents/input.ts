import { choice } from '../records/input/choice.ts'
import { day } from '../records/input/day.ts'
import { text } from '../records/input/text.ts'
import { documentKindText, documentLanguageText } from './text.ts'

/** What is asked of a document, when it is registered and when it is changed. */
export const documentFields = {
  title: text({
    label: { nb: 'Hva heter dokumentet?', en: 'What is the document called?' },
    missing: 'titleMissing',
    before: 'stored',
  }),
  kind: choice({
    label: { nb: 'Hva slags dokument er det?', en: 'What kind of document is it?' },
    words: documentKindText,
    layout: 'list',
    missing: 'kindMissing',
    before: 'stored',
  }),
  link: text({
    label: { nb: 'Lenke', en: 'Link' },
    hint: {
      nb: 'Dit dokumentet ligger, for eksempel i arkivet eller på intranettet. Alle som er logget inn, ser lenken. Står det hvor farlige stoffer er lagret, må stedet selv ha adgangskontroll.',
      en: 'To where the document is, such as the archive or the intranet. Everyone logged in sees the link. If it says where hazardous substances are kept, that place must control access itself.',
    },
    missing: 'linkMissing',
    before: 'stored',
  }),
  language: choice({
    label: { nb: 'Språk', en: 'Language' },
    words: documentLanguageText,
    layout: 'row',
    missing: 'languageMissing',
    before: 'stored',
  }),
  date: day({
    label: { nb: 'Dato', en: 'Date' },
    hint: {
      nb: 'Da dokumentet ble skrevet eller sist endret.',
      en: 'When the document was written or last changed.',
    },
    missing: 'dateMissing',
    days: { to: 'today' },
    before: 'stored',
  }),
  nextReview: day({
    label: { nb: 'Neste gjennomgang', en: 'Next review' },
    optional: true,
    before: 'stored',
  }),
} as const
