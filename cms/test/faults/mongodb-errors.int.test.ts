import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../plugin/database/test-databases.ts'
import { isPassing } from '../../plugin/database/passing.ts'
import { startApp, type TestApp } from '../app.ts'
import {
  type Answer,
  answers,
  canMeet,
  type Command,
  FailingCommands,
  isSame,
} from '../failing-commands.ts'
import { reportOf, type Work, worksOf } from './works.ts'

const every = Object.keys(answers) as Answer[]
/** For what does not pass by itself one of each is enough: it is tried many times before it is told. */
const lasting = every.filter((each) => each.includes('112') || each.includes('field'))
const works = ['report', 'step', 'publish', 'letter', 'mail'] as const
const failing = new FailingCommands()
// What is undone when a transaction fails can only be seen where there are some.
const engines = databases(failing.around).filter(({ transactions }) => transactions)

/** Whoever cannot be looked up is a stranger to Payload, which swallows why. */
const looksUpAccount = ({ collection, door, inTransaction }: Command): boolean =>
  collection === 'accounts' && door.startsWith('find') && !inTransaction

describe.each(engines)('when $name answers as MongoDB does', (database) => {
  let app: TestApp

  beforeAll(async () => {
    // Every command each time: nothing is remembered.
    app = await startApp(database, { soleWriter: false })
  })
  afterAll(() => app.close())

  const fails = (answer: Answer, one: Command) => (command: Command) =>
    isSame(command, one) ? answers[answer](command.collection) : null

  describe.each(works)('%s', (name) => {
    let work: Work
    let commands: readonly Command[]
    let whole: unknown

    beforeAll(async () => {
      work = worksOf(app)[name]
      const at = await work.prepare()
      commands = await failing.commandsOf(() => work.run(at))
      whole = await work.stored(at)
    })

    test('comes to the database with commands to try it on', () => {
      expect(commands.length).toBeGreaterThan(3)
      expect(commands.filter(({ door }) => /^(?:create|update)/.test(door)).length).toBeGreaterThan(
        0,
      )
    })

    test.each(every)(
      'meets %s once, at each of its commands: it is stored whole, and once',
      async (answer) => {
        const wrong: string[] = []
        for (const command of commands.filter((each) => canMeet(answer, each))) {
          const at = await work.prepare()
          const before = JSON.stringify(await work.stored(at))
          const outcome = await failing.failing(fails(answer, command), () => work.run(at))
          const after = JSON.stringify(await work.stored(at))
          const where = `${String(command.place)} ${command.door} ${command.collection ?? ''}`
          if ('error' in outcome) {
            if (!isPassing(outcome.error)) wrong.push(`${where}: ${String(outcome.error)}`)
            if (![before, JSON.stringify(whole)].includes(after))
              wrong.push(`${where}: half, ${after}`)
            await work.run(at)
          }
          const end = JSON.stringify(await work.stored(at))
          if (end !== JSON.stringify(whole)) wrong.push(`${where}: ${end}`)
        }
        expect(wrong).toEqual([])
      },
      120_000,
    )
  })

  describe('over REST', () => {
    const post = async (key: string): Promise<Response> => {
      const { photos: _, ...report } = { ...reportOf(key), place: key, name: 'Prøve Gjest' }
      return fetch(`${app.origin}/api/nonconformities/report`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-language': 'nb',
          authorization: `JWT ${await app.token('employee')}`,
        },
        body: JSON.stringify(report),
      })
    }
    let commands: readonly Command[]

    beforeAll(async () => {
      await post(randomUUID())
      commands = await failing.commandsOf(() => post(randomUUID()))
    })

    test.each(every)(
      'a report that meets %s once gets its number',
      async (answer) => {
        const wrong: string[] = []
        for (const command of commands) {
          if (!canMeet(answer, command) || looksUpAccount(command)) continue
          const key = randomUUID()
          const outcome = await failing.failing(fails(answer, command), () => post(key))
          const status = 'result' in outcome ? outcome.result.status : 0
          const stored = (await worksOf(app).report.stored(key)) as unknown[]
          if (status !== 200 || stored.length !== 1) {
            wrong.push(
              `${String(command.place)} ${command.door} ${command.collection ?? ''}: ${String(status)}`,
            )
          }
        }
        expect(wrong).toEqual([])
      },
      120_000,
    )

    test.each(lasting)(
      'a report that always meets %s is answered 503, in words, and stored another time',
      async (answer) => {
        const wrong: string[] = []
        const kinds = new Map(
          commands.map((each) => [`${each.door} ${each.collection ?? ''}`, each]),
        )
        for (const [kind, { collection, door }] of kinds) {
          const asked = (each: Command): boolean =>
            each.door === door &&
            each.collection === collection &&
            canMeet(answer, each) &&
            !looksUpAccount(each)
          if (!commands.some(asked)) continue
          const key = randomUUID()
          const outcome = await failing.failing(
            (each) => (asked(each) ? answers[answer](each.collection) : null),
            () => post(key),
          )
          if ('error' in outcome) throw outcome.error
          const { result } = outcome
          const text = await result.text()
          if (result.status !== 503 || !text.includes('Databasen er opptatt.')) {
            wrong.push(`${kind}: ${String(result.status)} ${text}`)
          }
          if (result.headers.get('retry-after') !== '2') wrong.push(`${kind}: says not when`)
          if (((await worksOf(app).report.stored(key)) as unknown[]).length !== 0)
            wrong.push(`${kind}: half`)
          if ((await post(key)).status !== 200) wrong.push(`${kind}: not stored another time`)
        }
        expect(wrong).toEqual([])
      },
      240_000,
    )
  })
})
