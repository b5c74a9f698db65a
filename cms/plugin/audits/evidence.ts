import type { PayloadRequest } from 'payload'
import { attachSent, letGo, waitingAttachments } from '../attachments/store.ts'
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
 *   who is too near the unit; 409 once its report is sent, or where a picture is gone; naming each field that is wrong
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
  await refuseGone(req, pictures, whole)
  const kind = given.kind ?? 'document'
  const data = { kind, interviewee, date: date ?? now, ...said }
  const made = await once(req, 'audit-evidence', whole, audit, data)
  await attachSent(req, pictures, { audit: id, evidence: made.id })
  return made
}

/** Before anything is written: pictures that are gone are said at their field. Sent again, they belong to what is there. */
async function refuseGone(
  req: PayloadRequest,
  pictures: readonly string[],
  key: string,
): Promise<void> {
  const waiting = await waitingAttachments(req, pictures)
  if (waiting.length === new Set(pictures).size) return
  const [there] = await local.find(req, 'audit-evidence', {
    ...system,
    where: { key: { equals: key } },
    limit: 1,
  })
  if (!there) {
    refuse(req, inputRefusals.fileGone, { field: 'pictures', status: 409, code: 'fileGone' })
  }
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
  readonly captions: Readonly<Record<string, string>>
  /** Ids of those that go. */
  readonly removed: readonly string[]
}

/**
 * Adds pictures to a site visit, says what they show, or takes them away.
 * @throws Refusal as `addEvidence`; 404 for what is no visit of the audit; naming each picture that nothing is said of
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
  const there = (await picturesOf(req, [which])).get(which) ?? []
  const known = new Set(there.map((each) => each.id))
  const news = [...new Set(added)].filter((each) => !known.has(each))
  const left = there.filter((each) => !removed.includes(each.id))
  if (left.length + news.length > mostPictures) {
    const words = fill(text.tooManyPictures, { most: mostPictures })
    refuse(req, words, { field: 'pictures', code: 'tooManyPictures' })
  }
  const said = left.flatMap((each) => {
    const caption = captions[each.id]
    return caption === undefined ? [] : [{ picture: each, caption: caption.trim() }]
  })
  const named = said.map(({ caption, picture }) => [captionField(picture.id), caption] as const)
  refuseWrong(req, pictureFaults(said), Object.fromEntries(named))
  await attachSent(req, news, { audit: id, evidence: which })
  for (const each of said) await caption(req, each)
  for (const each of there) if (removed.includes(each.id)) await letGo(req, each.id)
}

async function caption(
  req: PayloadRequest,
  {
    caption: words,
    picture: { caption: before, id, version },
  }: { readonly picture: PictureOfVisit; readonly caption: string },
): Promise<void> {
  if (words === (before ?? '')) return
  try {
    await local.update(req, 'attachments', id, { caption: words, version }, system)
  } catch (error) {
    if (isOldVersion(error)) refuseChanged(req)
    throw error
  }
}
