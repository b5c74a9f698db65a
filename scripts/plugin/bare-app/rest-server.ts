import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import config from '@payload-config'
import { retried } from '@verne/hse-plugin'
import { getPayload, handleEndpoints } from 'payload'

// The API as Next's routes serve it, without Next: nothing has to be built for it.
await getPayload({ config, cron: true })
const handle = retried((request: Request) => handleEndpoints({ config, request }))
const server = createServer((incoming, outgoing) => {
  const chunks: Buffer[] = []
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
  incoming.on('end', () => {
    const body = Buffer.concat(chunks)
    const request = new Request(`http://${incoming.headers.host ?? ''}${incoming.url ?? '/'}`, {
      method: incoming.method ?? 'GET',
      headers: incoming.headers as Record<string, string>,
      ...(body.length > 0 ? { body } : {}),
    })
    void handle(request).then(async (response) => {
      outgoing.writeHead(response.status, Object.fromEntries(response.headers))
      outgoing.end(Buffer.from(await response.arrayBuffer()))
    })
  })
})
server.listen(Number(process.env['PORT']), '127.0.0.1')
await once(server, 'listening')
console.log(`Ready in Node, on port ${String((server.address() as AddressInfo).port)}`)
await once(server, 'close')
