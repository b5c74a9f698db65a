import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { askForFirstRelease } from './first-release.ts'
import { local } from './plugin/database/local.ts'
import { databases } from './plugin/database/test-databases.ts'
import { institutionDigest } from './server/institution-digest.ts'
import { openReleases } from './server/releases.ts'
import { startApp, type TestApp } from './test/app.ts'
import { editionDesk } from './test/edition-desk.ts'

const serverUrl = 'https://hms.nordhavn.example'

describe.each(databases())('the release at a start, on $name', (database) => {
  let app: TestApp
  let institutionFile: string | null = null

  beforeAll(async () => {
    app = await startApp(database)
    const desk = editionDesk(app)
    await desk.publish(await desk.guideline())
  })
  afterAll(async () => {
    await app.close()
  })
  beforeEach(async () => {
    await forget()
  })

  const forget = async (): Promise<void> => {
    for (const { id } of await requests()) {
      await app.payload.db.deleteOne({
        collection: 'publish-requests',
        where: { id: { equals: id } },
      })
    }
  }
  const requests = async () =>
    local.find(await app.as(), 'publish-requests', { overrideAccess: true })
  const asked = async (): Promise<string[]> => {
    await askForFirstRelease(app.payload, { dataDir: app.dataDir, institutionFile, serverUrl })
    return (await requests()).map(({ key }) => key.replace(/:\d{4}-.*$/, ''))
  }
  const release = async (about: { readonly origin?: string; readonly institution?: string }) => {
    const releases = openReleases(app.dataDir)
    const id = '20261122T080000000Z-0a1b2c3d'
    await mkdir(path.join(releases.folder, id), { recursive: true })
    await writeFile(
      path.join(releases.folder, id, 'release.json'),
      JSON.stringify({ id, ...about }),
    )
    await releases.switchTo(id)
  }

  test('is asked for where there is none', async () => {
    expect(await asked()).toEqual(['manual:no-release'])
  })

  test('is built anew when the one there was built for another origin, asked once', async () => {
    await release({ origin: 'http://localhost:3000' })
    expect(await asked()).toEqual(['manual:another-origin'])
    expect(await asked()).toEqual(['manual:another-origin'])
  })

  test('is built anew when the one there shows another institution, and not otherwise', async () => {
    const file = path.join(app.dataDir, 'institution.json')
    await writeFile(file, '{"shortName":"HiF"}')
    await release({ origin: serverUrl })
    expect(await asked()).toEqual([])
    institutionFile = file
    try {
      expect(await asked()).toEqual(['manual:another-institution'])
      await forget()
      await release({ origin: serverUrl, institution: institutionDigest(file) ?? '' })
      expect(await asked()).toEqual([])
      await writeFile(file, '{"shortName":"HiFj"}')
      expect(await asked()).toEqual(['manual:another-institution'])
    } finally {
      institutionFile = null
    }
  })

  test('is built anew when the one there does not say which origin it was built for', async () => {
    await release({})
    expect(await asked()).toEqual(['manual:another-origin'])
  })

  test('is left as it is when it was built for this origin', async () => {
    await release({ origin: serverUrl })
    expect(await asked()).toEqual([])
  })
})
