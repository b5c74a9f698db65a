import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  address,
  email,
  type Environment,
  filled,
  flag,
  oneOf,
  SettingsError,
  wholeNumber,
} from './environment.ts'
import { type LogInSettings, readLogInSettings } from './log-in-settings.ts'

export { SettingsError } from './environment.ts'

/** Payload's presets for servers that speak MongoDB's protocol without being MongoDB. */
export const databasePresets = ['cosmosdb', 'documentdb', 'firestore'] as const
export type DatabasePreset = (typeof databasePresets)[number]

/** Every setting Verne reads from its environment, checked once at the door. */
export interface Settings {
  /** True when whoever called `npm start` set `NODE_ENV=production`. */
  readonly production: boolean
  /** Port the one server listens on. @default 3000 */
  readonly port: number
  /** Address it binds to. @default '127.0.0.1', in production '0.0.0.0' */
  readonly host: string
  /** The one folder with all state: database, uploads, releases. Absolute. @default '.data' */
  readonly dataDir: string
  /** `mongodb://…` or `mongodb+srv://…`; null for the embedded SQLite file. */
  readonly databaseUrl: string | null
  /** `DATABASE_PRESET`: compatibility preset of a server that is not MongoDB itself. */
  readonly databasePreset: DatabasePreset | null
  /** `ALLOW_NO_REPLICA_SET=1`: run on a MongoDB without transactions, knowing it. */
  readonly allowNoReplicaSet: boolean
  /** Secret that signs sessions. Required in production, made and kept in the data folder otherwise. */
  readonly payloadSecret: string
  /** Public origin, such as `https://hms.example.no`; links in mail and canonical addresses use it. */
  readonly serverUrl: string
  /** `TRUST_PROXY`: number of reverse proxies in front whose forwarding headers are believed. @default 0 */
  readonly trustProxy: number
  /** `SMTP_URL`: where mail is handed over; null keeps it in the outbox. */
  readonly smtpUrl: string | null
  /** `MAIL_FROM`: sender of mail; null for the address of the HSE Unit that the institution names. */
  readonly mailFrom: string | null
  /** `HR_FOLDER`: where HR's system writes its files of people and units, read each night; null for none. Absolute. */
  readonly hrFolder: string | null
  /**
   * `ADMIN_EMAIL`: whom the first start in production makes administrator.
   * @default `administrator@` and the host of the server's address
   */
  readonly adminEmail: string
  /** Who may log in with a password, and where else one logs in. */
  readonly logIn: LogInSettings
  /**
   * `INSTITUTION_FILE`: where `npm run init` writes who runs this installation; null where nobody has, and the fictional
   * university stands in. Absolute. @default `institution.json` in the data folder, where there is one
   */
  readonly institutionFile: string | null
  /** `STARTER_CONTENT=1` asks for the starter content in production; `0` leaves it out elsewhere. */
  readonly starterContent: boolean
  /** Folder of the checkout, for the programs that are started from it. */
  readonly root: string
}

const root = path.resolve(
  // Otherwise the bundler takes the whole checkout for something this file reads.
  /*turbopackIgnore: true*/ process.env['VERNE_ROOT'] ??
    path.join(path.dirname(fileURLToPath(import.meta.url)), '..'),
)

/**
 * Reads and checks the settings.
 * @param environment the variables, usually `process.env`
 * @throws SettingsError naming the variable, what is wrong with it and what to write instead
 */
