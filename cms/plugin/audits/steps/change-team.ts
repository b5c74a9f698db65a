import { idOf } from '../../database/local.ts'
import { step } from '../../records/step.ts'
import { actorNear, teamRefusals } from '../impartial.ts'
import { teamIn, teamInput } from '../inputs.ts'
import { isByOthers, lasts } from '../rules.ts'
import { tellOfAudit } from '../told.ts'

/** Changes who audits: also later, where somebody has become the unit's manager meanwhile. */
export const changeTeam = step('audits', {
  words: {
    heading: { nb: 'Endre revisjonslaget', en: 'Change the audit team' },
    button: { nb: 'Lagre laget', en: 'Save the team' },
    done: { nb: 'Revisjonslaget er endret.', en: 'The audit team has been changed.' },
    history: { nb: 'Revisjonslaget endret', en: 'Audit team changed' },
  },
  input: teamInput,
  fits: (audit) => !isByOthers(audit) && (audit.state === 'planned' || lasts(audit)),
  facts: async (req, record, values) => [
    ...(await actorNear(req, record)),
    ...(await teamRefusals(req, { team: teamIn(values), unit: idOf(record.unit) })),
  ],
  faults: ({ facts }) => facts,
  write: ({ values }) => ({ data: { lead: values.lead, team: teamIn(values) } }),
  // A unit that is told who reads its records is told when they are others.
  after: async (req, written) => {
    if (lasts(written)) await tellOfAudit(req, written, 'teamChanged')
  },
})
