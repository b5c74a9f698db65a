import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import {
  newRow,
  processAddress,
  type ProcessPage,
  recordAt,
  recordsAddress,
} from '../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../content/addresses/parts.ts'
import { openingWords } from '../../cms/my-hse/processes/opening-text.ts'
import { processWords } from '../../cms/my-hse/processes/text.ts'
import { thingWords } from '../../cms/my-hse/processes/things-text.ts'
import type { Text } from '../../cms/plugin/core/text.ts'
import { counting, type Hands, type Toll } from './hands.ts'
import { expectFaultless } from './taking-part.ts'

const year = new Date().getFullYear()
/** A day of this year on which everything of a process is held, and one by which its measures are done. */
export const [day, deadline] = [`${String(year)}-12-15`, `${String(year + 1)}-06-01`]

/** A process as it is worked by its manager, and those who come to it. */
export interface Walk {
  readonly language: PageLanguage
  readonly hands: Hands
  readonly manager: Page
  readonly number: string
  readonly toll: Toll
  /** Is every page one comes to looked at for faults? */
  readonly looks: boolean
}

/** The first button or link of a page, or of a part of it, that begins with some words. */
export function way(within: Page | Locator, language: PageLanguage, words: Text): Locator {
  const name = words[language].split('{')[0] ?? ''
  return within
    .getByRole('button')
    .or(within.getByRole('link'))
    .filter({ hasText: new RegExp(`^\\s*${name.replaceAll(/[().:]/g, '\\$&')}`) })
    .first()
}

/** The manager opens this year's process of a unit, and comes to its first page. */
export async function openProcess(
  given: Pick<Walk, 'language' | 'hands' | 'manager' | 'looks'> & { readonly unit: string },
): Promise<Walk> {
  const { language, looks, manager, unit } = given
  const toll: Toll = { pages: 0, presses: 0 }
  const hands = counting(given.hands, toll)
  manager.on('load', () => (toll.pages += 1))
  await manager.goto(recordsAddress(language, 'process'))
  if (looks) await expectFaultless(manager)
  await hands.press(
    manager.getByRole('listitem').filter({ hasText: unit }).getByRole('button').first(),
  )
  const number = recordAt(new URL(manager.url()).pathname)?.number ?? ''
  return { language, hands, looks, manager, number, toll }
}

/** Somebody comes to a page by its address, as from a letter or the tasks: that is a press too. */
export async function come(
  { language, looks, number, toll }: Walk,
  page: Page,
  part: ProcessPage,
): Promise<void> {
  toll.presses += 1
  await page.goto(processAddress(language, number, part))
  if (looks) await expectFaultless(page)
}

/** The page the manager has come to is the next thing that is not done. */
export async function expectAt(
  { language, looks, manager, number }: Walk,
  part: ProcessPage,
  row: string | null = null,
): Promise<void> {
  expect(new URL(manager.url()).pathname).toBe(processAddress(language, number, part, row))
  if (looks) await expectFaultless(manager)
}

/** The manager presses what saves the page and goes on. */
export function saveAndGoOn({ hands, language, manager }: Walk): Promise<void> {
  return hands.press(way(manager, language, thingWords.saveAndGoOn))
}

/** The manager writes when the parts are, where a day is open. */
export async function planDays({ hands, manager }: Walk): Promise<void> {
  for (const field of ['preDate', 'mappingFrom', 'mappingTo', 'postDate']) {
    const input = manager.locator(`#${field}`)
    if ((await input.inputValue()) === '') await hands.write(input, day)
  }
}

/** Manager and safety representative confirm, each at their own screen, and the manager goes on to the pre-meeting. */
export async function bothConfirm(walk: Walk, representative: Page): Promise<void> {
  const { hands, language, manager } = walk
  await hands.press(way(manager, language, processWords.confirm))
  await expectAt(walk, 'planning')
  await come(walk, representative, 'confirm')
  await hands.press(way(representative, language, processWords.confirmAsRepresentative))
  await come(walk, manager, 'planning')
  await hands.press(way(manager, language, processWords.goOn))
}

