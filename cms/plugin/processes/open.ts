import type { PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { local } from '../database/local.ts'
import { signature } from '../records/record-step.ts'
import { refuse } from '../core/refuse.ts'
import { asText, fill } from '../core/text.ts'
import { inTransaction } from '../database/transaction.ts'
import type { HseProcess, Unit } from '../generated-types.ts'
import { chosenUnits } from './covered/choose.ts'
import { takenUnits } from './covered/load.ts'
import { coverRefusalText } from './covered/text.ts'
import { holdersOf } from '../organisation/holders.ts'
import { tellOfProcess } from './messages.ts'
import { knownAtOpening } from './opening/load.ts'
import { openableYears } from './opening/rules.ts'
import { dayOf } from './record.ts'
import { processRefusalText } from './text.ts'

/** The process of one unit in one year. */
export interface ProcessOfYear {
  /** Id of the unit. */
  readonly unit: string
  readonly year: number
  /** Language it is written in. @default 'nb' */
  readonly language?: 'nb' | 'en'
  /** Ids of small units below that go through it together with the unit. @default none */
  readonly covers?: readonly string[]
}

/**
 * Opens a unit's HSE process of a year with what is known: participants proposed, challenges that were not taken carried
 * over, nothing of it confirmed; the safety representative is told. There is one per unit and year: a second attempt,
 * also at the same moment, gives the first.
 * @throws Refusal 403 without the right; 409 for a unit without a process of its own, one that is in another's, and
 *   small units that cannot be in it; 400 for a year it is not time for
 */
export async function openProcess(req: PayloadRequest, wanted: ProcessOfYear): Promise<HseProcess> {
  const reach = await reachOf(req, 'hse-processes', 'open')
  if (!reach.all && !reach.units.includes(wanted.unit)) {
    refuse(req, processRefusalText.mayNotOpen, { status: 403, code: 'notAllowed' })
  }
  const unit = await local.findById(req, 'units', wanted.unit, { overrideAccess: true })
  if (!unit || unit.active === false) {
    refuse(req, processRefusalText.noUnit, { status: 404, code: 'noUnit', field: 'unit' })
  }
  const key = `${unit.id}:${String(wanted.year)}`
  const known = await byKey(req, key)
  if (!known) return openNew(req, unit, wanted, key)
  // A database without transactions may have stopped between the two.
  await tellOfProcess(req, known, 'opened', ['representative'])
  return known
}

async function openNew(
  req: PayloadRequest,
  unit: Unit,
  { covers = [], year, language = 'nb' }: ProcessOfYear,
  key: string,
): Promise<HseProcess> {
  if (unit.process !== 'own') {
    refuse(req, processRefusalText.noProcessOfItsOwn, {
      status: 409,
      code: 'notOwn',
      field: 'unit',
    })
  }
  if (!openableYears(dayOf(req)).includes(year)) {
    refuse(req, processRefusalText.wrongYear, { code: 'wrongYear', field: 'year' })
  }
  const taken = (await takenUnits(req, year)).get(unit.id)
  if (taken && taken.unit !== unit.id) {
    const name = asText(unit.name) ?? { nb: unit.code, en: unit.code }
    const words = fill(coverRefusalText.coveredAlready, { unit: name, number: taken.number, year })
    refuse(req, words, { status: 409, code: 'coveredAlready', field: 'unit' })
  }
  const together = await chosenUnits(req, { unit: unit.id, year, covers })
  const holders = await holdersOf(req, unit.id)
  const [representative] = holders.representatives
  const data = {
    key,
    number: `HMS-${String(year)}-${unit.code}-01`,
    unit: unit.id,
    year,
    state: 'planned' as const,
    covers: together,
    agreementChanged: dayOf(req),
    language,
    manager: holders.manager?.person ?? null,
    safetyRepresentative: representative?.person ?? null,
    ...(await knownAtOpening(req, unit, { year, holders, together })),
    steps: [{ step: 'open' as const, ...(await signature(req)) }],
  }
  try {
    return await inTransaction(req, async () => {
      const made = await local.create(req, 'hse-processes', data, { overrideAccess: true })
      await tellOfProcess(req, made, 'opened', ['representative'])
      return made
    })
  } catch (error) {
    // Someone else opened it at the same moment: the unique key let one of us through.
    const first = await byKey(req, key)
    if (!first) throw error
    return first
  }
}

async function byKey(req: PayloadRequest, key: string): Promise<HseProcess | undefined> {
  const [found] = await local.find(req, 'hse-processes', {
    overrideAccess: true,
    where: { key: { equals: key } },
    limit: 1,
  })
  return found
}
