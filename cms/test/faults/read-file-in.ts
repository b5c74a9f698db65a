import { hash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Import } from '../../plugin/generated-types.ts'
import { beginImport, carryOut } from '../../plugin/imports/carry-out.ts'
import type { KindName } from '../../plugin/imports/kind.ts'
import { kindNamed } from '../../plugin/imports/kinds/kinds.ts'
import { previewOf, readTable } from '../../plugin/imports/preview.ts'

/** A file to read in, and as what. */
export interface ImportFile {
  readonly kind: KindName
  readonly csv: string
}

/** Reads a file in as the command does: looks what it would do, and does it. */
export async function readFileIn(
  req: PayloadRequest,
  { csv, kind: name }: ImportFile,
): Promise<Import> {
  const kind = kindNamed(name)
  if (!kind) throw new Error(`There is no kind ${name}.`)
  const preview = await previewOf(req, kind, await readTable(Buffer.from(csv)))
  const whole = { ...preview, kind, source: `${name}.csv`, content: hash('sha256', csv) }
  const asked = { ...whole, door: 'command', leave: false } as const
  return carryOut(req, asked, await beginImport(req, asked))
}
