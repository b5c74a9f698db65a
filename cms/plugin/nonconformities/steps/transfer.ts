import type { PayloadRequest } from 'payload'
import { asHandled, forgetHandedUp } from '../../access/handed-up.ts'
import { idOf, local } from '../../database/local.ts'
import type { Nonconformity } from '../../generated-types.ts'
import { isOpen as isOpenMeasure } from '../../measures/rules.ts'
import type { Values } from '../../records/input/input.ts'
import { unit } from '../../records/input/register.ts'
import { paragraphs } from '../../records/input/text.ts'
import { tick } from '../../records/input/tick.ts'
import { type Fault, step } from '../../records/step.ts'
import { deadlineBasis } from '../deadlines/due.ts'
import { type DeadlineBasis, dueAfter } from '../deadlines/facts.ts'
import { type Handling, handlingOf } from '../handling.ts'
import { injuryStands } from '../injury/rules.ts'
import { tellNewOfInjury, toldBesides } from '../injury/told.ts'
import { moveAlong } from '../moved-along.ts'
import { workflow } from '../rules.ts'
import { tellOfTransfer } from '../transferred-told.ts'

const input = {
  unit: unit({
    label: {
      nb: 'Hvilken enhet skal ha avviket?',
      en: 'Which unit should have the nonconformity?',
    },
  }),
  concernsManager: tick({
    label: {
      nb: 'Saken gjelder lederen som skulle behandlet den',
      en: 'The case concerns the manager who should have handled it',
    },
    hint: {
      nb: 'Da går saken til nivået over, og lederen, stedfortrederen og HMS-koordinatoren ser den ikke. La enheten være tom hvis saken hører til der den er.',
      en: 'Then it goes to the level above, and the manager, the deputy and the HSE coordinator do not see it. Leave the unit empty if the case belongs where it is.',
    },
  }),
  reason: paragraphs({ label: { nb: 'Hvorfor?', en: 'Why?' } }),
}

/** Where a case goes, and who handles it there. */
interface Move {
  readonly unit: string
  /** False for a unit that is no longer there. */
  readonly active: boolean
  /** True where neither unit nor handling changes. */
  readonly stays: boolean
  readonly fromUnit: string | null
  readonly handling: Handling
  /** Who is told of an injury that stands. */
  readonly told: Partial<Nonconformity>
}

interface Facts extends DeadlineBasis {
  /** Null where no unit was given. */
  readonly move: Move | null
}

/**
 * Gives it to another unit, with the reason, or to the level above where it concerns the manager. It is new there; its
 * history goes with it. A case that is kept from someone stays kept from them. A finding of the HSE process stays.
 */
export const transfer = step('nonconformities', {
  words: {
    heading: { nb: 'Overfør til en annen enhet', en: 'Transfer to another unit' },
    button: { nb: 'Overfør avviket', en: 'Transfer the nonconformity' },
    done: {
      nb: 'Avviket er overført. Lederen der har fått beskjed.',
      en: 'The nonconformity has been transferred. The manager there has been notified.',
    },
    history: { nb: 'Overført', en: 'Transferred' },
  },
  input,
  fits: ({ state, source }) => workflow.transfer.from.includes(state) && source !== 'hseProcess',
  facts: async (req: PayloadRequest, record: Nonconformity, values: Values<typeof input>) => {
    const facts: Facts = {
      ...(await deadlineBasis(req, record)),
      move: await moveOf(req, record, values),
    }
    return facts
  },
  faults: ({ record, values, facts: { measures, move } }) => {
    const faults: Fault[] = []
    if (move === null) faults.push({ code: 'unitMissing', field: 'unit' })
    if (move?.active === false) faults.push({ code: 'unitUnknown', field: 'unit' })
    if (move?.stays) faults.push({ code: 'sameUnit', field: 'unit' })
    const leaves = move !== null && move.unit !== idOf(record.unit)
    if (leaves && measures.some(({ state }) => isOpenMeasure(state))) {
      faults.push({ code: 'measuresStay', status: 409 })
    }
    if (values.reason === null) faults.push({ code: 'reasonMissing', field: 'reason' })
    return faults
  },
  write: ({ record, values: { reason }, facts, day }) => {
    const { move } = facts
    if (move === null) throw new Error('A case is transferred to no unit.')
    const { unit: to, fromUnit, handling, told } = move
    const state = workflow.transfer.to
    return {
      data: {
        state,
        unit: to,
        ...handling,
        handler: null,
        namedHandler: null,
        due: dueAfter(record, facts, { state, since: day }),
        ...told,
      },
      note: reason,
      more: { fromUnit, toUnit: handling.concernsManager ? handling.handlingUnit : to },
    }
  },
  after: async (req, written, { record }) => {
    forgetHandedUp(req)
    await moveAlong(req, written.id, idOf(written.unit))
    await tellOfTransfer(req, written, record)
    if (injuryStands(record)) {
      await tellNewOfInjury(req, written, (record.toldOfInjury ?? []).map(idOf))
    }
  },
})

async function moveOf(
  req: PayloadRequest,
  record: Nonconformity,
  { unit: given, concernsManager }: Values<typeof input>,
): Promise<Move | null> {
  const from = idOf(record.unit)
  const to = given ?? (concernsManager ? from : null)
  if (to === null) return null
  const there = await local.findById(req, 'units', to, { overrideAccess: true })
  // Where it stays, it concerns the manager of the unit that handles it now.
  const now = await asHandled(req, { id: record.id, unit: from })
  const handledIn = 'handlingUnit' in now ? now.handlingUnit : from
  const manager = concernsManager ? (to === from ? handledIn : to) : null
  const before = 'withheldFrom' in now ? now.withheldFrom : []
  const handling = await handlingOf(req, to, { manager, before })
  const place = handling.concernsManager ? { unit: to, ...handling } : { unit: to }
  return {
    unit: to,
    active: there !== null && there.active !== false,
    stays: to === from && manager === null,
    fromUnit: handledIn,
    handling,
    told: injuryStands(record)
      ? await toldBesides(req, place, (record.toldOfInjury ?? []).map(idOf))
      : {},
  }
}
