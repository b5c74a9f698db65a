import { principalOf } from '../../access/principal.ts'
import { step } from '../../records/step.ts'
import { loadPaper } from '../load.ts'
import { readingsOf } from '../readings.ts'
import { isFrozen } from '../rules.ts'

/** Somebody who makes the report says that they have read the draft: from here on they see what is changed in it. */
export const markRead = step('reports', {
  words: {
    heading: { nb: 'Jeg har lest utkastet', en: 'I have read the draft' },
    button: { nb: 'Merk som lest', en: 'Mark as read' },
    done: {
      nb: 'Utkastet er merket som lest. Her ser du hva som endres etter dette.',
      en: 'The draft is marked as read. Here you see what is changed after this.',
    },
    history: { nb: 'Utkastet lest', en: 'Draft read' },
    purpose: {
      nb: 'Da viser Verne deg hva som er endret siden, også tallene.',
      en: 'Verne then shows you what has changed since, the figures too.',
    },
  },
  input: {},
  fits: (report) => !isFrozen(report),
  facts: async (req, report) => {
    const [{ account }, paper, readings] = await Promise.all([
      principalOf(req),
      loadPaper(req, report),
      readingsOf(req, report.id),
    ])
    return { account: account ?? '', paper, readings }
  },
  write: ({ by: { at }, facts: { account, paper, readings } }) => ({
    data: { readings: { ...readings, [account]: { at, paper } } },
  }),
})
