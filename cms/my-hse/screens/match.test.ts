import { expect, test } from 'vitest'
import { routeAt, type ScreenRoute } from './match.ts'

const Screen: ScreenRoute['Screen'] = () => Promise.reject(new Error('not rendered here'))
const routes: readonly ScreenRoute[] = [
  { path: { nb: 'avvik', en: 'nonconformities' }, Screen },
  { path: { nb: 'avvik/ny', en: 'nonconformities/new' }, Screen },
  { path: { nb: 'avvik/:number', en: 'nonconformities/:number' }, Screen },
]

test('an address leads to the first screen whose path fits', () => {
  expect(routeAt(routes, 'nb', ['avvik'])?.route).toBe(routes[0])
  expect(routeAt(routes, 'en', ['nonconformities', 'new'])?.route).toBe(routes[1])
  expect(routeAt(routes, 'nb', ['avvik', 'AVV-2026-0001'])?.params).toEqual({
    number: 'AVV-2026-0001',
  })
})

test('an address in the other language, or longer than any path, leads nowhere', () => {
  expect(routeAt(routes, 'en', ['avvik'])).toBeNull()
  expect(routeAt(routes, 'nb', ['avvik', 'x', 'y'])).toBeNull()
})
