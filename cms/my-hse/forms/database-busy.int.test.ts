import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseSegments, reportSegments } from '../../../content/addresses/forms.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { local } from '../../plugin/database/local.ts'
import { reportNonconformity } from '../../plugin/nonconformities/report.ts'
import { type ActorName, startApp, type TestApp, unitId } from '../../test/app.ts'
import {
  type Answer,
  answers,
  canMeet,
  type Command,
  FailingCommands,
  isSame,
} from '../../test/failing-commands.ts'
import { reportOf } from '../../test/faults/works.ts'
import { draftIdOf } from '../draft-signature.ts'
import { newFormKey } from '../form-key.ts'
import { formAddress } from '../routes.ts'
import { errorText } from '../text.ts'
import { ask, pageAt } from './test-pages.ts'
import { addressOf, faultsOf } from './test-table.ts'

type Post = readonly (readonly [name: string, value: string])[]
const system = { overrideAccess: true } as const

/** A form that is posted, and what came of it. */
interface Sent {
  readonly post: () => Promise<Response>
  /** The words in it that must not be lost. */
  readonly words: string
  /** How often what it asks for has been done. */
  readonly done: () => Promise<number>
}

const reportForm = async (app: TestApp): Promise<Sent> => {
  const words = `Trinnet var løst ${randomUUID()}`
  const post: Post = [
    ['form', newFormKey(await app.as())],
    ['type', 'accident'],
    ['injury', 'no'],
    ['title', 'Falt i trappen'],
    ['description', words],
    ['unit', unitId('KJ')],
    ['eventDate', '2026-11-20'],
    ['who', 'named'],
    ['name', 'Prøve Gjest'],
  ]
  return {
    post: () => ask(app.payload, formAddress('nb', reportSegments.send), { post }),
    words,
    done: async () =>
      local.count(await app.as(), 'nonconformities', {
        ...system,
        where: { description: { equals: words } },
      }),
  }
}

const askForm = async (app: TestApp): Promise<Sent> => {
  const { id, number } = await reportNonconformity(await app.as('employee'), reportOf(randomUUID()))
  const words = `Hvilket trinn var det ${randomUUID()}`
  const post: Post = [
    ['form', newFormKey(await app.as())],
    ['id', id],
    ['number', number],
    ['version', '1'],
    ['question', words],
  ]
  const token = await app.token('managerChemistry')
  return {
    post: () => ask(app.payload, formAddress('nb', caseSegments.ask), { post, token }),
    words,
    done: async () => {
      const found = await local.findById(await app.as(), 'nonconformities', id, system)
      return (found?.steps ?? []).filter(({ note }) => note === words).length
    },
  }
}

describe.each(databases())('many forms at once, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    // Every command each time: nothing is remembered.
    app = await startApp(database, { soleWriter: false })
  })
  afterAll(() => app.close())

  test('fifty people who send a report at once each get a receipt, and a number of their own', async () => {
    const sent = await Promise.all(Array.from({ length: 50 }, () => reportForm(app)))
    const answered = await Promise.all(sent.map((each) => each.post()))
    const locations = answered.map(({ headers }) => headers.get('location') ?? '')
    expect(locations.filter((each) => !each.includes('/kvittering'))).toEqual([])
    expect(await Promise.all(sent.map((each) => each.done()))).toEqual(sent.map(() => 1))
    const stored = await local.find(await app.as(), 'nonconformities', system)
    expect(new Set(stored.map(({ number }) => number)).size).toBe(50)
  }, 60_000)
})

const failing = new FailingCommands()
const engines = databases(failing.around).filter(({ transactions }) => transactions)

/** Whoever cannot be looked up is a stranger to Payload, which swallows why: their text waits behind the log-in. */
const looksUpAccount = ({ collection, door, inTransaction }: Command): boolean =>
  collection === 'accounts' && door.startsWith('find') && !inTransaction
