import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { hasCode, writeDurably } from '../../cms/server/durable.ts'
import type { Text } from '../../content/schema/index.ts'
import type { Settings } from '../../cms/settings.ts'
import { runNode } from './child.ts'
import { StartError, step } from './steps.ts'

/** A user of the starter content, as its loader left it for whoever tries Verne out. */
export interface DemoUser {
  readonly email: string
  readonly role: Text
  readonly password: string
}

/** Loads the starter content where it was asked for and this database has not got it yet. */
export async function loadStarterContent(settings: Settings): Promise<void> {
  if (!settings.starterContent) return
  const marker = path.join(settings.dataDir, 'starter-content')
  const database = databaseKey(settings)
  // Whoever deletes the embedded database to begin anew gets the starter content again.
  const gone = settings.databaseUrl === null && !existsSync(path.join(settings.dataDir, 'verne.db'))
  if (!gone && (await contentOf(marker)) === database) return
  await step('Loading the starter content', 'Loaded the starter content', () => seed(settings.root))
  await writeDurably(marker, database)
}

/** Which database the marker speaks of; another one needs loading of its own. The address may hold a password. */
export function databaseKey({ databaseUrl }: Settings): string {
  return createHash('sha256')
    .update(databaseUrl ?? 'embedded')
    .digest('hex')
}

async function seed(root: string): Promise<void> {
  const { code } = await runNode([path.join(root, 'scripts', 'seed.ts')], { cwd: root })
  if (code === 0) return
  throw new StartError('The starter content could not be loaded; the lines above say why.')
}

/** The demo users of an installation with starter content; none in any other. */
export async function demoUsers(settings: Settings): Promise<readonly DemoUser[]> {
  if (!settings.starterContent) return []
  const content = await contentOf(path.join(settings.dataDir, 'demo-users.json'))
  if (content === null) return []
  const value: unknown = JSON.parse(content)
  return Array.isArray(value) ? value.filter(isDemoUser) : []
}

function isDemoUser(value: unknown): value is DemoUser {
  return (
    typeof value === 'object' &&
    value !== null &&
    'email' in value &&
    'role' in value &&
    'password' in value &&
    typeof value.email === 'string' &&
    typeof value.role === 'object' &&
    value.role !== null &&
    'nb' in value.role &&
    'en' in value.role &&
    typeof value.password === 'string'
  )
}

async function contentOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}
