import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../plugin/database/test-databases.ts'
import { email, password } from '../../test/app.ts'
import { formAddress, languages, pageAddress } from '../routes.ts'
import { reportWords } from '../report/text.ts'
import { errorText } from '../text.ts'
import { forms } from './registry.ts'
import { type Drawn, emptied, type Filled, filled, send, written } from './test-places.ts'
import { ask } from './test-pages.ts'
import { difference, effectsOf } from './test-records.ts'
import { addressOf, drawTable, faultsOf, type FormTable, lostOn } from './test-table.ts'

/** Forms that may be empty: what is saved as far as it is written, and notes that nobody has to write. */
const rightWhenEmpty = new Set([
  'process-preMinutes',
  'process-postMinutes',
  'logOut',
  'enquiry-close',
  'nonconformity-start',
  ...['findings', 'inputs', 'noMapping', 'noMeasure', 'plan', 'post', 'pre', 'requirements'].map(
    (each) => `process-${each}`,
  ),
  'process-selection',
  'process-cover',
  'process-psychosocial',
  'proposal-take',
  // Nothing is taken out but names.
  'access-request-mark',
  'audit-answer',
  'audit-close',
  'inspection-close',
  'compliance-approve',
  'unit-report-handIn',
  'unit-report-accept',
  'whole-report-review',
  'management-review-prepare',
  'management-review-followUp',
  'review-decision-carryOut',
  'review-decision-withdraw',
  'whole-report-write',
  // Nothing told is nothing printed.
  'unit-at-the-door',
])
/** Forms that store nothing but what leads on to the next page. */
const leadsOn = new Set([
  'report',
  'reportStatus',
  'forgottenPassword',
  'choose-unit',
  'choose-late',
])

