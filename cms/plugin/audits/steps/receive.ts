import { step } from '../../records/step.ts'

/** The manager says that the report has come. */
export const receive = step('audits', {
  words: {
    heading: { nb: 'Bekreft at rapporten er mottatt', en: 'Confirm that the report is received' },
    button: { nb: 'Bekreft', en: 'Confirm' },
    done: { nb: 'Mottaket er bekreftet.', en: 'Receipt confirmed.' },
    history: { nb: 'Rapporten mottatt', en: 'Report received' },
  },
  input: {},
  fits: ({ receivedOn, state }) => state === 'reportSent' && !receivedOn,
  write: ({ day }) => ({ data: { receivedOn: day } }),
})
