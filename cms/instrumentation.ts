/**
 * Runs once when the server starts, before the first request: opens the database, runs the
 * migrations that are due and starts the scheduled jobs. An error here ends the start.
 */
export async function register(): Promise<void> {
  // Next replaces the name at build time, and leaves the rest out where there is no Node.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { reportBootFailure } = await import('./server/boot.ts')
  try {
    const [{ getPayload }, { default: config }, { closers }] = await Promise.all([
      import('payload'),
      import('@payload-config'),
      import('./server/closers.ts'),
    ])
    const payload = await getPayload({ config, cron: true })
    closers().add(() => payload.destroy())
  } catch (error) {
    reportBootFailure(error)
  }
}
