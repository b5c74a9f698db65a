import type { PayloadRequest } from 'payload'
import { idOf, local } from '../../database/local.ts'
import type { Audit } from '../../generated-types.ts'
import { day } from '../../records/input/day.ts'
import { paragraphs } from '../../records/input/text.ts'
import { type Fault, step } from '../../records/step.ts'
import { auditText } from '../text.ts'
import { tellOfAudit } from '../told.ts'
import { teamOf } from './stand.ts'

/** Tells the unit that it is audited: day, agenda, and what it is asked for. From now on the team reads its records. */
export const notify = step('audits', {
  words: {
    heading: { nb: 'Varsle enheten', en: 'Notify the unit' },
    button: { nb: 'Send varselet', en: 'Send the notice' },
    done: {
      nb: 'Varselet er sendt til lederen, HMS-koordinatoren og verneombudet.',
      en: 'The notice has been sent to the manager, the HSE coordinator and the safety representative.',
    },
    history: { nb: 'Enheten varslet', en: 'Unit notified' },
    purpose: {
      nb: 'Lederen, HMS-koordinatoren og verneombudet får dagen, programmet og det enheten skal legge fram. Fra da av kan revisjonslaget lese enhetens saker.',
      en: 'Manager, HSE coordinator and safety representative get the day, the agenda and what the unit must provide. From then on the audit team can read the unit’s records.',
    },
  },
  input: {
    auditDate: day({
      label: auditText.auditDate,
      missing: 'dateMissing',
      days: { from: 'today' },
      before: 'stored',
    }),
    agenda: paragraphs({
      label: auditText.agenda,
      hint: {
        nb: 'Åpningsmøte, samtaler, befaring og avslutningsmøte, med klokkeslett. Skriv roller, ikke navn.',
        en: 'Opening meeting, interviews, site visit and closing meeting, with times. Write roles, not names.',
      },
      missing: 'agendaMissing',
      before: 'stored',
    }),
    asksFor: paragraphs({
      label: auditText.asksFor,
      missing: 'asksForMissing',
      before: 'stored',
    }),
  },
  fits: ({ state }) => state === 'planned',
  facts: async (req, record) => [
    ...(await teamOf(req, record)),
    ...(await unitIsThere(req, record)),
  ],
  faults: ({ day: now, facts, values }) => [
    ...facts,
    ...(values.auditDate < now ? [{ code: 'datePassed', field: 'auditDate' }] : []),
  ],
  write: ({ day: now, values }) => ({
    data: {
      ...values,
      year: Number(values.auditDate.slice(0, 4)),
      state: 'notified',
      noticeDate: now,
    },
  }),
  after: (req, written) => tellOfAudit(req, written, 'notified'),
})

/** A unit that has closed or been merged meanwhile is not audited. */
async function unitIsThere(req: PayloadRequest, { unit }: Audit): Promise<Fault[]> {
  const found = await local.findById(req, 'units', idOf(unit), { overrideAccess: true })
  return found && found.active !== false ? [] : [{ code: 'noUnit', status: 409 }]
}
