import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { erasedTexts, isErasable } from '../rules.ts'

/** Deletes what a story says, in both languages, where it turned out to name somebody. Number, year and history stay. */
export const erase = step('stories', {
  words: {
    heading: { nb: 'Slett teksten', en: 'Delete the text' },
    button: { nb: 'Slett teksten for godt', en: 'Delete the text for good' },
    done: {
      nb: 'Teksten er slettet. Nummeret, året og historikken står igjen.',
      en: 'The text has been deleted. The number, the year and the history remain.',
    },
    history: { nb: 'Teksten er slettet', en: 'The text was deleted' },
    purpose: {
      nb: 'Når teksten peker ut noen. Den kan ikke hentes tilbake, og det som ble skrevet da historien ble sendt tilbake eller trukket, slettes også.',
      en: 'Where the text points to somebody. It cannot be brought back, and what was written when the story was sent back or withdrawn is deleted too.',
    },
  },
  input: {
    reason: paragraphs({
      label: { nb: 'Hvorfor slettes teksten?', en: 'Why is the text deleted?' },
      hint: {
        nb: 'Dette blir stående. Ikke gjenta det som skal bort.',
        en: 'This remains. Do not repeat what is to go.',
      },
      missing: 'reasonMissing',
      posted: 'eraseReason',
    }),
  },
  fits: isErasable,
  write: ({ day, record, values: { reason } }) => ({
    data: {
      ...erasedTexts,
      state: 'withdrawn',
      approvedOn: null,
      withdrawnOn: record.withdrawnOn ?? day,
    },
    note: reason,
  }),
})
