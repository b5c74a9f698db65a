import type { PayloadRequest, Where } from 'payload'
import { reachOf } from '../../access/can.ts'
import { principalOf } from '../../access/principal.ts'
import { attachSent, letGo, waitingAttachments } from '../../attachments/store.ts'
import { reportTypes } from '../../attachments/types.ts'
import { instant } from '../../core/dates.ts'
import { refuse } from '../../core/refuse.ts'
import { say } from '../../core/text.ts'
import { groupCounts } from '../../database/group-counts.ts'
import { idOf, local } from '../../database/local.ts'
import type { Attachment, TrainingRecord } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import { file } from '../../records/input/file.ts'
import { inputRefusals } from '../../records/input/refusals.ts'
import { type JointFileKind, jointFileText } from '../../attachments/joint-text.ts'

const system = { overrideAccess: true } as const

/** What is asked of whoever has one file for everybody who took part. */
export const jointFileInput = {
  jointFile: file({
    label: { nb: 'Én fil for alle deltakerne', en: 'One file for all participants' },
    types: reportTypes,
    optional: true,
  }),
} as const

/** A file that stands for all lines of a held course, as far as a page shows it. */
export type JointFile = Pick<Attachment, 'id' | 'filesize'> & { readonly shows: JointFileKind }

/**
 * Before anything is registered: the file waits, or came with this registration already.
 * @param key of the registration
 * @throws Refusal 409 where it is gone, is someone else’s or came with another
 */
export async function refuseGoneFile(
  req: PayloadRequest,
  { file: id, key }: { readonly file: string; readonly key: string },
): Promise<void> {
  if ((await waitingAttachments(req, [id])).length > 0) return
  const found = await local.findById(req, 'attachments', id, system)
  if (found?.jointOf === key) return
  refuse(req, inputRefusals.fileGone, { field: 'jointFile', status: 409, code: 'fileGone' })
}

/** Gives a file to a registration: all its lines. It is nobody's from then on. Done twice, nothing changes. */
export async function giveJointFile(
  req: PayloadRequest,
  {
    file: id,
    key,
    shows,
  }: { readonly file: string; readonly key: string; readonly shows: JointFileKind },
): Promise<void> {
  const called = say(jointFileText[shows].name, req.i18n.language)
  await attachSent(req, [id], { jointOf: key, jointShows: shows, called })
}

/**
 * Which lines open a file of a held course to the one who asks. A certificate for all: any line they read, their own too. A
 * list of names: those they read as the one who answers for the unit or the course, for it tells of others.
 */
async function opening(req: PayloadRequest, shows: JointFileKind): Promise<Where | null> {
  const [{ all, institution, own, units }, { person }] = await Promise.all([
    reachOf(req, 'training-records', 'read'),
    principalOf(req),
  ])
  const ways: Where[] = [
    ...(all ? [{ id: { exists: true } }] : []),
    ...(units.length > 0 ? [{ unit: { in: [...units] } }] : []),
    ...(institution ? [{ central: { equals: true } }] : []),
    ...(own && person !== null && shows === 'forAll' ? [{ person: { equals: person } }] : []),
  ]
  return ways.length === 0 ? null : { and: [{ state: { not_equals: 'withdrawn' } }, { or: ways }] }
}

/** Those of some files of one kind that the one who asks may open. */
async function openedAmong(
  req: PayloadRequest,
  files: readonly string[],
  shows: JointFileKind,
): Promise<string[]> {
  const may = files.length === 0 ? null : await opening(req, shows)
  if (may === null) return []
  return namedBy(req, { and: [{ jointFile: { in: [...files] } }, may] })
}

/** Ids of the files that some lines name. */
async function namedBy(req: PayloadRequest, where: Where): Promise<string[]> {
  const found = await groupCounts(req, { collection: 'training-records', by: ['jointFile'], where })
  return found.map(({ values }) => String(values.jointFile))
}

/** May the one who asks open a file that came with a held course? */
export async function readsJointFile(
  req: PayloadRequest,
  { id, jointOf, jointShows }: Attachment,
): Promise<boolean> {
  if (!jointOf || !jointShows) return false
  return (await openedAmong(req, [id], jointShows)).length > 0
}

/** The files of held courses that some lines open to the one who asks, by line. */
export async function jointFilesRead(
  req: PayloadRequest,
  lines: readonly string[],
): Promise<ReadonlyMap<string, JointFile>> {
  if (lines.length === 0) return new Map()
  const having = await local.find(req, 'training-records', {
    ...system,
    where: { and: [{ id: { in: [...lines] } }, { jointFile: { exists: true } }] },
    select: { jointFile: true },
  })
  const ids = [...new Set(having.flatMap(({ jointFile }) => (jointFile ? [idOf(jointFile)] : [])))]
  if (ids.length === 0) return new Map()
  const files = await local.find(req, 'attachments', { ...system, where: { id: { in: ids } } })
  const kinds = Object.keys(jointFileText) as JointFileKind[]
  const opened = new Set(
    (
      await Promise.all(
        kinds.map(async (kind) =>
          openedAmong(
            req,
            files.flatMap(({ id, jointShows }) => (jointShows === kind ? [id] : [])),
            kind,
          ),
        ),
      )
    ).flat(),
  )
  const read = new Map(
    files.flatMap(({ filesize, id, jointShows: shows }): [string, JointFile][] =>
      shows && opened.has(id) ? [[id, { id, filesize: filesize ?? null, shows }]] : [],
    ),
  )
  return new Map(
    having.flatMap(({ id, jointFile }) => {
      const found = jointFile ? read.get(idOf(jointFile)) : undefined
      return found ? [[id, found] as const] : []
    }),
  )
}

/** Parts a file from the lines it stands for. Before it goes, nothing names it. */
export async function partJointFile(
  req: PayloadRequest,
  file: string,
  lines: readonly Pick<TrainingRecord, 'id' | 'version'>[],
): Promise<void> {
  for (const { id, version } of lines) {
    await local.update(req, 'training-records', id, { jointFile: null, version }, system)
  }
  await letGo(req, file)
}

/** Hours a file may wait for the lines it came with: what stopped between the two is completed by sending the form again. */
const hoursAlone = 24

/** Parts files of held courses from registrations none of whose lines stands any more. */
export async function dropUnusedJointFiles(req: PayloadRequest): Promise<number> {
  const before = instant(() => optionsOf(req.payload).clock().subtract({ hours: hoursAlone }))
  const files = await local.find(req, 'attachments', {
    ...system,
    where: { and: [{ jointOf: { exists: true } }, { createdAt: { less_than: before } }] },
    select: { jointOf: true },
  })
  if (files.length === 0) return 0
  const ids = files.map(({ id }) => id)
  const standing = await namedBy(req, {
    and: [{ jointFile: { in: ids } }, { state: { not_equals: 'withdrawn' } }],
  })
  const used = new Set(standing)
  const unused = ids.filter((id) => !used.has(id))
  if (unused.length === 0) return 0
  const lines = await local.find(req, 'training-records', {
    ...system,
    where: { jointFile: { in: unused } },
    select: { jointFile: true, version: true },
  })
  const byFile = Map.groupBy(lines, ({ jointFile }) => (jointFile ? idOf(jointFile) : ''))
  for (const id of unused) await partJointFile(req, id, byFile.get(id) ?? [])
  return unused.length
}
