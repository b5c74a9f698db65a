import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { newRow, processAddress } from '../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../content/addresses/parts.ts'
import { chainWords } from '../../cms/my-hse/processes/chain-text.ts'
import { openingWords } from '../../cms/my-hse/processes/opening-text.ts'
import { confirmedWords, processWords } from '../../cms/my-hse/processes/text.ts'
import { thingWords } from '../../cms/my-hse/processes/things-text.ts'
import { fill } from '../../cms/plugin/core/text.ts'
import { presenceText } from '../../cms/plugin/processes/text.ts'
import { byKeys, byMouse, type Hands } from './hands.ts'
import {
  asLastYear,
  bothConfirm,
  come,
  expectAt,
  goThroughPsychosocial,
  holdMeeting,
  openProcess,
  planDays,
  saveAndGoOn,
  stateAndClose,
  tickAll,
  updateRequirements,
  type Walk,
  way,
  writeChallenge,
  writeMapping,
  writeMeasure,
} from './process-steps.ts'
import { report } from './reporting.ts'
import { expectFaultless, takingPart } from './taking-part.ts'

const open = takingPart()

/** A unit in its third year, as the two before left it. */
interface Third {
  readonly language: PageLanguage
  readonly hands: Hands
  readonly script: boolean
  readonly unit: string
  readonly code: string
  readonly manager: string
  readonly representative: string
  /** Who took part last year, with the hours set aside then. */
  readonly again: readonly string[]
  readonly hours: string
  /** Who was planned for the pre-meeting and does not come. */
  readonly absent: string | null
  /** Links to what is kept elsewhere were written last year. */
  readonly hasLinks: boolean
  /** Last year's absence; null where the unit is too small for a figure. */
  readonly absence: string | null
  /** Challenges that were not taken last year; the first was left the year before too. */
  readonly left: readonly [string, ...string[]]
  /** A measure of last year that is not finished. */
  readonly unfinished: string
}

const physics: Third = {
  language: 'nb',
  hands: byMouse,
  script: true,
  unit: 'Institutt for fysikk',
  code: 'NHU-NV-FY',
  manager: 'leder2',
  representative: 'verneombud2',
  again: ['Petter Ulvestad-Moe', 'Kjersti Bratthammeren', 'Tillitsvalgt for studentene i fysikk'],
  hours: '26',
  absent: 'Tillitsvalgt for studentene i fysikk',
  hasLinks: true,
  absence: '4,6',
  left: ['Støy fra kompressorene i kjelleren', 'Tunge løft på lageret uten hjelpemidler'],
  unfinished: 'Sett skap med briller og varsellys ved døren til laserlaboratoriet',
}

const laser: Third = {
  language: 'en',
  hands: byKeys,
  script: false,
  unit: 'Laser Laboratory',
  code: 'NHU-NV-FY-LAS',
  manager: 'leder3',
  representative: 'verneombud2',
  again: ['Yuki Haraldsen-Mori', 'A doctoral candidate who aligns the large laser'],
  hours: '10',
  absent: null,
  hasLinks: false,
  absence: null,
  left: ['Cables across the floor between the optical tables'],
  unfinished: 'Record the laser course, and let nobody in before they have taken it',
}

/** Who represented the area both years, and does no more. */
const former = 'Johan Rønnevik-Ask'
const present = 'Maja Lindqvister'
/** A challenge of this year alone. */
const added = 'Avtrekk i hallen'

const mainOf = (page: Page): Promise<string> => page.locator('main').innerText()

/** Dates and participants stand as last year proposes them, and nobody has confirmed. */
async function planAsLastYear(walk: Walk, third: Third): Promise<void> {
  const { hands, language, manager, number } = walk
  await expectAt(walk, 'dates')
  await expectFaultless(manager)
  await hands.press(asLastYear(walk, 'useDates'))
  await manager.goto(processAddress(language, number, 'dates'))
  expect(await manager.locator('#hours').inputValue()).toBe(third.hours)
  await planDays(walk)
  await saveAndGoOn(walk)
  await expectAt(walk, 'confirm')

  await come(walk, manager, 'participants')
  await expectFaultless(manager)
  const listed = await mainOf(manager)
  const [again = ''] =
    /^.*$/m.exec(listed.slice(listed.indexOf(openingWords.fromLast[language]))) ?? []
  for (const name of third.again) expect(again).toContain(name)
  const gone = listed.slice(listed.indexOf(openingWords.notProposed[language]))
  expect(gone.split('\n')[0]).toContain(former)

  await come(walk, manager, 'confirm')
  const planned = await manager.locator('#agreed-participants').innerText()
  expect(planned).toContain(present)
  expect(planned).not.toContain(former)
  const confirmations = await mainOf(manager)
  expect(confirmations).toContain(processWords.representativeWaits[language])
}

