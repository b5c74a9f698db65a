import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { isByOthers, isWorkedOn } from '../rules.ts'
import { auditText } from '../text.ts'

/** The unit says where what it is asked for is found. */
export const giveDocuments = step('audits', {
  words: {
    heading: { nb: 'Legg fram dokumentasjon', en: 'Provide documentation' },
    button: { nb: 'Lagre', en: 'Save' },
    done: { nb: 'Revisjonslaget kan nå lese det.', en: 'The audit team can read it now.' },
    history: { nb: 'Dokumentasjon lagt fram', en: 'Documentation provided' },
  },
  input: {
    documents: paragraphs({
      label: auditText.documents,
      hint: {
        nb: 'Én lenke eller ett saksnummer på hver linje, med hva det er. Det som står i Verne, leser revisjonslaget der.',
        en: 'One link or record number on each line, with what it is. What is in Verne, the team reads there.',
      },
      missing: 'nothingWritten',
      before: 'stored',
    }),
  },
  fits: (audit) => isWorkedOn(audit) && !isByOthers(audit),
  write: ({ values }) => ({ data: values }),
})
