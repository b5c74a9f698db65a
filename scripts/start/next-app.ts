import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { AdminHandler, UpgradeHandler } from '../../cms/server/server.ts'

/** Payload's admin: a Next app inside this process, on the Payload instance that is open already. */
export interface NextApp {
  readonly handle: AdminHandler
  /** Takes what asks for hot reload, for as long as Next does not do so itself. */
  readonly upgrade: UpgradeHandler
  readonly close: () => Promise<void>
}

/** What of Next's own server is used here. */
interface NextServer {
  prepare: () => Promise<void>
  getRequestHandler: () => AdminHandler
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
 * Starts the admin.
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
  const app = next({ dev, dir, ...address, httpServer, ...(dev ? { turbopack: true } : {}) })
  await app.prepare()
  const handle = app.getRequestHandler()
  const upgrade = app.getUpgradeHandler()
  let listens = false
  return {
    handle: (request, response) => {
      listens = true
      return handle(request, response)
    },
    upgrade: (request, socket, head) => {
      // From its first request on, Next listens on the server itself.
      if (listens) return
      upgrade(request, socket, head).catch(() => {
        socket.destroy()
      })
    },
    close: () => app.close(),
  }
}
