import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { reportSegments } from '../../../content/addresses/forms.ts'
import { reportPage } from '../../../content/addresses/my-hse.ts'
import { reportPrivacyAddress } from '../../../content/addresses/site.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { local } from '../../plugin/database/local.ts'
import { startApp, type TestApp, unitId } from '../../test/app.ts'
import { signedDraft } from '../draft-signature.ts'
import { ask, pageAt } from '../forms/test-pages.ts'
import { formKeyOf } from '../form-key.ts'
import { formAddress } from '../routes.ts'

const typed = [
  ['type', 'nonconformity'],
  ['injury', 'no'],
  ['title', 'Urimelig arbeidsplan'],
  ['description', 'Vaktene kommer samme dag.'],
  ['unit', unitId('KJ')],
  ['eventDate', '2026-11-20'],
  ['who', 'anonymous'],
] as const

describe.each(databases())('reporting, on $name', (database) => {
  let app: TestApp
  let formKey: string
  let now = Temporal.Instant.from('2026-11-22T11:00:00Z')

  beforeAll(async () => {
    app = await startApp(database, { clock: () => now })
  })
  afterAll(async () => {
    await app.close()
  })
  beforeEach(() => {
    formKey = crypto.randomUUID()
  })

  const signed = (): string => signedDraft(formKey, app.payload.secret)

  /** Sends a report as it was checked, and gives the address of its receipt. */
  const send = async (more: readonly (readonly [string, string])[] = []): Promise<string> => {
    const post = [...typed, ...more, ['form', signed()] as const]
    const answer = await ask(app.payload, formAddress('nb', reportSegments.send), { post })
    expect(answer.status).toBe(303)
    return answer.headers.get('location') ?? ''
  }

  const newest = async () => {
    const [found] = await local.find(await app.as(), 'nonconformities', {
      overrideAccess: true,
      sort: '-number',
      limit: 1,
    })
    return found
  }

  test.each(['nb', 'en'] as const)(
    'the form says who sees the name, and leads to privacy (%s)',
    async (language) => {
      const address = language === 'nb' ? '/meld' : '/en/report'
      const answer = await ask(app.payload, address)
      const html = await answer.text()
      expect(html).toContain(`href="${reportPrivacyAddress(language)}"`)
      const said = {
        nb: 'Bare de som behandler saken, HMS-sjefen og du selv kan se navnet ditt',
        en: 'only by those who handle the case, the HSE director and you',
      }
      expect(html).toContain(said[language])
      const { ids, text } = await pageAt(app.payload, address, null)
      expect(ids.has('concernsManager')).toBe(true)
      expect(text).toContain({ nb: 'varslingskanalen', en: 'whistleblowing channel' }[language])
    },
  )

  /** The unit that is chosen where the form is opened at an address. */
  const chosenAt = async (address: string): Promise<string | undefined> => {
    const { forms } = await pageAt(app.payload, address, null)
    return forms.flatMap(({ fields }) => fields).find(({ name }) => name === 'unit')?.value
  }

  test.each([
    ['/meld?unit=kj-lab', 'KJ-LAB'],
    ['/en/report?unit=KJ-Lab', 'KJ-LAB'],
    [`/meld?unit=${unitId('KJ')}`, 'KJ'],
  ])(
    '%s, as on the card by the door, has the unit filled in without log-in',
    async (address, code) => {
      expect(await chosenAt(address)).toBe(unitId(code))
    },
  )

  test.each(['/meld', '/meld?unit=', '/meld?unit=finnes-ikke', '/meld?unit=%3Cscript%3E'])(
    '%s is the form as it always is: it does not tell what units there are not',
    async (address) => {
      expect(await chosenAt(address)).toBe('')
      const answer = await ask(app.payload, address)
      expect(answer.status).toBe(200)
      const html = await answer.text()
      expect(html).not.toContain('finnes-ikke"')
      expect(html).not.toContain('<script>')
    },
  )

  test('the unit goes along to the form in another language', async () => {
    const html = await (await ask(app.payload, '/meld?unit=kj-lab')).text()
    expect(html).toContain('/en/report?unit=kj-lab')
  })

  test('back from the receipt one finds the receipt, wherever one goes back to', async () => {
    const checked = await ask(app.payload, formAddress('nb', reportSegments.check), { post: typed })
    const check = checked.headers.get('location') ?? ''
    const page = await pageAt(app.payload, check, null)
    const form = page.forms.find(({ action }) => action.endsWith(reportSegments.send.nb))
    const post = (form?.fields ?? []).map(({ name, value }) => [name, value] as const)
    const sent = await ask(app.payload, form?.action ?? '', { post })
    const receipt = sent.headers.get('location') ?? ''
    const number = (await newest())?.number ?? ''
    for (const address of [check, check.replace(/^[^?]*/, reportPage('nb', 'form'))]) {
      const back = await ask(app.payload, address)
      expect(back.status, address).toBe(307)
      expect(back.headers.get('location')).toBe(receipt)
    }
    expect((await pageAt(app.payload, receipt, null)).text).toContain(number)
  })

  test('a tick that it concerns the manager goes from the form to the case', async () => {
    const tick = ['concernsManager', 'yes'] as const
    const checked = await ask(app.payload, formAddress('nb', reportSegments.check), {
      post: [...typed, tick],
    })
    const { forms, text } = await pageAt(app.payload, checked.headers.get('location') ?? '', null)
    expect(text).toContain('Saken gjelder lederen min')
    const sent = forms
      .flatMap((each) => each.fields)
      .find((each) => each.name === 'concernsManager')
    expect(sent?.value).toBe('yes')
    const receipt = await pageAt(app.payload, await send([tick]), null)
    expect(receipt.text).toContain('Lederen i enheten ser ikke saken')
    expect(await newest()).toMatchObject({ concernsManager: true, unit: unitId('KJ') })
  })

  test.each(['nb', 'en'] as const)(
    'asks whether someone is dead or seriously injured, with examples, and wants an answer (%s)',
    async (language) => {
      const form = await pageAt(app.payload, reportPage(language, 'form'), null)
      const asked = form.forms
        .flatMap((each) => each.fields)
        .filter((each) => each.name === 'injury')
      expect(asked.map(({ kind, off, value }) => [kind, value, off])).toEqual([
        ['radio', 'yes', true],
        ['radio', 'no', true],
      ])
      const example = { nb: 'bevisstløshet', en: 'loss of consciousness' }
      expect(form.text).toContain(example[language])
      const post = typed.filter(([name]) => name !== 'injury')
      const action = formAddress(language, reportSegments.check)
      const { headers } = await ask(app.payload, action, { post })
      const page = await pageAt(app.payload, headers.get('location') ?? '', null)
      expect(page.errorLinks).toEqual(['injury'])
    },
  )

  test.each(['nb', 'en'] as const)(
    'a yes shows whom to call before it is sent, also without a script, and what the manager is told (%s)',
    async (language) => {
      const checked = async (answer: 'yes' | 'no'): Promise<string> => {
        const post = [...typed.filter(([name]) => name !== 'injury'), ['injury', answer] as const]
        const action = formAddress(language, reportSegments.check)
        const { headers } = await ask(app.payload, action, { post })
        return (await ask(app.payload, headers.get('location') ?? '')).text()
      }
      const [before = '', after] = (await checked('yes')).split(/injury-call.*?<\/section>/s)
      expect(before).not.toContain('type="submit"')
      expect(after).toContain('type="submit"')
      const [box = ''] = /injury-call.*?<\/section>/s.exec(await checked('yes')) ?? []
      for (const number of ['113', '112', '110', '00000110', '73199700']) {
        expect(box).toContain(`href="tel:${number}"`)
      }
      const words = {
        nb: [
          'kanskje ikke lest før i morgen',
          'Sist kontrollert',
          'tast 3',
          'får lederen bare vite',
        ],
        en: [
          'may not be read until the next morning',
          'Last verified',
          'press 3',
          'learns only that',
        ],
      }
      for (const word of words[language]) expect(box).toContain(word)
      expect(await checked('no')).not.toContain('injury-call')
    },
  )

  test.each(['nb', 'en'] as const)(
    'with the code one reads what one wrote and adds to it, without a script (%s)',
    async (language) => {
      const receipt = await pageAt(app.payload, await send(), null)
      const [code = ''] = /(?:[2-9A-Z]{4}-){3}[2-9A-Z]{4}/.exec(receipt.text) ?? []
      const { id, number = '' } = (await newest()) ?? {}
      const status = formAddress(language, reportSegments.status)
      const shown = await ask(app.payload, status, {
        post: [
          ['number', number],
          ['code', code],
        ],
      })
      const address = shown.headers.get('location') ?? ''
      const page = await pageAt(app.payload, address, null)
      expect(page.text).toContain('Vaktene kommer samme dag.')
      const more = (words: string) => {
        const form = page.forms.find(({ action }) => action.endsWith(reportSegments.add[language]))
        const post = (form?.fields ?? [])
          .filter(({ kind }) => kind === 'hidden')
          .map(({ name, value }) => [name, value] as const)
        const own = post.filter(([name]) => name !== 'form')
        return ask(app.payload, form?.action ?? '', { post: [...own, ['addition', words]] })
      }
      const empty = await more(' ')
      const back = await pageAt(app.payload, empty.headers.get('location') ?? '', null)
      expect(back.errorLinks).toEqual(['addition'])
      const added = await more('Det hendte i går også.')
      const after = await pageAt(app.payload, added.headers.get('location') ?? '', null)
      expect(after.text).toContain('Det hendte i går også.')
      const found = await local.findById(await app.as(), 'nonconformities', id ?? '', {
        overrideAccess: true,
      })
      expect(found?.steps?.at(-1)).toMatchObject({ step: 'add', note: 'Det hendte i går også.' })
    },
  )

  test('without the tick the case is the unit’s own', async () => {
    const receipt = await pageAt(app.payload, await send(), null)
    expect(receipt.text).toContain('Lederen i enheten får beskjed')
    expect(await newest()).toMatchObject({ concernsManager: false, handlingUnit: null })
  })

  test('a receipt shows the code for an hour, and then never again', async () => {
    const address = await send()
    const { text } = await pageAt(app.payload, address, null)
    const [code = ''] = /(?:[2-9A-Z]{4}-){3}[2-9A-Z]{4}/.exec(text) ?? []
    expect(code).not.toBe('')
    const { number = '' } = (await newest()) ?? {}
    expect(text).toContain(number)

    now = now.add({ minutes: 59 })
    expect((await pageAt(app.payload, address, null)).text).toContain(code)
    now = now.add({ minutes: 1 })
    const later = await pageAt(app.payload, address, null)
    expect(later.text).toContain('kan ikke vises igjen')
    expect(later.text).not.toContain(code)
    expect(later.text).not.toContain(number)

    // The key stands in the address: neither the same form nor REST gives the code again.
    const again = await pageAt(app.payload, await send(), null)
    expect(again.text).not.toContain(code)
    const key = formKeyOf(await app.as(), signed()) ?? ''
    const posted = await fetch(`${app.origin}/api/nonconformities/report`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...Object.fromEntries(typed), injury: false, key, anonymous: true }),
    })
    expect(await posted.json()).toEqual({ number, code: null })
  })

  test('a receipt nobody has made says what it always did', async () => {
    const { text } = await pageAt(app.payload, `/meld/kvittering?report=${signed()}`, null)
    expect(text).toContain('Kvitteringen vises bare i én time')
  })
})
