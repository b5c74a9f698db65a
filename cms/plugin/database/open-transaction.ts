import type { PayloadRequest } from 'payload'

/**
 * The id of the transaction that is open, or null where none is. A database without transactions leaves a promise of none
 * behind in the request, and a copy of the request may have made an empty object of that promise: only a name says that
 * something is open.
 */
export async function openTransaction(
  req: { readonly transactionID?: PayloadRequest['transactionID'] | undefined } | undefined,
): Promise<string | number | null> {
  const id: unknown = await req?.transactionID
  return typeof id === 'number' || (typeof id === 'string' && id !== '') ? id : null
}
