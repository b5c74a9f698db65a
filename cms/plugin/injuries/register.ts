import type { PayloadRequest } from 'payload'
import { today } from '../core/dates.ts'
import { refuse } from '../core/refuse.ts'
import { fill } from '../core/text.ts'
import { local } from '../database/local.ts'
import type { Injury } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { gather, type Given, refuseFaults } from '../records/engine.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'
import { historyText, recordSteps } from '../records/step.ts'
import { registerInput } from './input.ts'
import { keepsRegister } from './reading.ts'
import { entryFaults } from './rules.ts'
import { askForCorrection } from './steps/ask-for-correction.ts'
import { correct } from './steps/correct.ts'
import { explain } from './steps/explain.ts'
import { reportToNav } from './steps/report-to-nav.ts'
import { strike } from './steps/strike.ts'
import { type EntryKind, entryStateText, injuryRefusalText } from './text.ts'
import { tellConcerned } from './told.ts'

/** What can be done with an entry, the most likely first. */
export const injurySteps = recordSteps({
  collection: 'injuries',
  steps: { explain, reportToNav, askForCorrection, correct, strike },
  refusals: injuryRefusalText,
  wrongState: ({ state }) => fill(injuryRefusalText.wrongState, { state: entryStateText[state] }),
})

/** What was done with an entry. */
export const injuryStepText = historyText(injurySteps, {
  register: { nb: 'Registrert', en: 'Registered' },
})

interface Entered extends Given {
  readonly key: string
  readonly language: 'nb' | 'en'
  readonly kind: EntryKind
}

/**
 * Enters an injury or an illness. Sent twice with one key, it is entered once. Whoever it concerns is told.
 * @throws Refusal with everything that is wrong; 403 for whoever does not keep the register of the unit
 */
export async function registerInjury(
  req: PayloadRequest,
  { key, language, kind, ...given }: Entered,
): Promise<Injury> {
  const read = await gather(req, registerInput, given, { kind })
  const { case: number, ...values } = read.values
  if (read.faults.some(({ field }) => field === 'unit')) {
    refuseFaults(req, read.faults, injuryRefusalText)
  }
  const nonconformity = number === null ? null : await caseWith(req, number)
  if (!(await keepsRegister(req, { unit: values.unit, nonconformity }))) {
    refuse(req, injuryRefusalText.notAllowed, { status: 403, code: 'notAllowed', field: 'unit' })
  }
  const day = today(optionsOf(req.payload).clock)
  const said = [
    ...entryFaults(values, day),
    ...(number !== null && nonconformity === null ? [{ code: 'caseUnknown', field: 'case' }] : []),
  ]
  const unread = new Set(read.faults.map(({ field }) => field))
  const faults = [...read.faults, ...said.filter(({ field }) => !unread.has(field))]
  refuseFaults(req, faults, injuryRefusalText)
  const data = {
    ...values,
    key,
    kind,
    language,
    nonconformity,
    year: Number(values.date.slice(0, 4)),
    entered: day,
    state: 'registered' as const,
    steps: [{ step: 'register' as const, ...(await signature(req)) }],
  }
  return withNumber(req, 'injuries', `SKA-${day.slice(0, 4)}-`, async (series) => {
    const where = { key: { equals: key } }
    const [there] = await local.find(req, 'injuries', { overrideAccess: true, where, limit: 1 })
    if (there) return there
    const wanted = { ...structuredClone(data), number: series }
    const made = await local.create(req, 'injuries', wanted, { overrideAccess: true })
    await tellConcerned(req, made, 'entered')
    return made
  })
}

/** The case with a number, as far as the one who asks may read it. */
async function caseWith(req: PayloadRequest, number: string): Promise<string | null> {
  const where = { number: { equals: number.toUpperCase() } }
  const [found] = await local.find(req, 'nonconformities', {
    overrideAccess: false,
    where,
    limit: 1,
    select: { number: true },
  })
  return found?.id ?? null
}
