import { createElement, type ReactElement } from 'react'
import { privateHeaders } from '../../../plugin/attachments/stream.ts'
import { today } from '../../../plugin/core/dates.ts'
import { asText } from '../../../plugin/core/text.ts'
import { local } from '../../../plugin/database/local.ts'
import { optionsOf } from '../../../plugin/options.ts'
import type { FileRequest } from '../../files.ts'
import { NotFound } from '../../page.ts'
import { nameOf, paperAs, paperOfPage } from '../../paper/of-screen.ts'
import { makesPdf } from '../../paper/pdf.ts'
import { ReportScreen as ProcessReportScreen } from '../../processes/screens/report.tsx'
import { OverviewScreen } from '../../requirements/overview.tsx'
import { UnitScreen } from '../../units/unit.tsx'
import { zipped, type ZipEntry } from '../../zip.ts'
import {
  DrawnIndex,
  drawnPlan,
  drawnTraining,
  type FoundPart,
  type UnitOfBundle,
} from './drawings.tsx'
import { type BundlePart, bundleParts } from './text.ts'

type Draw = (request: FileRequest, unit: UnitOfBundle) => Promise<ReactElement>

/** What is drawn of each part, in the order they stand in the folder. */
const draws: Readonly<Record<BundlePart, Draw>> = {
  unit: (request) => UnitScreen({ ...request, asked: {} }),
  process: async (request, { id }) => {
    const [last] = await local.find(request.req, 'hse-processes', {
      overrideAccess: false,
      where: { and: [{ unit: { equals: id } }, { state: { equals: 'closed' } }] },
      sort: '-year',
      limit: 1,
    })
    if (!last) throw new NotFound()
    return ProcessReportScreen({ ...request, asked: {}, params: { number: last.number } })
  },
  plan: drawnPlan,
  requirements: (request) => OverviewScreen({ ...request, asked: {} }),
  training: drawnTraining,
}

/**
 * The folder for an inspector of one unit, in one press: each paper as whoever asks may read it, and first a page of what is
 * there and what is not. PDF files where the server makes them, else Word documents. 404 for whoever may not read the unit.
 */
export async function bundleFile(request: FileRequest): Promise<Response> {
  const { language, params, req, visitor } = request
  const nothing = new Response(null, { status: 404, headers: privateHeaders })
  const unit = visitor ? await unitWith(request, params['code'] ?? '') : null
  if (unit === null) return nothing
  const format = makesPdf() ? 'pdf' : 'word'
  const ending = format === 'pdf' ? 'pdf' : 'docx'
  const day = today(optionsOf(req.payload).clock)
  const entries: ZipEntry[] = []
  const parts: FoundPart[] = []
  const add = async (name: string, drawn: ReactElement): Promise<Response | null> => {
    const paper = paperOfPage(drawn, { day, language, name, number: unit.code, req })
    const made = await paperAs(format, paper)
    // Too many others wait for the browser: the whole folder is asked for again.
    if (!made.ok) return made
    const bytes = new Uint8Array(await made.arrayBuffer())
    entries.push({ name: `${name}.${ending}`, content: () => Promise.resolve(once(bytes)) })
    return null
  }
  for (const part of Object.keys(bundleParts) as BundlePart[]) {
    const drawn = await drawnOrNull(draws[part], request, unit)
    // Whoever may not read the page of the unit is given nothing of it.
    if (drawn === null && part === 'unit') return nothing
    const name = `${String(parts.length + 1)}-${bundleParts[part].file[language]}`
    parts.push({ part, file: drawn === null ? null : `${name}.${ending}` })
    const refused = drawn && (await add(name, drawn))
    if (refused) return refused
  }
  const index = createElement(DrawnIndex, { day, language, names: unit.names, parts })
  const refused = await add(indexName[language], index)
  if (refused) return refused
  return new Response(zipped(entries), {
    headers: {
      ...privateHeaders,
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${nameOf([unit.code, day])}.zip"`,
    },
  })
}

const indexName = { nb: '0-innhold', en: '0-contents' } as const

async function drawnOrNull(
  draw: Draw,
  request: FileRequest,
  unit: UnitOfBundle,
): Promise<ReactElement | null> {
  try {
    return await draw(request, unit)
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}

async function unitWith({ req }: FileRequest, code: string): Promise<UnitOfBundle | null> {
  const [unit] = await local.find(req, 'units', {
    overrideAccess: false,
    locale: 'all',
    where: { code: { equals: code } },
    select: { code: true, name: true },
    limit: 1,
  })
  return unit ? { ...unit, names: asText(unit.name) ?? { nb: code, en: code } } : null
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve()
  yield bytes
}
