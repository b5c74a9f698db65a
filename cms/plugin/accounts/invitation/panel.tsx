import type { UIFieldServerProps } from 'payload'
import { can } from '../../access/can.ts'
import { today } from '../../core/dates.ts'
import { say } from '../../core/text.ts'
import { local } from '../../database/local.ts'
import { optionsOf } from '../../options.ts'
import { InviteButton } from './invite-button.tsx'
import { invitedAs } from './invite.ts'
import { invitationFault } from './rules.ts'
import { invitationRefusal, invitationText } from './text.ts'
import '../../hse-admin.css'

/** On the page of a person without a way in: invites by mail, or says what is in the way. For administrators. */
export async function InvitationPanel({ id, req }: UIFieldServerProps) {
  const { clock, invitation } = optionsOf(req.payload)
  if (id === undefined || invitation === null) return null
  if ((await can(req, 'accounts', 'create')) === false) return null
  const person = await local.findById(req, 'people', String(id), { overrideAccess: false })
  if (person === null) return null
  const how = await invitedAs(req, person)
  const fault = invitationFault(how, today(clock))
  if (fault === 'hasAccount' || fault === 'left') return null
  const { language } = req.i18n
  return (
    <section className="hse-panel" aria-labelledby="invitation-heading">
      <h2 id="invitation-heading">{say(invitationText.heading, language)}</h2>
      {fault === null ? (
        <>
          <p>{say(invitationText.what, language)}</p>
          <InviteButton id={person.id} again={how.account === 'unused'} />
        </>
      ) : (
        <p>{say(invitationRefusal[fault], language)}</p>
      )}
    </section>
  )
}
