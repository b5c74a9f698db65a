import { isolateObjectProperty, type PayloadRequest } from 'payload'

/**
 * The same request without the one who sent it: no account, no headers (they carry the session, the address and the
 * number of the request in the server's log). What is written with it names nobody, in the audit log neither. It stays
 * in the transaction of the request it was made from.
 */
export function asNobody(req: PayloadRequest): PayloadRequest {
  const nobody = isolateObjectProperty(req, ['user', 'headers', 'context'])
  nobody.user = null
  nobody.headers = new Headers()
  nobody.context = {}
  return nobody
}
