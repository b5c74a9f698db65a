import type { PayloadRequest } from 'payload'
import { today } from '../../core/dates.ts'
import { refuse } from '../../core/refuse.ts'
import { fill } from '../../core/text.ts'
import { local } from '../../database/local.ts'
import type { Regulation } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import { spelledId } from '../rules.ts'
import { knownOthers } from './keep.ts'
import { watchRefusal } from './text.ts'

/**
 * Puts an act or a regulation that was read in into the register, with what Lovdata says of it; why it matters here, people
 * write. Its English title is not Lovdata's: it stands in Norwegian until someone writes one.
 * @throws Refusal 404 where it was not read in; 409 where it is in the register
 */
export async function addOther(req: PayloadRequest, given: string): Promise<Regulation> {
  const id = spelledId(given)
  const found = (await knownOthers(req)).find((each) => each.id === id)
  if (!found) refuse(req, fill(watchRefusal.noOther, { id }), { status: 404, code: 'noOther' })
  const day = today(optionsOf(req.payload).clock)
  const [last] = await local.find(req, 'law-imports', {
    overrideAccess: true,
    sort: '-at',
    limit: 1,
    select: { asOf: true },
  })
  const { inForceFrom, shortTitle, title } = found
  return local.create(
    req,
    'regulations',
    {
      lovdataId: id,
      // "Tinglysingsloven – tingl": the name, and how it is shortened.
      shortTitle: (shortTitle ?? title).split(' – ')[0] ?? title,
      title,
      state: inForceFrom !== null && inForceFrom > day ? 'comingIntoForce' : 'inForce',
      inForceFrom,
      verifiedOn: day,
      verifiedSource: `Lovdata (NLOD 2.0), ${last?.asOf ?? day}`,
    },
    { overrideAccess: true, locale: 'nb' },
  )
}
