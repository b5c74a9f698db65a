import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../plugin/database/test-databases.ts'
import { holdsNationalId } from '../../plugin/core/national-id.ts'
import { spokenDay } from '../../plugin/admin/spoken-dates.ts'
import { longestValue } from '../form-body.ts'
import { type Drawn, type Filled, filled, send, written } from './test-places.ts'
import { day } from './test-records.ts'
import { allOf, snapshotOf } from './test-snapshot.ts'
import { faultsInStore } from './test-store.ts'
import { asShown, drawTable, faultsOf, type FormTable } from './test-table.ts'

/** What no field asks for. */
const rubbish = [
  '31.12.2026',
  '2026-02-30',
  '-1',
  '1e999',
  '9'.repeat(40),
  '__proto__',
  'constructor',
  '{"$ne":null}',
  'before\0after',
  'half \ud83d of a pair',
  'å'.repeat(longestValue),
]

/** Numbers with right check digits, which belong to nobody. */
function nationalIds(count: number): string[] {
  const found: string[] = []
  for (let serial = 0; found.length < count; serial += 1) {
    const number = `150190${String(serial).padStart(5, '0')}`
    if (holdsNationalId(number)) found.push(number)
  }
  return found
}

describe.each(databases())(
  'what is stored of every form, on $name',
  { timeout: 600_000 },
  (database) => {
    let table: FormTable

    beforeAll(async () => {
      table = await drawTable(database)
    })
    afterAll(() => table.app.close())

    /** Fields with words in them, whose text is kept when it does not get through. */
    const wordy = (form: Drawn): string[] => {
      const secret = new Set(form.form.secret ?? [])
      return written(form).flatMap(({ name }) => (secret.has(name) ? [] : [name]))
    }
    const withWritten = (form: Drawn, names: readonly string[], value: string): Filled => {
      const rest = filled(form).filter(([name]) => !names.includes(name))
      return [...rest, ...names.map((name) => [name, value] as const)]
    }
    test('a national identity number is taken out, said at its field, and stored nowhere', async () => {
      const numbers = nationalIds(table.drawn.length)
      const wrong = await table.wrongWith(async (form) => {
        const number = numbers[table.drawn.findIndex(({ name }) => name === form.name)] ?? ''
        const names = wordy(form)
        if (names.length === 0) return []
        const post = withWritten(form, names, `Gjelder ${number.slice(0, 6)} ${number.slice(6)}.`)
        const { location } = await send(table.app, form, post)
        const faults = faultsOf(await table.draftAt(location))
        const page = await table.pageFor(location, form)
        return names.flatMap((name) => [
          ...(faults.some((each) => each.field === name && each.code === 'nationalId')
            ? []
            : [`${name} is not told`]),
          ...(page.errorNames.includes(name) ? [] : [`${location} does not lead to ${name}`]),
        ])
      })
      expect(wrong).toEqual([])
      const { payload } = table.app
      const slugs = Object.keys(payload.collections) as Parameters<typeof allOf>[1][]
      const everything = await Promise.all(
        slugs.map(async (slug) => JSON.stringify(await allOf(payload, slug))),
      )
      const plain = everything.join('\n')
      expect(
        numbers.filter(
          (each) => plain.includes(each) || plain.includes(`${each.slice(0, 6)} ${each.slice(6)}`),
        ),
      ).toEqual([])
    })

    test.each([
      ['what people write', written],
      ['what nobody sees, and what is chosen,', ({ fields }: Drawn) => fields],
    ])('%s stands in no record as anything but text', async (_what, fieldsOf) => {
      const wrong = await table.wrongWith(async (form) => {
        const found: string[] = []
        for (const [at, value] of rubbish.entries()) {
          // Each language has half of it: they share what they do.
          if (at % 2 === (form.language === 'nb' ? 0 : 1)) continue
          const drawn = await table.drawnAnew(form)
          const names = [...new Set(fieldsOf(drawn).map(({ name }) => name))]
          const post = withWritten(
            drawn,
            names.filter((name) => name !== 'form'),
            value,
          )
          const { location, status } = await send(table.app, drawn, [...post, [value, value]])
          const draft = await table.draftAt(location)
          const problems = [
            ...(status === 303 ? [] : [`answered ${String(status)}`]),
            ...faultsOf(draft).flatMap(({ code }) => (code === 'failed' ? ['it failed'] : [])),
            ...(draft === null ? await faultsInStore(table.app.payload) : []),
          ]
          found.push(...problems.map((each) => `${JSON.stringify(value)}: ${each}`))
          if (draft === null) await table.story.putBack(form.moment)
        }
        return found
      })
      expect(wrong).toEqual([])
      expect(Object.keys(Object.prototype)).toEqual([])
    })

    const dated = (): Drawn[] =>
      table.drawn.filter(({ fields }) => fields.some(({ kind }) => kind === 'date'))
    const dates = ({ fields }: Drawn): string[] =>
      fields.filter(({ kind }) => kind === 'date').map(({ name }) => name)

    test('a date as people write it is a day', async () => {
      table.app.setDay('2026-12-31')
      const wrong = await table.wrongWith(async (form) => {
        const { location } = await send(table.app, form, filled(form, '31.12.2026'))
        const draft = await table.draftAt(location)
        const faults = faultsOf(draft)
        if (faults.length > 0) return [`did not get through: ${JSON.stringify(faults)}`]
        const stored = JSON.stringify([...(await snapshotOf(table.app.payload))])
        if (stored.includes('31.12.2026')) return ['the date is stored as it was written']
        if (stored.includes('2026-12-31')) return []
        const page = await table.pageFor(location, form)
        const spoken = spokenDay('2026-12-31', form.language)
        return page.text.includes(spoken) ? [] : [`${location} says nothing of ${spoken}`]
      }, dated())
      table.app.setDay(day)
      expect(wrong).toEqual([])
    })

    test.each(['not-a-date', '2026-02-30', '31.02.2026', '99999-01-01'])(
      'the date %s is an error at its field',
      async (date) => {
        const wrong = await table.wrongWith(async (form) => {
          const found: string[] = []
          for (const name of dates(form)) {
            const drawn = await table.drawnAnew(form)
            const { location } = await send(table.app, drawn, withWritten(drawn, [name], date))
            const page = await table.pageFor(location, form)
            const fields = page.forms.find(({ action }) => action === form.action)?.fields ?? []
            const field = fields.find((each) => each.name === name)
            if (field?.invalid !== true) found.push(`${name} is not marked`)
            if (!page.errorNames.includes(name)) found.push(`no error leads to ${name}`)
            if (asShown(field?.value ?? '') !== date)
              found.push(`${name} shows ${field?.value ?? ''}`)
          }
          return found
        }, dated())
        expect(wrong).toEqual([])
      },
    )
  },
)
