import config from '@payload-config'
import { getPayload } from 'payload'
import { health } from '../../health.ts'

/** For whoever watches over the server: what works, in figures, without anything about anyone. */
export async function GET(): Promise<Response> {
  const report = await health(() => getPayload({ config }))
  return Response.json(report, {
    status: report.database.ok ? 200 : 503,
    headers: {
      'cache-control': 'no-store',
      ...(report.database.ok ? {} : { 'retry-after': '10' }),
    },
  })
}

/** Asked anew each time, never at build time. */
export const dynamic = 'force-dynamic'
