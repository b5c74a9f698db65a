import type { UIFieldServerProps } from 'payload'
import { can } from '../../access/can.ts'
import { spokenDay } from '../../admin/spoken-dates.ts'
import { today } from '../../core/dates.ts'
import { fill, say, type Text } from '../../core/text.ts'
import { idOf, local } from '../../database/local.ts'
import { optionsOf } from '../../options.ts'
import { lyingWith } from './lying.ts'
import { SucceedForm } from './succeed-form.tsx'
import { termText } from './text.ts'
import '../../hse-admin.css'

/** On the page of a role: lets somebody take it over from a day, with what lies with its holder, until it has ended. */
export async function SuccessionPanel({ id, req }: UIFieldServerProps) {
  if (id === undefined || (await can(req, 'role-assignments', 'update')) === false) return null
  const role = await local.findById(req, 'role-assignments', String(id), { overrideAccess: false })
  if (!role) return null
  const { language } = req.i18n
  const hasEnded = role.to != null && role.to < today(optionsOf(req.payload).clock)
  const [holder, lying] = await Promise.all([
    local.findById(req, 'people', idOf(role.person), { overrideAccess: true }),
    hasEnded ? null : lyingWith(req, role),
  ])
  // The form stays where it is in one that has just ended: it says what was done.
  return (
    <section className="hse-panel" aria-labelledby="succession-heading">
      <h2 id="succession-heading">
        {say(hasEnded ? termText.endedHeading : termText.heading, language)}
      </h2>
      <p>
        {say(
          hasEnded ? fill(termText.ended, { day: dayOf(role.to ?? '') }) : termText.what,
          language,
        )}
      </p>
      <SucceedForm id={role.id} version={role.version} holder={holder?.name ?? ''} lying={lying} />
    </section>
  )
}

const dayOf = (day: string): Text => ({ nb: spokenDay(day, 'nb'), en: spokenDay(day, 'en') })
