import type { PayloadRequest } from 'payload'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import { can } from '../../plugin/access/can.ts'
import { local } from '../../plugin/database/local.ts'
import { decisionOf, holdOf } from '../../plugin/retention/periods/decide.ts'
import { whereDue } from '../../plugin/retention/periods/due.ts'
import { removalOf } from '../../plugin/retention/periods/remove.ts'
import { NotFound } from '../page.ts'
import { kindAt } from './kinds.ts'

/**
 * The record an address names, where its period has passed.
 * @throws NotFound for everybody but the HSE director, and for a record whose period has not passed
 */
export async function dueRecordAt(
  req: PayloadRequest,
  language: PageLanguage,
  params: Readonly<Record<string, string>>,
) {
  const kind = kindAt(language, params['kind'])
  if (kind === null) throw new NotFound()
  if ((await can(req, 'retention-decisions', 'decide')) !== true) throw new NotFound()
  const decision = await decisionOf(req, kind)
  if (!decision?.years) throw new NotFound()
  const [record] = await local.find(req, kind, {
    overrideAccess: false,
    where: {
      and: [{ number: { equals: params['number'] ?? '' } }, whereDue(req, kind, decision.years)],
    },
    limit: 1,
  })
  if (!record) throw new NotFound()
  const at = { kind, id: record.id }
  const [hold, removal] = await Promise.all([holdOf(req, at), removalOf(req, at)])
  return { kind, record, hold, removal }
}