export function readSettings(environment: Environment = process.env): Settings {
  // npm start runs the built code with NODE_ENV=production always; VERNE_MODE says what the caller set.
  const production = (environment['VERNE_MODE'] ?? environment['NODE_ENV'] ?? '') === 'production'
  if (environment['PAYLOAD_DROP_DATABASE'] === 'true') {
    throw new SettingsError(
      'PAYLOAD_DROP_DATABASE=true would delete the database at start. Unset it; Verne never starts with it.',
    )
  }
  const port = wholeNumber(environment, 'PORT', 3000, 0, 65535)
  const host = filled(environment, 'HOST') ?? (production ? '0.0.0.0' : '127.0.0.1')
  const secret = filled(environment, 'PAYLOAD_SECRET')
  if (production && secret === null) {
    throw new SettingsError(
      'PAYLOAD_SECRET is missing. In production, set it to a long random text, such as the output of: openssl rand -hex 32',
    )
  }
  if (production && secret !== null && secret.length < 24) {
    throw new SettingsError(
      'PAYLOAD_SECRET is too short to protect sessions. Use at least 24 random characters.',
    )
  }
  const dataDir = path.resolve(root, filled(environment, 'DATA_DIR') ?? '.data')
  const institutionFile = ownInstitution(environment, dataDir)
  const starterContent = flag(
    environment,
    'STARTER_CONTENT',
    !production && institutionFile === null,
  )
  if (starterContent && institutionFile !== null) {
    throw new SettingsError(
      `STARTER_CONTENT=1 loads a university that does not exist, and ${institutionFile} says that an institution of its own runs this. Unset STARTER_CONTENT, or try the starter content in another DATA_DIR.`,
    )
  }
  const serverUrl = origin(environment) ?? `http://localhost:${String(port)}`
  return {
    production,
    port,
    host,
    dataDir,
    databaseUrl: databaseUrl(environment),
    databasePreset: oneOf(environment, 'DATABASE_PRESET', databasePresets),
    allowNoReplicaSet: flag(environment, 'ALLOW_NO_REPLICA_SET', false),
    // Outside production `npm start` makes a secret of its own and hands it on in PAYLOAD_SECRET.
    payloadSecret: secret ?? 'verne-development-only-secret',
    serverUrl,
    trustProxy: wholeNumber(environment, 'TRUST_PROXY', 0, 0, 10),
    smtpUrl: address(environment, 'SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: filled(environment, 'MAIL_FROM'),
    hrFolder: folder(environment, 'HR_FOLDER'),
    adminEmail: email(environment, 'ADMIN_EMAIL') ?? administratorAt(serverUrl),
    logIn: readLogInSettings(environment, production),
    institutionFile,
    starterContent,
    root,
  }
}

/**
 * Where the file of the institution is to lie: what `INSTITUTION_FILE` says, else the data folder's own.
 * @returns an absolute path; whether there is a file is not looked at
 */
export function institutionPath(environment: Environment, dataDir: string): string {
  return path.resolve(
    root,
    filled(environment, 'INSTITUTION_FILE') ?? path.join(dataDir, 'institution.json'),
  )
}

function ownInstitution(environment: Environment, dataDir: string): string | null {
  const file = institutionPath(environment, dataDir)
  if (existsSync(file)) return file
  if (filled(environment, 'INSTITUTION_FILE') === null) return null
  throw new SettingsError(
    `INSTITUTION_FILE names ${file}, which is not there. Make it with npm run init, or unset INSTITUTION_FILE.`,
  )
}

function folder(environment: Environment, name: string): string | null {
  const value = filled(environment, name)
  return value === null ? null : path.resolve(root, value)
}

/** A host without a name in the domain system, such as an IP address, has no mail of its own. */
function administratorAt(serverUrl: string): string {
  const { hostname } = new URL(serverUrl)
  const named = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/i.test(hostname)
  return `administrator@${named ? hostname : 'verne.example'}`
}

function databaseUrl(environment: Environment): string | null {
  const value = filled(environment, 'DATABASE_URL')
  if (value === null) return null
  if (/^mongodb(\+srv)?:\/\//.test(value)) return value
  throw new SettingsError(
    'DATABASE_URL must start with mongodb:// or mongodb+srv://. Leave it unset for the embedded SQLite database in DATA_DIR.',
  )
}

function origin(environment: Environment): string | null {
  const value = address(environment, 'SERVER_URL', ['http:', 'https:'])
  return value === null ? null : new URL(value).origin
}
