import { fill } from '../../core/text.ts'
import { spokenDay } from '../../admin/spoken-dates.ts'
import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { statementDays, statementUntil } from '../rules.ts'
import { reportText } from '../text.ts'
import { tellOfReport } from '../told.ts'

/** The safety representative states something of the report, while it is written or after it was handed in. */
export const state = step('unit-reports', {
  words: {
    heading: {
      nb: 'Gi en uttalelse som verneombud',
      en: 'Give a statement as safety representative',
    },
    button: { nb: 'Lagre uttalelsen', en: 'Save the statement' },
    done: { nb: 'Uttalelsen er lagret.', en: 'The statement has been saved.' },
    history: { nb: 'Verneombudet uttalte seg', en: 'The safety representative gave a statement' },
    purpose: fill(
      {
        nb: 'Uttalelsen følger rapporten. Den kan gis mens rapporten skrives, og i {days} dager etter at den er levert.',
        en: 'The statement goes with the report. It can be given while the report is written, and for {days} days after it was handed in.',
      },
      { days: statementDays },
    ),
  },
  input: {
    statement: paragraphs({
      label: reportText.statement,
      missing: 'statementMissing',
      before: 'stored',
    }),
  },
  fits: () => true,
  faults: ({ day, record }) => {
    const until = record.state === 'sentBack' ? null : statementUntil(record.handedInOn)
    if (until === null || day <= until) return []
    const say = { day: { nb: spokenDay(until, 'nb'), en: spokenDay(until, 'en') } }
    return [{ code: 'statementLate', status: 409, say }]
  },
  write: ({ by, day, values }) => ({ data: { ...values, statedOn: day, statedBy: by.name } }),
  after: (req, written) => tellOfReport(req, written, 'stated'),
})
