import { describe, expect, inject, test } from 'vitest'
import {
  pageAddress,
  recordAddress,
  recordAt,
  recordsAddress,
} from '../../content/addresses/my-hse.ts'
import { consultationWords } from '../../cms/my-hse/consultations/text.ts'
import { caseAddress } from '../../cms/my-hse/nonconformities/addresses.ts'
import { gapWords } from '../../cms/my-hse/nonconformities/text.ts'
import { stopAddress } from '../../cms/my-hse/work-stops/place.ts'
import { workStopWords } from '../../cms/my-hse/work-stops/text.ts'
import { addDays, systemClock, today } from '../../cms/plugin/core/dates.ts'
import { close } from '../../cms/plugin/nonconformities/steps/close.ts'
import { otherSystemText } from '../../cms/plugin/nonconformities/text.ts'
import { lift } from '../../cms/plugin/work-stops/steps/lift.ts'
import { choose, faultIn, take } from './record-steps.ts'
import { expectFaultless, takingPart } from './taking-part.ts'
import { follow } from './visiting.ts'

const open = takingPart()
const as = (who: string) => open(`${who}@nordhavn.example`)
const day = today(systemClock)

describe('a case of stopped work', () => {
  test('is consulted on, outlives the stop, goes to another unit and another system, and closes here', async () => {
    // The representative has stopped the work, and writes it down.
    const representative = await as('verneombud')
    await representative.goto(recordsAddress('nb', 'workStop'))
    await follow(representative.locator(`main a[href="${stopAddress('nb')}"]`))
    await choose(representative.locator('select[name=unit]'), 'Institutt for kjemi')
    await representative.locator('[name=title]').fill('Fylling av gassflasker')
    await representative.locator('[name=place]').fill('Gassrommet K1-003')
    await representative.locator('[name=day]').fill(addDays(day, -1))
    await representative.locator('[name=time]').fill('1305')
    await representative
      .locator('[name=reason]')
      .fill('Ventilen lekker, og detektoren er slått av.')
    await follow(representative.locator('main form button[type=submit]').first())
    const stop = recordAt(new URL(representative.url()).pathname)?.number ?? ''
    expect(stop).toMatch(/^STA-/)
    await expectFaultless(representative)
    const caseLink = representative.locator('main a[href*="/avvik/AVV-"]').first()
    const number = await caseLink.innerText()
    const here = caseAddress('nb', number)

    // It stands first on the manager's start page. What the manager writes starts nothing.
    const manager = await as('leder')
    const stopped = manager.locator('.call-first .row', { hasText: stop })
    await manager.goto(pageAddress('nb', 'start'))
    await follow(stopped.locator('a'))
    expect(await manager.locator('#lift').count()).toBe(0)
    await take(manager, 'respond', (form) =>
      form.locator('textarea').fill('Leverandøren bytter ventilen i dag.'),
    )
    expect(await manager.locator('main').innerText()).toContain(workStopWords.standing.nb)
    await manager.goto(pageAddress('nb', 'start'))
    expect(await stopped.count()).toBe(1)
    const elsewhere = await as('verneombud2')
    expect((await elsewhere.goto(recordAddress('nb', 'workStop', stop)))?.status()).toBe(404)

    // The case that follows is assessed, and the representative is asked about its cause.
    await manager.goto(here)
    await take(manager, 'receive')
    await take(manager, 'assess', async (form) => {
      await form.locator('input[name=severity][value=serious]').check()
      await form.locator('[name=category]').selectOption('chemicalBiologicalRadiation')
    })
    await take(manager, 'consultation-ask', async (form) => {
      await form.locator('input[name=matter][value=cause]').check()
      await form.locator('[name=question]').fill('Hvorfor var detektoren slått av?')
    })
    expect(await manager.locator('main').innerText()).toContain(consultationWords.asked.nb)
    await expectFaultless(manager)
    await representative.goto(pageAddress('nb', 'tasks'))
    await follow(representative.locator(`main a[href^="${here}"][href*="consultation"]`).first())
    await take(representative, 'consultation-answer')
    expect(await faultIn(representative, 'consultation-answer')).not.toBe('')
    await take(representative, 'consultation-answer', (form) =>
      form.locator('textarea').fill('Den varslet hver natt, og ingen visste hvem som eier den.'),
    )
    await manager.goto(here)
    const answer = manager.locator('.answer-beside', { hasText: 'ingen visste hvem som eier den' })
    expect(await answer.innerText()).toContain('Daniel')

    // Only the representative lifts the stop; the case is still there.
    await representative.goto(recordAddress('nb', 'workStop', stop))
    await take(representative, 'lift', async (form) => {
      await form.locator('textarea').fill('Ventilen er byttet, og detektoren virker.')
      await form.locator('[name=time]').fill('0001')
    })
    expect(await representative.locator('main').innerText()).toContain(lift.words.done.nb)
    expect(await representative.locator('#lift').count()).toBe(0)
    await manager.goto(pageAddress('nb', 'start'))
    expect(await stopped.count()).toBe(0)

    // The gas is for another unit: the representative of that area learns of it at once, and comments.
    await manager.goto(here)
    await take(manager, 'transfer', async (form) => {
      await choose(form.locator('select[name=unit]'), 'Institutt for fysikk')
      await form.locator('[name=reason]').fill('Gassrommet er overtatt av fysikk.')
    })
    const administrator = await as('admin')
    const query = new URLSearchParams({
      'where[to][equals]': 'verneombud2@nordhavn.example',
      sort: '-createdAt',
      limit: '1',
    })
    const mailed = await administrator.request.get(`/api/outbox?${query.toString()}`, {
      headers: { origin: inject('origin') },
    })
    const { docs } = (await mailed.json()) as { docs: { subject: string }[] }
    expect(docs[0]?.subject).toContain(number)
    expect(docs[0]?.subject).toContain('verneombudet')
    expect((await elsewhere.goto(here))?.status()).toBe(200)
    await take(elsewhere, 'comment', (form) =>
      form.locator('textarea').fill('Pakningen på porten må også skiftes.'),
    )

    // In English from here: facilities have it in a system of their own.
    const there = caseAddress('en', number)
    const physics = await as('leder2')
    await physics.goto(there)
    await take(physics, 'receive')
    await take(physics, 'assess', async (form) => {
      await form.locator('input[name=severity][value=minor]').check()
      await form.locator('[name=category]').selectOption('buildingTechnical')
    })
    await take(physics, 'handToSystem', async (form) => {
      await form.locator('[name=otherSystem][value=facility]').check()
      await form.locator('[name=otherSystemNumber]').fill('ED-4711')
    })
    await physics.goto(recordsAddress('en', 'nonconformity', { state: 'elsewhere' }))
    await follow(physics.locator(`main a[href="${there}"]`).first())
    const facts = await physics.locator('main').innerText()
    expect(facts).toContain(otherSystemText.facility.en)
    expect(facts).toContain('ED-4711')
    await expectFaultless(physics)
    await take(physics, 'askSystem', (form) =>
      form.locator('textarea').first().fill('They have ordered the seal.'),
    )
    expect(await physics.locator('main').innerText()).toContain('They have ordered the seal.')
    await take(physics, 'backFromSystem', (form) =>
      form.locator('textarea').first().fill('The seal is new.'),
    )

    // It was reported by a representative: it closes when that is answered in writing, and so is the comment.
    expect(await physics.locator('#close').count()).toBe(0)
    expect(await physics.locator('main').innerText()).toContain(gapWords.noReply.en)
    await take(physics, 'replyToRepresentative', (form) =>
      form.locator('textarea').first().fill('The detector has an owner from today.'),
    )
    await take(physics, 'answerComment', (form) =>
      form.locator('textarea').first().fill('The seal was changed this week.'),
    )
    await take(physics, 'close', (form) =>
      form.locator('[name=note]').fill('Valve and seal are new.'),
    )
    await follow(physics.locator('#close button[type=submit]'))
    expect(await physics.locator('main').innerText()).toContain(close.words.done.en)
    await expectFaultless(physics)
    await representative.goto(recordAddress('nb', 'workStop', stop))
    await follow(representative.locator('main a', { hasText: number }))
    expect(await representative.locator('main').innerText()).toContain(
      'The detector has an owner from today.',
    )
  }, 300_000)
})