/** The three turns of the pre-meeting show what last year and the year since have left. */
async function goThroughLastYear(walk: Walk, third: Third, reported: string): Promise<void> {
  const { hands, language, manager } = walk
  const lastYear = new Date().getFullYear() - 1
  await expectAt(walk, 'inputsOfLastYear')
  await expectFaultless(manager)
  const lastReport = manager.locator('#inputs-lastReport a').first()
  expect(await lastReport.innerText()).toContain(third.code)
  expect(await manager.locator('#inputs-lastPlan').innerText()).toContain(third.unfinished)
  const reading = (await lastReport.getAttribute('href')) ?? ''
  await hands.press(lastReport)
  expect(await mainOf(manager)).toContain(former)
  expect(reading).not.toContain(String(lastYear + 1))
  await manager.goto(processAddress(language, walk.number, 'inputsOfLastYear'))
  await tickAll(walk)

  await expectAt(walk, 'inputsOfCases')
  await expectFaultless(manager)
  const measures = await manager.locator('#inputs-measuresStatus').innerText()
  expect(measures).toMatch(new RegExp(`${third.unfinished}.*${openingWords.carriedOver[language]}`))
  const cases = manager.locator('#inputs-nonconformities')
  expect(await cases.getByRole('link', { name: reported }).count()).toBe(1)
  await tickAll(walk)

  await expectAt(walk, 'inputsFromElsewhere')
  await expectFaultless(manager)
  const absence = manager.locator('#inputs-absence')
  if (third.absence === null) {
    expect(await absence.locator('input[name$=percent]').count()).toBe(0)
  } else {
    const said = fill(openingWords.absenceLast, { percent: third.absence })[language]
    expect(await absence.innerText()).toContain(said)
    if (third.hasLinks) {
      await hands.press(asLastYear(walk, 'useLinks'))
      await expectAt(walk, 'inputsFromElsewhere')
      const link = manager.locator('#inputs-requirements input[name$=link]')
      expect(await link.inputValue()).toMatch(/^https:/)
    }
    await hands.write(absence.locator('input[name$=percent]'), '5,2')
  }
  await tickAll(walk)
}

/** What was left twice stands there with its risk; it is taken now, beside one that is new. */
async function takeChallenges(walk: Walk, third: Third): Promise<void> {
  const { hands, language, manager } = walk
  await expectAt(walk, 'challenges')
  await expectFaultless(manager)
  const left = manager.locator('.challenge', { hasText: third.left[0] })
  const said = await left.innerText()
  expect(said).toMatch(/8 (?:av|of) 25/)
  expect(said).toContain(fill(openingWords.carried, { times: 2 })[language])
  expect(said).toContain(`HMS-2024-${third.code}-01`)
  await hands.press(way(manager, language, processWords.addChallenge))
  await writeChallenge(walk, added, processWords.save)
  await expectAt(walk, 'challenges')
  for (const box of await manager.locator('input[name=selected]').all()) await hands.tick(box)
  await saveAndGoOn(walk)
}

/** A measure that exists is taken into use for what was left; the coordinator proposes one for what is new. */
async function planMeasures(walk: Walk, third: Third): Promise<void> {
  const { hands, language, manager, number } = walk
  await expectAt(walk, 'measures', newRow[language])
  const coordinator = await open('koordinator@nordhavn.example', { script: third.script })
  await coordinator.goto(processAddress(language, number, 'plan'))
  const row = (page: Page, challenge: string): Locator =>
    page.locator('main li.row', { hasText: challenge })
  await hands.press(way(row(coordinator, added), language, processWords.addMeasure))
  await writeMeasure(walk, coordinator, { title: 'Skifte vifter', amount: 40_000 })

  for (const challenge of third.left) {
    await come(walk, manager, 'plan')
    await expectFaultless(manager)
    await hands.press(way(row(manager, challenge), language, chainWords.useExisting))
    await expectFaultless(manager)
    await hands.tick(manager.locator('label', { hasText: third.unfinished }).locator('input'))
    await hands.press(way(manager, language, processWords.save))
  }
}

