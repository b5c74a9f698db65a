import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { pageAddress } from '../../content/addresses/my-hse.ts'
import { systemClock, today } from '../../cms/plugin/core/dates.ts'
import { buttonOn, linkOn, mainOf } from './by-name.ts'
import { choose, take } from './record-steps.ts'
import { expectFaultless, takingPart } from './taking-part.ts'
import { follow } from './visiting.ts'

const open = takingPart()
const day = today(systemClock)
const year = Number(day.slice(0, 4))
const objective = 'Alle enheter åpner HMS-runden innen 1. februar'
const geosciences = 'Institutt for geovitenskap'

/** From the start page to what stands among the ways of one's roles. */
async function goTo(page: Page, name: string): Promise<void> {
  await page.goto(pageAddress('nb', 'start'))
  await follow(linkOn(page, name).first())
}

/** How many more rows the list of a figure has than the figure says. */
async function rowsBeyondFigure(page: Page, section: string, row: string): Promise<number> {
  await page.goto(section)
  const figure = mainOf(page).getByRole('row', { name: row }).getByRole('link')
  const said = parseInt(await figure.innerText())
  await follow(figure)
  return parseInt(await page.locator('.list-head').first().innerText()) - said
}

/** The report of this year, or its review, from the list that stands open. */
function ofThisYear(page: Page, kind = ''): Locator {
  const rows = mainOf(page)
    .getByRole('row')
    .filter({ hasText: String(year) })
  return rows.filter({ hasText: kind }).getByRole('link').first()
}

test('the board report that wrote itself: figures that lead to their lists, approved and frozen, and an objective of next year in a pre-meeting', async () => {
  // The figures stand there, each a link to a list with as many rows.
  const editor = await open('redaktor@nordhavn.example')
  await goTo(editor, 'Rapporter til styret')
  await follow(ofThisYear(editor, 'Årsrapport HMS'))
  await follow(linkOn(editor, /^Hvordan sakene følges opp/))
  await expectFaultless(editor)
  const section = editor.url()
  for (const row of ['Åpne saker', 'Saker over fristen', 'Åpne tiltak', 'Tiltak over fristen']) {
    // Others may report something between the figure and its list.
    await expect.poll(() => rowsBeyondFigure(editor, section, row), { timeout: 60_000 }).toBe(0)
  }
  await editor.goto(section)

  // One section is left to write; then it is given for approval.
  await follow(linkOn(editor, /^Årsrapport HMS/))
  await follow(linkOn(editor, /^Det viktigste i året/))
  await editor
    .locator('[name=textNb]')
    .fill('Flere melder, og svarene kommer raskere. For mange enheter begynner sent på HMS-runden.')
  await editor
    .locator('[name=textEn]')
    .fill('More people report, and answers come faster. Too many units begin the HSE process late.')
  await follow(buttonOn(editor, 'Lagre'))
  await take(editor, 'review')
  expect(await mainOf(editor).innerText()).toContain('Rapporten venter på godkjenning.')

  // Another person approves: from then on it is kept, letter by letter.
  const director = await open('godkjenner@nordhavn.example')
  await goTo(director, 'Rapporter til styret')
  await follow(ofThisYear(director, 'Årsrapport HMS'))
  await take(director, 'approve', async (form) => {
    await form.locator('[name=seen]').check()
    await form.locator('[name=nothingToSay]').check()
  })
  expect(await mainOf(director).innerText()).toContain('Rapporten er godkjent.')
  await follow(linkOn(director, 'Les rapporten'))
  expect(await mainOf(director).locator('.paper__checksum').innerText()).toMatch(/[0-9a-f]{64}/)
  await expectFaultless(director)
  const [download] = await Promise.all([
    director.waitForEvent('download'),
    linkOn(director, 'Last ned som PDF').click(),
  ])
  const { info } = await (await getDocument({ url: await download.path() }).promise).getMetadata()
  expect(info).toMatchObject({ Title: `Årsrapport HMS ${String(year)}` })

  // The management's review of the year: its background is counted already.
  await goTo(editor, 'Ledelsens gjennomgang')
  await follow(ofThisYear(editor))
  await take(editor, 'prepare', async (form) => {
    for (const area of await form.locator('textarea').all()) {
      if ((await area.inputValue()) === '') await area.fill('Tallene er bedre enn i fjor.')
    }
  })
  await take(editor, 'ready')
  const rector = await open('toppledelse@nordhavn.example')
  await goTo(rector, 'Ledelsens gjennomgang')
  await follow(ofThisYear(rector))
  await take(rector, 'hold', async (form) => {
    await form.locator('[name=heldOn]').fill(day)
    await form.locator('[name=participants]').fill('Rektor\nHMS-direktør\nHovedverneombud')
    for (const judged of ['appropriate', 'adequate', 'effective']) {
      await form.locator(`[name=${judged}][value=yes]`).check()
      await form.locator(`[name=${judged}Reason]`).fill('Enhetene finner feilene sine.')
    }
  })
  await follow(linkOn(rector, 'Skriv et vedtak'))
  await mainOf(rector).locator('[name=kind][value=priority]').check()
  await mainOf(rector).locator('[name=title]').fill(objective)
  await mainOf(rector).locator('[name=target]').fill('Ingen enhet åpner runden etter 1. februar')
  await choose(mainOf(rector).locator('select[name=responsible]'), 'Berit Solvang')
  await follow(buttonOn(rector, 'Lagre vedtaket'))
  await follow(linkOn(rector, /^LED-/).first())
  await take(rector, 'document', async (form) => {
    await form.locator('[name=minutes]').fill('Ledelsen gikk gjennom årsrapporten.')
    await form.locator('[name=archiveReference]').fill(`${String(year)}/5120`)
  })
  await follow(linkOn(rector, objective))
  await take(rector, 'carryOut')
  await expectFaultless(rector)

  // It is an objective of next year, and the pre-meeting of a unit works towards it.
  const coordinator = await open('koordinator@nordhavn.example')
  await coordinator.goto(pageAddress('nb', 'start'))
  await follow(
    coordinator.locator('.site-menu').getByRole('link', { name: 'HMS-runde', exact: true }),
  )
  const next = mainOf(coordinator).locator('section', {
    has: coordinator.getByRole('heading', { name: `Neste år, ${String(year + 1)}` }),
  })
  await next.getByText(/^Vis \d+ enheter/).click()
  await follow(
    next.getByRole('listitem').filter({ hasText: geosciences }).getByRole('button').last(),
  )
  await follow(linkOn(coordinator, /Formøte/))
  await follow(linkOn(coordinator, 'Henvendelser, sykefravær, krav og dokumenter'))
  const known = mainOf(coordinator).locator('section', {
    has: coordinator.getByRole('heading', { name: `HMS-mål for ${String(year + 1)}` }),
  })
  expect(await known.innerText()).toContain(objective)
  await expectFaultless(coordinator)
  await follow(known.getByRole('link', { name: 'Målene til enheten' }))
  expect(await mainOf(coordinator).innerText()).toContain(objective)
}, 300_000)
