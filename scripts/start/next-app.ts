import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { DynamicHandler, UpgradeHandler } from '../../cms/server/server.ts'

/** The CMS's Next app, started inside this process. */
export interface NextApp {
  readonly handle: DynamicHandler
  readonly upgrade: UpgradeHandler
  readonly close: () => Promise<void>
}

/** What of Next's own server is used here. */
interface NextServer {
  prepare: () => Promise<void>
  getRequestHandler: () => DynamicHandler
  getUpgradeHandler: () => (...options: Parameters<UpgradeHandler>) => Promise<void>
  close: () => Promise<void>
}

type StartNext = (options: {
  readonly dev: boolean
  readonly dir: string
  readonly hostname: string
  readonly port: number
  readonly turbopack?: boolean
  readonly httpServer?: Server
}) => NextServer

/**
 * Starts the CMS: opens the database, migrates it, and is ready for requests.
 * @param dev true compiles on request and reloads; false serves what was built
 * @throws whatever its start throws, such as a database that cannot be opened
 */
export async function startNext(
  root: string,
  dev: boolean,
  address: { readonly hostname: string; readonly port: number },
  httpServer: Server,
): Promise<NextApp> {
  const dir = path.join(root, 'cms')
  const load = createRequire(path.join(dir, 'package.json'))
  const next = load('next') as StartNext
  const app = next({ dev, dir, ...address, httpServer, ...(dev ? { turbopack: true } : {}) })
  await app.prepare()
  const upgrade = app.getUpgradeHandler()
  return {
    handle: app.getRequestHandler(),
    upgrade: (request, socket, head) => {
      upgrade(request, socket, head).catch(() => {
        socket.destroy()
      })
    },
    close: () => app.close(),
  }
}
