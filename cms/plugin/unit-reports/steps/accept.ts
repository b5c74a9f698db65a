import { step } from '../../records/step.ts'
import { tellOfReport } from '../told.ts'

/** The HSE unit accepts a report: the annual HSE report can build on it. */
export const accept = step('unit-reports', {
  words: {
    heading: { nb: 'Godta rapporten', en: 'Accept the report' },
    button: { nb: 'Godta rapporten', en: 'Accept the report' },
    done: { nb: 'Rapporten er godtatt.', en: 'The report has been accepted.' },
    history: { nb: 'Godtatt', en: 'Accepted' },
  },
  input: {},
  fits: (report) => report.state === 'handedIn',
  write: ({ day }) => ({ data: { state: 'accepted', acceptedOn: day } }),
  after: (req, written) => tellOfReport(req, written, 'accepted'),
})
