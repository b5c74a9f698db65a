import net from 'node:net'
import { hasCode } from '../../cms/server/durable.ts'
import { StartError } from './steps.ts'

/** A port nobody uses right now. */
export function freePort(host = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', reject)
    probe.listen(0, host, () => {
      const bound = probe.address()
      const port = typeof bound === 'object' && bound !== null ? bound.port : 0
      probe.close(() => {
        resolve(port)
      })
    })
  })
}

/** Says in a sentence why the server cannot listen there; other errors are given back as they are. */
export function listenError(error: unknown, port: number, host: string): unknown {
  if (hasCode(error, 'EADDRINUSE')) {
    return new StartError(
      `Port ${String(port)} is taken by another program. Stop that one, or start with another port: PORT=${String(port + 1)} npm start`,
    )
  }
  if (hasCode(error, 'EACCES')) {
    return new StartError(
      `Port ${String(port)} needs rights this user does not have. Start with a port above 1023, such as: PORT=3000 npm start`,
    )
  }
  if (hasCode(error, 'EADDRNOTAVAIL', 'ENOTFOUND')) {
    return new StartError(
      `HOST is "${host}", which is not an address of this machine. Use 127.0.0.1 for this machine alone or 0.0.0.0 for all.`,
    )
  }
  return error
}
