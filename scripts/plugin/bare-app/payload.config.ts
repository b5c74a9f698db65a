import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { hsePlugin } from '@verne/hse-plugin'
import { sqliteDatabase } from '@verne/hse-plugin/sqlite'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { institution } from './institution.ts'

const here = path.dirname(fileURLToPath(import.meta.url))
const file = `${here}/${process.env['BARE_DATABASE'] ?? 'bare.db'}`
const disabled = process.env['BARE_DISABLED'] === '1'

/** An app that knows nothing of HSE: accounts and notes of its own, one endpoint, one thing done at start. */
export default buildConfig({
  secret: 'a-secret-for-tests-only-0123456789',
  telemetry: false,
  graphQL: { disable: true },
  admin: {
    user: 'users',
    importMap: { baseDir: here },
    components: { beforeDashboard: ['@verne/hse-plugin/rsc#HseDashboard'] },
  },
  db:
    process.env['BARE_ADAPTER'] === 'verne'
      ? sqliteDatabase({ file, push: true })
      : sqliteAdapter({
          client: { url: `file:${file}` },
          // A script writes to the file while the app is served.
          wal: true,
          busyTimeout: 5_000,
          push: false,
          migrationDir: path.join(here, 'migrations'),
        }),
  editor: lexicalEditor(),
  sharp,
  typescript: { outputFile: path.join(here, 'payload-types.ts') },
  collections: [
    { slug: 'users', auth: true, fields: [] },
    { slug: 'notes', fields: [{ name: 'title', type: 'text', required: true }] },
  ],
  endpoints: [{ path: '/hello', method: 'get', handler: () => Response.json({ hello: 'host' }) }],
  onInit: async (payload) => {
    const { totalDocs } = await payload.count({ collection: 'notes', overrideAccess: true })
    if (totalDocs > 0) return
    const data = { title: 'Laget ved oppstart' }
    await payload.create({ collection: 'notes', data, overrideAccess: true })
  },
  plugins: [
    hsePlugin({
      institution,
      accounts: 'users',
      dataDir: path.join(here, 'data'),
      disabled,
      overrides: {
        units: {
          labels: {
            singular: { nb: 'Avdeling', en: 'Department' },
            plural: { nb: 'Avdelinger', en: 'Departments' },
          },
          fields: ({ defaultFields }) => [
            ...defaultFields,
            { name: 'costCentre', type: 'text', label: { nb: 'Kostnadssted', en: 'Cost centre' } },
          ],
          access: { read: () => true },
        },
      },
    }),
  ],
})
