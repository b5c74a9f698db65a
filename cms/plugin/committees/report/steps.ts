import { fill } from '../../core/text.ts'
import { today } from '../../core/dates.ts'
import { principalOf } from '../../access/principal.ts'
import { idOf } from '../../database/local.ts'
import { freeze } from '../../frozen/paper.ts'
import { optionsOf } from '../../options.ts'
import { day } from '../../records/input/day.ts'
import { person } from '../../records/input/register.ts'
import { paragraphs } from '../../records/input/text.ts'
import { type Fault, historyText, recordSteps, step } from '../../records/step.ts'
import { loadCommitteeReport, meetingsOfYear, paperKind } from './load.ts'
import { reportApprovalFault } from './rules.ts'
import {
  committeeReportRefusalText,
  committeeReportStateText,
  committeeReportText as text,
} from './text.ts'
import { tellOfCommitteeReport } from './told.ts'

const write = step('committee-reports', {
  words: {
    heading: { nb: 'Skriv utvalgets egen tekst', en: 'Write the committee’s own text' },
    button: { nb: 'Lagre teksten', en: 'Save the text' },
    done: { nb: 'Teksten er lagret.', en: 'The text has been saved.' },
    history: { nb: 'Tekst skrevet', en: 'Text written' },
  },
  input: {
    summary: paragraphs({ label: text.summary, optional: true, before: 'stored' }),
    accidents: paragraphs({
      label: text.accidents,
      hint: {
        nb: 'Ikke skriv noe som kan vise hvem som ble skadet.',
        en: 'Do not write anything that can show who was hurt.',
      },
      optional: true,
      before: 'stored',
    }),
    ahead: paragraphs({ label: text.ahead, optional: true, before: 'stored' }),
    leader: person({
      label: text.leader,
      hint: { nb: 'Lederen godkjenner rapporten.', en: 'The chair approves the report.' },
      missing: 'leaderMissing',
      before: 'stored',
    }),
  },
  fits: ({ state }) => state === 'drafting',
  write: ({ values }) => ({ data: { ...values } }),
})

/** Gives the report to the chair. It rests on minutes that are approved. */
const submit = step('committee-reports', {
  words: {
    heading: { nb: 'Send til lederen av utvalget', en: 'Send to the chair of the committee' },
    button: { nb: 'Send til lederen', en: 'Send to the chair' },
    done: { nb: 'Rapporten ligger hos lederen.', en: 'The report is with the chair.' },
    history: { nb: 'Sendt til lederen', en: 'Sent to the chair' },
  },
  input: {},
  fits: ({ state }) => state === 'drafting',
  facts: meetingsOfYear,
  faults: ({ facts, record: { summary } }): Fault[] => [
    ...(summary ? [] : [{ code: 'summaryMissing', status: 409 } as const]),
    ...facts
      .filter(({ state }) => state !== 'approved')
      .map(({ number }) => ({ code: 'minutesOpen', status: 409, say: { number } }) as const),
  ],
  write: () => ({ data: { state: 'ready' } }),
  after: (req, report) => tellOfCommitteeReport(req, report, 'ready'),
})

const sendBack = step('committee-reports', {
  words: {
    heading: { nb: 'Send rapporten tilbake', en: 'Send the report back' },
    button: { nb: 'Send tilbake', en: 'Send back' },
    done: { nb: 'Rapporten kan endres igjen.', en: 'The report can be changed again.' },
    history: { nb: 'Sendt tilbake', en: 'Sent back' },
  },
  input: {
    reason: paragraphs({
      label: { nb: 'Hva må endres?', en: 'What must be changed?' },
      missing: 'reasonMissing',
    }),
  },
  fits: ({ state }) => state === 'ready',
  write: ({ values: { reason } }) => ({ data: { state: 'drafting' }, note: reason }),
})

/** The chair approves what the committee adopted: what it says now is kept for good. */
const approve = step('committee-reports', {
  words: {
    heading: { nb: 'Godkjenn årsrapporten', en: 'Approve the yearly report' },
    button: { nb: 'Godkjenn rapporten', en: 'Approve the report' },
    done: {
      nb: 'Rapporten er godkjent. Alle ansatte kan lese den, og ingen kan endre den.',
      en: 'The report is approved. All employees may read it, and nobody can change it.',
    },
    history: { nb: 'Godkjent', en: 'Approved' },
  },
  input: {
    adoptedOn: day({
      label: text.adoptedOn,
      days: { to: 'today' },
      missing: 'adoptedMissing',
    }),
  },
  fits: ({ state }) => state === 'ready',
  facts: async (req, report, { adoptedOn }) => {
    const { account, person: who } = await principalOf(req)
    const last = (report.steps ?? []).findLast((each) => each.step === 'write')
    const fault = reportApprovalFault(who, account, {
      leader: idOf(report.leader),
      writtenBy: last?.by ?? null,
    })
    const approvedOn = today(optionsOf(req.payload).clock)
    if (fault !== null || adoptedOn > approvedOn) return { fault, paper: null }
    const facts = await loadCommitteeReport(req, { ...report, adoptedOn, approvedOn })
    return { fault, paper: await freeze(req, { kind: paperKind, record: report.id, facts }) }
  },
  faults: ({ day: now, facts: { fault }, values: { adoptedOn } }): Fault[] => [
    ...(fault === null ? [] : [{ code: fault, status: 403 } as const]),
    ...(adoptedOn > now ? [{ code: 'adoptedAhead', field: 'adoptedOn' }] : []),
  ],
  write: ({ day: approvedOn, facts: { paper }, values: { adoptedOn } }) => ({
    data: { state: 'approved', adoptedOn, approvedOn, paper },
  }),
  after: (req, report) => tellOfCommitteeReport(req, report, 'approved'),
})

/** Notes that it went to the governing bodies and the unions (aml § 7-2 sixth paragraph). */
const send = step('committee-reports', {
  words: {
    heading: { nb: 'Rapporten er sendt', en: 'The report has been sent' },
    button: { nb: 'Lagre hvem den er sendt til', en: 'Save to whom it was sent' },
    done: { nb: 'Det er notert at rapporten er sendt.', en: 'The report is noted as sent.' },
    history: { nb: 'Sendt', en: 'Sent' },
    purpose: {
      nb: 'Loven sier at rapporten går til de styrende organene og de ansattes organisasjoner (arbeidsmiljøloven § 7-2).',
      en: 'By law the report goes to the governing bodies and the trade unions (Working Environment Act, Section 7-2).',
    },
  },
  input: {
    sentTo: paragraphs({
      label: text.sentTo,
      hint: {
        nb: 'Én på hver linje, for eksempel styret og hver organisasjon.',
        en: 'One on each line, such as the board and each trade union.',
      },
      missing: 'sentToMissing',
      before: 'stored',
    }),
  },
  fits: ({ state }) => state === 'approved',
  write: ({ day: sentOn, values }) => ({ data: { ...values, state: 'sent', sentOn } }),
})

/** What can be done with the yearly report of a committee, the most likely first. */
export const committeeReportSteps = recordSteps({
  collection: 'committee-reports',
  steps: { write, submit, approve, sendBack, send },
  refusals: committeeReportRefusalText,
  wrongState: ({ state }) =>
    fill(committeeReportRefusalText.wrongState, { state: committeeReportStateText[state] }),
})

/** What was done with one. */
export const committeeReportStepText = historyText(committeeReportSteps, {
  begin: { nb: 'Startet', en: 'Begun' },
})
