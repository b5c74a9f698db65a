import { idOf, local } from '../../../database/local.ts'
import { choice, choices } from '../../../records/input/choice.ts'
import { day } from '../../../records/input/day.ts'
import { paragraphs } from '../../../records/input/text.ts'
import { step } from '../../../records/step.ts'
import { actorNear } from '../../impartial.ts'
import { evidenceText, intervieweeText } from '../../text.ts'
import { reopenCase } from '../reopen.ts'
import { conclusionFaults, isAsked } from '../rules.ts'
import { conclusionText, reAuditText as text } from '../text.ts'
import { tellOfReAudit } from '../told.ts'

/** The auditor says whether the measure works in practice, and what shows it. Where it does not, the case is opened again. */
export const conclude = step('re-audits', {
  words: {
    heading: { nb: 'Skriv konklusjonen', en: 'Write the conclusion' },
    button: { nb: 'Lagre konklusjonen', en: 'Save the conclusion' },
    done: {
      nb: 'Konklusjonen er lagret. Retten etterrevisjonen ga til å lese avviket, gjelder ikke lenger.',
      en: 'The conclusion has been saved. The right it gave to read the nonconformity has ended.',
    },
    history: { nb: 'Vurdert', en: 'Assessed' },
    purpose: {
      nb: 'Se på tiltaket der det virker, eller snakk med dem det gjelder. Virker det ikke, blir avviket åpnet igjen.',
      en: 'Look at the measure where it works, or talk to those concerned. If it is not effective, the nonconformity is reopened.',
    },
  },
  input: {
    shownBy: choices({
      label: text.shownBy,
      hint: {
        nb: 'Dokumenter alene er ikke nok.',
        en: 'Documents alone are not enough.',
      },
      words: evidenceText,
    }),
    interviewee: choice({
      label: text.interviewee,
      hint: { nb: 'Bare for samtaler.', en: 'For interviews only.' },
      words: intervieweeText,
      layout: 'list',
      optional: true,
    }),
    seenOn: day({ label: text.seenOn, missing: 'seenOnMissing', days: { to: 'today' } }),
    seen: paragraphs({
      label: text.seen,
      hint: {
        nb: 'Skriv roller, ikke navn.',
        en: 'Write roles, not names.',
      },
      missing: 'seenMissing',
    }),
    state: choice({ label: text.state, words: conclusionText, missing: 'stateMissing' }),
    reason: paragraphs({
      label: text.reason,
      hint: {
        nb: 'Må fylles ut når tiltaket ikke virker.',
        en: 'Required where the measure is not effective.',
      },
      optional: true,
    }),
  },
  fits: isAsked,
  facts: async (req, record) => {
    const audit = await local.findById(req, 'audits', idOf(record.audit), { overrideAccess: true })
    const team = [record.auditor]
    return {
      near: await actorNear(req, { team, unit: record.unit }),
      reportSentOn: audit?.reportSentOn ?? null,
    }
  },
  faults: ({ by, day: now, facts, record, values }) => {
    if (by.person !== idOf(record.auditor)) return [{ code: 'notYours', status: 403 }]
    return [
      ...facts.near,
      ...conclusionFaults(values, { day: now, reportSentOn: facts.reportSentOn }),
    ]
  },
  write: ({ day: now, values }) => ({
    data: {
      ...values,
      reason: values.state === 'notEffective' ? values.reason : null,
      concludedOn: now,
    },
  }),
  after: async (req, written) => {
    await reopenCase(req, written)
    await tellOfReAudit(req, written, written.state === 'effective' ? 'effective' : 'notEffective')
  },
})