/** The report holds all of it, each thing in its place. */
async function expectWholeReport(walk: Walk, third: Third, finding: string): Promise<void> {
  const { language, manager } = walk
  await expectFaultless(manager)
  const part = (id: string): Promise<string> => manager.locator(`#${id}`).innerText()
  const participants = await part('report-participants')
  for (const side of ['manager', 'representative'] as const) {
    const [before = ''] = confirmedWords[side].done[language].split('{')
    expect(participants).toContain(before)
  }
  if (third.absent !== null) expect(participants).toContain(presenceText.absent[language])
  expect(participants).toContain('Bente fra bedriftshelsetjenesten')
  const pre = await part('report-pre')
  expect(pre).toContain(third.unfinished)
  if (third.absence !== null) expect(pre).toContain('5,2 %')
  const challenges = await part('report-challenges')
  for (const said of [
    ...third.left,
    added,
    'To skap trekker for svakt.',
    finding,
    'Skifte vifter',
    chainWords.linkedHere[language],
  ]) {
    expect(challenges).toContain(said)
  }
  expect(await part('report-findings')).toContain(finding)
  expect(await part('report-plan')).toMatch(/40\s000|40,000/)
  const statements = await part('report-statements')
  expect(statements).toContain('Godt gjennomført.')
  expect(statements).toContain('Vi tok det som var utsatt to ganger.')
}

describe('the HSE process of a unit in its third year', () => {
  test.each([
    ['in Norwegian, with a mouse', physics],
    ['in English, by the keys alone and without JavaScript', laser],
  ])(
    'goes from opening to closed with what the years before left, %s',
    async (_how, third) => {
      const { code, hands: plainHands, language, script, unit } = third
      const reporter = await open('ansatt@nordhavn.example')
      const reported = await report(reporter, language, {
        title: 'Døren til kompressorrommet går ikke igjen',
        description: 'Den blir stående på gløtt, og lyden kommer ut i gangen.',
        unit,
      })
      const manager = await open(`${third.manager}@nordhavn.example`, { script })
      const representative = await open(`${third.representative}@nordhavn.example`, { script })
      const walk = await openProcess({ language, hands: plainHands, looks: false, manager, unit })
      const { hands } = walk
      expect(walk.number).toContain(code)

      await planAsLastYear(walk, third)
      await bothConfirm(walk, representative)
      await expectAt(walk, 'preHeld')
      await holdMeeting(walk, {
        absent: third.absent,
        besides: 'Bente fra bedriftshelsetjenesten',
      })
      await goThroughLastYear(walk, third, reported)
      await expectAt(walk, 'psychosocial')
      await goThroughPsychosocial(walk)
      await takeChallenges(walk, third)
      while (new URL(manager.url()).pathname.endsWith(`/${newRow[language]}`)) {
        await writeMapping(walk, { result: 'To skap trekker for svakt.' })
      }

      await expectAt(walk, 'postHeld')
      await holdMeeting(walk)
      await expectAt(walk, 'findings')
      await hands.tick(manager.locator('input[name=mappings]').first())
      await hands.press(way(manager, language, thingWords.saveAndRegister))
      await planMeasures(walk, third)
      await come(walk, manager, 'findings')
      const [finding = ''] = /AVV-\d{4}-\d{4}/.exec(await mainOf(manager)) ?? []

      await come(walk, manager, 'requirements')
      await updateRequirements(walk)
      await saveAndGoOn(walk)
      await expectAt(walk, 'approve')
      await hands.press(way(manager, language, thingWords.approveAndAsk))
      await stateAndClose(walk, representative, {
        representative: 'Godt gjennomført.',
        manager: 'Vi tok det som var utsatt to ganger.',
      })
      await expectWholeReport(walk, third, finding)
    },
    300_000,
  )
})
