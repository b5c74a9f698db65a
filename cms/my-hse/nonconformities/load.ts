import type { PayloadRequest } from 'payload'
import { principalOf } from '../../plugin/access/principal.ts'
import { mayWithCase } from '../../plugin/access/handed-up.ts'
import { today } from '../../plugin/core/dates.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { mayTake } from '../../plugin/records/record-step.ts'
import type { Attachment, Measure, Nonconformity, ReAudit } from '../../plugin/generated-types.ts'
import { replyDue } from '../../plugin/nonconformities/deadlines/rules.ts'
import { mayApprove } from '../../plugin/measures/propose.ts'
import { readsWhole } from '../../plugin/nonconformities/committee.ts'
import { closingFacts } from '../../plugin/nonconformities/facts.ts'
import { injuryStands } from '../../plugin/nonconformities/injury/rules.ts'
import { releaseToday } from '../../plugin/nonconformities/released.ts'
import {
  type ClosingGap,
  closingGaps,
  directorRejects,
  isOpen,
  readyToClose,
  workflow,
} from '../../plugin/nonconformities/rules.ts'
import { isDirector } from '../../plugin/nonconformities/steps/reject.ts'
import { nonconformitySteps } from '../../plugin/nonconformities/steps.ts'
import { optionsOf } from '../../plugin/options.ts'
import type { RiskLimits } from '../../plugin/risk/rules.ts'
import { recordSettingsOf } from '../../plugin/settings/record-settings-of.ts'
import { jointReportWith } from '../../plugin/reports/beside.ts'
import type { PageLanguage } from '../routes.ts'
import { unitNames } from '../unit-names.ts'

/** A nonconformity with everything its page says. */
export interface CasePage {
  readonly found: Nonconformity
  /** Names of the units it is or was in, by id. */
  readonly units: ReadonlyMap<string, string>
  readonly handlerName: string | null
  readonly topicName: string | null
  readonly files: readonly Attachment[]
  readonly measures: readonly Measure[]
  /** Number of the overdue measure it was registered from; null for none, or one the one who asks may not read. */
  readonly overdueMeasure: string | null
  /** Number of the compliance evaluation that found it; null for none, or one the one who asks may not read. */
  readonly evaluation: string | null
  /** Number of the HSE audit that found it; null for none, or one the one who asks may not read. */
  readonly audit: string | null
  /** Number of the joint audit report that this audit is part of. */
  readonly jointReport: string | null
  /** The times its finding was audited again, as far as the one who asks may read. */
  readonly reAudits: readonly ReAudit[]
  /** Number of the inspection whose order it is; null for none, or one the one who asks may not read. */
  readonly inspection: string | null
  /** The steps that are offered where it stands. */
  readonly kind: typeof nonconformitySteps
  /** Whether the one who asks may propose a measure, and write in the checklist of notifications. */
  readonly proposes: boolean
  readonly notifies: boolean
  /** Whether a measure of theirs may be approved at once. */
  readonly approves: boolean
  /** What stands in the way of closing, where the one who asks may close. */
  readonly gaps: readonly ClosingGap[]
  readonly closable: boolean
  /** Day the safety representative who reported it shall have a written reply, `YYYY-MM-DD`; null where none is owed. */
  readonly replyDue: string | null
  /** From which score its risk is medium and high. */
  readonly riskLimits: RiskLimits
  /** It has come back from another system, and nothing was begun since. */
  readonly putRightElsewhere: boolean
  /** A question to the reporter stands without an answer. */
  readonly unanswered: boolean
  /** The one who asks has released it to an authority today, and can save the file. */
  readonly released: boolean
  /** False for those who read it as an accident alone: the committee and the occupational health service. */
  readonly whole: boolean
}

