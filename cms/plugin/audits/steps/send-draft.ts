import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { draftFaults, isByOthers } from '../rules.ts'
import { auditText } from '../text.ts'
import { tellOfAudit } from '../told.ts'
import { refusing, teamAndStand } from './stand.ts'

/** What the conclusion of an audit answers. */
export const summaryInput = paragraphs({
  label: auditText.summary,
  hint: {
    nb: 'Virker HMS-arbeidet i praksis? Hva er bra, og hva er viktigst å rette?',
    en: 'Does the HSE work function in practice? What is good, and what is most important to correct?',
  },
  missing: 'summaryMissing',
  before: 'stored',
})

/** Lets the unit read what was found before it is reported, to say which facts are wrong. */
export const sendDraft = step('audits', {
  words: {
    heading: { nb: 'Send utkast til enheten', en: 'Send the draft to the unit' },
    button: { nb: 'Send utkastet', en: 'Send the draft' },
    done: {
      nb: 'Utkastet er sendt. Enheten har sju dager til å si fra om fakta som er feil.',
      en: 'The draft has been sent. The unit has seven days to say which facts are wrong.',
    },
    history: { nb: 'Utkast sendt til enheten', en: 'Draft sent to the unit' },
    purpose: {
      nb: 'Enheten får lese kriteriene, funnene og konklusjonen, og har sju dager til å si fra om fakta som er feil.',
      en: 'The unit reads criteria, findings and conclusion, and has seven days to say which facts are wrong.',
    },
  },
  input: { summary: summaryInput },
  fits: (audit) => audit.state === 'conducted' && !audit.draftSentOn && !isByOthers(audit),
  facts: teamAndStand,
  faults: ({ facts, record }) => [
    ...facts.team,
    ...refusing(draftFaults(facts.stand), record, facts.evidence),
  ],
  write: ({ day, values }) => ({ data: { ...values, openTo: 'unit' as const, draftSentOn: day } }),
  after: (req, written) => tellOfAudit(req, written, 'draft'),
})
