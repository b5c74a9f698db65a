import { getPayload, handleEndpoints, type Payload } from 'payload'
import { isBelow } from '../content/addresses/parts.ts'
import { serverAddresses } from '../content/addresses/server.ts'
import { ensureFirstAdministrator } from './first-administrator.ts'
import { askForFirstRelease } from './first-release.ts'
import { health } from './health.ts'
import type { Assets } from './my-hse/components/html-page.tsx'
import { answerMyHse } from './my-hse/my-hse.tsx'
import config from './payload.config.ts'
import { retried } from './plugin/database/retry-requests.ts'
import { serveAlone } from './one-server.ts'
import { sweepArriving } from './server/arriving.ts'
import { drawPaper } from './my-hse/paper/draw.tsx'
import { drawPapersWith } from './plugin/frozen/paper.ts'
import { closers } from './server/closers.ts'
import type { Answer } from './server/exchange.ts'
import { readSettings } from './settings.ts'
import { assertWholeDatabase } from './whole-database.ts'

export type { Answer, Assets }

/** No post is under way for longer, in milliseconds. */
const leftoverAge = 20 * 60_000

/**
 * Opens the database, runs the migrations that are due, makes sure that no other process serves it, starts the scheduled
 * jobs and, in an empty installation, makes the first administrator. Payload keeps this instance for the whole process: the admin finds it there and opens none
 * of its own.
 * @throws whatever keeps the CMS from starting
 */
export async function openCms(): Promise<Payload> {
  const payload = await getPayload({ config, cron: false, disableOnInit: true })
  closers().add(() => payload.destroy())
  drawPapersWith(payload, drawPaper)
  const settings = readSettings()
  await serveAlone(payload, settings, 'server')
  await assertWholeDatabase(payload)
  // Only now: what a crash cut off is completed by the one process that serves the database.
  await payload.config.onInit(payload)
  await getPayload({ config, cron: true })
  await ensureFirstAdministrator(payload, settings)
  await askForFirstRelease(payload, settings)
  return payload
}

/** Answers the API, My HSE with its forms and files, and whoever watches over the server. */
export function answering(payload: Payload, assets: Assets): Answer {
  const { dataDir } = readSettings()
  const api = withoutLeftovers(
    dataDir,
    retried((request) => handleEndpoints({ config, request })),
  )
  return (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === serverAddresses.health) return answerHealth(request, payload)
    if (isBelow(pathname, serverAddresses.api)) return api(request)
    return answerMyHse(request, { payload, assets })
  }
}

/** Payload writes every file of a post to disk: where none is taken, or nobody may send one, it would stay there. */
function withoutLeftovers(
  dataDir: string,
  answer: (request: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      return await answer(request)
    } finally {
      const type = request.headers.get('content-type') ?? ''
      if (/^multipart\//i.test(type)) await sweepArriving(dataDir, leftoverAge)
    }
  }
}

/** For whoever watches over the server: what works, in figures, without anything about anyone. */
async function answerHealth({ method }: Request, payload: Payload): Promise<Response> {
  if (method !== 'GET' && method !== 'HEAD') {
    return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } })
  }
  const report = await health(() => Promise.resolve(payload))
  return Response.json(report, {
    status: report.database.ok ? 200 : 503,
    headers: {
      'cache-control': 'no-store',
      ...(report.database.ok ? {} : { 'retry-after': '10' }),
    },
  })
}
