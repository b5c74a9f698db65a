import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import {
  pageAddress,
  recordAddress,
  recordAt,
  recordsAddress,
  unitAddress,
} from '../../content/addresses/my-hse.ts'
import { addDays, systemClock, today } from '../../cms/plugin/core/dates.ts'
import { buttonOn, linkOn, mainOf, menuOn } from './by-name.ts'
import { choose, faultIn, take } from './record-steps.ts'
import { expectFaultless, takingPart } from './taking-part.ts'
import { follow } from './visiting.ts'

const open = takingPart()
const as = (who: string) => open(`${who}@nordhavn.example`)
const day = today(systemClock)
const laboratory = 'NHU-NV-FY-LAS'
const [lead, member] = ['Hanne Kvisteberg', 'Per Steinar Ødegrend']
const title = 'HMS-revisjon av laserlaboratoriet'
const hazards = 'Farer er kartlagt'
const plan = 'Handlingsplanen har tiltak'
const lamp = 'Varsellampen over døren er frakoblet'
const overdue = 'Et tiltak er ikke gjort innen fristen'
const praised = 'Nye stipendiater følger en erfaren kollega'

function saidOn(page: Page): Promise<string> {
  return mainOf(page).innerText()
}

/** The name of a link that says what it is about to those who cannot see where it stands. */
function about(way: string, what: string): RegExp {
  return new RegExp(`^${way} ?: ${what}`)
}

/** Answers one question of a few choices. */
async function tick(within: Locator, question: string, answer: string): Promise<void> {
  await within.getByRole('group', { name: question }).getByLabel(answer).first().check()
}

/** From the start page to the list of audits. */
async function goToAudits(page: Page): Promise<void> {
  await page.goto(pageAddress('nb', 'start'))
  await follow(linkOn(page, 'HMS-revisjoner').first())
}

/** From the start page to one audit. */
async function goToAudit(page: Page, number: string): Promise<void> {
  await goToAudits(page)
  await follow(mainOf(page).getByRole('row').filter({ hasText: number }).getByRole('link').first())
}

/** From the list of tasks to the audit that is one of them. */
async function goToTask(page: Page, language: 'nb' | 'en', number: string): Promise<void> {
  await page.goto(pageAddress(language, 'tasks'))
  await follow(mainOf(page).locator(`a[href*="${number}"]`).first())
}

/** Writes down what was seen or heard. */
async function writeDown(
  page: Page,
  {
    kind,
    place,
    role,
    what,
  }: Readonly<Record<'kind' | 'place' | 'what', string>> & {
    readonly role?: string
  },
): Promise<void> {
  const form = mainOf(page).locator('details', { hasText: 'Skriv ned en samtale' })
  await form.locator('summary').click()
  await tick(form, 'Hva slags', kind)
  if (role !== undefined) await form.locator('select').selectOption({ label: role })
  await form.getByLabel('Dag').fill(day)
  await form.getByLabel('Sted, nummer eller adresse').fill(place)
  await form.getByLabel('Hva dere så eller hørte').fill(what)
  await follow(form.getByRole('button', { name: 'Lagre', exact: true }))
}

/** Writes a finding of the criterion whose page stands open. */
async function find(page: Page, kind: string, finding: string): Promise<void> {
  await follow(linkOn(page, 'Nytt funn'))
  await tick(mainOf(page), 'Hva slags funn', kind)
  await mainOf(page).getByLabel('Funnet i én setning').fill(finding)
  await mainOf(page)
    .getByLabel('Hva dere fant, og hva det bygger på')
    .fill('Sett på befaringen, og bekreftet i samtalen.')
  await follow(buttonOn(page, 'Lagre funnet'))
}

/** The lead tells the unit of the audit. */
async function notify(
  page: Page,
  asked: { readonly agenda: string; readonly provide: string },
): Promise<void> {
  await take(page, 'notify', async (form) => {
    await form.locator('[name=agenda]').fill(asked.agenda)
    await form.locator('[name=asksFor]').fill(asked.provide)
  })
}

