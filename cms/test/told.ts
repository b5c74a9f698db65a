import { local } from '../plugin/database/local.ts'
import type { Line } from '../plugin/outbox/letter/line.ts'
import { addressOf } from '../plugin/outbox/place.ts'
import type { SealedMail } from '../plugin/outbox/sealed.ts'
import type { TestApp } from './app.ts'

const system = { overrideAccess: true } as const

/** Something a person is told: by mail at once, or in their next letter. Sealed ones are opened. */
export interface ToldMail {
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly key: string
  readonly atOnce: boolean
}

/** Everything anyone has been told, or will be in the next letter, as it is said in Norwegian. */
export async function allTold(app: TestApp): Promise<ToldMail[]> {
  const req = await app.as()
  const emails = new Map(
    (await local.find(req, 'accounts', system)).map(({ email, id }) => [id, email]),
  )
  const mails = (await local.find(req, 'outbox', system)).map((mail): ToldMail => {
    const opened = mail.sealed as SealedMail | null | undefined
    const { body, subject, to } = opened ?? mail
    return { to, subject, body: body ?? '', key: mail.key ?? '', atOnce: true }
  })
  const lines = await local.find(req, 'letter-lines', {
    ...system,
    where: { line: { exists: true } },
  })
  return [
    ...mails,
    ...lines.map(({ account, key, line }): ToldMail => {
      const { body, place, title } = line as unknown as Line
      const words = [...body.map(({ nb }) => nb), addressOf(app.payload, place)?.nb ?? ''].join(
        '\n',
      )
      return { to: emails.get(account) ?? '', subject: title.nb, body: words, key, atOnce: false }
    }),
  ]
}