describe.each(databases())('every form, on $name', { timeout: 600_000 }, (database) => {
  let table: FormTable

  beforeAll(async () => {
    table = await drawTable(database)
  })
  afterAll(() => table.app.close())

  test('stands on a page, in both languages', () => {
    const wanted = forms.flatMap(({ name }) => languages.map((each) => `${name}, ${each}`))
    expect(table.drawn.map(({ name }) => name).toSorted()).toEqual(wanted.toSorted())
    const gone = [...table.pages].filter(([, { status }]) => status !== 200)
    expect(gone.map(([at]) => at)).toEqual([])
  })

  test('can be told from every other on its page whose text is kept', () => {
    const twice = [...table.pages].flatMap(([at, page]) => {
      const kept = page.forms.filter((each) => each.kept).map(({ action, id }) => `${action}#${id}`)
      return kept
        .filter((each, index) => kept.indexOf(each) !== index)
        .map((each) => `${at}: ${each}`)
    })
    expect(twice).toEqual([])
  })

  test.each([
    ['empty', emptied],
    ['without anything at all', (): Filled => []],
  ])('sent %s, it comes back and says what is missing', async (_how, fill) => {
    const wrong = await table.wrongWith(async (form) => {
      const { status, location } = await send(table.app, form, fill(form))
      const page = await table.pageFor(location, form)
      const needsNothing = written(form).length === 0 || rightWhenEmpty.has(form.form.name)
      const mayPass = fill === emptied ? needsNothing : form.form.name === 'logOut'
      const faults = faultsOf(await table.draftAt(location))
      return [
        ...(status === 303 ? [] : [`answered ${String(status)}`]),
        ...(page.status === 200 ? [] : [`${location} answers ${String(page.status)}`]),
        ...(mayPass || page.failed || page.text.includes(reportWords.caseClosed[form.language])
          ? []
          : [`${location} shows no error`]),
        ...page.errorLinks
          .filter((each) => !page.ids.has(each))
          .map((each) => `an error leads to #${each}, which ${location} does not have`),
        ...faults.filter(({ code }) => code === 'failed').map(() => 'it failed'),
      ]
    })
    expect(wrong).toEqual([])
  })

  test('sent from another website, it does nothing and says so', async () => {
    const foreign = [
      { origin: 'https://elsewhere.example', referer: 'https://elsewhere.example/trap' },
      { 'sec-fetch-site': 'cross-site' },
    ]
    const wrong = await table.wrongWith(async (form) => {
      const before = await effectsOf(table.app.payload)
      const found: string[] = []
      for (const headers of foreign) {
        const { status, location } = await send(table.app, form, filled(form), { headers })
        const page = await table.pageFor(location, form)
        if (status !== 303) found.push(`answered ${String(status)}`)
        if (page.status !== 200) found.push(`${location} answers ${String(page.status)}`)
        else if (!page.text.includes(errorText.foreign[form.language])) {
          found.push(`${location} does not say so`)
        }
      }
      const done = difference(before, await effectsOf(table.app.payload))
      return done === '' ? found : [...found, `did something: ${done}`]
    })
    expect(wrong).toEqual([])
  })

  test('sent without a session, or with one that has ended, it is there again after logging in', async () => {
    const sessions = new Map<string, string>()
    const wrong = await table.wrongWith(
      async (form) => {
        const actor = form.actor ?? 'employee'
        const ended = sessions.get(actor) ?? (await endedSession(actor))
        sessions.set(actor, ended)
        const post = filled(form)
        const found: string[] = []
        for (const token of [null, ended]) {
          const before = await effectsOf(table.app.payload)
          const { status, location } = await send(table.app, form, post, { token })
          const done = difference(before, await effectsOf(table.app.payload))
          const { pathname, searchParams } = addressOf(location)
          const next = searchParams.get('next') ?? ''
          const page = await table.pageFor(next, form)
          if (status !== 303) found.push(`answered ${String(status)}`)
          if (pathname !== pageAddress(form.language, 'logIn')) found.push(`led to ${location}`)
          if (done !== '') found.push(`did something: ${done}`)
          if (page.status !== 200) found.push(`${next} answers ${String(page.status)}`)
          if (!page.text.includes(errorText.sessionEnded[form.language])) {
            found.push(`${next} does not say why`)
          }
          found.push(...lostOn(page, form, post))
        }
        return found
      },
      table.drawn.filter(({ form }) => form.open !== true),
    )
    expect(wrong).toEqual([])
  })

  test('sent when its record has moved on, it is given back on a page that says what happened', async () => {
    const texts = table.drawn.filter((each) => written(each).length > 0 && each.form.open !== true)
    const movedOn = ({ moment }: Drawn) => (moment === 'closed' ? 'planned' : 'closed')
    const wrong = await table.wrongWith(
      async (form) => {
        const names = new Set(written(form).map(({ name }) => name))
        // A person's own words, which no record has already.
        const post = filled(form).map(([name, value]): readonly [string, string] => [
          name,
          names.has(name) ? `${value} for ${form.form.name}` : value,
        ])
        const { location } = await send(table.app, form, post)
        const draft = await table.draftAt(location)
        if (draft === null) return []
        const page = await table.pageFor(location, form)
        return [...(page.failed ? [] : [`${location} shows no error`]), ...lostOn(page, form, post)]
      },
      texts,
      movedOn,
    )
    expect(wrong).toEqual([])
  })

  async function endedSession(actor: NonNullable<Drawn['actor']>): Promise<string> {
    const { payload } = table.app
    const data = { email: email(actor), password }
    const { token = '' } = await payload.login({ collection: 'accounts', data })
    await ask(payload, formAddress('nb', 'logOut'), { token, post: [] })
    return token
  }

  test('pressed twice, one after the other or at once, it has one effect and one result', async () => {
    // What it does is the same in both languages: each has every other form.
    const names = forms.map(({ name }) => name)
    const keyed = table.drawn.filter(
      ({ fields, form, language }) =>
        language === (names.indexOf(form.name) % 2 === 0 ? 'nb' : 'en') &&
        fields.some(({ name }) => name === 'form'),
    )
    const wrong = await table.wrongWith(async (form) => {
      const found: string[] = []
      const effectOf = async (presses: (post: Filled) => Promise<string[]>): Promise<string> => {
        await table.story.putBack(form.moment)
        const post = filled(await table.drawnAnew(form))
        const before = await effectsOf(table.app.payload)
        const [first = '', second = first] = await presses(post)
        const done = difference(before, await effectsOf(table.app.payload))
        const faults = faultsOf(await table.draftAt(first))
        if (faults.length > 0) found.push(`did not get through: ${JSON.stringify(faults)}`)
        if (first !== second) found.push(`led to ${first}, and to ${second}`)
        return done
      }
      const press = async (post: Filled): Promise<string> =>
        (await send(table.app, form, post)).location
      const once = await effectOf(async (post) => [await press(post)])
      const again = await effectOf(async (post) => [await press(post), await press(post)])
      const atOnce = await effectOf((post) => Promise.all([press(post), press(post)]))
      if (once === '' && !leadsOn.has(form.form.name)) found.push('did nothing')
      if (again !== once) found.push(`did "${once}", one after the other "${again}"`)
      if (atOnce !== once) found.push(`did "${once}", at once "${atOnce}"`)
      return found
    }, keyed)
    expect(wrong).toEqual([])
  })
})
