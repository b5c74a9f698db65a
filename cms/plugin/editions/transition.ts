import type { PayloadRequest, Where } from 'payload'
import { can } from '../access/can.ts'
import { principalOf } from '../access/principal.ts'
import { roleText, type AssignedRole } from '../access/roles.ts'
import { rolesOf } from '../access/rules.ts'
import { table } from '../access/table.ts'
import { changedIt } from '../core/approval/rules.ts'
import { instant, today } from '../core/dates.ts'
import { idOf, local } from '../database/local.ts'
import { refuse } from '../core/refuse.ts'
import { fill, type Text } from '../core/text.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Edition } from '../generated-types.ts'
import { settleGuideline } from '../guidelines/settle.ts'
import { optionsOf } from '../options.ts'
import { requestPublish } from '../publishing/request.ts'
import { type Body, hasText, imageIds, isBody, structureFaults } from './body.ts'
import { takingStep } from './hooks.ts'
import { incomplete, workflow } from './rules.ts'
import { type EditionTransition, refusalText, stateText, transitionText } from './text.ts'
import { approvedTranslations, sourceFaults } from './together.ts'
import { tellOfEdition } from './told.ts'
import { translationFaults } from './translation.ts'

/** A step someone wants an edition to take. */
export interface TransitionRequest {
  readonly id: string
  readonly transition: EditionTransition
  /** The version of the edition the decision was made from. */
  readonly version: number
  /** Why; needed for `requestChanges` and `withdraw`. */
  readonly note: string | null
}

/** Why a step is refused, in words, with the field that puts it right. */
export interface StepRefusal {
  readonly text: Text
  readonly field?: string
  readonly status: number
  readonly code: string
}

/**
 * Everything that stands in the way of a step, gathered before anything is written. Empty when it may be taken.
 * The buttons of the admin ask the same.
 */
export async function refusals(
  req: PayloadRequest,
  edition: Edition,
  transition: EditionTransition,
): Promise<StepRefusal[]> {
  const allowed = await mayTake(req, edition.id, transition)
  if (!allowed) {
    return [{ text: notAllowed(transition), status: 403, code: 'notAllowed' }]
  }
  if (!workflow[transition].from.includes(edition.state)) {
    const text = fill(refusalText.wrongState, {
      state: stateText[edition.state],
      transition: transitionText[transition],
    })
    return [{ text, status: 409, code: 'wrongState' }]
  }
  if (transition === 'sendForReview') return unfinished(req, edition)
  if (transition === 'approve') return fourEyes(req, edition, transition)
  if (transition === 'publish') {
    const found = await fourEyes(req, edition, transition)
    return [...found, ...(await sourceFaults(req, edition, transition))]
  }
  return []
}

/**
 * Takes one step of the workflow and all that follows from it, in one transaction.
 * @throws Refusal with every reason in words; nothing is stored then
 */
export async function takeStep(req: PayloadRequest, request: TransitionRequest): Promise<Edition> {
  const { id, transition, version } = request
  return inTransaction(req, async () => {
    const edition = await local.findById(req, 'editions', id, { overrideAccess: false })
    if (!edition) refuse(req, refusalText.goneNow, { status: 404, code: 'notFound' })
    const found = await refusals(req, edition, transition)
    const needsNote = transition === 'requestChanges' || transition === 'withdraw'
    const note = request.note?.trim() ?? ''
    if (found.length === 0 && needsNote && note === '') {
      refuse(req, refusalText.noReason, { field: 'note', code: 'noReason' })
    }
    const first = found[0]
    if (first) {
      const text: Text = {
        nb: found.map((each) => each.text.nb).join(' '),
        en: found.map((each) => each.text.en).join(' '),
      }
      refuse(req, text, {
        status: first.status,
        code: first.code,
        ...(first.field ? { field: first.field } : {}),
      })
    }
    const taken = await write(req, edition, { transition, version, note })
    if (transition !== 'publish') return taken
    for (const translation of await approvedTranslations(req, edition)) {
      // What keeps one back is said on its own page; the Norwegian text does not wait for it.
      if ((await refusals(req, translation, transition)).length > 0) continue
      await write(req, translation, { transition, version: translation.version, note: '' })
    }
    return taken
  })
}

/** Writes a step that nothing stands in the way of, and all that follows from it. */
async function write(
  req: PayloadRequest,
  edition: Edition,
  { transition, version, note }: Omit<TransitionRequest, 'id' | 'note'> & { readonly note: string },
): Promise<Edition> {
  const { id } = edition
  const data = await written(req, edition, transition, note)
  const taken = await takingStep(req, id, () =>
    local.update(req, 'editions', id, { ...data, version }, { overrideAccess: true }),
  )
  if (transition === 'publish' || transition === 'withdraw') {
    await settleGuideline(req, idOf(edition.guideline))
    await requestPublish(req, `edition:${id}:${transition}`)
  }
  await tellOfEdition(req, taken, transition)
  return taken
}

