import type { APIRoute } from 'astro'
import { formerAddresses, typedNumbers } from '../leads-on.ts'
import { publishedSnapshot } from '../snapshot.ts'

export const GET: APIRoute = async () => {
  const snapshot = await publishedSnapshot()
  const all = [...typedNumbers(snapshot), ...formerAddresses(snapshot)]
  return new Response(JSON.stringify(Object.fromEntries(all.map(({ from, to }) => [from, to]))))
}
