import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { reportPage } from '../../content/addresses/my-hse.ts'
import { caseAddress } from '../../cms/my-hse/nonconformities/addresses.ts'
import { close } from '../../cms/plugin/nonconformities/steps/close.ts'
import { reportWords } from '../../cms/my-hse/report/text.ts'
import { pageAddress, type PageLanguage } from '../../cms/my-hse/routes.ts'
import { addDays, systemClock, today } from '../../cms/plugin/core/dates.ts'
import { notifications, whereItApplies } from '../../cms/plugin/nonconformities/injury/rules.ts'
import { injuryText } from '../../cms/plugin/nonconformities/injury/text.ts'
import { nonconformityRefusalText } from '../../cms/plugin/nonconformities/refusal-text.ts'
import { faultsOn } from './accessible.ts'
import { choose, faultIn, take } from './record-steps.ts'
import { takingPart } from './taking-part.ts'
import { follow } from './visiting.ts'

const day = today(systemClock)
/** It happened long enough ago for what was done to have worked. */
const [happened, corrected] = [addDays(day, -40), addDays(day, -31)]

const open = takingPart()
/** Someone at a screen of their own; whoever reports has a phone. */
const someone = (email: string | null, script: boolean): Promise<Page> =>
  email === null
    ? open(null, { script, viewport: { width: 390, height: 844 } })
    : open(`${email}@nordhavn.example`, { script })

describe.each<[PageLanguage, boolean]>([
  ['nb', false],
  ['en', true],
])('a fatal accident (%s, with scripts: %s)', (language, scripts) => {
  const start = pageAddress(language, 'start')

  test('goes from the report to closed between reporter, manager, representative, deputy and top management', async () => {
    // Somebody reports it, and is told whom to call before it is sent.
    const reporter = await someone(null, scripts)
    await reporter.goto(reportPage(language, 'form'))
    const call = reporter.locator('.injury-question .injury-call')
    expect(await call.isVisible()).toBe(false)
    await reporter.locator('input[name=type][value=accident]').check()
    await reporter.locator('input[name=injury][value=yes]').check()
    expect(await call.isVisible()).toBe(true)
    expect(await faultsOn(reporter)).toEqual([])
    await reporter.locator('[name=title]').fill('Fall fra stige')
    await reporter.locator('[name=description]').fill('En ansatt falt fra fire meter.')
    await choose(reporter.locator('select[name=unit]'), unitNames[language])
    await reporter.locator('[name=eventDate]').fill(happened)
    await follow(reporter.getByRole('button', { name: reportWords.goOn[language] }))
    for (const number of ['113', '112', '110', '00000110', '73199700']) {
      expect(await reporter.locator(`.injury-call a[href="tel:${number}"]`).count()).toBe(1)
    }
    expect(await faultsOn(reporter)).toEqual([])
    await follow(reporter.getByRole('button', { name: reportWords.send[language] }))
    const number = await reporter.locator('.receipt dd').first().innerText()
    const address = caseAddress(language, number)

    // It stands on everybody's start page; top management reads that it has happened, and not the report.
    const top = await someone('toppledelse', scripts)
    await top.goto(start)
    const event = top.locator('.injuries .row', { hasText: number })
    expect(await event.innerText()).toContain(injuryText.reported[language].toLocaleLowerCase())
    expect(await event.locator('a').count()).toBe(0)
    expect(await faultsOn(top)).toEqual([])
    expect((await top.goto(address))?.status()).toBe(404)

    const representative = await someone('verneombud', scripts)
    await representative.goto(start)
    await follow(representative.locator('.injuries a', { hasText: number }))
    expect(await representative.locator('.injury__list').innerText()).not.toBe('')
    await take(representative, 'comment', (form) =>
      form.locator('textarea').fill('Jeg er på stedet.'),
    )

    // The manager writes the whole checklist at once, and then confirms it.
    const manager = await someone('leder', scripts)
    await manager.goto(address)
    expect(await faultsOn(manager)).toEqual([])
    await take(manager, 'notifyAuthority', async (form) => {
      for (const which of notifications) {
        if (whereItApplies(which)) continue
        await form.locator(`[name=${which}-date]`).fill(happened)
        await form.locator(`[name=${which}-time]`).fill('1305')
      }
      await form.locator('[name=dsa-notRequired]').fill('Ingen strålekilde.')
      await form.locator('[name=police-time]').fill('25.00')
    })
    expect(await faultIn(manager, 'notifyAuthority')).toMatch(/13[.:]05/)
    expect(await manager.locator('[name=dsa-notRequired]').inputValue()).toBe('Ingen strålekilde.')
    expect(await faultsOn(manager)).toEqual([])
    await take(manager, 'notifyAuthority', (form) =>
      form.locator('[name=police-time]').fill('0100'),
    )
    expect(await manager.locator('#clearInjury').count()).toBe(0)
    await take(manager, 'confirmInjury')
    await top.goto(start)
    expect(await event.innerText()).toContain(injuryText.confirmed[language].toLocaleLowerCase())

    // Assessed without a cause: nobody knows it yet.
    await take(manager, 'receive')
    await take(manager, 'assess', async (form) => {
      await form.locator('input[name=severity][value=critical]').check()
      await form.locator('[name=category]').selectOption('personalInjury')
    })
    expect(await manager.locator('#reject').count()).toBe(0)
    // The first button adds it and approves it.
    await take(manager, 'propose', async (form) => {
      await form.locator('[name=measureTitle]').fill('Bytte alle stiger')
      await choose(form.locator('select[name=responsible]'), 'Emilie Haugsværen')
      await form.locator('[name=deadline]').fill(addDays(day, 10))
    })
    const measure = manager.locator('.row a', { hasText: 'Bytte alle stiger' })
    const measureAddress = (await measure.getAttribute('href')) ?? ''
    const employee = await someone('ansatt', scripts)
    await employee.goto(measureAddress)
    await take(employee, 'complete', async (form) => {
      await form.locator('[name=note]').fill('Alle stiger er byttet.')
      await form.locator('[name=date]').fill(corrected)
    })
    await manager.goto(measureAddress)
    await take(manager, 'verify', (form) =>
      form.locator('input[name=effect][value=worked]').check(),
    )

    // The deputy has corrected it: the manager closes, with the cause.
    const deputy = await someone('nestleder', scripts)
    await deputy.goto(address)
    await take(deputy, 'checkEffect', (form) =>
      form.locator('[name=note]').fill('Stigene er byttet, og alle har fått opplæring.'),
    )
    await manager.goto(address)
    await take(manager, 'close', async (form) => {
      await form.locator('[name=note]').fill('Stigene er byttet.')
      await form.locator('input[name=effect][value=worked]').check()
    })
    expect(await faultIn(manager, 'close')).toContain(
      nonconformityRefusalText.causeMissing[language],
    )
    await take(manager, 'close', (form) =>
      form.locator('[name=closingCause]').fill('Låsen på stigen var slitt.'),
    )
    expect(await manager.locator('#close').innerText()).toContain('Låsen på stigen var slitt.')
    await follow(manager.locator('#close button[type=submit]'))
    expect(await manager.locator('main').innerText()).toContain(close.words.done[language])
    expect(await faultsOn(manager)).toEqual([])
    await top.goto(start)
    expect(await event.count()).toBe(0)
  }, 300_000)
})

/** A unit whose manager is the demo line manager. */
const unitNames: Readonly<Record<PageLanguage, string>> = {
  nb: 'Institutt for kjemi',
  en: 'Department of Chemistry',
}
