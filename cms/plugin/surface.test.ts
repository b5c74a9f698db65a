import { describe, expect, test } from 'vitest'
import { institution } from '../../content/institution.ts'
import { sanitiseOptions } from './options.ts'
import { addressOf, type Place, surfaceName, whereItIs } from './outbox/place.ts'
import { checkSurface, type Surface } from './surface.ts'

const surface: Surface = {
  name: { nb: 'HMS-siden', en: 'HSE pages' },
  start: { nb: '/hms', en: '/en/hse' },
  preferences: { nb: '/hms/valg', en: '/en/hse/choices' },
  record: (collection, number) => ({
    nb: `/hms/${collection}/${number}`,
    en: `/en/hse/${collection}/${number}`,
  }),
  list: (collection) => ({ nb: `/hms/${collection}`, en: `/en/hse/${collection}` }),
  reportStatus: { nb: '/si-fra', en: '/en/tell' },
  overview: ({ lacks = '' }) => ({ nb: `/hms/enheter?${lacks}`, en: `/en/hse/units?${lacks}` }),
}

function payload(given?: Surface): Parameters<typeof addressOf>[0] {
  const hse = sanitiseOptions({ institution, ...(given ? { surface: given } : {}) })
  return { config: { custom: { hse }, routes: { admin: '/kontor' } } } as never
}

describe('where mail leads', () => {
  test.each<[Place, string | undefined]>([
    ['start', '/en/hse'],
    ['preferences', '/en/hse/choices'],
    ['reportStatus', '/en/tell'],
    ['told', '/en/hse'],
    [{ list: 'hse-processes' }, '/en/hse/hse-processes'],
    [{ record: 'measures', number: 'TIL-2026-0007' }, '/en/hse/measures/TIL-2026-0007'],
    [{ edition: 'abc' }, '/kontor/collections/editions/abc'],
  ])('%j is where the host says', (place, wanted) => {
    expect(addressOf(payload(surface), place)?.en).toBe(wanted)
  })

  test('an edition is decided on where the host says, where it says so', () => {
    const edition = (id: string) => ({ nb: `/hms/tekst/${id}`, en: `/en/hse/text/${id}` })
    expect(addressOf(payload({ ...surface, edition }), { edition: 'abc' })?.nb).toBe(
      '/hms/tekst/abc',
    )
  })

  test('without a host that shows records, nothing but the admin has an address', () => {
    const bare = payload()
    expect(addressOf(bare, 'start')).toBeNull()
    expect(addressOf(bare, { record: 'measures', number: 'TIL-2026-0007' })).toBeNull()
    expect(addressOf(bare, { edition: 'abc' })?.nb).toBe('/kontor/collections/editions/abc')
    expect(surfaceName(bare).nb).toBe('HMS-systemet')
    expect(whereItIs({ record: 'measures', number: 'TIL-2026-0007' }).nb).toContain('TIL-2026-0007')
  })
})

describe('a surface that is wrong', () => {
  const wrong = (changes: object): (() => void) => {
    const given = { ...surface, ...changes }
    return () => checkSurface(given)
  }

  test.each<[string, object, string]>([
    ['has no name in English', { name: { nb: 'HMS' } }, '"surface.name"'],
    ['has no start page', { start: undefined }, '"surface.start"'],
    ['leads to another site', { start: { nb: '//a.example', en: '/en' } }, '"surface.start"'],
    [
      'leads away',
      { preferences: { nb: 'https://a.example/', en: '/en' } },
      '"surface.preferences"',
    ],
    ['has no record pages', { record: undefined }, '"surface.record" must be a function'],
    [
      'names records in one language',
      { record: () => ({ nb: '/hms' }) },
      "record('nonconformities'",
    ],
    [
      'has an edition that is no function',
      { edition: '/hms' },
      '"surface.edition" must be a function',
    ],
  ])('%s: the error names the option and the way out', (_what, changes, said) => {
    expect(wrong(changes)).toThrow(said)
  })

  test('is told at the door of the plugin', () => {
    const given = { ...surface, start: { nb: 'hms', en: '/en' } }
    expect(() => sanitiseOptions({ institution, surface: given })).toThrow(/surface\.start/)
  })

  test('what is right goes through', () => {
    expect(wrong({})).not.toThrow()
  })
})