/** Without where what was typed is kept, and the end of that write, there is nothing to lead back to. */
const keepsText = ({ collection }: Command): boolean =>
  collection === 'form-drafts' || collection === null
/** A read outside a transaction waits for nobody. */
const meetsOthers = ({ door, inTransaction }: Command): boolean =>
  inTransaction || /^(?:create|update|upsert|delete)/.test(door)
/** What does not pass by itself is tried many times before it is told: one of each is enough. */
const lasting: readonly Answer[] = [
  'a write conflict, 112',
  'a transaction that is gone, 251, with its label',
]

describe.each(engines)('when $name answers as MongoDB does', (database) => {
  let app: TestApp

  beforeAll(async () => {
    // Every command each time: nothing is remembered.
    app = await startApp(database, { soleWriter: false })
  })
  afterAll(() => app.close())

  describe.each([
    ['a report', reportForm, null],
    ['a question about a case', askForm, 'managerChemistry'],
  ] as const)('%s', (_name, formOf, who: ActorName | null) => {
    let commands: readonly Command[]

    beforeAll(async () => {
      // The counter of the year is begun by the first.
      await (await formOf(app)).post()
      const sent = await formOf(app)
      commands = (await failing.commandsOf(sent.post)).filter((each) => !looksUpAccount(each))
    })

    test.each(Object.keys(answers) as Answer[])(
      'that meets %s once, at any of its commands, gets through once',
      async (answer) => {
        const wrong: string[] = []
        for (const command of commands.filter((each) => canMeet(answer, each))) {
          const sent = await formOf(app)
          const outcome = await failing.failing(
            (each) => (isSame(each, command) ? answers[answer](each.collection) : null),
            sent.post,
          )
          const location = 'result' in outcome ? outcome.result.headers.get('location') : null
          const done = await sent.done()
          const through = location !== null && !location.includes('draft=')
          if (through && done === 1) continue
          wrong.push(`${place(command)}: ${String(location)}, done ${String(done)} times`)
        }
        expect(wrong).toEqual([])
      },
      120_000,
    )

    test.each(lasting)(
      'that always meets %s comes back with its text and a way out, and gets through another time',
      async (answer) => {
        const kinds = new Map(
          commands
            .filter((each) => !keepsText(each) && meetsOthers(each))
            .map((each) => [
              `${each.door} ${String(each.collection)} ${String(each.inTransaction)}`,
              each,
            ]),
        )
        const wrong: string[] = []
        for (const [kind, one] of kinds) {
          const sent = await formOf(app)
          const outcome = await failing.failing(
            (each) =>
              each.door === one.door &&
              each.collection === one.collection &&
              each.inTransaction === one.inTransaction
                ? answers[answer](each.collection)
                : null,
            sent.post,
          )
          if ('error' in outcome) {
            wrong.push(`${kind}: ${String(outcome.error)}`)
            continue
          }
          const location = outcome.result.headers.get('location') ?? ''
          const id = draftIdOf(addressOf(location).searchParams.get('draft'), app.payload.secret)
          const draft = await local.findById(await app.as(), 'form-drafts', id ?? '', system)
          const faults = faultsOf(draft)
          if (faults.length !== 1 || faults[0]?.code !== 'busy') {
            wrong.push(`${kind}: ${location} ${JSON.stringify(faults)}`)
          }
          if (!JSON.stringify(draft?.values ?? {}).includes(sent.words)) wrong.push(`${kind}: lost`)
          const token = who === null ? null : await app.token(who)
          const page = await pageAt(app.payload, location, token)
          if (!page.text.includes(errorText.busy.nb))
            wrong.push(`${kind}: ${location} says nothing`)
          if ((await sent.done()) !== 0) wrong.push(`${kind}: half`)
          await sent.post()
          if ((await sent.done()) !== 1) wrong.push(`${kind}: not through another time`)
        }
        expect(wrong).toEqual([])
      },
      240_000,
    )
  })
})

function place({ collection, door, place: at }: Command): string {
  return `${String(at)} ${door} ${collection ?? ''}`
}
