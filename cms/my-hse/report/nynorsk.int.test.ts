import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportSegments } from '../../../content/addresses/forms.ts'
import { reportPage } from '../../../content/addresses/my-hse.ts'
import { reportLanguages } from '../../../content/addresses/parts.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { local } from '../../plugin/database/local.ts'
import { askSentences, closeSentences } from '../../plugin/nonconformities/sentences.ts'
import { nonconformitySteps } from '../../plugin/nonconformities/steps.ts'
import { takeStep } from '../../plugin/records/engine.ts'
import { startApp, type TestApp, unitId } from '../../test/app.ts'
import { allTold } from '../../test/told.ts'
import { ask, type DrawnPage, pageAt } from '../forms/test-pages.ts'
import { formAddress } from '../routes.ts'

type Fields = readonly (readonly [name: string, value: string])[]

const typed: Fields = [
  ['type', 'nearMiss'],
  ['injury', 'no'],
  ['title', 'Laust rekkverk i trappa'],
  ['description', 'Rekkverket gav etter då eg heldt i det.'],
  ['unit', unitId('KJ')],
  ['eventDate', '2026-11-20'],
  ['who', 'named'],
  ['name', 'Kari Prøve'],
  ['email', 'kari@nordhavn.example'],
]

/** Words of bokmål that nynorsk writes otherwise. */
const bokmaal =
  /(?<![\p{L}])(?:ikke|jeg|hva|hvem|hvor|hvilken|hvordan|noen|noe|fra|til sammen|mer|melding(?:en)|saken|lederen|enheten|nå|være|hvis|gjøre|skrev(?:et)?|Velg|velg|høyst|bilder|Forsiden|Nødnumre|sikkerhet|sykdom|verneombudet|ansatt|Lukket|Mottatt)(?![\p{L}])/u

const codeIn = (text: string): string => /(?:[2-9A-Z]{4}-){3}[2-9A-Z]{4}/.exec(text)?.[0] ?? ''

