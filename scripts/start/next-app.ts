import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import path from 'node:path'
import { onBootFailure } from '../../cms/server/boot.ts'
import type { DynamicHandler, UpgradeHandler } from '../../cms/server/server.ts'

/** The CMS's Next app, started inside this process. */
export interface NextApp {
  readonly handle: DynamicHandler
  readonly upgrade: UpgradeHandler
  /** Throws what kept the CMS from starting. Known once a request has been answered: Next starts the app with the first. */
  readonly throwIfFailed: () => void
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
 * Starts the CMS. Its first request opens the database and migrates it.
 * @param dev true compiles on request and reloads; false serves what was built
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
  const failures: unknown[] = []
  onBootFailure((error) => failures.push(error))
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
    throwIfFailed: () => {
      if (failures.length > 0) throw failures[0]
    },
    close: () => app.close(),
  }
}