/** What a step writes on the edition. */
async function written(
  req: PayloadRequest,
  edition: Edition,
  transition: EditionTransition,
  note: string,
): Promise<Partial<Edition>> {
  const clock = optionsOf(req.payload).clock
  const { account, person } = await principalOf(req)
  const by = person ? await local.findById(req, 'people', person, { overrideAccess: true }) : null
  const step = {
    step: transition,
    at: instant(clock),
    by: account,
    name: by?.name ?? null,
    note: note === '' ? null : note,
  }
  const data: Partial<Edition> = {
    state: workflow[transition].to,
    steps: [...(edition.steps ?? []), step],
  }
  if (transition === 'approve') {
    return {
      ...data,
      approverRole: await approvingRole(req),
      approvedBy: person,
      approverName: by?.name ?? null,
      approvedDate: today(clock),
    }
  }
  return transition === 'withdraw'
    ? { ...data, withdrawnReason: note, validTo: today(clock) }
    : data
}

async function mayTake(
  req: PayloadRequest,
  id: string,
  transition: EditionTransition,
): Promise<boolean> {
  const reach = await can(req, 'editions', transition)
  if (typeof reach === 'boolean') return reach
  const where: Where = { and: [{ id: { equals: id } }, reach] }
  return (await local.count(req, 'editions', { overrideAccess: true, where })) > 0
}

function notAllowed(transition: EditionTransition): Text {
  const roles = Object.keys(table.editions[transition] ?? {}) as AssignedRole[]
  const who: Text = {
    nb: roles.map((role) => roleText[role].nb).join(' eller '),
    en: roles.map((role) => roleText[role].en).join(' or '),
  }
  return fill(refusalText.notAllowed, { who })
}

/** The role someone approves in: the widest one that gives the right. */
async function approvingRole(req: PayloadRequest): Promise<AssignedRole> {
  const held = rolesOf(await principalOf(req))
  return held.includes('hseUnitApprover') ? 'hseUnitApprover' : 'lineManager'
}

async function fourEyes(
  req: PayloadRequest,
  edition: Edition,
  transition: 'approve' | 'publish',
): Promise<StepRefusal[]> {
  const { account, person } = await principalOf(req)
  if (account === null || person === null) {
    return [{ text: refusalText.unknownApprover, status: 403, code: 'unknownApprover' }]
  }
  if (!changedIt(edition.changedBy ?? [], { account, person })) return []
  const text = transition === 'approve' ? refusalText.changedIt : refusalText.changedItPublish
  return [{ text, status: 403, code: 'changedIt' }]
}

/** What is missing before others should spend time on the text. */
async function unfinished(req: PayloadRequest, edition: Edition): Promise<StepRefusal[]> {
  const body: Body | null = isBody(edition.body) ? edition.body : null
  const missing = incomplete({
    language: edition.language,
    edition: edition.edition ?? 1,
    title: edition.title ?? null,
    lead: edition.lead ?? null,
    inShort: edition.inShort ?? null,
    hasBody: hasText(body),
    changeKind: edition.changeKind,
    changeNote: edition.changeNote ?? null,
    validFrom: edition.validFrom ?? null,
    validTo: edition.validTo ?? null,
    sourceEdition: edition.sourceEdition ? idOf(edition.sourceEdition) : null,
  })
  const found = missing.map((each): StepRefusal => {
    const { code, field } = each
    const text = 'values' in each ? fill(refusalText[code], each.values) : refusalText[code]
    return { text, field, status: 400, code }
  })
  for (const fault of body ? structureFaults(body) : []) {
    const text = fill(refusalText[fault.code], { text: fault.text })
    found.push({ text, field: 'body', status: 400, code: fault.code })
  }
  if (!(await imagesDescribed(req, body, edition.language))) {
    found.push({ text: refusalText.imageWithoutAlt, field: 'body', status: 400, code: 'noAlt' })
  }
  found.push(...(await sourceFaults(req, edition, 'sendForReview')))
  return [...found, ...(await translationFaults(req, edition))]
}

async function imagesDescribed(
  req: PayloadRequest,
  body: Body | null,
  language: string,
): Promise<boolean> {
  const ids = imageIds(body)
  if (ids.length === 0) return true
  const images = await local.find(req, 'media', {
    overrideAccess: true,
    locale: language,
    where: { id: { in: ids } },
  })
  return ids.every((id) => {
    const image = images.find((each) => each.id === id)
    return image !== undefined && (image.decorative === true || Boolean(image.alt?.trim()))
  })
}
