import type { Endpoint, PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { instant, today } from '../core/dates.ts'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import { fill, type Text } from '../core/text.ts'
import { local } from '../database/local.ts'
import { inTransaction } from '../database/transaction.ts'
import type { WorkStop } from '../generated-types.ts'
import { reportNonconformity } from '../nonconformities/report.ts'
import { optionsOf } from '../options.ts'
import { type Given, read, refuseFaults } from '../records/engine.ts'
import { unit } from '../records/input/register.ts'
import { paragraphs, text } from '../records/input/text.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'
import { historyText, recordSteps } from '../records/step.ts'
import { instantOf, timeFaults } from './rules.ts'
import { lift } from './steps/lift.ts'
import { recordDecision } from './steps/record-decision.ts'
import { respond } from './steps/respond.ts'
import { workStopRefusalText, workStopStateText } from './text.ts'
import { timeInputs } from './time-input.ts'
import { tellOfStop } from './told.ts'

/** What can be done with a stop, the most likely first. */
export const workStopSteps = recordSteps({
  collection: 'work-stops',
  steps: { lift, respond, recordDecision },
  refusals: workStopRefusalText,
  wrongState: ({ state }) =>
    fill(workStopRefusalText.wrongState, { state: workStopStateText[state] }),
})

/** What was done with a stop. */
export const workStopStepText = historyText(workStopSteps, {
  stop: { nb: 'Stanset', en: 'Stopped' },
})

/** What is asked of whoever stops work: what, where, when and why. */
export const stopInput = {
  unit: unit({ label: { nb: 'Enhet', en: 'Unit' }, missing: 'unitMissing', before: 'stored' }),
  title: text({
    label: { nb: 'Hvilket arbeid er stanset?', en: 'Which work is stopped?' },
    missing: 'titleMissing',
  }),
  place: text({
    label: { nb: 'Hvor?', en: 'Where?' },
    missing: 'placeMissing',
  }),
  ...timeInputs({ nb: 'Når ble det stanset?', en: 'When was it stopped?' }),
  reason: paragraphs({
    label: { nb: 'Hva er farlig?', en: 'What is dangerous?' },
    hint: {
      nb: 'Umiddelbar fare for liv eller helse som ikke kunne avverges på en annen måte. Ikke skriv navn.',
      en: 'Immediate danger to life or health that could not be averted in another way. Do not write names.',
    },
    missing: 'reasonMissing',
  }),
} as const

const reported = {
  title: { nb: 'Farlig arbeid stanset: {title}', en: 'Dangerous work stopped: {title}' },
} satisfies Record<string, Text>

/**
 * Writes down that the safety representative has stopped dangerous work. Those who must know are told at once, and a
 * nonconformity follows it. Sent twice with one key, it is written once.
 * @throws Refusal with everything that is wrong; 403 without the right in the unit
 */
export async function stopWork(
  req: PayloadRequest,
  { key, language, ...given }: Given & { readonly key: string; readonly language: 'nb' | 'en' },
): Promise<WorkStop> {
  const values = await read(req, stopInput, given, workStopRefusalText)
  const reached = await reachOf(req, 'work-stops', 'stop')
  if (!reached.all && !reached.units.includes(values.unit)) {
    refuse(req, workStopRefusalText.notAllowed, { status: 403, code: 'notAllowed', field: 'unit' })
  }
  const { clock } = optionsOf(req.payload)
  refuseFaults(req, timeFaults(values, instant(clock), null), workStopRefusalText)
  const { day, place, reason, title, unit: where } = values
  const found = await byKey(req, key)
  if (found) return found
  return inTransaction(req, async () => {
    // First: without transactions a crash leaves a case that the same key finds again.
    const { id } = await reportNonconformity(req, {
      key: `work-stop:${key}`,
      type: 'nonconformity',
      title: fill(reported.title, { title })[language].slice(0, 120),
      description: reason,
      unit: where,
      eventDate: day,
      place,
      immediateAction: fill(reported.title, { title })[language],
      photos: [],
      anonymous: false,
      name: null,
      email: null,
      language,
    })
    const data = {
      key,
      language,
      unit: where,
      title,
      place,
      reason,
      date: day,
      since: instantOf(values) ?? instant(clock),
      nonconformity: id,
      state: 'standing' as const,
      steps: [{ step: 'stop' as const, ...(await signature(req)) }],
    }
    const year = today(clock).slice(0, 4)
    return withNumber(req, 'work-stops', `STA-${year}-`, async (number) => {
      const there = await byKey(req, key)
      if (there) return there
      const wanted = { ...structuredClone(data), number }
      const made = await local.create(req, 'work-stops', wanted, { overrideAccess: true })
      await tellOfStop(req, made, 'stopped')
      return made
    })
  })
}

async function byKey(req: PayloadRequest, key: string): Promise<WorkStop | undefined> {
  const where = { key: { equals: key } }
  const [found] = await local.find(req, 'work-stops', { overrideAccess: true, where, limit: 1 })
  return found
}

/** `POST /api/work-stops/stop` with `{ key, language, … }` as `stopInput`. Answers `{ doc }`. */
export const stopEndpoint: Endpoint = memberEndpoint({
  path: '/stop',
  method: 'post',
  handler: async (req) => {
    const { key, language, ...given } = await bodyOf(req)
    if (typeof key !== 'string' || key.length < 16 || key.length > 200) {
      refuse(req, workStopRefusalText.keyMissing, { field: 'key', code: 'keyMissing' })
    }
    const written = language === 'en' ? 'en' : 'nb'
    const { id, number, state, version } = await stopWork(req, { ...given, key, language: written })
    return Response.json({ doc: { id, number, state, version } })
  },
})