/** Fills in the form that plans an audit of the laboratory today, of risk alone. */
async function planToday(
  page: Page,
  { name, scope, unit }: Readonly<Record<'name' | 'scope' | 'unit', string>>,
): Promise<void> {
  await choose(mainOf(page).locator('select[name=unit]'), unit)
  await mainOf(page).locator('[name=title]').fill(name)
  await mainOf(page).locator('[name=scope]').fill(scope)
  for (const point of await mainOf(page).locator('[name=points]:not([value=risk])').all()) {
    await point.uncheck()
  }
  await mainOf(page).locator('[name=auditDate]').fill(day)
  await choose(mainOf(page).locator('select[name=lead]'), lead)
  await choose(mainOf(page).locator('select[name=second]'), member)
  await follow(mainOf(page).locator('form button[type=submit]').first())
}

function numberOf(page: Page): string {
  return recordAt(new URL(page.url()).pathname)?.number ?? ''
}

test('an audit in four browsers, from plan to closed: what is found is registered once, and the next audit draws it in', async () => {
  // The lead plans it. Until the unit is notified it is nothing for the unit, nor the unit for the auditor.
  const leading = await as('redaktor')
  await goToAudits(leading)
  await follow(linkOn(leading, 'Planlegg en revisjon'))
  await planToday(leading, {
    name: title,
    scope: 'Laboratoriet og kontrollrommet.',
    unit: 'Laserlaboratoriet',
  })
  const number = numberOf(leading)
  expect(number).toMatch(/^REV-/)
  const manager = await as('leder3')
  const auditor = await as('revisor')
  const statusOf = async (page: Page, address: string) => (await page.goto(address))?.status()
  expect(await statusOf(manager, recordAddress('nb', 'audit', number))).toBe(404)
  expect(await statusOf(auditor, unitAddress('nb', laboratory))).toBe(404)
  await notify(leading, { agenda: 'Kl. 9: åpningsmøte. Kl. 10: befaring.', provide: 'Ingenting.' })
  expect(await saidOn(leading)).toContain('Varselet er sendt')

  // Manager and representative find it, with who may read what, and for how long.
  await manager.goto(pageAddress('nb', 'start'))
  await follow(menuOn(manager, 'Enheten'))
  await follow(linkOn(manager, new RegExp(`HMS-revisjon ${number} er varslet`)))
  const representative = await as('verneombud2')
  await goToAudit(representative, number)
  for (const reader of [manager, representative]) {
    const reads = mainOf(reader).locator('section', {
      has: reader.getByRole('heading', { name: 'Hvem som kan lese hva' }),
    })
    expect(await reads.innerText()).toContain(`${lead}, ${member} kan lese enhetens saker fra`)
    expect(await reads.innerText()).toContain('Aldri hvem som har meldt et avvik')
    expect(await saidOn(reader)).toContain('Enheten leser dem når den får utkastet.')
  }
  await expectFaultless(manager)
  expect(await statusOf(auditor, unitAddress('nb', laboratory))).toBe(200)

  // With a document alone the lead cannot say that it works in practice. The auditor has talked to somebody.
  await writeDown(leading, {
    kind: 'Dokument',
    place: 'Risikovurderingen',
    what: 'Vurderingen er fra i fjor.',
  })
  await follow(linkOn(leading, about('Svar på kriteriet', hazards)))
  await tick(mainOf(leading), 'Er det på plass?', 'Ja')
  await tick(mainOf(leading), 'Virker det i praksis?', 'Delvis')
  await mainOf(leading).getByLabel('Dokument, Risikovurderingen').check()
  await mainOf(leading).getByLabel('Konklusjon').fill('Nytt utstyr er ikke alltid vurdert.')
  await follow(buttonOn(leading, 'Lagre svaret'))
  expect(await saidOn(leading)).toContain('kan ikke avgjøres av dokumenter alene')
  await expectFaultless(leading)
  await goToAudit(auditor, number)
  await writeDown(auditor, {
    kind: 'Samtale',
    place: 'Laserlab',
    role: 'Romansvarlig',
    what: 'Lampen har vært frakoblet siden ombyggingen.',
  })
  await leading.reload()
  await mainOf(leading).getByLabel('Samtale, Romansvarlig').check()
  expect(await mainOf(leading).getByLabel('Konklusjon').inputValue()).toContain('Nytt utstyr')
  await follow(buttonOn(leading, 'Lagre svaret'))

  // Each answers a criterion, and stands beside it.
  await follow(linkOn(auditor, about('Svar på kriteriet', plan)))
  await tick(mainOf(auditor), 'Er det på plass?', 'Delvis')
  await tick(mainOf(auditor), 'Virker det i praksis?', 'Delvis')
  await mainOf(auditor).getByLabel('Samtale, Romansvarlig').check()
  await mainOf(auditor).getByLabel('Konklusjon').fill('To av tre tiltak er gjort.')
  await follow(buttonOn(auditor, 'Lagre svaret'))
  await follow(linkOn(leading, 'Tilbake til revisjonen'))
  expect(await saidOn(leading)).toContain('2 av 2 kriterier er besvart.')
  const answered = (criterion: string) =>
    mainOf(leading).getByRole('listitem').filter({ hasText: criterion }).innerText()
  expect(await answered(hazards)).toContain(`av ${lead}`)
  expect(await answered(plan)).toContain(`av ${member}`)

  // It is conducted, and both write what they found.
  await take(leading, 'conduct')
  expect(await saidOn(leading)).toContain('Rapporten skal være sendt innen 14 dager.')
  await follow(linkOn(leading, about('Endre', hazards)))
  await find(leading, 'Mindre avvik', lamp)
  await find(leading, 'God praksis', praised)
  await find(auditor, 'Mindre avvik', overdue)
  await expectFaultless(auditor)

  // The unit has the draft, and says which facts are wrong.
  await follow(linkOn(leading, 'Tilbake til revisjonen'))
  await take(leading, 'sendDraft', (form) =>
    form.getByLabel('Konklusjon').fill('Det meste virker. Varsling må rettes først.'),
  )
  await goToTask(manager, 'nb', number)
  expect(await saidOn(manager)).toContain(lamp)
  await take(manager, 'commentDraft', (form) =>
    form.locator('textarea').fill('Fakta er riktige, men lampen ble frakoblet i august.'),
  )
  expect(await saidOn(manager)).toContain('Revisjonslaget har fått merknadene.')

  // In English from here. Both on the team press to send the report: it is sent once.
  const here = recordAddress('en', 'audit', number)
  for (const page of [leading, auditor]) await page.goto(here)
  expect(await saidOn(leading)).toContain('lampen ble frakoblet i august')
  await take(leading, 'sendReport')
  expect(await saidOn(leading)).toContain('its nonconformities are registered')
  await take(auditor, 'sendReport')
  expect(await saidOn(auditor)).toContain('The audit is “Report sent”. This cannot be done now.')

  // Each nonconformity stands in the register once, and nothing is left to register.
  await leading.goto(here)
  expect(await buttonOn(leading, 'Register the nonconformities').count()).toBe(0)
  const cases = mainOf(leading).getByRole('link', { name: /^AVV-/ })
  expect(new Set(await cases.allInnerTexts()).size).toBe(2)
  expect(await cases.count()).toBe(2)
  for (const finding of [lamp, overdue]) {
    await leading.goto(recordsAddress('en', 'nonconformity'))
    await mainOf(leading).getByLabel('Number or words').fill(finding)
    await follow(buttonOn(leading, 'Show'))
    expect(await linkOn(leading, new RegExp(finding)).count(), finding).toBe(1)
  }
  await leading.goto(here)
  const ofLamp = mainOf(leading).getByRole('listitem').filter({ hasText: lamp })
  const registered = await ofLamp.getByRole('link', { name: /^AVV-/ }).innerText()

  // The manager answers each with cause and deadline, adds a measure where it is followed up, and sends the answer.
  await goToTask(manager, 'en', number)
  await take(manager, 'receive')
  await take(manager, 'answer')
  expect(await saidOn(manager)).toContain('Findings the unit has not answered: 2.')
  for (const finding of [lamp, overdue]) {
    await manager.goto(here)
    await follow(linkOn(manager, about('Answer the finding', finding)))
    await expectFaultless(manager)
    await mainOf(manager).getByLabel('Cause').fill('Nobody had the task after the rebuilding.')
    await mainOf(manager).getByLabel('What the unit does').fill('The room manager has it now.')
    await mainOf(manager).getByLabel('By', { exact: true }).fill(addDays(day, 30))
    await follow(buttonOn(manager, 'Save the answer'))
  }
  await follow(linkOn(manager, registered))
  await take(manager, 'receive')
  await take(manager, 'assess', async (form) => {
    await form.locator('input[name=severity][value=minor]').check()
    await form.locator('[name=category]').selectOption('buildingTechnical')
  })
  await take(manager, 'propose', async (form) => {
    await form.locator('[name=measureTitle]').fill('Connect the lamp and check it each month')
    await choose(form.locator('select[name=responsible]'), 'Yuki Haraldsen-Mori')
    await form.locator('[name=deadline]').fill(addDays(day, 14))
  })
  expect(await saidOn(manager)).toContain('Connect the lamp and check it each month')
  await manager.goto(here)
  await take(manager, 'answer', (form) => form.locator('textarea').fill('We agree.'))
  expect(await saidOn(manager)).toContain('The answer has been sent to the team.')
  await expectFaultless(manager)

  // The representative comments, and the lead closes: the auditor reads the unit no more.
  await representative.goto(here)
  await take(representative, 'commentReport')
  expect(await faultIn(representative, 'commentReport')).not.toBe('')
  await take(representative, 'commentReport', (form) =>
    form.locator('textarea').fill('The lamp was reported in September.'),
  )
  const ofUnit = [unitAddress('en', laboratory), recordAddress('en', 'nonconformity', registered)]
  for (const each of ofUnit) expect(await statusOf(auditor, each), each).toBe(200)
  await goToTask(leading, 'en', number)
  expect(await saidOn(leading)).toContain('The lamp was reported in September.')
  await take(leading, 'close')
  expect(await saidOn(leading)).toContain('The team can no longer read the unit’s records.')
  await expectFaultless(leading)
  for (const each of ofUnit) expect(await statusOf(auditor, each), each).toBe(404)
  await manager.goto(here)
  expect(await saidOn(manager)).toContain('Now they cannot.')

  // The next audit of the laboratory judges what this one found, but not what was good.
  await leading.goto(recordsAddress('en', 'audit'))
  await follow(linkOn(leading, 'Plan an audit'))
  await planToday(leading, {
    name: 'Follow-up audit of the laser laboratory',
    scope: 'What was found.',
    unit: 'Laser Laboratory',
  })
  expect(await saidOn(leading)).not.toContain(lamp)
  await notify(leading, { agenda: 'At 9: site visit.', provide: 'Nothing.' })
  const earlier = mainOf(leading).locator('section', {
    has: leading.getByRole('heading', { name: 'Findings of earlier audits' }),
  })
  const drawnIn = await earlier.innerText()
  for (const said of [number, lamp, overdue]) expect(drawnIn).toContain(said)
  expect(drawnIn).not.toContain(praised)
  await follow(linkOn(leading, about('Assess', lamp)))
  expect(await saidOn(leading)).toContain('Nobody had the task after the rebuilding.')
  await expectFaultless(leading)
  await tick(mainOf(leading), 'How it is now', 'Repeated')
  await mainOf(leading).getByLabel('What the assessment is based on').fill('The lamp is dark.')
  await follow(buttonOn(leading, 'Save the assessment'))
  expect(await saidOn(leading)).toContain('Repeated from an earlier audit')
  await expectFaultless(leading)
}, 600_000)
