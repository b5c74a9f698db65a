import { measuresCsv } from '../../../../measures/csv.ts'

/** The unit's plan as CSV. */
export function GET(request: Request): Promise<Response> {
  return measuresCsv(request, 'en')
}
