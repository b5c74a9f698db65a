import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { loadAudit } from '../load.ts'
import { closeFaults } from '../rules.ts'
import { tellOfAudit } from '../told.ts'
import { refusing } from './stand.ts'

/** Closes an audit whose findings are all registered and answered. The team's reading of the unit ends with it. */
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
      nb: 'Alle funn er besvart og avvikene registrert. Avvikene følges opp i avviksregisteret, og neste revisjon ser om de er rettet.',
      en: 'Every finding is answered and the nonconformities are registered. They are followed up in their register, and the next audit sees whether they are corrected.',
    },
  },
  input: {
    note: paragraphs({ label: { nb: 'Merknad', en: 'Note' }, optional: true }),
  },
  fits: ({ state }) => state === 'answered',
  facts: async (req, record) => (await loadAudit(req, record)).stand,
  faults: ({ facts, record }) => refusing(closeFaults(facts), record),
  write: ({ day, values }) => ({ data: { state: 'closed', closedOn: day }, note: values.note }),
  after: (req, written) => tellOfAudit(req, written, 'closed'),
})
