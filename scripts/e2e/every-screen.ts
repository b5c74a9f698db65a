import { describe, expect, test } from 'vitest'
import {
  internalGuidelineAddress,
  pageAddress,
  recordsAddress,
  reportPage,
  roots,
} from '../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../content/addresses/parts.ts'
import { looking } from './looking.ts'
import { walked } from './screens.ts'
import { follow } from './visiting.ts'

/** What a list says in which nothing is found. */
const nothingFound = { nb: 'Ingenting i listen passer', en: 'Nothing in the list matches' }

/** Looks at every screen that anyone comes to in a language. Each has a file of its own, so that both go at once. */
export function lookAtEveryScreen(language: PageLanguage): void {
  const look = looking()

  describe(`no violation in light or dark, nothing wider than the screen (${language})`, () => {
    test.each([
      ['log in', pageAddress(language, 'logIn'), false],
      ['log in with errors', pageAddress(language, 'logIn'), true],
      ['forgotten password', pageAddress(language, 'forgottenPassword'), false],
      [
        'forgotten password, sent',
        pageAddress(language, 'forgottenPassword', { done: 'sent' }),
        false,
      ],
      ['a dead link', pageAddress(language, 'newPassword', { token: '0' }), false],
      ['reporting', reportPage(language, 'form'), false],
      ['reporting with errors', reportPage(language, 'form'), true],
      ['how a report stands', reportPage(language, 'status'), false],
      ['not found', `${roots[language]}/finnes-ikke`, false],
    ])('%s', async (_name, address, sent) => {
      await look.page.goto(address)
      if (sent) await follow(look.page.locator('main button[type=submit]').last())
      await look.expectFaultless()
    })

    test('guidelines, and one that is in Norwegian alone', async () => {
      await look.as('ansatt')
      await look.come(pageAddress(language, 'guidelines'))
      await look.expectFaultless()
      await look.come(internalGuidelineAddress(language, 'nhu-hms-r35'))
      await look.expectFaultless()
    })

    test.each(walked)('$name', async ({ as: who, from, into = [] }) => {
      await look.as(who)
      await look.come(from(language))
      for (const list of into) {
        const [first = ''] = await look.recordsBelow(list(language))
        await look.come(first)
      }
      await look.expectFaultless()
    })

    test('a list in which nothing is found says so', async () => {
      await look.as('leder')
      await look.come(recordsAddress(language, 'nonconformity', { search: 'finnesikke' }))
      expect(await look.page.locator('tbody tr').count()).toBe(0)
      expect(await look.page.locator('main').innerText()).toContain(nothingFound[language])
    })
  })
}
