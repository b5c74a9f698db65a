import { freeze } from '../../frozen/paper.ts'
import { step } from '../../records/step.ts'
import type { ReportFacts } from '../facts.ts'
import { formerPapers, reportAsItStands } from '../load.ts'
import { isWritable, statementDays, unanswered } from '../rules.ts'
import { tellOfReport } from '../told.ts'
import { signature } from '../../records/record-step.ts'
import { today } from '../../core/dates.ts'
import { fill } from '../../core/text.ts'
import { optionsOf } from '../../options.ts'

/** The manager hands the report in: what the registers say that day, and what people have answered, is kept as it is. */
export const handIn = step('unit-reports', {
  words: {
    heading: { nb: 'Lever rapporten', en: 'Hand in the report' },
    button: { nb: 'Lever rapporten', en: 'Hand in the report' },
    done: {
      nb: 'Rapporten er levert til HMS-enheten.',
      en: 'The report has been handed in to the HSE Unit.',
    },
    history: { nb: 'Levert', en: 'Handed in' },
    purpose: fill(
      {
        nb: 'Det Verne viser om enheten i dag, og det dere har svart, blir låst slik det er. Verneombudet kan uttale seg i {days} dager.',
        en: 'What Verne shows of the unit today, and what you have answered, is kept as it is. The safety representative can give a statement for {days} days.',
      },
      { days: statementDays },
    ),
  },
  input: {},
  fits: isWritable,
  facts: async (req, record) => {
    const facts = await reportAsItStands(req, record)
    const missing = unanswered(record.kind, facts.answers).length
    if (missing > 0) return { missing, paper: null }
    const on = today(optionsOf(req.payload).clock)
    const { name } = await signature(req)
    const handedIn: ReportFacts = { ...facts, handedIn: { on, by: name } }
    const kept = { kind: 'unit-reports', record: record.id, facts: handedIn }
    return { missing, paper: await freeze(req, kept) }
  },
  faults: ({ facts: { missing } }) =>
    missing > 0 ? [{ code: 'sectionsMissing', status: 409, say: { count: String(missing) } }] : [],
  write: ({ by, day, facts, record }) => ({
    data: {
      state: 'handedIn',
      handedInOn: day,
      handedInBy: by.person,
      sentBackOn: null,
      paper: facts.paper,
      formerPapers: formerPapers(record).join('\n') || null,
    },
  }),
  after: (req, written) => tellOfReport(req, written, 'handedIn'),
})
