import { describe, expect, test } from 'vitest'
import { recordAddress } from '../../content/addresses/my-hse.ts'
import {
  formAddress,
  formSegments,
  internalGuidelineAddress,
  internalImageAddress,
  languages,
  pageAddress,
  pages,
} from './routes.ts'
import { safeNext } from './safe-next.ts'
import { formWith } from './forms/work.ts'
import { routeAt } from './screens/match.ts'
import { surfaces } from './screens/registry.ts'

describe('addresses', () => {
  test.each(languages.flatMap((language) => pages.map((page) => ({ language, page }))))(
    'the screen $page in $language has a page at its address',
    ({ language, page }) => {
      const { root, screens } = surfaces.find((each) => each.language === language) ?? {}
      const path = pageAddress(language, page).slice(root?.length).split('/').slice(1)
      expect(routeAt(screens ?? [], language, path)).not.toBeNull()
    },
  )

  test('no two screens of a surface share an address', () => {
    for (const { language, screens } of surfaces) {
      const paths = screens.map(({ path }) => path[language]?.replaceAll(/:\w+/g, ':'))
      expect(paths).toEqual([...new Set(paths)])
    }
  })

  test('a form is found again by the last part of its address, in its own language only', () => {
    const all = Object.values(formSegments).map((segment) => ({ segment }))
    for (const language of languages) {
      for (const form of all) {
        const segment = formAddress(language, form.segment).split('/').at(-1) ?? ''
        expect(formWith(all, language, segment)).toBe(form)
      }
    }
    expect(formWith(all, 'en', 'logg-inn')).toBeNull()
    expect(formWith(all, 'nb', '__proto__')).toBeNull()
  })

  test('the login forms stand where the server counts attempts', () => {
    expect(formAddress('nb', 'logIn')).toBe('/min-hms/skjema/logg-inn')
    expect(formAddress('en', 'logIn')).toBe('/en/my-hse/form/log-in')
    expect(formAddress('nb', 'forgottenPassword')).toBe('/min-hms/skjema/glemt-passord')
    expect(formAddress('en', 'newPassword')).toBe('/en/my-hse/form/new-password')
  })

  test('what stands in an address cannot break out of it', () => {
    expect(internalGuidelineAddress('nb', '../x?y')).toBe('/min-hms/retningslinjer/..%2Fx%3Fy')
    expect(internalImageAddress('a/b')).toBe('/min-hms/bilde/a%2Fb')
    expect(recordAddress('nb', 'nonconformity', 'a/b', { side: '2' })).toBe(
      '/min-hms/avvik/a%2Fb?side=2',
    )
    expect(pageAddress('nb', 'logIn', { next: '/a?b=c&d', draft: null })).toBe(
      '/min-hms/logg-inn?next=%2Fa%3Fb%3Dc%26d',
    )
  })
})

describe('where to go on after logging in', () => {
  test.each([
    '/min-hms',
    '/min-hms/retningslinjer/nhu-hms-r35',
    '/en/my-hse/guidelines?x=1',
    '/admin/collections/editions?limit=10&page=2',
    '/retningslinjer/nhu-hms-r03/',
  ])('%s is on this site', (next) => {
    expect(safeNext(next)).toBe(next)
  })

  test.each([
    ['another site', 'https://elsewhere.example/'],
    ['another site without a scheme', '//elsewhere.example/'],
    ['a backslash that browsers read as a slash', '/\\elsewhere.example'],
    ['a tab that browsers drop', '/\t/elsewhere.example'],
    ['a line break that browsers drop', '/\n/elsewhere.example'],
    ['dots that leave a double slash', '/.//elsewhere.example'],
    ['a script', 'javascript:alert(1)'],
    ['no path', 'min-hms'],
    ['nothing', ''],
    ['something that is no text', undefined],
    ['an address without end', `/${'a'.repeat(600)}`],
    ['the form that logs out', '/min-hms/skjema/logg-ut'],
    ['the login page itself', '/en/my-hse/log-in'],
    ['the API', '/api/accounts/me'],
  ])('%s is not', (_what, next) => {
    expect(safeNext(next)).toBeNull()
  })

  test('a fragment is left out, for it never reaches the server', () => {
    expect(safeNext('/min-hms#roles')).toBe('/min-hms')
  })
})
