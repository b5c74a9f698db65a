import { createHash } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { local } from '../database/local.ts'
import type { FrozenPaper } from '../generated-types.ts'
import { optionsOf } from '../options.ts'

const system = { overrideAccess: true } as const

/** A paper in the languages it is approved in: what stands between the tags of its `main`, and the style it is drawn with. */
export interface DrawnPaper {
  readonly style: string
  readonly nb: string
  readonly en: string
}

/**
 * Draws a paper from its facts. The host gives it, for the plugin knows no pages.
 * @param kind slug of the collection whose records it is for
 */
export type DrawPaper = (kind: string, facts: unknown) => DrawnPaper

/** A paper as it was when it was approved. */
export interface Frozen extends DrawnPaper {
  readonly id: string
  /** What it was made from. */
  readonly facts: unknown
  /** SHA-256 over all of it, in hexadecimal digits. */
  readonly hash: string
  /** When it was frozen, ISO 8601. */
  readonly at: string
}

/** A frozen paper that is not what its checksum says: somebody has changed it past Verne. */
export class AlteredPaper extends Error {
  override readonly name = 'AlteredPaper'
}

/** On the instance itself: server and admin each load this module in one process, and share the instance. */
const place = Symbol.for('verne.draw paper')

/** Says how papers are drawn. */
export function drawPapersWith(payload: Payload, draw: DrawPaper): void {
  ;(payload as { [place]?: DrawPaper })[place] = draw
}

/**
 * Keeps a record's paper as it is now, for good, and gives its id, which the record is to hold. A record that never comes to
 * hold it, because what approved it was cut off, is as it was. Where the host draws nothing, the facts are kept alone.
 * @param facts plain data, of which nothing is lost as JSON
 */
export async function freeze(
  req: PayloadRequest,
  paper: { readonly kind: string; readonly record: string; readonly facts: unknown },
): Promise<string> {
  const { kind, record } = paper
  const facts = JSON.stringify(paper.facts)
  const draw = (req.payload as { [place]?: DrawPaper })[place]
  // Drawn from what is kept, so that the one is what the other says.
  const drawn = draw?.(kind, JSON.parse(facts)) ?? { style: '', nb: '', en: '' }
  const frozenAt = optionsOf(req.payload).clock().toString()
  const kept = { kind, record, facts, frozenAt, ...drawn }
  const made = await local.create(req, 'frozen-papers', { ...kept, hash: hashOf(kept) }, system)
  return made.id
}

/**
 * The frozen paper with this id, for whoever may read the record that holds it: nobody's rights are asked here.
 * @throws AlteredPaper where it is not there, or not as it was
 */
export async function frozenPaper(req: PayloadRequest, id: string): Promise<Frozen> {
  const found = await local.findById(req, 'frozen-papers', id, system)
  if (!found)
    throw new AlteredPaper(`The frozen paper ${id} is not there. Restore it from a backup.`)
  const { facts, frozenAt, hash } = found
  const { nb, en, style } = blanks(found)
  const now = hashOf({ kind: found.kind, record: found.record, facts, frozenAt, style, nb, en })
  if (now !== hash) {
    throw new AlteredPaper(
      `The frozen paper ${id} of ${found.record} has been changed since it was frozen. Restore it from a backup.`,
    )
  }
  return { id, facts: JSON.parse(facts), style, nb, en, hash, at: frozenAt }
}

/** A database may keep an empty text as nothing. */
function blanks({ nb, en, style }: FrozenPaper) {
  return { nb: nb ?? '', en: en ?? '', style: style ?? '' }
}

function hashOf(
  paper: DrawnPaper & {
    readonly kind: string
    readonly record: string
    readonly facts: string
    readonly frozenAt: string
  },
): string {
  const { kind, record, facts, frozenAt, style, nb, en } = paper
  return createHash('sha256')
    .update(JSON.stringify([kind, record, frozenAt, facts, style, nb, en]))
    .digest('hex')
}
