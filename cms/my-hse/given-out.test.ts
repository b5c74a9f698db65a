import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { former, type Former, leadsTo, pathOf } from '../../content/addresses/former.ts'
import { formAddress, formSegments, measureSegments } from '../../content/addresses/forms.ts'
import { recordPath, roots } from '../../content/addresses/my-hse.ts'
import { inEach, languages } from '../../content/addresses/parts.ts'
import { files } from './files.ts'
import { forms } from './forms/registry.ts'
import { answerMyHse, type MyHseOptions } from './my-hse.tsx'
import { surfaces } from './screens/registry.ts'

/** Every address that was given out, as `GET /min-hms/avvik/:number`: lines are added, never taken away. */
const givenOut = readFileSync(path.join(import.meta.dirname, 'given-out.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')

/** What answers now, in the same words. */
const answered = new Set(
  [
    ...surfaces.flatMap(({ language, root, screens }) =>
      screens.map(({ path: own }) => `GET ${joined(root, own[language] ?? '')}`),
    ),
    ...files.flatMap(({ path: own }) =>
      languages.flatMap((each) =>
        own[each] === undefined ? [] : [`GET ${joined(roots[each], own[each])}`],
      ),
    ),
    ...forms.flatMap(({ segment }) =>
      languages.map((each) => `POST ${formAddress(each, segment)}`),
    ),
  ].map(nameless),
)

function joined(root: string, own: string): string {
  return own === '' ? root : `${root}/${own}`
}

/** An address whatever the names in it are called. */
function nameless(address: string): string {
  return address.replaceAll(/:\w+/g, ':')
}

test.each(givenOut)('%s answers, or leads on to what does', (line) => {
  const [method = '', address = ''] = line.split(' ')
  const on = leadsTo(address) ?? address
  expect(answered).toContain(nameless(`${method} ${on}`))
})

test('what has moved does not stand where it stood, and leads to something in one step', () => {
  for (const { was, now } of former) {
    for (const language of languages) {
      const [before, after] = [was[language], now[language]].map(nameless)
      expect([...answered].some((each) => each.endsWith(` ${String(before)}`))).toBe(false)
      expect([...answered].some((each) => each.endsWith(` ${String(after)}`))).toBe(true)
    }
  }
})

test('every form of the registry stands in the table that says its rate', () => {
  for (const { name, segment } of forms) expect(formSegments, name).toContain(segment)
})

const moved: readonly Former[] = [
  {
    was: { nb: '/min-hms/plan/:number', en: '/en/my-hse/plan/:number' },
    now: pathOf(recordPath('measure')),
  },
  {
    was: { nb: '/min-hms/skjema/plan-utsett', en: '/en/my-hse/form/plan-extend' },
    now: inEach((language) => formAddress(language, measureSegments.extend)),
  },
]

async function leadOn(address: string, method = 'GET'): Promise<Response | null> {
  const request = new Request(`http://verne.test${address}`, { method })
  // What leads on asks no database.
  const options = { former: moved } as unknown as MyHseOptions
  return answerMyHse(request, options)
}

test('a page that has moved leads on in its own language, with its number and its query', async () => {
  const [norwegian, english] = await Promise.all([
    leadOn('/min-hms/plan/TIL-2026-0001?draft=a%2Fb&done=start'),
    leadOn('/en/my-hse/plan/TIL%2F1'),
  ])
  expect(norwegian?.status).toBe(308)
  expect(norwegian?.headers.get('location')).toBe(
    '/min-hms/tiltak/TIL-2026-0001?draft=a%2Fb&done=start',
  )
  expect(english?.headers.get('location')).toBe('/en/my-hse/measures/TIL%2F1')
})

test('a form that has moved is sent on with method and body, whatever it was sent as', async () => {
  const answer = await leadOn('/en/my-hse/form/plan-extend', 'POST')
  expect(answer?.status).toBe(308)
  expect(answer?.headers.get('location')).toBe('/en/my-hse/form/measure-extend')
})
