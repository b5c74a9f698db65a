import type { PayloadRequest } from 'payload'
import { asHandled, forgetHandedUp } from '../../access/handed-up.ts'
import { today } from '../../core/dates.ts'
import { idOf, local } from '../../database/local.ts'
import type { Nonconformity } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import type { Values } from '../../records/input/input.ts'
import { person } from '../../records/input/register.ts'
import { step } from '../../records/step.ts'
import { isOpen } from '../rules.ts'
import { tellNamed } from '../told.ts'

const input = {
  handler: person({
    label: { nb: 'Hvem skal behandle avviket?', en: 'Who will handle the nonconformity?' },
    missing: 'handlerMissing',
    before: 'stored',
  }),
}

interface Facts {
  readonly name: string
  /** They can log in today. */
  readonly reachable: boolean
  /** The case is kept from them. */
  readonly withheld: boolean
}

/**
 * Names who handles this one case. They may what those who run the unit may with it, and see who reported; closing, and
 * naming another, stay with the manager.
 */
export const nameHandler = step('nonconformities', {
  words: {
    heading: { nb: 'Velg saksbehandler', en: 'Choose a case handler' },
    button: { nb: 'Gi saken til saksbehandleren', en: 'Give the case to the case handler' },
    done: {
      nb: 'Saksbehandleren er valgt og får beskjed.',
      en: 'The case handler has been chosen and is notified.',
    },
    history: { nb: 'Valgte saksbehandler', en: 'Chose a case handler' },
    purpose: {
      nb: 'Den du velger, kan lese og behandle denne saken, og ser hvem som meldte. Du har fortsatt ansvaret, og lukker den.',
      en: 'The person you choose can read and handle this case, and sees who reported it. You are still responsible, and you close it.',
    },
  },
  input,
  fits: ({ state }) => isOpen(state),
  facts: async (
    req: PayloadRequest,
    record: Nonconformity,
    { handler }: Values<typeof input>,
  ): Promise<Facts> => {
    const found = await local.findById(req, 'people', handler, { overrideAccess: true })
    const handled = await asHandled(req, { id: record.id, unit: idOf(record.unit) })
    const day = today(optionsOf(req.payload).clock)
    return {
      name: found?.name ?? '',
      reachable: Boolean(found?.account) && (!found?.activeTo || found.activeTo >= day),
      withheld: 'withheldFrom' in handled && handled.withheldFrom.includes(handler),
    }
  },
  faults: ({ facts: { reachable, withheld } }) => {
    if (withheld) return [{ code: 'handlerWithheld', field: 'handler' }]
    return reachable ? [] : [{ code: 'handlerNoAccount', field: 'handler' }]
  },
  write: ({ values: { handler }, facts: { name } }) => ({
    data: { handler, namedHandler: handler },
    note: name,
  }),
  after: async (req, written) => {
    forgetHandedUp(req)
    await tellNamed(req, written)
  },
})
