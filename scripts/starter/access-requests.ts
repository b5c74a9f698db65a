import type { PayloadRequest } from 'payload'
import { dueAfter } from '../../cms/plugin/access-requests/rules.ts'
import { nothingChosen } from '../../cms/plugin/access-requests/stored.ts'
import { takeCopy } from '../../cms/plugin/access-requests/take-copy.ts'
import { addDays } from '../../cms/plugin/core/dates.ts'
import { idOf, local } from '../../cms/plugin/database/local.ts'
import type { AccessRequest, Nonconformity } from '../../cms/plugin/generated-types.ts'
import type { Wanted } from './create-missing.ts'
import { ids } from './ids.ts'

/** Requests for access to two cases: one that waits for its answer, and one that was refused. Invented. */
const requests = [
  {
    id: 'avisen-om-avtrekk',
    case: 'avtrekk-trekker-daarlig',
    requester: 'Nordhavn Tidende',
    asked: 'Vi ber om innsyn i saken om avtrekkene i undervisningslaboratoriet.',
    daysAgo: 2,
    by: 'Hanne Kvisteberg',
    refused: null,
  },
  {
    id: 'foreningen-om-gassflasker',
    case: 'bytte-av-gassflasker',
    requester: 'Foreningen Trygt laboratorium',
    asked: 'Vi ber om de interne vurderingene i saken om bytte av gassflasker.',
    daysAgo: 40,
    by: 'Hanne Kvisteberg',
    refused: {
      daysAgo: 37,
      by: 'Berit Solvang',
      exemptionBasis: ['internal'],
      reason:
        'Vurderingene er skrevet for den interne saksforberedelsen. Det som ble gjort, står i årsrapporten, som er åpen.',
    },
  },
] as const

/**
 * Requests for access with working copies of their cases, which must be loaded. One to a case that somebody has removed is
 * left out.
 * @param day the day of loading
 */
export async function accessRequests(
  req: PayloadRequest,
  day: string,
): Promise<Wanted<'access-requests'>[]> {
  const cases = await local.find(req, 'nonconformities', {
    overrideAccess: true,
    where: { id: { in: requests.map((each) => ids.nonconformity(each.case)) } },
  })
  const byId = new Map(cases.map((each) => [each.id, each]))
  const wanted = requests.map(async (given): Promise<Wanted<'access-requests'>[]> => {
    const about = byId.get(ids.nonconformity(given.case))
    return about ? [await wantedRequest(req, given, about, day)] : []
  })
  return (await Promise.all(wanted)).flat()
}

async function wantedRequest(
  req: PayloadRequest,
  { asked, by, daysAgo, id, refused, requester }: (typeof requests)[number],
  about: Nonconformity,
  day: string,
): Promise<Wanted<'access-requests'>> {
  const received = addDays(day, -daysAgo)
  const decided = refused === null ? null : addDays(day, -refused.daysAgo)
  const answer: Partial<AccessRequest> =
    refused === null
      ? {
          state: 'received',
          copy: { ...(await takeCopy(req, about, 'nb')) },
          chosen: { ...nothingChosen },
        }
      : {
          ...{ state: 'refused', decided, decidedBy: refused.by, recipient: requester },
          ...{ exemptionBasis: [...refused.exemptionBasis], reason: refused.reason },
        }
  return {
    id: ids.accessRequest(id),
    series: { prefix: `INN-${received.slice(0, 4)}-`, digits: 4 },
    data: {
      key: `starter:${id}`,
      ...{ asked, received, requester },
      language: 'nb',
      nonconformity: about.id,
      caseNumber: about.number,
      unit: idOf(about.unit),
      due: dueAfter(received),
      ...answer,
      steps: [
        { step: 'register', at: `${received}T09:10:00.000Z`, name: by },
        ...(refused && decided
          ? [{ step: 'refuseAccess' as const, at: `${decided}T11:40:00.000Z`, name: refused.by }]
          : []),
      ],
    },
  }
}
