import { isolateObjectProperty, type PayloadRequest } from 'payload'
import { local } from '../database/local.ts'
import { givesAccount } from '../organisation/identifying.ts'

/** Gives a person an account that was made for them, whoever asks: what the system works out is no choice of theirs. */
export async function giveAccount(
  req: PayloadRequest,
  person: string,
  data: { readonly account: string; readonly version: number },
): Promise<void> {
  const own = isolateObjectProperty(req, 'context')
  own.context = { ...req.context, [givesAccount]: true }
  await local.update(own, 'people', person, data, { overrideAccess: true })
}
