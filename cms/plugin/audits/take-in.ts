import type { Endpoint, PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { attachmentTypes } from '../attachments/types.ts'
import { giveOne } from '../attachments/store.ts'
import { today } from '../core/dates.ts'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import { idOf } from '../database/local.ts'
import type { Audit } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { gather, type Given, refuseFaults } from '../records/engine.ts'
import { choice } from '../records/input/choice.ts'
import { day } from '../records/input/day.ts'
import { file } from '../records/input/file.ts'
import { person } from '../records/input/register.ts'
import { text } from '../records/input/text.ts'
import { signature } from '../records/record-step.ts'
import { auditorFaults } from './impartial.ts'
import { aboutFaults, aboutInputs, unitInput } from './inputs.ts'
import { auditKey, makeAudit, refuseClosed } from './plan-audit.ts'
import { auditRefusalText, auditText } from './text.ts'

const { periodFrom, periodTo, points, scope, title } = aboutInputs

/** What is asked of whoever takes in an audit that others have carried out. */
export const takeInInput = {
  ...unitInput,
  title,
  otherBody: text({
    label: auditText.otherBody,
    hint: {
      nb: 'Navnet på virksomheten, for eksempel et sertifiseringsorgan eller et annet universitet.',
      en: 'Name of the organisation, such as a certification body or another university.',
    },
    missing: 'bodyMissing',
  }),
  auditDate: day({
    label: auditText.auditDate,
    days: { to: 'today' },
    missing: 'dateMissing',
  }),
  scope,
  points,
  periodFrom,
  periodTo,
  reportFile: file({
    label: auditText.reportFile,
    hint: {
      nb: 'Enheten kan lese filen når du sender rapporten videre. Skriv inn funnene etterpå.',
      en: 'The unit can read the file when you send the report on. Write in the findings afterwards.',
    },
    types: attachmentTypes,
    missing: 'fileMissing',
  }),
  lead: person({
    label: { nb: 'Hvem følger opp revisjonen her?', en: 'Who follows up the audit here?' },
    hint: {
      nb: 'En fra HMS-enheten eller en revisor, som ikke arbeider i eller svarer for enheten.',
      en: 'Somebody of the HSE Unit or an auditor, who does not work in or answer for the unit.',
    },
    missing: 'followerMissing',
  }),
  language: choice({
    label: { nb: 'Hvilket språk er rapporten på?', en: 'Which language is the report in?' },
    words: { nb: { nb: 'Norsk', en: 'Norwegian' }, en: { nb: 'Engelsk', en: 'English' } },
    layout: 'row',
    missing: 'languageMissing',
    before: 'stored',
  }),
} as const

/**
 * Takes in an audit that others have carried out, with their report. Its findings are written in afterwards, and reported to
 * the unit as those of an audit of our own. Sent twice with one key, also at once, it is taken in once.
 * @throws Refusal with everything that is wrong: 403 without the right
 */
export async function takeInAudit(
  req: PayloadRequest,
  { key, ...given }: Given & { readonly key: string },
): Promise<Audit> {
  if (!(await reachOf(req, 'audits', 'plan')).all) {
    refuse(req, auditRefusalText.mayNotPlan, { status: 403, code: 'notAllowed' })
  }
  const { faults, values } = await gather(req, takeInInput, given)
  const unread = new Set(faults.map(({ field }) => field))
  const now = today(optionsOf(req.payload).clock)
  const follower =
    unread.has('unit') || unread.has('lead')
      ? []
      : await auditorFaults(req, { person: values.lead, unit: values.unit })
  refuseFaults(
    req,
    [
      ...faults,
      ...aboutFaults(values),
      ...(!unread.has('auditDate') && values.auditDate > now
        ? [{ code: 'dateAhead', field: 'auditDate' }]
        : []),
      ...follower.map((each) => ({ ...each, field: 'lead' })),
    ],
    auditRefusalText,
  )
  await refuseClosed(req, values.unit)
  const made = await makeAudit(req, {
    key,
    ...values,
    by: 'others',
    team: [values.lead],
    state: 'conducted',
    conductedOn: values.auditDate,
    steps: [{ step: 'takeIn' as const, ...(await signature(req)) }],
  })
  if (made.reportFile) {
    const home = { audit: made.id, number: made.number }
    await giveOne(req, home, { file: idOf(made.reportFile), former: null })
  }
  return made
}

/** `POST /api/audits/take-in` with `{ key, … }` as `takeInInput`. Answers `{ doc }`. */
export const takeInEndpoint: Endpoint = memberEndpoint({
  path: '/take-in',
  method: 'post',
  handler: async (req) => {
    const { key, ...given } = await bodyOf(req)
    const made = await takeInAudit(req, { ...given, key: auditKey(req, key) })
    const { id, number, state, version } = made
    return Response.json({ doc: { id, number, state, version } })
  },
})
