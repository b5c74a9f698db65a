import { expect, test, vi } from 'vitest'
import { markTransient, retried } from './retry-requests.ts'

const conflict = (): Response => {
  markTransient()
  return new Response(null, { status: 503 })
}

test('a request is tried again with the same body when the database could not carry it out', async () => {
  const bodies: string[] = []
  const handler = vi.fn(async (request: Request) => {
    bodies.push(await request.text())
    return bodies.length < 3 ? conflict() : new Response('stored')
  })
  const request = new Request('http://localhost/api', { method: 'POST', body: 'Gass lekker' })
  expect(await (await retried(handler)(request)).text()).toBe('stored')
  expect(bodies).toEqual(['Gass lekker', 'Gass lekker', 'Gass lekker'])
})

test('files are not held in memory for another try: they stream through, and whoever sent them is asked to wait', async () => {
  const body = new FormData()
  body.set('file', new File(['x'.repeat(100_000)], 'bilde.jpg'))
  const request = new Request('http://localhost/api/media', { method: 'POST', body })
  const handler = vi.fn((given: Request) => {
    expect(given).toBe(request)
    return Promise.resolve(conflict())
  })
  const answer = await retried(handler)(request)
  expect(handler).toHaveBeenCalledOnce()
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2'])
})
