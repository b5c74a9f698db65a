import { parseArgs } from 'node:util'
import { readSettings } from '../cms/settings.ts'
import { openReleases } from '../cms/server/releases.ts'
import { loadEnvironmentFile } from './start/environment.ts'

const usage = `Usage:
  npm run rollback              readers get the release before the current one
  npm run rollback -- --list    shows the releases that are kept
  npm run rollback <id>         readers get that release
  npm run rollback -- --resume  publishing goes on`

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

async function main(): Promise<number> {
  let parsed
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: { resume: { type: 'boolean' }, list: { type: 'boolean' } },
    })
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
    return 2
  }
  loadEnvironmentFile()
  const releases = openReleases(dataFolder())
  const { positionals, values } = parsed
  if (values.resume === true) {
    const wasHeld = await releases.resume()
    console.log(
      wasHeld
        ? 'Publishing goes on. Press "Publish again" in the admin, or wait for the next change.'
        : 'Publishing was not held.',
    )
    return 0
  }
  const current = await releases.current()
  const kept = await releases.listReleases()
  if (values.list === true) {
    for (const { id, builtAt, guidelines, pages } of kept) {
      const mark = id === current ? '*' : ' '
      console.log(
        `${mark} ${id}  ${builtAt}  ${String(guidelines)} guidelines, ${String(pages)} pages`,
      )
    }
    return 0
  }
  const [wanted] = positionals
  const target = wanted ?? kept.find(({ id }) => current !== null && id < current)?.id
  if (target === undefined) {
    console.error('There is no earlier release to go back to.')
    return 1
  }
  if (!kept.some(({ id }) => id === target)) {
    console.error(`There is no release ${target}. "npm run rollback -- --list" shows those kept.`)
    return 1
  }
  await releases.rollBackTo(target, `rolled back from ${current ?? 'nothing'} to ${target}.`)
  console.log(
    `Readers now get ${target}. Publishing is held until you run: npm run rollback -- --resume`,
  )
  return 0
}

function dataFolder(): string {
  // Rolling back must work from a bare shell, where the server's secret is not set.
  return readSettings({ ...process.env, NODE_ENV: '', VERNE_MODE: '' }).dataDir
}
