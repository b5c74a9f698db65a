import type { Endpoint, PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { today } from '../core/dates.ts'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import { fill } from '../core/text.ts'
import { local } from '../database/local.ts'
import type { ComplianceEvaluation } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { gather, type Given, refuseFaults } from '../records/engine.ts'
import { unit } from '../records/input/register.ts'
import { text } from '../records/input/text.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'
import { historyText, recordSteps } from '../records/step.ts'
import { evaluationKey, yearOf } from './rules.ts'
import { approve } from './steps/approve.ts'
import { conclude } from './steps/conclude.ts'
import { reopen } from './steps/reopen.ts'
import { sendBack } from './steps/send-back.ts'
import { complianceRefusalText, evaluationStateText, type EvaluationScope } from './text.ts'

/** What can be done with a compliance evaluation, the most likely first. */
export const complianceSteps = recordSteps({
  collection: 'compliance-evaluations',
  steps: { conclude, approve, sendBack, reopen },
  refusals: complianceRefusalText,
  wrongState: ({ state }) =>
    fill(complianceRefusalText.wrongState, { state: evaluationStateText[state] }),
})

/** What was done with a compliance evaluation. */
export const complianceStepText = historyText(complianceSteps, {
  open: { nb: 'Startet', en: 'Started' },
})

/** What is asked of whoever opens one. */
export const openInput = {
  unit: unit({
    label: { nb: 'Hvilken enhet?', en: 'Which unit?' },
    hint: {
      nb: 'Velg hele institusjonen for å vurdere alle kravene i registeret.',
      en: 'Choose the whole institution to evaluate every requirement of the register.',
    },
    missing: 'unitMissing',
    before: 'stored',
  }),
  year: text({
    label: { nb: 'Hvilket år gjelder vurderingen?', en: 'Which year is the evaluation of?' },
    before: (_record, day) => day.slice(0, 4),
  }),
} as const

/**
 * Opens the evaluation of a unit, or of the institution, in a year. There is one: opened again, also at once, it is the one
 * there is.
 * @throws Refusal with everything that is wrong; 403 without the right in the unit
 */
export async function openEvaluation(
  req: PayloadRequest,
  { language, ...given }: Given & { readonly language: 'nb' | 'en' },
): Promise<ComplianceEvaluation> {
  const day = today(optionsOf(req.payload).clock)
  const { faults, values } = await gather(req, openInput, given)
  const year = yearOf(values.year, day)
  const now = Number(day.slice(0, 4))
  const say = { this: String(now), last: String(now - 1) }
  const wrong = year === null ? [{ code: 'yearWrong', field: 'year', say }] : []
  refuseFaults(
    req,
    [...faults.filter(({ field }) => field !== 'year'), ...wrong],
    complianceRefusalText,
  )
  const reached = await reachOf(req, 'compliance-evaluations', 'open')
  if (!reached.all && !reached.units.includes(values.unit)) {
    const refusal = { status: 403, code: 'notAllowed', field: 'unit' } as const
    refuse(req, complianceRefusalText.mayNotOpen, refusal)
  }
  const key = evaluationKey(values.unit, year ?? now)
  const there = await byKey(req, key)
  if (there) return there
  const data = {
    key,
    language,
    year: year ?? now,
    scope: await scopeOf(req, values.unit),
    unit: values.unit,
    openedDate: day,
    state: 'open' as const,
    steps: [{ step: 'open' as const, ...(await signature(req)) }],
  }
  return withNumber(
    req,
    'compliance-evaluations',
    `SAM-${day.slice(0, 4)}-`,
    async (number) =>
      (await byKey(req, key)) ??
      local.create(
        req,
        'compliance-evaluations',
        { ...structuredClone(data), number },
        { overrideAccess: true },
      ),
  )
}

async function byKey(req: PayloadRequest, key: string): Promise<ComplianceEvaluation | undefined> {
  const [found] = await local.find(req, 'compliance-evaluations', {
    overrideAccess: true,
    where: { key: { equals: key } },
    limit: 1,
  })
  return found
}

/** The unit at the top of the tree stands for the whole institution. */
async function scopeOf(req: PayloadRequest, id: string): Promise<EvaluationScope> {
  const found = await local.findById(req, 'units', id, { overrideAccess: true })
  if (!found || found.active === false) {
    refuse(req, complianceRefusalText.noUnit, { field: 'unit', code: 'noUnit' })
  }
  return found.parent ? 'unit' : 'institution'
}

/** `POST /api/compliance-evaluations/open` with `{ language, unit, year }`. Answers `{ doc }`. */
export const openEndpoint: Endpoint = memberEndpoint({
  path: '/open',
  method: 'post',
  handler: async (req) => {
    const { language, ...given } = await bodyOf(req)
    const year = typeof given['year'] === 'number' ? String(given['year']) : given['year']
    const written = language === 'en' ? 'en' : 'nb'
    const { id, number, state, version } = await openEvaluation(req, {
      ...given,
      year,
      language: written,
    })
    return Response.json({ doc: { id, number, state, version } })
  },
})
