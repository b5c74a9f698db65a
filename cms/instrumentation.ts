/**
 * Runs once when the server starts, before the first request: opens the database, runs the
 * migrations that are due, starts the scheduled jobs and, in an empty installation, makes the first
 * administrator. An error here ends the start.
 */
export async function register(): Promise<void> {
  // Next replaces the name at build time and drops what stands below it where there is no Node.
  // Moved into another function, the imports would be bundled for there too, and fail.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { reportBootFailure } = await import('./server/boot.ts')
  try {
    const [
      { getPayload },
      { default: config },
      { closers },
      { ensureFirstAdministrator },
      { askForFirstRelease },
      { readSettings },
      { assertWholeDatabase },
    ] = await Promise.all([
      import('payload'),
      import('@payload-config'),
      import('./server/closers.ts'),
      import('./first-administrator.ts'),
      import('./first-release.ts'),
      import('./settings.ts'),
      import('./whole-database.ts'),
    ])
    const payload = await getPayload({ config, cron: true })
    closers().add(() => payload.destroy())
    await assertWholeDatabase(payload)
    const settings = readSettings()
    await ensureFirstAdministrator(payload, settings)
    await askForFirstRelease(payload, settings)
  } catch (error) {
    // Thrown, Next would print it at every request and stay up without a database.
    reportBootFailure(error)
  }
}
