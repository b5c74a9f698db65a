import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pageAddress } from '../../../content/addresses/my-hse.ts'
import { local } from '../../plugin/database/local.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { personId, startApp, type TestApp } from '../../test/app.ts'
import { roleLinks } from './role-links.tsx'

describe.each(databases())('what a role leads to from the start page, on $name', (database) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(() => app.close())

  async function figuresLinked(): Promise<boolean> {
    const links = await roleLinks({
      mayOpenAdmin: false,
      req: await app.as('employee'),
      roles: [],
    })
    return links.some(({ address }) => address.nb === pageAddress('nb', 'figures'))
  }

  test.each(['amuMember', 'ohsContact'] as const)('%s has a link to the figures', async (role) => {
    expect(await figuresLinked()).toBe(false)
    const held = { id: `role-${role}`, person: personId('employee'), role, from: '2026-06-01' }
    const system = { overrideAccess: true } as const
    await local.create(await app.as(), 'role-assignments', held, system)
    expect(await figuresLinked()).toBe(true)
    await local.delete(await app.as(), 'role-assignments', held.id, system)
    expect(await figuresLinked()).toBe(false)
  })
})
