import { createApp } from 'astro/app/entrypoint'
import { handbook } from 'verne:handbook'
import { settings } from 'verne:settings'
import { finishedPage } from '../page-text.ts'
import {
  fixedFile,
  renderedCalendars,
  renderedPages,
  renderedWordFiles,
  type RenderedFile,
} from './rendered-files.ts'
import { shown } from './shown.ts'
import type { SiteProgram } from './site-program.ts'
import {
  computation,
  forget,
  isStale,
  recordingAsync,
  type Computation,
} from './tracked/computations.ts'
import { trackSnapshot, type TrackedSnapshot } from './tracked/tracked-snapshot.ts'

/** A page that could not be rendered. */
export class RenderError extends Error {
  override readonly name = 'RenderError'
}

const app = createApp({ streaming: false })
// Instead of a page that says sorry: the publish that asked says what went wrong.
app.renderError = (_request, { error, response }) => {
  if (error !== undefined && error !== null) {
    return Promise.reject(error instanceof Error ? error : new Error(JSON.stringify(error)))
  }
  return Promise.resolve(response ?? new Response(null, { status: 500 }))
}
const routes = app.manifest.routes.map(({ routeData }) => routeData)
type Route = (typeof routes)[number]

const pageRoute = routeOf('/[...address]')
const wordRoute = routeOf('/[...file].docx')
const calendarRoute = routeOf('/[...file].ics')
/** Routes that have one address. */
const fixed = new Map(
  routes.flatMap((each) =>
    each.params.length === 0 && each.pathname !== undefined && each.origin === 'project'
      ? [[each.pathname, each] as const]
      : [],
  ),
)

/** Opens the program. One for each process: what it shows is shown by the process. */
export function openSite(): SiteProgram {
  let tracked: TrackedSnapshot | null = null
  let made = new Map<string, { readonly about: string; readonly computation: Computation }>()
  return {
    show: (snapshot) => {
      if (tracked) tracked.become(snapshot)
      else tracked = trackSnapshot(snapshot)
      shown.snapshot = tracked.view
      const files = [
        ...renderedPages(tracked.view, handbook),
        ...[...fixed.keys()].map(fixedFile),
        ...renderedWordFiles(tracked.view),
        ...renderedCalendars(tracked.view),
      ]
      const former = made
      made = new Map()
      for (const { file, about } of files) {
        const was = former.get(file)
        if (was?.about === about) made.set(file, was)
        else made.set(file, { about, computation: computation() })
      }
      for (const [file, was] of former) if (made.get(file) !== was) forget(was.computation)
      return { files, stale: files.filter(({ file }) => isStale(computationOf(file))) }
    },
    render: (file) => recordingAsync(computationOf(file.file), () => render(file)),
  }

  function computationOf(file: string): Computation {
    const found = made.get(file)
    if (!found) throw new RenderError(`${file} is no file of the site.`)
    return found.computation
  }
}

async function render(file: RenderedFile): Promise<Uint8Array> {
  const routeData = routeFor(file)
  if (!routeData) throw new RenderError(`Nothing renders ${file.address}.`)
  shown.page = file.page
  shown.wordFile = file.wordFile
  shown.calendar = file.calendar
  const isPage = file.file.endsWith('.html')
  const address = isPage && !file.address.endsWith('/') ? `${file.address}/` : file.address
  const request = new Request(new URL(address, settings.serverUrl))
  let response: Response
  try {
    response = await app.render(request, { routeData })
  } catch (error) {
    throw new RenderError(`${file.address} could not be rendered: ${reasonOf(error)}`, {
      cause: error,
    })
  }
  if (response.status !== 200 && response.status !== 404) {
    throw new RenderError(
      `${file.address} could not be rendered: it answered ${String(response.status)}.`,
    )
  }
  const body = new Uint8Array(await response.arrayBuffer())
  if (!isPage) return body
  return new TextEncoder().encode(finishedPage(new TextDecoder().decode(body)))
}

function routeFor({ address, calendar, page, wordFile }: RenderedFile): Route | undefined {
  if (page) return pageRoute
  if (wordFile) return wordRoute
  return calendar ? calendarRoute : fixed.get(address)
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function routeOf(pattern: string): Route {
  const found = routes.find((each) => each.route === pattern)
  if (!found) throw new Error(`The site has no route ${pattern}.`)
  return found
}
