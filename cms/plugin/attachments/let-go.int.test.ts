import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountId, type ActorName, actors, startApp, type TestApp } from '../../test/app.ts'
import { auditNumbers, plantAudits, plantedVisit } from '../../test/plant-audits.ts'
import { pdf } from '../../test/smallest-pdf.ts'
import { databases } from '../database/test-databases.ts'
import { type AttachmentHome, attachSent, letGo, storeAttachment } from './store.ts'
import { openAttachment } from './stream.ts'

const homes: Readonly<Record<string, AttachmentHome>> = {
  'a picture of a site visit': { audit: 'audit-notified', evidence: plantedVisit.visit },
  'a report of an audit': { audit: 'audit-notified', number: auditNumbers.notified },
  'a list of a held course': { jointOf: 'course', jointShows: 'list', called: 'Kurs' },
}

describe.each(databases())('a file that was taken away, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    await plantAudits(app)
  })
  afterAll(() => app.close())

  const waiting = async (): Promise<string> => {
    const upload = { data: pdf, name: 'kari.pdf', account: accountId('managerChemistry') }
    return (await storeAttachment(await app.as('managerChemistry'), upload)).id
  }
  const everyone = [...(Object.keys(actors) as ActorName[]), null]
  /** Those who open a file, or find it over REST. */
  const readers = async (id: string): Promise<Set<ActorName | null>> => {
    const found = new Set<ActorName | null>()
    for (const who of everyone) {
      const opened = await openAttachment(await app.as(who ?? undefined), id)
      await opened?.stream.cancel()
      const headers: Record<string, string> =
        who === null ? {} : { authorization: `JWT ${await app.token(who)}` }
      const listed = await fetch(`${app.origin}/api/attachments?where[id][equals]=${id}&depth=0`, {
        headers,
      })
      if (opened !== null || (await listed.text()).includes(id)) found.add(who)
    }
    return found
  }

  test.each(Object.entries(homes))(
    'is read by nobody from then on, before the night too: %s',
    async (_name, home) => {
      const file = await waiting()
      const req = await app.as('managerChemistry')
      await attachSent(req, [file], home)
      await letGo(req, file)
      expect(await readers(file)).toEqual(new Set())
    },
  )

  test('is unlike one that waits for its form, which its uploader opens', async () => {
    expect(await readers(await waiting())).toContain('managerChemistry')
  })
})
