import type { PayloadRequest } from 'payload'
import { roleText } from '../../access/roles.ts'
import type { Audit } from '../../generated-types.ts'
import { step } from '../../records/step.ts'
import { registerFindings } from '../register.ts'
import { answerDue, isByOthers, reportFaults } from '../rules.ts'
import { recipientsOf, tellOfAudit } from '../told.ts'
import { summaryInput } from './send-draft.ts'
import { refusing, teamAndStand } from './stand.ts'

/** Sends the report to its list, and registers its nonconformities: one action. The unit answers within 14 days. */
export const sendReport = step('audits', {
  words: {
    heading: { nb: 'Send rapporten', en: 'Send the report' },
    button: { nb: 'Send rapporten', en: 'Send the report' },
    done: {
      nb: 'Rapporten er sendt, og avvikene er registrert. Enheten svarer innen 14 dager.',
      en: 'The report has been sent, and its nonconformities are registered. The unit answers within 14 days.',
    },
    history: { nb: 'Rapport sendt', en: 'Report sent' },
    purpose: {
      nb: 'Rapporten går til lederen, HMS-koordinatoren, verneombudet, lederen over og HMS-sjefen. Avvikene blir registrert i avviksregisteret i samme steg.',
      en: 'The report goes to the manager, the HSE coordinator, the safety representative, the manager above and the HSE director. Its nonconformities are registered in the same step.',
    },
  },
  input: { summary: summaryInput },
  fits: (audit) => audit.state === 'conducted' && (isByOthers(audit) || Boolean(audit.draftSentOn)),
  facts: async (req, record) => ({
    ...(await teamAndStand(req, record)),
    sentTo: await listOf(req, record),
  }),
  faults: ({ day, facts, record }) => [
    ...facts.team,
    // What others have reported has been written by them.
    ...(isByOthers(record)
      ? []
      : refusing(
          reportFaults(
            facts.stand,
            { sentOn: record.draftSentOn ?? null, commented: Boolean(record.draftCommentedOn) },
            day,
          ),
          record,
          facts.evidence,
        )),
  ],
  write: ({ day, facts, values }) => ({
    data: {
      ...values,
      state: 'reportSent',
      openTo: 'reported' as const,
      reportSentOn: day,
      answerDue: answerDue(day),
      sentTo: [...facts.sentTo],
    },
  }),
  after: async (req, written) => {
    await registerFindings(req, written)
    await tellOfAudit(req, written, 'reported')
  },
})

/** Who the report is sent to, each with what they are to the unit. */
async function listOf(
  req: PayloadRequest,
  audit: Audit,
): Promise<readonly { role: string; name: string }[]> {
  const { asked, there, told } = await recipientsOf(req, audit)
  const groups = [
    ['lineManager', [...(there.manager ? [there.manager] : []), ...there.managersAbove]],
    ['deputyManager', there.deputies],
    ['hseCoordinator', there.coordinators],
    ['safetyRepresentative', there.representatives],
    ['deputySafetyRep', there.deputyRepresentatives],
    ['chiefSafetyRep', there.chiefRepresentatives],
    ['hseUnitApprover', there.directors],
  ] as const
  return [...asked, ...told].map(({ name, person }) => {
    const role = groups.find(([, of]) => of.some((each) => each.person === person))?.[0]
    return { role: role ? roleText[role][audit.language] : '', name }
  })
}