/** A nonconformity by number with what stands around it, or null when there is none that the one who asks may read. */
export async function casePage(
  req: PayloadRequest,
  language: PageLanguage,
  number: string,
): Promise<CasePage | null> {
  const [found] = await local.find(req, 'nonconformities', {
    overrideAccess: false,
    where: { number: { equals: number } },
    limit: 1,
  })
  if (!found) return null
  const passed = (found.steps ?? []).flatMap(({ fromUnit, toUnit }) =>
    [fromUnit, toUnit].flatMap((each) => (each ? [idOf(each)] : [])),
  )
  const handled = found.handlingUnit ? [idOf(found.handlingUnit)] : []
  const of = { nonconformity: { equals: found.id } }
  const [
    units,
    handler,
    topic,
    files,
    measures,
    facts,
    principal,
    director,
    closes,
    proposes,
    notifies,
    approves,
    late,
    whole,
    evaluation,
    audit,
    reAudits,
    inspection,
  ] = await Promise.all([
    unitNames(req, language, [idOf(found.unit), ...handled, ...passed]),
    found.handler
      ? local.findById(req, 'people', idOf(found.handler), {
          overrideAccess: true,
        })
      : null,
    found.topic
      ? local.findById(req, 'topics', idOf(found.topic), {
          overrideAccess: true,
          locale: language,
        })
      : null,
    local.find(req, 'attachments', {
      overrideAccess: false,
      where: of,
      sort: 'createdAt',
    }),
    local.find(req, 'measures', {
      overrideAccess: false,
      where: of,
      sort: 'deadline',
    }),
    closingFacts(req, found),
    principalOf(req),
    isDirector(req),
    mayClose(req, found),
    mayPropose(req, found),
    mayNotify(req, found),
    mayApprove(req, idOf(found.unit), { nonconformity: found.id }),
    found.overdueMeasure
      ? local.findById(req, 'measures', idOf(found.overdueMeasure), { overrideAccess: false })
      : null,
    readsWhole(req, found),
    found.evaluation
      ? local.findById(req, 'compliance-evaluations', idOf(found.evaluation), {
          overrideAccess: false,
        })
      : null,
    found.audit
      ? local.findById(req, 'audits', idOf(found.audit), { overrideAccess: false })
      : null,
    found.source === 'hseAudit'
      ? local.find(req, 're-audits', { overrideAccess: false, where: of, sort: 'createdAt' })
      : [],
    found.inspection
      ? local.findById(req, 'inspections', idOf(found.inspection), { overrideAccess: false })
      : null,
  ])
  const settings = await recordSettingsOf(req)
  const day = today(optionsOf(req.payload).clock)
  const inTheWay = closes ? closingGaps(facts, principal.person, day) : []
  // Others close it: nothing of that is for the one who asks.
  const mine = closes && !inTheWay.includes('lineCloses')
  const gaps = mine ? inTheWay : []
  const closing = mine && gaps.length === 0
  return {
    found,
    units,
    handlerName: handler?.name ?? null,
    topicName: topic?.name ?? null,
    files,
    measures,
    kind: kindFor(found, { closing, director }),
    proposes,
    notifies,
    approves,
    overdueMeasure: late?.number ?? null,
    evaluation: evaluation?.number ?? null,
    audit: audit?.number ?? null,
    jointReport: (await jointReportWith(req, audit))?.number ?? null,
    reAudits,
    inspection: inspection?.number ?? null,
    whole,
    released: (await releaseToday(req, found)) !== null,
    gaps,
    closable: closing && readyToClose(facts),
    riskLimits: settings.riskLimits,
    putRightElsewhere:
      found.steps?.findLast(({ step }) => movesOn.includes(step))?.step === 'backFromSystem',
    unanswered:
      found.steps?.findLast(({ step }) => step === 'ask' || step === 'answer')?.step === 'ask',
    replyDue: isOpen(found.state) ? replyDue(found, settings.replyDays) : null,
  }
}

/** Steps after which something else comes next. */
const movesOn: readonly string[] = ['assess', 'start', 'handToSystem', 'backFromSystem']

type Name = keyof typeof nonconformitySteps.steps

/**
 * The steps of a case as its page offers them. Closing is left out while something stands in its way, and rejecting
 * where that is the HSE director's.
 */
function kindFor(
  found: Nonconformity,
  { closing, director }: { readonly closing: boolean; readonly director: boolean },
): typeof nonconformitySteps {
  const left: Readonly<Partial<Record<Name, boolean>>> = {
    close: !closing,
    reject: directorRejects(found) && !director,
  }
  const steps = Object.entries(nonconformitySteps.steps).filter(
    ([name]) => left[name as Name] !== true,
  )
  return { ...nonconformitySteps, steps: Object.fromEntries(steps) as never }
}

/** May the one who asks close it, as far as roles and its state say? */
async function mayClose(req: PayloadRequest, found: Nonconformity): Promise<boolean> {
  if (!workflow.close.from.includes(found.state)) return false
  return mayTake(req, 'nonconformities', found.id, 'close')
}

async function mayNotify(req: PayloadRequest, found: Nonconformity): Promise<boolean> {
  return injuryStands(found) && mayTake(req, 'nonconformities', found.id, 'notifyAuthority')
}

async function mayPropose(req: PayloadRequest, found: Nonconformity): Promise<boolean> {
  if (!isOpen(found.state) || found.state === 'reported') return false
  const right = { collection: 'measures', action: 'propose' } as const
  return mayWithCase(req, right, { id: found.id, unit: idOf(found.unit) })
}
