import type { PayloadRequest } from 'payload'
import { asHandled, forgetHandedUp } from '../../access/handed-up.ts'
import type { AssignedRole } from '../../access/roles.ts'
import { today } from '../../core/dates.ts'
import { idOf, local } from '../../database/local.ts'
import type { Nonconformity } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import { assignedTo } from '../../organisation/assigned.ts'
import { holdersOf, speakingForEmployees } from '../../organisation/holders.ts'
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
  /** They are here for the system, or for advice from outside, and have no other role. */
  readonly outside: boolean
  /** They speak for the employees where it happened. */
  readonly representative: boolean
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
    const roles = await assignedTo(req, handler, day)
    const speaking = speakingForEmployees(await holdersOf(req, idOf(record.unit)))
    return {
      name: found?.name ?? '',
      reachable: Boolean(found?.account) && (!found?.activeTo || found.activeTo >= day),
      outside: isOutside(roles),
      representative: speaking.some(({ person: each }) => each === handler),
      withheld: 'withheldFrom' in handled && handled.withheldFrom.includes(handler),
    }
  },
  faults: ({ facts }) => {
    const code = unfit(facts)
    return code === null ? [] : [{ code, field: 'handler' }]
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

/** Why somebody cannot handle the case; null where they can. */
function unfit({ outside, reachable, representative, withheld }: Facts): string | null {
  if (withheld) return 'handlerWithheld'
  if (!reachable) return 'handlerNoAccount'
  if (outside) return 'handlerOutside'
  return representative ? 'handlerRepresents' : null
}

/** Roles of people who keep the system, or are asked for advice from outside (§ 3-3): whoever holds these alone. */
const outsideRoles: readonly AssignedRole[] = ['administrator', 'ohsContact']

/** Here for nothing that a case is about. Somebody without any role is an employee, and may be named. */
function isOutside(roles: readonly AssignedRole[]): boolean {
  return roles.length > 0 && roles.every((each) => outsideRoles.includes(each))
}
