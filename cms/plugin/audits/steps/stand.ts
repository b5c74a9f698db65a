import type { PayloadRequest } from 'payload'
import { spokenDay } from '../../admin/spoken-dates.ts'
import { idOf } from '../../database/local.ts'
import type { Audit, AuditEvidence } from '../../generated-types.ts'
import type { Fault } from '../../records/step.ts'
import { evidenceName } from '../evidence-name.ts'
import { actorNear, teamRefusals } from '../impartial.ts'
import { loadAudit } from '../load.ts'
import { type AuditStand, commentDue, isByOthers, type StandFault, visitAnchor } from '../rules.ts'

/** What the steps of the team are decided from. */
export interface TeamAndStand {
  /** Why the one who asks, or the team, may not audit the unit any more; empty where they may. */
  readonly team: readonly Fault[]
  readonly stand: AuditStand
  /** What was seen and heard, by id. */
  readonly evidence: ReadonlyMap<string, AuditEvidence>
}

/**
 * Looks up whether the one who asks, and the team, still may audit the unit: somebody may have become its manager meanwhile.
 */
export async function teamOf(req: PayloadRequest, audit: Audit): Promise<readonly Fault[]> {
  const near = await actorNear(req, audit)
  // Whoever carried it out elsewhere was never of a team of ours.
  if (near.length > 0 || isByOthers(audit)) return near
  const faults = await teamRefusals(req, { team: audit.team.map(idOf), unit: idOf(audit.unit) })
  // No field of these steps asks for the team: it is changed in a step of its own.
  return faults.map(({ code, say }) => ({ code, status: 409, ...(say ? { say } : {}) }))
}

/** The team and how far the audit has come. */
export async function teamAndStand(req: PayloadRequest, audit: Audit): Promise<TeamAndStand> {
  const [team, loaded] = await Promise.all([teamOf(req, audit), loadAudit(req, audit)])
  const evidence = new Map(loaded.evidence.map((each) => [each.id, each]))
  return { team, stand: loaded.stand, evidence }
}

/** What is in the way, as the step refuses it. What is about a site visit names it, and leads to it. */
export function refusing(
  faults: readonly StandFault[],
  { answerDue, draftSentOn }: Pick<Audit, 'answerDue' | 'draftSentOn'>,
  evidence: TeamAndStand['evidence'] = new Map(),
): Fault[] {
  return faults.map(({ code, count, visit: which }) => {
    const visit = which === undefined ? undefined : evidence.get(which)
    if (visit) {
      const name = { nb: evidenceName(visit, 'nb'), en: evidenceName(visit, 'en') }
      const say = { count: String(count), visit: name }
      return { code, status: 409, field: visitAnchor(visit.id), say }
    }
    const due = code === 'answerPending' ? answerDue : draftSentOn && commentDue(draftSentOn)
    const day = due ? { nb: spokenDay(due, 'nb'), en: spokenDay(due, 'en') } : ''
    return { code, status: 409, say: { count: String(count), day } }
  })
}
