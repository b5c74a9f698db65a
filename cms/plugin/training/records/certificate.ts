import type { Endpoint, PayloadRequest } from 'payload'
import { attachAll, letGo } from '../../attachments/store.ts'
import { reportTypes } from '../../attachments/types.ts'
import { bodyOf, memberEndpoint } from '../../core/endpoint.ts'
import { refuse } from '../../core/refuse.ts'
import { say } from '../../core/text.ts'
import { idOf, local } from '../../database/local.ts'
import type { Attachment } from '../../generated-types.ts'
import { type Given, gather, refuseFaults } from '../../records/engine.ts'
import { file } from '../../records/input/file.ts'
import { stepOfLine } from './step-of-line.ts'
import { trainingRefusalText as refusals } from './text.ts'

/** What is asked of whoever attaches a certificate. */
export const certificateInput = {
  file: file({
    label: { nb: 'Kursbevis', en: 'Certificate' },
    types: reportTypes,
    missing: 'certificateMissing',
  }),
} as const

/** A certificate, as far as a page shows it. */
export type Certificate = Pick<Attachment, 'id' | 'name' | 'filesize'>

/**
 * Gives a line the certificate that shows it, in place of the one it had. Done twice with one file, nothing changes.
 * @throws Refusal 400 without a line or a file; 404 for a line one may not do it with; 409 for one that is taken out, or
 * where the file is gone or is someone else's
 */
export async function attachCertificate(
  req: PayloadRequest,
  { id, ...given }: Given & { readonly id: string },
): Promise<void> {
  refuseWithoutLine(req, id)
  const before = await certificatesRead(req, [id])
  if (before.get(id)?.some((each) => each.id === given['file']) === true) return
  const { faults, values } = await gather(req, certificateInput, given)
  refuseFaults(req, faults, refusals)
  const named = values.file ?? ''
  await stepOfLine(req, id, {
    action: 'certify',
    fits: ({ state }) => state !== 'withdrawn',
    data: {},
    // Nobody's from then on: the person and the unit have it, whoever sent it.
    beside: () => attachAll(req, [named], { training: id, called: calledIn(req) }, null),
  })
  await letGoOf(req, id, named)
}

/**
 * Takes the certificate of a line away; the line stays.
 * @throws Refusal 400 without a line; 404 for a line one may not do it with; 409 where there is none
 */
export async function removeCertificate(req: PayloadRequest, id: string): Promise<void> {
  refuseWithoutLine(req, id)
  await stepOfLine(req, id, {
    action: 'certify',
    history: 'uncertify',
    fits: () => true,
    data: {},
    beside: async () => {
      const before = await certificatesOf(req, [id])
      if (!before.has(id)) {
        refuse(req, refusals.noCertificate, { status: 409, field: 'line', code: 'noCertificate' })
      }
      await letGoOf(req, id)
    },
  })
}

/** Parts a line from its certificates, but for one. */
export async function letGoOf(req: PayloadRequest, line: string, kept?: string): Promise<void> {
  const there = (await certificatesOf(req, [line])).get(line) ?? []
  for (const { id } of there) if (id !== kept) await letGo(req, id)
}

/** The certificates of those of some lines that the one who asks may read, the newest first, by line. */
export async function certificatesRead(
  req: PayloadRequest,
  lines: readonly string[],
): Promise<ReadonlyMap<string, readonly Certificate[]>> {
  const found = await certificatesOf(req, lines)
  if (found.size === 0) return found
  const readable = await local.find(req, 'training-records', {
    overrideAccess: false,
    where: { id: { in: [...found.keys()] } },
    select: {},
  })
  const may = new Set(readable.map(({ id }) => id))
  return new Map([...found].filter(([line]) => may.has(line)))
}

/** The same as the system. */
async function certificatesOf(
  req: PayloadRequest,
  lines: readonly string[],
): Promise<ReadonlyMap<string, readonly Certificate[]>> {
  if (lines.length === 0) return new Map()
  const found = await local.find(req, 'attachments', {
    overrideAccess: true,
    where: { training: { in: [...lines] } },
    sort: '-id',
    select: { name: true, filesize: true, training: true },
  })
  return Map.groupBy(found, ({ training }) => (training ? idOf(training) : ''))
}

/** What it had been called may tell more than it should. */
function calledIn(req: PayloadRequest): string {
  return say(certificateInput.file.label, req.i18n.language)
}

function refuseWithoutLine(req: PayloadRequest, id: string): void {
  if (id !== '') return
  refuse(req, refusals.takenMissing, { field: 'line', code: 'takenMissing' })
}

/** `POST /api/training-records/certificate` with `{ id, file }`, or `{ id, remove: true }`. Answers `{ id }`. */
export const certificateEndpoint: Endpoint = memberEndpoint({
  path: '/certificate',
  method: 'post',
  handler: async (req) => {
    const { file: named, id, remove } = await bodyOf(req)
    const line = typeof id === 'string' ? id : ''
    if (remove === true) await removeCertificate(req, line)
    else await attachCertificate(req, { id: line, file: named })
    return Response.json({ id: line })
  },
})
