import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { actorNear } from '../impartial.ts'
import { loadAudit } from '../load.ts'
import { closeFaults } from '../rules.ts'
import { tellOfAudit } from '../told.ts'
import { refusing } from './stand.ts'

/**
 * Closes an audit whose findings are all registered and answered; or one the unit has not answered when its day has passed,
 * with a note. The team's reading of the unit ends with it.
 */
export const close = step('audits', {
  words: {
    heading: { nb: 'Avslutt revisjonen', en: 'Close the audit' },
    button: { nb: 'Avslutt revisjonen', en: 'Close the audit' },
    done: {
      nb: 'Revisjonen er avsluttet. Revisjonslaget kan ikke lenger lese enhetens saker.',
      en: 'The audit is closed. The team can no longer read the unit’s records.',
    },
    history: { nb: 'Avsluttet', en: 'Closed' },
    purpose: {
      nb: 'Revisjonen avsluttes når alle funn er besvart og avvikene registrert. Avvikene følges opp i avviksregisteret, og neste revisjon ser om de er rettet. Har enheten ikke svart innen fristen, kan revisjonen likevel avsluttes, med en merknad om det.',
      en: 'The audit is closed when every finding is answered and the nonconformities are registered. They are followed up in their register, and the next audit sees whether they are corrected. If the unit has not answered by its day, the audit can still be closed, with a note saying so.',
    },
  },
  input: {
    note: paragraphs({
      label: { nb: 'Merknad', en: 'Note' },
      hint: {
        nb: 'Må fylles ut når enheten ikke har svart.',
        en: 'Required where the unit has not answered.',
      },
      optional: true,
    }),
  },
  fits: ({ state }) => state === 'answered' || state === 'reportSent',
  facts: async (req, record) => ({
    near: await actorNear(req, record),
    stand: (await loadAudit(req, record)).stand,
  }),
  faults: ({ day, facts, record, values }) => {
    const due = record.state === 'answered' ? null : (record.answerDue ?? day)
    const faults = refusing(closeFaults(facts.stand, { day, due }), record)
    const noteMissing = due !== null && due < day && !values.note
    return [
      ...facts.near,
      ...faults,
      ...(noteMissing ? [{ code: 'closeNoteMissing', field: 'note' }] : []),
    ]
  },
  write: ({ day, values }) => ({ data: { state: 'closed', closedOn: day }, note: values.note }),
  after: (req, written) => tellOfAudit(req, written, 'closed'),
})
