import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../plugin/database/test-databases.ts'
import { cleanText } from '../../plugin/core/incoming-text.ts'
import { longestValue } from '../form-body.ts'
import { errorText } from '../text.ts'
import { type Drawn, type Filled, filled, send, written } from './test-places.ts'
import { drawTable, faultsOf, type FormTable, lostOn } from './test-table.ts'

/** What people and programs write where something else is asked for. */
const rubbish = [
  '31.12.2026',
  '2026-02-30',
  '1e999',
  '__proto__',
  "' OR 1=1 --",
  'before\0after',
  'half \ud83d of a pair',
  '</textarea><script>alert("1")</script>&amp;',
  'A\u030apen dør\u0007\u001b[31m\u0085ny linje',
  '\u202eright to left, and \u{1f9ea}\r\nin two lines',
]

describe.each(databases())(
  'what is typed into every form, on $name',
  { timeout: 600_000 },
  (database) => {
    let table: FormTable
    let norwegian: readonly Drawn[]

    beforeAll(async () => {
      table = await drawTable(database)
      // What is read and shown is the same in both languages: the other tables try both.
      norwegian = table.drawn.filter(({ language }) => language === 'nb')
    })
    afterAll(() => table.app.close())

    /** Names of the fields with words in them, whose text is kept when it does not get through. */
    const wordy = (form: Drawn): string[] => {
      const secret = new Set(form.form.secret ?? [])
      return written(form).flatMap(({ name }) => (secret.has(name) ? [] : [name]))
    }
    const withValue = (form: Drawn, names: readonly string[], value: string): Filled => {
      const rest = filled(form).filter(([name]) => !names.includes(name))
      return [...rest, ...names.map((name) => [name, value] as const)]
    }

    /** What is wrong with the answer: a fault of ours, a page that is not there, an error that leads nowhere, lost text. */
    async function wrongIn(
      form: Drawn,
      names: readonly string[],
      value: string,
    ): Promise<string[]> {
      const { location, status } = await send(table.app, form, withValue(form, names, value))
      if (status !== 303) return [`answered ${String(status)}`]
      const draft = await table.draftAt(location)
      if (draft === null) {
        await table.story.putBack(form.moment)
        return []
      }
      const page = await table.pageFor(location, form)
      const arrived = cleanText(value)
      const failed = faultsOf(draft).filter(({ code }) => code === 'failed')
      return [
        ...(page.status === 200 ? [] : [`${location} answers ${String(page.status)}`]),
        ...failed.map(() => 'it failed'),
        ...page.errorLinks
          .filter((each) => !page.ids.has(each))
          .map((each) => `an error leads to #${each}, which ${location} does not have`),
        // A report that is right goes on to be checked, and closing is looked over: neither has these fields.
        ...(faultsOf(draft).length === 0
          ? []
          : lostOn(
              page,
              form,
              names.map((name) => [name, arrived] as const),
            )),
      ]
    }

    test.each(rubbish)(
      '%j in every field comes back as it was typed, or is taken',
      async (value) => {
        const wrong = await table.wrongWith(
          (form) => wrongIn(form, wordy(form), value),
          norwegian.filter((form) => wordy(form).length > 0),
        )
        expect(wrong).toEqual([])
      },
    )

    test('the longest text that is taken comes back whole, from each field', async () => {
      const wrong = await table.wrongWith(async (form) => {
        const found: string[] = []
        for (const name of wordy(form).slice(0, 3)) {
          const drawn = await table.drawnAnew(form)
          found.push(...(await wrongIn(drawn, [name], 'å'.repeat(longestValue))))
        }
        return found
      }, norwegian)
      expect(wrong).toEqual([])
    })

    test('more than is taken leads back to the form, which says so', async () => {
      const tooMany = Array.from({ length: 700 }, (_, at): [string, string] => [
        `more-${String(at)}`,
        'x',
      ])
      const wrong = await table.wrongWith(
        async (form) => {
          const found: string[] = []
          for (const post of [
            withValue(form, wordy(form).slice(0, 1), 'å'.repeat(longestValue + 1)),
            [...filled(form), ...tooMany],
          ]) {
            const { location } = await send(table.app, form, post)
            const page = await table.pageFor(location, form)
            if (!page.text.includes(errorText.unreadable.nb))
              found.push(`${location} does not say so`)
          }
          return found
        },
        norwegian.filter((form) => wordy(form).length > 0),
      )
      expect(wrong).toEqual([])
    })

    test('a field that comes hundreds of times counts once', async () => {
      const wrong = await table.wrongWith(async (form) => {
        const [name] = wordy(form)
        if (name === undefined) return []
        const often = Array.from({ length: 300 }, (): [string, string] => [name, 'mange ganger'])
        const { location, status } = await send(table.app, form, [...filled(form), ...often])
        const failed = faultsOf(await table.draftAt(location)).some(({ code }) => code === 'failed')
        return status === 303 && !failed ? [] : [`answered ${String(status)}, or failed`]
      }, norwegian)
      expect(wrong).toEqual([])
    })

    test.each(['something-else', 'constructor'])(
      'an answer that is not offered, %s, is refused or left out',
      async (value) => {
        const offering = ['select', 'radio', 'checkbox']
        const wrong = await table.wrongWith(async (form) => {
          const chosen = form.fields.filter(({ kind }) => offering.includes(kind))
          const found: string[] = []
          for (const name of new Set(chosen.map((each) => each.name))) {
            const answers = await wrongIn(await table.drawnAnew(form), [name], value)
            found.push(...answers.map((each) => `${name}: ${each}`))
          }
          return found
        }, norwegian)
        expect(wrong).toEqual([])
      },
    )
  },
)
