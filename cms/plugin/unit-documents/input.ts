import { attachmentTypes } from '../attachments/types.ts'
import type { UnitDocument } from '../generated-types.ts'
import { choice } from '../records/input/choice.ts'
import { day } from '../records/input/day.ts'
import { file } from '../records/input/file.ts'
import { number } from '../records/input/number.ts'
import { text } from '../records/input/text.ts'
import { tick } from '../records/input/tick.ts'
import { documentKindText, documentLanguageText, documentPlaceText } from './text.ts'

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
  reportYear: number({
    label: { nb: 'Hvilket år gjelder rapporten?', en: 'Which year is the report about?' },
    hint: {
      nb: 'Bare for en HMS-rapport fra før Verne. Den vises i formøtet som rapporten fra det året.',
      en: 'Only for an HSE report from before Verne. It is shown in the pre-meeting as the report of that year.',
    },
    optional: true,
    before: 'stored',
  }),
  link: text({
    label: documentPlaceText.link,
    optional: true,
    hint: {
      nb: 'Dit dokumentet ligger, for eksempel i arkivet eller på intranettet. Skriv lenken, legg ved filen, eller gjør begge deler. Alle som er logget inn, ser lenken. Står det hvor farlige stoffer er lagret, må stedet selv ha adgangskontroll.',
      en: 'To where the document is, such as the archive or the intranet. Write the link, attach the file, or do both. Everyone logged in sees the link. If it says where hazardous substances are kept, that place must control access itself.',
    },
    before: 'stored',
  }),
  file: file({
    label: documentPlaceText.file,
    optional: true,
    hint: {
      nb: 'Bare de som leder, koordinerer eller er verneombud for enheten, de over den og HMS-enheten kan laste ned filen. Navnet på filen blir nummeret til dokumentet.',
      en: 'Only those who lead, coordinate or represent the unit, those above it and the HSE Unit can download the file. The file is named after the number of the document.',
    },
    types: attachmentTypes,
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

/** What is asked of one that is changed. */
export const changedFields = {
  ...documentFields,
  removeFile: tick({
    label: {
      nb: 'Fjern filen som er lagt ved. En ny fil erstatter den uansett.',
      en: 'Remove the file that is attached. A new file replaces it in any case.',
    },
    asked: ({ file }: UnitDocument) => Boolean(file),
  }),
} as const
