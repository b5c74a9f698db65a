import type { PayloadRequest } from 'payload'
import { principalOf } from '../../plugin/access/principal.ts'
import { rolesOf } from '../../plugin/access/rules.ts'
import { mayWithCase } from '../../plugin/access/handed-up.ts'
import { today } from '../../plugin/core/dates.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { mayTake } from '../../plugin/records/record-step.ts'
import type { Attachment, Measure, Nonconformity } from '../../plugin/generated-types.ts'
import { replyDue } from '../../plugin/nonconformities/deadlines/rules.ts'
import { closingFacts } from '../../plugin/nonconformities/facts.ts'
import {
  anyoneNotified,
  injuryOf,
  injuryStands,
  weightOf,
} from '../../plugin/nonconformities/injury/rules.ts'
import {
  type ClosingGap,
  closingGaps,
  directorRejects,
  isOpen,
  nextStep,
  readyToClose,
  workflow,
} from '../../plugin/nonconformities/rules.ts'
import { optionsOf } from '../../plugin/options.ts'
import { recordSettingsOf } from '../../plugin/settings/record-settings-of.ts'
import type { PageLanguage } from '../routes.ts'
import { unitNames } from '../unit-names.ts'
import type { CaseForm } from './text.ts'

/** A nonconformity with everything its page says. */
export interface CasePage {
  readonly found: Nonconformity
  /** Names of the units it is or was in, by id. */
  readonly units: ReadonlyMap<string, string>
  readonly handlerName: string | null
  readonly topicName: string | null
  readonly files: readonly Attachment[]
  readonly measures: readonly Measure[]
  /** What the one who asks may do as it stands, the most likely first. */
  readonly steps: readonly CaseForm[]
  /** What stands in the way of closing, where the one who asks may close. */
  readonly gaps: readonly ClosingGap[]
  readonly closable: boolean
  /** Day the safety representative who reported it shall have a written reply, `YYYY-MM-DD`; null where none is owed. */
  readonly replyDue: string | null
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
  const [units, handler, topic, files, measures, steps, facts, principal] = await Promise.all([
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
    stepsFor(req, found),
    closingFacts(req, found),
    principalOf(req),
  ])
  const day = today(optionsOf(req.payload).clock)
  const inTheWay = steps.includes('close') ? closingGaps(facts, principal.person, day) : []
  // Others close it: nothing of that is for the one who asks.
  const closing = steps.includes('close') && !inTheWay.includes('lineCloses')
  const gaps = closing ? inTheWay : []
  return {
    found,
    units,
    handlerName: handler?.name ?? null,
    topicName: topic?.name ?? null,
    files,
    measures,
    steps: closing && gaps.length === 0 ? steps : steps.filter((each) => each !== 'close'),
    gaps,
    closable: closing && gaps.length === 0 && readyToClose(facts),
    replyDue: isOpen(found.state) ? replyDue(found, (await recordSettingsOf(req)).replyDays) : null,
  }
}

/** In the order they are offered; what comes next by itself is put first. */
const offered: readonly CaseForm[] = [
  'receive',
  'assess',
  'propose',
  'start',
  'checkEffect',
  'close',
  'replyToRepresentative',
  'answer',
  'ask',
  'comment',
  'transfer',
  'reject',
  'reopen',
  'notifyAuthority',
  'confirmInjury',
  'clearInjury',
]

function fits(step: CaseForm, found: Nonconformity, director: boolean): boolean {
  const { state } = found
  switch (step) {
    case 'propose':
      return isOpen(state) && state !== 'reported'
    case 'ask':
      return isOpen(state) && found.source === 'report'
    case 'answer':
      return isOpen(state) && (found.steps ?? []).some((each) => each.step === 'ask')
    case 'comment':
      return true
    case 'replyToRepresentative':
      return found.byRepresentative === true
    case 'notifyAuthority':
      return injuryStands(found)
    case 'confirmInjury':
      return isOpen(state) && injuryOf(found) === 'reported'
    case 'clearInjury':
      return (
        fits('confirmInjury', found, director) &&
        !anyoneNotified({ notified: found.notified ?? {} })
      )
    case 'reject':
      return (
        workflow.reject.from.includes(state) &&
        !injuryStands(found) &&
        (director || !directorRejects(found))
      )
    case 'transfer':
      return workflow.transfer.from.includes(state) && found.source !== 'hseProcess'
    case 'receive':
    case 'assess':
    case 'start':
    case 'checkEffect':
    case 'close':
    case 'reopen':
      return workflow[step].from.includes(state)
  }
}

const mayPropose = { collection: 'measures', action: 'propose' } as const

async function stepsFor(req: PayloadRequest, found: Nonconformity): Promise<CaseForm[]> {
  const director = rolesOf(await principalOf(req)).includes('hseUnitApprover')
  const possible = offered.filter((step) => fits(step, found, director))
  const may = await Promise.all(
    possible.map((step) =>
      step === 'propose'
        ? mayWithCase(req, mayPropose, { id: found.id, unit: idOf(found.unit) })
        : mayTake(req, 'nonconformities', found.id, step),
    ),
  )
  const allowed = possible.filter((_step, index) => may[index])
  const next = nextStep(found.state, weightOf(found))
  const first = allowed.filter((each) => each === next)
  return [...first, ...allowed.filter((each) => each !== next)]
}
