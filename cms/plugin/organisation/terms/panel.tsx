import type { UIFieldServerProps } from 'payload'
import { can } from '../../access/can.ts'
import { today } from '../../core/dates.ts'
import { say } from '../../core/text.ts'
import { idOf, local } from '../../database/local.ts'
import { optionsOf } from '../../options.ts'
import { lyingWith } from './lying.ts'
import { SucceedForm } from './succeed-form.tsx'
import { termText } from './text.ts'
import '../../hse-admin.css'

/** On the page of a role that has not ended: lets somebody take it over from a day, with what lies with its holder. */
export async function SuccessionPanel({ id, req }: UIFieldServerProps) {
  if (id === undefined || (await can(req, 'role-assignments', 'update')) === false) return null
  const role = await local.findById(req, 'role-assignments', String(id), { overrideAccess: false })
  if (!role || (role.to != null && role.to < today(optionsOf(req.payload).clock))) return null
  const [holder, lying] = await Promise.all([
    local.findById(req, 'people', idOf(role.person), { overrideAccess: true }),
    lyingWith(req, role),
  ])
  return (
    <section className="hse-panel" aria-labelledby="succession-heading">
      <h2 id="succession-heading">{say(termText.heading, req.i18n.language)}</h2>
      <p>{say(termText.what, req.i18n.language)}</p>
      <SucceedForm id={role.id} version={role.version} holder={holder?.name ?? ''} lying={lying} />
    </section>
  )
}
