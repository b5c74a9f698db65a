import { casesCsv } from '../../../../nonconformities/csv.ts'

export async function GET(request: Request): Promise<Response> {
  return casesCsv(request, 'en')
}
