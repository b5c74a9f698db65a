import type { PayloadRequest } from 'payload'
import { attachSent, letGo, waitingAttachments } from '../attachments/store.ts'
import { isPicture } from '../attachments/types.ts'
import { dayIn, today } from '../core/dates.ts'
import { refuse } from '../core/refuse.ts'
import { fill } from '../core/text.ts'
import { local } from '../database/local.ts'
import { isOldVersion } from '../database/optimistic.ts'
import type { AuditEvidence } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { inputRefusals } from '../records/input/refusals.ts'
import { once, ownAuditToWork, refuseChanged, refuseWrong } from './lines-written.ts'
import { type PictureOfVisit, picturesOf } from './pictures.ts'
import { captionField, evidenceFaults, mostPictures, pictureFaults } from './rules.ts'
import { auditRefusalText as text, type EvidenceKind, type Interviewee } from './text.ts'

const system = { overrideAccess: true } as const

/** Something seen or heard. */
export interface WrittenEvidence {
  /** Id of the audit. */
  readonly audit: string
  /** Tells this one from others: sent twice with one key, it is written once. */
  readonly key: string
  readonly kind: EvidenceKind | null
  readonly interviewee: Interviewee | null
  /** A day, as people write it. */
  readonly date: string
  readonly place: string
  readonly what: string
  /** Ids of pictures that wait; of a site visit only. @default none */
  readonly pictures?: readonly string[]
}

/**
 * Writes down an interview, a visit, a record or a document an audit rests on.
 * @throws Refusal as all that is written in an audit: 404 for one that one may not read; 403 without the right, or for one
 *   who is too near the unit; 409 once its report is sent, where a picture is gone, or its key was sent before with what is
 *   no visit; naming each field that is wrong
 */
export async function addEvidence(
  req: PayloadRequest,
  { audit: id, key, pictures = [], ...given }: WrittenEvidence,
): Promise<AuditEvidence> {
  const audit = await ownAuditToWork(req, id)
  const said = { place: given.place.trim(), what: given.what.trim() }
  const date = dayIn(given.date.trim())
  const interviewee = given.kind === 'interview' ? given.interviewee : null
  const asked = { kind: given.kind, interviewee, date, what: said.what }
  refuseWrong(req, evidenceFaults({ ...asked, pictures: pictures.length }), said)
  const now = today(optionsOf(req.payload).clock)
  if ((date ?? '') > now) {
    refuse(req, text.dateAhead, { field: 'date', code: 'dateAhead' })
  }
  const whole = `${id}:${key}`
  const { news } = await newPictures(req, pictures, async () => {
    const before = pictures.length === 0 ? null : await writtenAs(req, whole)
    if (before) refuseOtherKind(req, before)
    return before ? picturesOfVisit(req, before.id) : []
  })
  const kind = given.kind ?? 'document'
  const data = { kind, interviewee, date: date ?? now, ...said }
  const made = await once(req, 'audit-evidence', whole, audit, data)
  if (news.length > 0) refuseOtherKind(req, made)
  await attachSent(req, news, { audit: id, evidence: made.id })
  return made
}

async function writtenAs(req: PayloadRequest, key: string): Promise<AuditEvidence | null> {
  const where = { key: { equals: key } }
  const [found] = await local.find(req, 'audit-evidence', { ...system, where, limit: 1 })
  return found ?? null
}

/** What the same key was sent with before may be no visit. */
function refuseOtherKind(req: PayloadRequest, { kind }: AuditEvidence): void {
  if (kind !== 'visit') refuse(req, text.writtenBefore, { status: 409, code: 'writtenBefore' })
}

async function picturesOfVisit(
  req: PayloadRequest,
  visit: string,
): Promise<readonly PictureOfVisit[]> {
  return (await picturesOf(req, [visit])).get(visit) ?? []
}

/**
 * The pictures a visit has, and those of some others that it does not have yet, before anything is written: each of them
 * waits and is a picture, and the visit has room for them.
 * @param has asks for those it has; last, for what is sent again belongs to the visit meanwhile
 * @param removed ids of those that go
 */
