import { tick } from '../../records/input/tick.ts'
import { paragraphs, text } from '../../records/input/text.ts'
import { day as dayInput } from '../../records/input/day.ts'
import { step } from '../../records/step.ts'
import { loadPaper, sectionTexts } from '../load.ts'
import { sectionWords, unwrittenSections } from '../sections.ts'
import { reportText } from '../text.ts'
import { tellOfReport } from '../told.ts'

/** Ends the collecting for an annual report: from here on it is written to its end. */
export const begin = step('reports', {
  words: {
    heading: { nb: 'Avslutt innsamlingen', en: 'End the collecting' },
    button: { nb: 'Begynn å skrive', en: 'Begin to write' },
    done: { nb: 'Innsamlingen er avsluttet.', en: 'The collecting has ended.' },
    history: { nb: 'Innsamlingen avsluttet', en: 'Collecting ended' },
  },
  input: {},
  fits: ({ state }) => state === 'collecting',
  write: () => ({ data: { state: 'drafting' } }),
})

/** Says that a report is whole, and gives it to whoever approves it. What it says now is kept beside it. */
export const review = step('reports', {
  words: {
    heading: { nb: 'Rapporten er ferdig skrevet', en: 'The report is written' },
    button: { nb: 'Gi den til godkjenning', en: 'Give it for approval' },
    done: { nb: 'Rapporten venter på godkjenning.', en: 'The report waits for approval.' },
    history: { nb: 'Gjennomgått', en: 'Reviewed' },
  },
  input: { note: paragraphs({ label: { nb: 'Merknad', en: 'Note' }, optional: true }) },
  fits: ({ state }) => state === 'drafting',
  facts: async (req, report) => {
    const texts = await sectionTexts(req, report.id)
    const missing = unwrittenSections(report.kind, texts)
    return { missing, paper: missing.length > 0 ? null : await loadPaper(req, report) }
  },
  faults: ({ facts: { missing }, record: { kind } }) =>
    missing.map((key) => ({
      code: 'sectionsEmpty',
      status: 409,
      say: { section: sectionWords(kind, key)?.title ?? key },
    })),
  write: ({ day, facts: { paper }, values }) => ({
    data: { state: 'reviewed', reviewedOn: day, reviewed: { ...paper } },
    note: values.note,
  }),
  after: (req, written) => tellOfReport(req, written, 'reviewed'),
})

/** Sends a report back to those who write it, before it is approved. */
export const sendBack = step('reports', {
  words: {
    heading: { nb: 'Send tilbake', en: 'Send back' },
    button: { nb: 'Send tilbake', en: 'Send back' },
    done: {
      nb: 'Rapporten er sendt tilbake og kan endres.',
      en: 'The report has been sent back and can be changed.',
    },
    history: { nb: 'Sendt tilbake', en: 'Sent back' },
  },
  input: {
    reason: paragraphs({
      label: { nb: 'Hva må endres, og hvorfor?', en: 'What must be changed, and why?' },
      missing: 'reasonMissing',
    }),
  },
  fits: ({ state }) => state === 'reviewed',
  write: ({ values: { reason } }) => ({
    data: { state: 'drafting', reviewedOn: null, reviewed: null },
    note: reason,
  }),
  after: (req, written) => tellOfReport(req, written, 'sentBack'),
})

/** Says that an approved annual report has gone to the board, with the number of its case there. */
export const sendToBoard = step('reports', {
  words: {
    heading: { nb: 'Send til styret', en: 'Send to the board' },
    button: { nb: 'Rapporten er sendt til styret', en: 'The report has been sent to the board' },
    done: { nb: 'Rapporten er sendt til styret.', en: 'The report has been sent to the board.' },
    history: { nb: 'Sendt til styret', en: 'Sent to the board' },
  },
  input: {
    boardCase: text({
      label: reportText.boardCase,
      hint: { nb: 'Nummeret i styrets saksliste', en: 'The number on the board’s agenda' },
      missing: 'boardCaseMissing',
    }),
  },
  fits: ({ kind, state }) => kind === 'annual' && state === 'approved',
  write: ({ day, values: { boardCase } }) => ({
    data: { state: 'sentToBoard', boardCase, sentOn: day },
  }),
})

/** Opens an annual report to everyone, once the board has treated it. */
export const publish = step('reports', {
  words: {
    heading: { nb: 'Publiser etter styrets behandling', en: 'Publish after the board’s treatment' },
    button: { nb: 'Publiser rapporten', en: 'Publish the report' },
    done: { nb: 'Rapporten er publisert.', en: 'The report has been published.' },
    history: { nb: 'Publisert', en: 'Published' },
  },
  input: {
    treatedOn: dayInput({ label: reportText.treatedOn, missing: 'dateMissing' }),
    decision: paragraphs({ label: reportText.decision, missing: 'decisionMissing' }),
    nobody: tick({
      label: {
        nb: 'Jeg har lest tekstene: de har ingen navn, og ingen steder der færre enn fem arbeider',
        en: 'I have read the texts: they have no names, and no places where fewer than five people work',
      },
      hint: {
        nb: 'Rapporten blir en side som alle kan lese. Tall om mennesker rundes av, men tekstene står som de er.',
        en: 'The report becomes a page everyone can read. Figures about people are rounded, but the texts are shown as they are.',
      },
    }),
  },
  fits: ({ state }) => state === 'sentToBoard',
  faults: ({ day, record: { sentOn }, values: { nobody, treatedOn } }) => [
    ...(treatedOn > day ? [{ code: 'dateAhead', field: 'treatedOn' } as const] : []),
    ...(treatedOn < (sentOn ?? '') ? [{ code: 'dateEarly', field: 'treatedOn' } as const] : []),
    ...(nobody ? [] : [{ code: 'nobodyMissing', field: 'nobody' } as const]),
  ],
  write: ({ day, values: { decision, treatedOn } }) => ({
    data: { state: 'published', treatedOn, decision, publishedOn: day },
  }),
})
