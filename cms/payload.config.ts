import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { nb } from '@payloadcms/translations/languages/nb'
import { buildConfig, type Config } from 'payload'
import sharp from 'sharp'
import { type HseOptions, hsePlugin, outboxEmail } from '@verne/hse-plugin'
import { institution } from '../content/institution.ts'
import { accounts } from './accounts.ts'
import { arrivingFolder } from './server/arriving.ts'
import { chosenDatabase } from './database.ts'
import { mailJob } from './mail-job.ts'
import { logger } from './logger.ts'
import { invitationMail, passwordLinkMinutes } from './mail.ts'
import { operationOf } from './operation.ts'
import { createPublisher } from './publisher.ts'
import { readSettings, type Settings } from './settings.ts'
import { surface } from './surface.ts'

/** The host's Payload config for given settings. Tests pass their own database, clock and publisher. */
export function verneConfig(
  settings: Settings,
  changes: Partial<Config> = {},
  hse: Partial<HseOptions> = {},
): ReturnType<typeof buildConfig> {
  mkdirSync(settings.dataDir, { recursive: true })
  const locales = hse.locales ?? institution.languages
  return buildConfig({
    secret: settings.payloadSecret,
    serverURL: settings.serverUrl,
    csrf: ownOrigins(settings),
    cors: [],
    telemetry: false,
    logger,
    graphQL: { disable: true },
    debug: false,
    custom: { logIn: settings.logIn },
    maxDepth: 5,
    defaultDepth: 1,
    admin: {
      user: 'accounts',
      avatar: 'default',
      importMap: {
        baseDir: path.join(settings.root, 'cms'),
        importMapFile: path.join(settings.root, 'cms', 'app', '(payload)', 'admin', 'importMap.js'),
      },
      dateFormat: 'dd.MM.yyyy HH:mm',
      meta: {
        titleSuffix: ` – HMS ${institution.shortName}`,
        robots: 'noindex, nofollow',
        // Nobody shares a page of the admin, and the address of its picture is Next's own.
        defaultOGImageType: 'off',
      },
      components: {
        graphics: { Icon: '@verne/hse-plugin/rsc#Icon', Logo: '@verne/hse-plugin/rsc#Logo' },
        beforeLogin: ['/admin-log-in.tsx#LogInProviders'],
        views: { dashboard: { Component: '@verne/hse-plugin/rsc#HseStartPage' } },
      },
    },
    db: changes.db ?? chosenDatabase(settings),
    editor: lexicalEditor(),
    email: outboxEmail({
      from: settings.mailFrom ?? institution.siteEmail,
      fromName: `HMS ${institution.name.nb}`,
      keepMinutes: passwordLinkMinutes,
    }),
    i18n: {
      supportedLanguages: { nb, en },
      fallbackLanguage: 'nb',
      // An empty cell of a list is told by a dash, not by `<No Up to and including>`.
      translations: { nb: { general: { noLabel: '–' } }, en: { general: { noLabel: '–' } } },
    },
    localization: {
      locales: [
        { code: 'nb', label: { nb: 'Norsk (bokmål)', en: 'Norwegian (bokmål)' } },
        { code: 'en', label: { nb: 'Engelsk', en: 'English' } },
        ...(locales.includes('nn')
          ? [{ code: 'nn', label: { nb: 'Nynorsk', en: 'Norwegian (nynorsk)' } }]
          : []),
      ],
      defaultLocale: 'nb',
      fallback: true,
    },
    jobs: { tasks: [mailJob(settings)], deleteJobOnComplete: true },
    sharp,
    upload: { useTempFiles: true, tempFileDir: arrivingFolder(settings.dataDir) },
    typescript: {
      autoGenerate: false,
      declare: false,
      outputFile: path.join(settings.root, 'cms', 'plugin', 'generated-types.ts'),
    },
    collections: [accounts],
    plugins: [
      hsePlugin({
        institution,
        locales,
        accounts: 'accounts',
        dataDir: settings.dataDir,
        foundBy: [...new Set(settings.logIn.providers.map(({ field }) => field))],
        hrFolder: settings.hrFolder,
        invitation: invitationMail,
        operation: operationOf(settings),
        publisher: createPublisher(settings),
        surface,
        // A second process on the same database is refused at its start (one-server.ts).
        soleWriter: true,
        ...hse,
      }),
    ],
    ...changes,
  })
}

/** Where requests with a session may come from; outside production this machine has two names. */
function ownOrigins({ serverUrl, production }: Settings): string[] {
  const { hostname } = new URL(serverUrl)
  if (production || !['localhost', '127.0.0.1'].includes(hostname)) return [serverUrl]
  return ['localhost', '127.0.0.1'].map((name) => serverUrl.replace(hostname, name))
}

export default verneConfig(readSettings())
