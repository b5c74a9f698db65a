import type { PayloadRequest } from 'payload'
import { expect, test } from 'vitest'
import type { Duty, Feature } from '../feature.ts'
import { nightlyJob } from './tasks.ts'

test('what one feature cannot do at night keeps no other from its own, and the job tells of it', async () => {
  const done: string[] = []
  const does =
    (what: string): Duty =>
    () => {
      done.push(what)
      return Promise.resolve()
    }
  const fails: Duty = () => Promise.reject(new Error('The site cannot be published'))
  const features: Feature[] = [
    { name: 'drafts', nightly: [does('removed')] },
    { name: 'publishing', nightly: [fails] },
    { name: 'units' },
    { name: 'outbox', nightly: [does('reminded')] },
  ]
  const req = { payload: { config: { custom: { hseFeatures: features } } } }
  const { handler } = nightlyJob as unknown as {
    handler: (given: { req: PayloadRequest }) => Promise<unknown>
  }
  await expect(handler({ req: req as unknown as PayloadRequest })).rejects.toThrow('published')
  expect(done).toEqual(['removed', 'reminded'])
})
