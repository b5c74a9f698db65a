import type { PayloadRequest } from 'payload'
import { asHandled } from '../../access/handed-up.ts'
import { principalOf } from '../../access/principal.ts'
import { fill, type Text } from '../../core/text.ts'
import { idOf, local } from '../../database/local.ts'
import type { Measure, Nonconformity } from '../../generated-types.ts'
import { handlingAccounts } from '../../nonconformities/handling.ts'
import { byKey } from '../../nonconformities/register-finding.ts'
import { overdueKey, registerOverdueMeasure } from '../../nonconformities/register-overdue.ts'
import { holdersOf } from '../../organisation/holders.ts'
import { giveLine } from '../../outbox/daily.ts'
import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { factsOf } from '../facts.ts'
import { isOpen, isOverdue, overdueFault } from '../rules.ts'

const told = {
  manager: {
    nb: 'Tiltak {measure} er over fristen og meldt som avvik {number}',
    en: 'Measure {measure} is overdue and reported as nonconformity {number}',
  },
  managerBody: {
    nb: 'En leder over enheten har meldt det. Åpne saken og bekreft at du har mottatt den.',
    en: 'A manager above the unit has reported it. Open the case and confirm that you have received it.',
  },
  responsible: {
    nb: 'Tiltak {measure} er over fristen og meldt som avvik',
    en: 'Measure {measure} is overdue and reported as a nonconformity',
  },
  responsibleBody: {
    nb: 'Gjennomfør tiltaket, eller be lederen om hjelp eller mer tid.',
    en: 'Carry out the measure, or ask the manager for help or more time.',
  },
} satisfies Record<string, Text>

/** Who would register it: whether they stand above the unit, and what is registered of this deadline already. */
export interface Registering {
  readonly above: boolean
  /** Number of the case there is; null for none. */
  readonly registered: string | null
}

/**
 * A level above registers a measure that is not done in time as a nonconformity. It is never done by itself: someone
 * decides that it is worth a case. Once for each deadline.
 */
export const registerOverdue = step('measures', {
  words: {
    heading: {
      nb: 'Meld som avvik at fristen ikke er holdt',
      en: 'Report as a nonconformity that the deadline was not kept',
    },
    button: { nb: 'Meld avviket', en: 'Report the nonconformity' },
    done: {
      nb: 'Avviket er meldt. Enheten behandler det, og den ansvarlige og lederen får beskjed.',
      en: 'The nonconformity has been reported. The unit handles it, and the person responsible and the manager are notified.',
    },
    history: { nb: 'Meldt som avvik', en: 'Reported as a nonconformity' },
  },
  input: {
    why: paragraphs({
      label: { nb: 'Hvorfor er det et avvik?', en: 'Why is it a nonconformity?' },
      hint: {
        nb: 'Skriv hva risikoen er så lenge tiltaket ikke er utført.',
        en: 'Write what the risk is until the measure has been carried out.',
      },
      missing: 'reasonMissing',
    }),
  },
  fits: ({ state }) => isOpen(state) && state !== 'proposed',
  facts: registeringOf,
  faults: ({ record, facts: { above, registered }, day }) => {
    const code = overdueFault({ above, registered, overdue: isOverdue(factsOf(record), day) })
    if (code === null) return []
    const say = { number: registered ?? '' }
    return [{ code, status: code === 'levelAbove' ? 403 : 409, say }]
  },
  write: ({ values: { why } }) => ({ data: {}, note: why }),
  after: async (req, measure, { values: { why } }) => {
    const made = await registerOverdueMeasure(req, measure, why)
    await tellOf(req, measure, made)
  },
})

/** Who the one who asks would register as, and whether it is registered. */
export async function registeringOf(req: PayloadRequest, measure: Measure): Promise<Registering> {
  const { person } = await principalOf(req)
  const unit = idOf(measure.unit)
  const about = measure.nonconformity ? idOf(measure.nonconformity) : measure.id
  const handled = await asHandled(req, { id: about, unit })
  const handling = 'handlingUnit' in handled ? handled.handlingUnit : handled.unit
  const { directors, managersAbove } = await holdersOf(req, handling ?? unit)
  const above = [...managersAbove, ...directors].some((each) => each.person === person)
  const registered = await byKey(req, overdueKey(measure))
  return { above, registered: registered?.number ?? null }
}

async function tellOf(
  req: PayloadRequest,
  { id, number, responsible }: Measure,
  made: Nonconformity,
): Promise<void> {
  await giveLine(req, {
    key: `nonconformity:${made.id}:overdue`,
    part: 'asked',
    about: { collection: 'nonconformities', id: made.id },
    accounts: await handlingAccounts(req, made),
    due: made.due,
    title: fill(told.manager, { measure: number, number: made.number }),
    body: [told.managerBody],
    place: { record: 'nonconformities', number: made.number },
  })
  const person = responsible
    ? await local.findById(req, 'people', idOf(responsible), { overrideAccess: true })
    : null
  await giveLine(req, {
    key: `measure:${id}:overdue:${made.id}`,
    part: 'asked',
    about: { collection: 'measures', id },
    accounts: person?.account ? [idOf(person.account)] : [],
    title: fill(told.responsible, { measure: number }),
    body: [told.responsibleBody],
    place: { record: 'measures', number },
  })
}