describe.each(databases())('reporting in nynorsk, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database, { locales: ['nb', 'en', 'nn'] })
  })
  afterAll(() => app.close())

  /** Posts a form of a page as it stands, with what was typed in it, and goes where it leads. */
  const send = async (
    page: DrawnPage,
    segment: string,
    fields: Fields = [],
  ): Promise<DrawnPage> => {
    const form = page.forms.find(({ action }) => action.endsWith(`/${segment}`))
    const names = new Set(fields.map(([name]) => name))
    const unseen = (form?.fields ?? [])
      .filter(({ kind, name }) => kind === 'hidden' && !names.has(name))
      .map(({ name, value }) => [name, value] as const)
    const answer = await ask(app.payload, form?.action ?? '', { post: [...unseen, ...fields] })
    expect(answer.status).toBe(303)
    const to = answer.headers.get('location') ?? ''
    expect(to).toMatch(/^\/nn\/meld/)
    return pageAt(app.payload, to, null)
  }

  const newest = async () => {
    const [found] = await local.find(await app.as(), 'nonconformities', {
      overrideAccess: true,
      sort: '-number',
      limit: 1,
    })
    if (!found) throw new Error('Nothing was reported.')
    return found
  }

  const step = async (
    name: keyof typeof nonconformitySteps.steps,
    id: string,
    given: object = {},
  ): Promise<void> => {
    const req = await app.as('managerChemistry')
    await takeStep(req, nonconformitySteps, name, { id, version: null, ...given })
  }

  /** The form, its check and the receipt of what was typed. */
  const reported = async (fields: Fields = typed) => {
    const form = await pageAt(app.payload, reportPage('nn', 'form'), null)
    const check = await send(form, reportSegments.check.nn, fields)
    const receipt = await send(check, reportSegments.send.nn)
    return { form, check, receipt, code: codeIn(receipt.text), case: await newest() }
  }

  const opened = async (number: string, code: string): Promise<DrawnPage> =>
    send(await pageAt(app.payload, reportPage('nn', 'status'), null), reportSegments.status.nn, [
      ['number', number],
      ['code', code],
    ])

  test('one reports from the form to the receipt, and the case remembers the language', async () => {
    const { form, check, receipt, code, case: made } = await reported()
    expect(form.text).toContain('Kva vil du melde?')
    expect(check.text).toContain('Sjå over meldinga')
    expect(receipt.text).toContain('Takk for at du sa frå.')
    expect(receipt.text).toContain(made.number)
    expect(code).not.toBe('')
    expect(made).toMatchObject({ language: 'nn', title: 'Laust rekkverk i trappa' })
    for (const page of [form, check, receipt]) expect(page.text).not.toMatch(bokmaal)
  })

  test('the page says that it is nynorsk, and names the other languages', async () => {
    const html = await (await ask(app.payload, reportPage('nn', 'form'))).text()
    expect(html).toContain('<html lang="nn"')
    expect(html).toContain('lang="nb">Bokmål</a>')
    expect(html).toContain('lang="en">English</a>')
    for (const language of ['nb', 'en'] as const) {
      const page = await (await ask(app.payload, reportPage(language, 'form'))).text()
      expect(page).toContain(
        `href="${reportPage('nn', 'form')}" hrefLang="nn" lang="nn">Nynorsk</a>`,
      )
    }
  })

  test('what is wrong is said in nynorsk, at its field, and what was typed stays', async () => {
    const form = await pageAt(app.payload, reportPage('nn', 'form'), null)
    const back = await send(form, reportSegments.check.nn, [
      ['title', 'Laust rekkverk'],
      ['eventDate', '2026-12-24'],
      ['who', 'named'],
      ['email', 'kari'],
    ])
    for (const said of [
      'Vel kva du vil melde.',
      'Svar på om nokon er døde eller alvorleg skadde.',
      'Skriv kva som skjedde.',
      'Vel eininga der det skjedde.',
      'Datoen er fram i tid.',
      'Skriv namnet ditt, eller vel å melde anonymt.',
      'E-postadressa ser ikkje rett ut.',
    ]) {
      expect(back.text).toContain(said)
    }
    expect(back.errorLinks).toContain('unit')
    expect(back.text).not.toMatch(bokmaal)
    const title = back.forms.flatMap((each) => each.fields).find(({ name }) => name === 'title')
    expect(title?.value).toBe('Laust rekkverk')
  })

  test('with the code one reads a question, answers it and adds to the case', async () => {
    const { code, case: made } = await reported()
    const [sentence] = Object.keys(askSentences)
    await step('ask', made.id, { sentence })
    const page = await opened(made.number, code)
    expect(page.text).toContain('Kan du fortelje litt meir')
    expect(page.text).toContain('Sakshandsamaren spurde')
    expect(page.text).not.toMatch(bokmaal)
    const empty = await send(page, reportSegments.answer.nn, [['answer', ' ']])
    expect(empty.text).toContain('Skriv svaret.')
    const answered = await send(page, reportSegments.answer.nn, [['answer', 'Det var måndag.']])
    expect(answered.text).toContain('Svaret er sendt.')
    expect(answered.text).toContain('Det var måndag.')
    const added = await send(answered, reportSegments.add.nn, [['addition', 'Det er to skruar.']])
    expect(added.text).toContain('Opplysningane er sende.')
    for (const each of [empty, answered, added]) expect(each.text).not.toMatch(bokmaal)
  })

  test('a code that does not fit is told so in nynorsk', async () => {
    const page = await opened('AVV-2026-9999', 'AAAA-AAAA-AAAA-AAAA')
    expect(page.text).toContain('Vi finn inga melding')
    expect(page.text).not.toMatch(bokmaal)
  })

  test('each letter to a named reporter is in nynorsk, and leads to the page in nynorsk', async () => {
    const { case: made } = await reported()
    await step('receive', made.id)
    await step('ask', made.id, { sentence: Object.keys(askSentences)[1] })
    const letters = (await allTold(app)).filter(
      ({ subject, to }) => to === 'kari@nordhavn.example' && subject.includes(made.number),
    )
    expect(letters.map(({ subject }) => subject).sort()).toEqual([
      `Avvik ${made.number}: Motteken`,
      `Spørsmål om avvik ${made.number}`,
      `Vi har teke imot avvik ${made.number}`,
    ])
    for (const { body } of letters) {
      expect(body).toContain(`/nn/meld/status"`)
      expect(body).toContain('Sjå kor langt saka er komen')
      expect(body).not.toMatch(bokmaal)
    }
  })

  test('a standard answer reaches whoever reported in nynorsk', async () => {
    expect(closeSentences.corrected.says.nn).toContain('retta')
    const { code, case: made } = await reported()
    await step('reject', made.id, { sentence: 'known' })
    const page = await opened(made.number, code)
    expect(page.text).toContain('Dette er meldt før, og vi arbeider med det i ei anna sak.')
    expect(page.text).toContain('Avvist')
  })

  test('whoever handles it reads the report in bokmål or English, marked as nynorsk', async () => {
    const { case: made } = await reported()
    const token = await app.token('managerChemistry')
    const answer = await ask(app.payload, `/min-hms/avvik/${made.number}`, { token })
    expect(answer.status).toBe(200)
    const html = await answer.text()
    expect(html).toContain('<html lang="nb"')
    expect(html).toContain('lang="nn"')
  })

  test('everything else there is in bokmål', async () => {
    const { links } = await pageAt(app.payload, reportPage('nn', 'form'), null)
    expect(links).toContain('/')
    expect(links).toContain('/min-hms')
    expect(links.filter((each) => each.startsWith('/nn/'))).toEqual(
      expect.arrayContaining(['/nn/meld/status']),
    )
    expect(links.every((each) => !each.startsWith('/nn/') || each.startsWith('/nn/meld'))).toBe(
      true,
    )
    const nothing = await ask(app.payload, `${reportPage('nn', 'form')}/anna`)
    expect(nothing.status).toBe(404)
    expect(await nothing.text()).toContain('<html lang="nb"')
  })
})

describe.each(databases())('an institution of two languages, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(() => app.close())

  test('has nothing at the addresses in nynorsk, and takes no report there', async () => {
    for (const page of ['form', 'check', 'receipt', 'status'] as const) {
      expect((await ask(app.payload, reportPage('nn', page))).status, page).toBe(404)
    }
    for (const segment of Object.values(reportSegments)) {
      const answer = await ask(app.payload, formAddress('nn', segment), { post: typed })
      expect(answer.status, segment.nn).toBe(404)
    }
    const stored = { overrideAccess: true, where: { language: { equals: 'nn' } } } as const
    expect(await local.count(await app.as(), 'nonconformities', stored)).toBe(0)
  })

  test('offers its two languages alone', async () => {
    for (const language of reportLanguages.filter((each) => each !== 'nn')) {
      const html = await (await ask(app.payload, reportPage(language, 'form'))).text()
      expect(html).not.toContain('Nynorsk')
      expect(html).not.toContain('/nn/')
    }
  })

  test('a program cannot report in nynorsk either', async () => {
    const answer = await fetch(`${app.origin}/api/nonconformities/report`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...Object.fromEntries(typed),
        key: crypto.randomUUID(),
        injury: false,
        anonymous: true,
        language: 'nn',
      }),
    })
    expect(answer.status).toBe(400)
  })
})
