import { spawn } from 'node:child_process'
import http, { type IncomingMessage } from 'node:http'
import { createRequire } from 'node:module'
import net from 'node:net'
import path from 'node:path'
import type { UpgradeHandler } from '../../cms/server/server.ts'
import type { SiteHandler } from '../../cms/server/static.ts'
import type { Settings } from '../../cms/settings.ts'
import { endWithParent } from './child.ts'
import { freePort } from './port.ts'

/** The site under development, behind the one port. */
export interface SiteInDevelopment {
  readonly site: SiteHandler
  readonly upgrade: UpgradeHandler
  readonly stop: () => void
}

/** Starts the site's own development server and hands requests on to it. */
export async function startAstroDev(settings: Settings): Promise<SiteInDevelopment> {
  const port = await freePort()
  const site = path.join(settings.root, 'site')
  const astro = path.join(
    path.dirname(createRequire(path.join(site, 'package.json')).resolve('astro/package.json')),
    'bin/astro.mjs',
  )
  const child = spawn(
    process.execPath,
    [
      '--import',
      endWithParent,
      astro,
      'dev',
      '--root',
      site,
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
    ],
    {
      cwd: site,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        NODE_ENV: 'development',
        ASTRO_TELEMETRY_DISABLED: '1',
        VERNE_STARTED_BY: String(process.pid),
        VERNE_SNAPSHOT: path.join(settings.dataDir, 'published', 'snapshot.json'),
        VERNE_CACHE_DIR: path.join(settings.dataDir, 'cache', 'site-dev'),
        SERVER_URL: settings.serverUrl,
        VERNE_DEMO_NOTE: settings.starterContent ? '1' : '0',
      },
    },
  )
  const target = { host: '127.0.0.1', port }
  return {
    site: (request, response) =>
      new Promise((resolve, reject) => {
        const onward = http.request(
          {
            ...target,
            path: request.url,
            method: request.method,
            headers: onwardHeaders(request, port),
          },
          (answer) => {
            response.writeHead(answer.statusCode ?? 502, answer.headers)
            answer.pipe(response)
            answer.once('end', resolve)
            answer.once('error', reject)
          },
        )
        onward.once('error', reject)
        onward.end()
      }),
    upgrade: (request, socket, head) => {
      const onward = net.connect(port, target.host, () => {
        const lines = Object.entries(onwardHeaders(request, port)).map(
          ([name, value]) => `${name}: ${String(value)}`,
        )
        onward.write(`GET ${request.url ?? '/'} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
        onward.write(head)
        socket.pipe(onward).pipe(socket)
      })
      onward.once('error', () => {
        socket.destroy()
      })
      socket.once('error', () => {
        onward.destroy()
      })
    },
    stop: () => {
      child.kill()
    },
  }
}

function onwardHeaders(request: IncomingMessage, port: number): http.OutgoingHttpHeaders {
  return { ...request.headers, host: `127.0.0.1:${String(port)}` }
}
