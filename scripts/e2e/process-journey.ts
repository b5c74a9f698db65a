import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { newRow, processAddress } from '../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../content/addresses/parts.ts'
import { processWords } from '../../cms/my-hse/processes/text.ts'
import { thingWords } from '../../cms/my-hse/processes/things-text.ts'
import { fill } from '../../cms/plugin/core/text.ts'
import type { Hands, Toll } from './hands.ts'
import {
  bothConfirm,
  expectAt,
  goThroughPsychosocial,
  holdMeeting,
  openProcess,
  planDays,
  saveAndGoOn,
  stateAndClose,
  tickAll,
  updateRequirements,
  way,
  writeChallenge,
  writeMapping,
  writeMeasure,
} from './process-steps.ts'
import { takingPart } from './taking-part.ts'

const origin = inject('origin')
const open = takingPart()

/** A unit under chemistry without a manager of its own, in the safety representative's area: new for each journey. */
async function newUnit(language: PageLanguage): Promise<string> {
  const director = await open('godkjenner@nordhavn.example')
  const api = director.request
  const headers = { origin, 'sec-fetch-site': 'same-origin' }
  const timeout = 120_000
  const ask = async <T>(path: string): Promise<T> =>
    (await api.get(path, { headers, timeout })).json() as Promise<T>
  const { docs: parents } = await ask<{ docs: { id: string }[] }>(
    '/api/units?where[code][equals]=NHU-NV-KJ&depth=0',
  )
  const name = `Prøvelab ${language} ${String(Date.now())}`
  const made = await api.post('/api/units', {
    headers,
    timeout,
    data: {
      code: `P${language}${String(Date.now())}`,
      name,
      type: 'laboratory',
      parent: parents[0]?.id,
      process: 'own',
      active: true,
      employees: 12,
    },
  })
  const { doc } = (await made.json()) as { doc: { id: string } }
  // The journey in the other language may widen the same area at the same moment.
  await expect
    .poll(
      async () => {
        const { docs: areas } = await ask<{
          docs: { id: string; version: number; units: string[] }[]
        }>('/api/safety-areas?where[code][equals]=VO-05&depth=0')
        const [area] = areas
        const moved = await api.patch(`/api/safety-areas/${area?.id ?? ''}`, {
          headers,
          timeout,
          data: { units: [...(area?.units ?? []), doc.id], version: area?.version },
        })
        return moved.status()
      },
      { timeout: 60_000 },
    )
    .toBe(200)
  return name
}

/** A document someone attaches to a mapping. */
const measurements = {
  name: 'målinger.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\nxref\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n'),
}

/** The attachment on the page has a name of ours, and is for those who may read the process, and for nobody else. */
async function expectPrivate(manager: Page, representative: Page): Promise<void> {
  const link = manager.getByRole('link', { name: /^(?:Dokument|Document) 1\.pdf/ }).first()
  const address = (await link.getAttribute('href')) ?? ''
  const file = await manager.request.get(address)
  expect(file.status()).toBe(200)
  expect(await file.body()).toEqual(measurements.buffer)
  expect(file.headers()['content-disposition']).toMatch(/^attachment/)
  expect((await representative.request.get(address)).status()).toBe(200)
  const employee = await open('ansatt@nordhavn.example')
  expect((await employee.request.get(address)).status()).toBe(404)
  const stranger = await open(null)
  expect((await stranger.request.get(address, { maxRedirects: 0 })).status()).toBe(404)
}

/** Takes a process from planning to the printed report, and tells what that took. */
export async function wholeJourney(
  language: PageLanguage,
  plainHands: Hands,
  { script, challenges }: { readonly script: boolean; readonly challenges: number },
): Promise<{ readonly manager: Page; readonly toll: Toll }> {
  const manager = await open('leder@nordhavn.example', { script })
  const representative = await open('verneombud@nordhavn.example', { script })
  const unit = await newUnit(language)
  const walk = await openProcess({ language, hands: plainHands, looks: true, manager, unit })
  const { hands, number, toll } = walk
  representative.on('load', () => (toll.pages += 1))

  await expectAt(walk, 'dates')
  await planDays(walk)
  await hands.write(manager.locator('#hours'), '12')
  await saveAndGoOn(walk)
  await expectAt(walk, 'confirm')
  await bothConfirm(walk, representative)

  await expectAt(walk, 'preHeld')
  // Those who were planned are ticked already.
  for (const box of await manager.locator('#attendance input[type=checkbox]').all()) {
    expect(await box.isChecked()).toBe(true)
  }
  await holdMeeting(walk)
  for (const inputs of ['inputsOfLastYear', 'inputsOfCases', 'inputsFromElsewhere'] as const) {
    await expectAt(walk, inputs)
    await tickAll(walk)
  }
  await expectAt(walk, 'psychosocial')
  await goThroughPsychosocial(walk)
  const titles = Array.from({ length: challenges }, (_, index) =>
    index === 0 ? 'Avtrekk i hallen' : `Utfordring ${String(index + 1)}`,
  )
  for (const title of titles) {
    await expectAt(walk, 'challenges', newRow[language])
    const last = title === titles.at(-1)
    await writeChallenge(walk, title, last ? processWords.save : thingWords.saveAndAnother)
  }
  await expectAt(walk, 'challenges')
  for (const box of await manager.locator('input[name=selected]').all()) await hands.tick(box)
  await saveAndGoOn(walk)

  for (const [index] of titles.entries()) {
    await expectAt(walk, 'mapping', newRow[language])
    await writeMapping(walk, {
      result: 'To skap trekker for svakt.',
      ...(index === 0 ? { document: measurements } : {}),
    })
  }

  await expectAt(walk, 'postHeld')
  await holdMeeting(walk)
  await expectAt(walk, 'findings')
  await hands.tick(manager.locator('input[name=challenges]').first())
  await hands.press(way(manager, language, thingWords.saveAndRegister))
  for (const title of titles) {
    await expectAt(walk, 'measures', newRow[language])
    const first = title === titles[0]
    await writeMeasure(walk, manager, {
      title: first ? 'Skifte vifter' : title,
      amount: first ? 40_000 : 0,
    })
  }
  await expectAt(walk, 'requirements')
  await updateRequirements(walk)
  await hands.press(way(manager, language, thingWords.saveAndAsk))

  await stateAndClose(walk, representative, {
    representative: 'Godt gjennomført.',
    manager: null,
  })
  const counted = { ...toll }
  await manager.goto(processAddress(language, number, 'mapping'))
  await expectPrivate(manager, representative)
  await manager.goto(processAddress(language, number, 'report'))
  return { manager, toll: counted }
}

/** Expects the report of a journey, on screen and on paper. */
export async function expectReport(page: Page, language: PageLanguage): Promise<void> {
  const year = new Date().getFullYear()
  expect(await page.locator('h1').innerText()).toBe(
    fill(processWords.reportTitle, { year })[language],
  )
  const text = await page.locator('main').innerText()
  for (const said of ['Avtrekk i hallen', 'To skap trekker for svakt.', 'Skifte vifter']) {
    expect(text).toContain(said)
  }
  expect(text).toMatch(/AVV-\d{4}-\d{4}/)
  expect(text).toMatch(/40\s?000|40,000/)
  // Each printed sheet says whose it is.
  expect(await page.locator('html').getAttribute('data-printed')).toMatch(/^HMS-.+ · Prøvelab/)
  await page.emulateMedia({ media: 'print' })
  for (const hidden of ['.site-bar', '.site-menu', '.stepper', '.breadcrumbs', '.print-way']) {
    expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false)
  }
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
}