/** A meeting is written down: when it was, and who came; whoever was planned is ticked already. */
export async function holdMeeting(
  walk: Walk,
  { absent = null, besides }: { readonly absent?: string | null; readonly besides?: string } = {},
): Promise<void> {
  const { hands, manager } = walk
  await hands.write(manager.locator('#date'), day)
  if (absent !== null) {
    const line = manager.locator('#attendance label', { hasText: absent })
    await hands.untick(line.locator('input[type=checkbox]'))
  }
  if (besides !== undefined) await hands.write(manager.locator('#others'), besides)
  await saveAndGoOn(walk)
}

/** Everything a page of inputs shows is gone through. */
export function tickAll({ hands, language, manager }: Walk): Promise<void> {
  return hands.press(way(manager, language, thingWords.allGoneThrough))
}

/** The psychosocial working environment is gone through. */
export async function goThroughPsychosocial(walk: Walk): Promise<void> {
  const { hands, manager } = walk
  await hands.tick(manager.locator('#goneThrough'))
  await hands.write(manager.locator('#how'), 'Temamøte i mars.')
  await hands.write(manager.locator('#result'), 'Rollene er klare.')
  await saveAndGoOn(walk)
}

/** A challenge is written, with its risk, and saved with one of the page's buttons. */
export async function writeChallenge(
  { hands, language, manager }: Walk,
  title: string,
  save: Text,
): Promise<void> {
  await hands.write(manager.locator('#title'), title)
  await hands.tick(manager.locator('#likelihood-4'))
  await hands.tick(manager.locator('#consequence-4'))
  const { pathname } = new URL(manager.url())
  expect(pathname.endsWith(`/${newRow[language]}`)).toBe(true)
  await hands.press(manager.getByRole('button', { name: save[language], exact: true }))
}

/** What a mapping found is written down, with a document where one is given. */
export async function writeMapping(
  walk: Walk,
  {
    document,
    result,
  }: {
    readonly result: string
    readonly document?: { name: string; mimeType: string; buffer: Buffer }
  },
): Promise<void> {
  const { hands, manager } = walk
  await hands.choose(manager.locator('#method'), 'exposureMeasurement')
  await hands.write(manager.locator('#date'), day)
  await hands.write(manager.locator('#result'), result)
  if (document) await manager.locator('#files').setInputFiles(document)
  await saveAndGoOn(walk)
}

/** Somebody writes a measure of the plan: the first button of its form saves it. */
export async function writeMeasure(
  { hands }: Pick<Walk, 'hands'>,
  page: Page,
  { amount, title }: { readonly title: string; readonly amount: number },
): Promise<void> {
  await hands.write(page.locator('#title'), title)
  const responsible = page.locator('select[name=responsible]')
  const someone = responsible.locator('option:not([value=""])').first()
  await hands.choose(responsible, (await someone.getAttribute('value')) ?? '')
  const field = page.locator('#deadline')
  await hands.write(field, deadline)
  await hands.write(page.locator('[name=amount]'), String(amount))
  await hands.write(page.locator('#fundedBy'), 'Instituttet')
  await hands.press(page.locator('form', { has: field }).getByRole('button').first())
}

/** The overview of requirements is gone through. */
export async function updateRequirements({ hands, manager }: Walk): Promise<void> {
  await hands.tick(manager.locator('#updated'))
}

/** Both say what they think, and the manager closes. */
export async function stateAndClose(
  walk: Walk,
  representative: Page,
  said: { readonly representative: string; readonly manager: string | null },
): Promise<void> {
  const { hands, language, manager } = walk
  await expectAt(walk, 'statements')
  await come(walk, representative, 'statements')
  await hands.write(representative.locator('#text'), said.representative)
  await hands.press(way(representative, language, processWords.saveStatement))
  if (said.manager === null) await hands.tick(manager.locator('#noComment'))
  else await hands.write(manager.locator('#text'), said.manager)
  await hands.press(way(manager, language, processWords.saveStatement))
  await expectAt(walk, 'close')
  await hands.press(
    manager.getByRole('button', { name: processWords.close[language], exact: true }),
  )
  await expectAt(walk, 'report')
  await manager.waitForLoadState('load')
}

/** The offer of a page to set something as it was last year. */
export function asLastYear({ language, manager }: Walk, what: 'useDates' | 'useLinks'): Locator {
  const name = `${openingWords.asLastYear[language]}: ${openingWords[what][language]}`
  return manager.getByRole('button', { name })
}
