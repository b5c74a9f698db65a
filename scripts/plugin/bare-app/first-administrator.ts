import config from '@payload-config'
import { getPayload } from 'payload'

const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = process.env
if (!email || !password) throw new Error('Set ADMIN_EMAIL and ADMIN_PASSWORD.')

const payload = await getPayload({ config })
const system = { overrideAccess: true }
const account = await payload.create({
  collection: 'users',
  data: { email, password, version: 1 },
  ...system,
})
const person = await payload.create({
  collection: 'people',
  data: { name: 'Administrator', workEmail: email, account: account.id, version: 1 },
  ...system,
})
await payload.create({
  collection: 'role-assignments',
  data: {
    role: 'administrator',
    person: person.id,
    from: new Date().toISOString().slice(0, 10),
    version: 1,
  },
  ...system,
})
await payload.destroy()
