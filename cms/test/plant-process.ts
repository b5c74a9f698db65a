import { local } from '../plugin/database/local.ts'
import type { HseProcess } from '../plugin/generated-types.ts'
import { inputText } from '../plugin/processes/text.ts'
import { personId, type TestApp, unitId } from './app.ts'

const day = '2027-03-01'
const confirmed = { at: `${day}T08:00:00.000Z`, by: personId('managerChemistry') }

let planted = 0

/**
 * A process of Chemistry that stands in the post-meeting and lacks nothing before it: one challenge that is taken and
 * mapped, with neither finding nor measure yet. Each has a key of its own.
 * @param more fields that are another way
 */
export async function plantProcess(
  app: TestApp,
  more: Partial<HseProcess> = {},
): Promise<HseProcess> {
  planted += 1
  const key = `planted-${String(planted)}`
  const data: Partial<HseProcess> = {
    key,
    number: `HMS-${String(1900 + planted)}-KJ-01`,
    unit: unitId('KJ'),
    year: 1900 + planted,
    state: 'postMeeting',
    language: 'nb',
    manager: personId('managerChemistry'),
    plan: { preDate: day, mappingFrom: day, mappingTo: day, postDate: day, hours: 8 },
    participants: [
      {
        person: personId('managerChemistry'),
        role: 'lineManager',
        pre: true,
        mapping: true,
        post: true,
      },
    ],
    participantsByManager: confirmed,
    participantsByRepresentative: confirmed,
    pre: { date: day, attendance: [managerCame()] },
    post: { date: day, attendance: [managerCame()] },
    inputs: (Object.keys(inputText) as (keyof typeof inputText)[]).map((kind) => ({
      kind,
      goneThrough: true,
    })),
    psychosocial: { goneThrough: true, how: 'Temamøte i mars.', result: 'Klare roller.' },
    challenges: [
      {
        id: `${key}-fans`,
        title: 'Avtrekkene trekker for dårlig',
        likelihood: 3,
        consequence: 4,
        selected: true,
      },
    ],
    mappings: [
      {
        id: `${key}-measured`,
        challenge: `${key}-fans`,
        method: 'exposureMeasurement',
        date: day,
        result: 'To av tre skap er under grensen, og alarmen på det ene har stått på siden januar.',
      },
    ],
    requirementsUpdated: { date: day, by: personId('managerChemistry') },
    ...more,
  }
  const system = { overrideAccess: true } as const
  return local.create(await app.as(), 'hse-processes', data, system)
}

/** A line of who was there, written anew for each meeting: the adapter writes into what it is given. */
const managerCame = () => ({
  name: 'managerChemistry',
  role: 'lineManager' as const,
  came: true,
})