async function newPictures(
  req: PayloadRequest,
  given: readonly string[],
  has: () => Promise<readonly PictureOfVisit[]>,
  removed: readonly string[] = [],
): Promise<{ readonly news: readonly string[]; readonly there: readonly PictureOfVisit[] }> {
  const waiting = new Map((await waitingAttachments(req, given)).map((each) => [each.id, each]))
  const there = await has()
  const news = [...new Set(given)].filter((id) => !there.some((each) => each.id === id))
  const field = 'pictures'
  for (const id of news) {
    const file = waiting.get(id)
    if (!file) refuse(req, inputRefusals.fileGone, { field, status: 409, code: 'fileGone' })
    if (!isPicture(file.mimeType ?? '')) {
      refuse(req, fill(text.notPicture, { name: file.name }), { field, code: 'notPicture' })
    }
  }
  const left = there.filter(({ id }) => !removed.includes(id))
  if (left.length + news.length > mostPictures) {
    const words = fill(text.tooManyPictures, { most: mostPictures })
    refuse(req, words, { field, code: 'tooManyPictures' })
  }
  return { news, there }
}

/** What somebody writes that a picture shows, and the version of it that was shown. */
export interface WrittenCaption {
  readonly caption: string
  readonly version: number
}

/** What becomes of the pictures of a site visit. */
export interface WrittenPictures {
  /** Id of the audit. */
  readonly audit: string
  /** Id of the visit. */
  readonly evidence: string
  /** Ids of pictures that wait. */
  readonly added: readonly string[]
  /** What those there show, by id. Those it names none for stay as they are. */
  readonly captions: Readonly<Record<string, WrittenCaption>>
  /** Ids of those that go. */
  readonly removed: readonly string[]
}

/**
 * Adds pictures to a site visit, says what they show, or takes them away.
 * @throws Refusal as `addEvidence`; 404 for what is no visit of the audit; 409 where somebody else has said what one shows
 *   since, or taken it away; naming each picture that nothing is said of
 */
export async function savePictures(
  req: PayloadRequest,
  { added, audit: id, captions, evidence: which, removed }: WrittenPictures,
): Promise<void> {
  await ownAuditToWork(req, id)
  const [visit] = await local.find(req, 'audit-evidence', {
    ...system,
    where: {
      and: [{ id: { equals: which } }, { audit: { equals: id } }, { kind: { equals: 'visit' } }],
    },
    limit: 1,
  })
  if (!visit) refuse(req, text.noVisit, { status: 404, code: 'noVisit' })
  const { news, there } = await newPictures(
    req,
    added,
    async () => picturesOfVisit(req, which),
    removed,
  )
  const said = Object.entries(captions).flatMap(([picture, given]) => {
    if (removed.includes(picture)) return []
    const stored = there.find((each) => each.id === picture)
    // Somebody has taken it away meanwhile.
    if (!stored) refuseChanged(req)
    return [{ picture: stored, caption: given.caption.trim(), version: given.version }]
  })
  const named = said.map(({ caption, picture }) => [captionField(picture.id), caption] as const)
  refuseWrong(req, pictureFaults(said), Object.fromEntries(named))
  const changed = said.filter(({ caption, picture }) => caption !== (picture.caption ?? ''))
  if (changed.some(({ picture, version }) => picture.version !== version)) refuseChanged(req)
  // First: of two at once the later is told while the pictures it adds still wait.
  for (const each of changed) await write(req, each)
  await attachSent(req, news, { audit: id, evidence: which })
  for (const each of there) if (removed.includes(each.id)) await letGo(req, each.id)
}

async function write(
  req: PayloadRequest,
  { caption, picture: { id }, version }: WrittenCaption & { readonly picture: PictureOfVisit },
): Promise<void> {
  try {
    await local.update(req, 'attachments', id, { caption, version }, system)
  } catch (error) {
    if (isOldVersion(error)) refuseChanged(req)
    throw error
  }
}
