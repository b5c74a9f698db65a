import { idOf } from '../../../database/local.ts'
import { person } from '../../../records/input/register.ts'
import { step } from '../../../records/step.ts'
import { auditorFaults } from '../../impartial.ts'
import { isAsked } from '../rules.ts'
import { reAuditText } from '../text.ts'
import { tellOfReAudit } from '../told.ts'

/** The HSE unit has somebody else look at the finding, as impartial as the team was. */
export const replace = step('re-audits', {
  words: {
    heading: { nb: 'Bytt revisor', en: 'Change the auditor' },
    button: { nb: 'Lagre revisoren', en: 'Save the auditor' },
    done: { nb: 'Revisoren er byttet.', en: 'The auditor has been changed.' },
    history: { nb: 'Revisor byttet', en: 'Auditor changed' },
  },
  input: {
    auditor: person({
      label: reAuditText.auditor,
      hint: {
        nb: 'Kan ikke arbeide i eller svare for enheten, eller en enhet over eller under den.',
        en: 'May not work in or answer for the unit, or a unit above or below it.',
      },
      missing: 'auditorMissing',
      before: 'stored',
    }),
  },
  fits: isAsked,
  facts: (req, record, { auditor }) =>
    auditorFaults(req, { person: auditor, unit: idOf(record.unit) }),
  faults: ({ facts }) => facts,
  write: ({ values }) => ({ data: values }),
  after: (req, written) => tellOfReAudit(req, written, 'asked'),
})
