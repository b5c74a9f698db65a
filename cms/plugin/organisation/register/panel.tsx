import { createLocalReq, type PayloadRequest, type ServerProps } from 'payload'
import { roleOptionText } from '../../access/roles.ts'
import { can } from '../../access/can.ts'
import { type Filter, listAddress } from '../../admin/list-address.ts'
import { spokenDay } from '../../admin/spoken-dates.ts'
import { addMonths, today } from '../../core/dates.ts'
import { fill, say, type Text } from '../../core/text.ts'
import { idOf, local } from '../../database/local.ts'
import { optionsOf } from '../../options.ts'
import { endingTogether, type Standing, standingOf, standings, type Term } from './rules.ts'
import { registerText, standingText } from './text.ts'
import '../../hse-admin.css'

/** How far ahead terms that end are shown: a safety representative is elected well before the last one leaves. */
const monthsAhead = 6

/** Above the register of roles: who holds a role now, will or did, and whose terms end together. */
export async function RoleTerms({ payload, user, i18n }: ServerProps) {
  if (!user || optionsOf(payload).disabled) return null
  const req = await createLocalReq({ user, req: { i18n: i18n as PayloadRequest['i18n'] } }, payload)
  if ((await can(req, 'role-assignments', 'read')) === false) return null
  const words = (text: Text, values?: Parameters<typeof fill>[1]): string =>
    say(values ? fill(text, values) : text, i18n.language)
  const day = today(optionsOf(payload).clock)
  const terms = await termsOf(req)
  const counts = new Map<Standing, number>()
  for (const term of terms) {
    const standing = standingOf(term, day)
    counts.set(standing, (counts.get(standing) ?? 0) + 1)
  }
  const listOf = (anyOf: readonly Filter[][]): string =>
    listAddress(payload.config.routes.admin, 'role-assignments', anyOf)
  const ending = endingTogether(terms, day, addMonths(day, monthsAhead))
  return (
    <div className="hse-terms">
      <nav aria-label={words(registerText.views)}>
        <ul className="hse-terms__views">
          {standings.map((standing) => (
            <li key={standing}>
              <a href={listOf([[{ standing: { equals: standing } }]])}>
                {words(standingText[standing])} ({counts.get(standing) ?? 0})
              </a>
            </li>
          ))}
          <li>
            <a href={listOf([])}>
              {words(registerText.all)} ({terms.length})
            </a>
          </li>
        </ul>
      </nav>
      {ending.length === 0 ? null : (
        <section className="hse-panel" aria-labelledby="terms-ending">
          <h2 id="terms-ending">{words(registerText.ending)}</h2>
          <ul>
            {ending.map(({ role, to, count, open }) => (
              <li key={`${role} ${to}`}>
                <a href={listOf([[{ role: { equals: role } }, { to: { equals: to } }]])}>
                  {words(registerText.endingGroup, {
                    role: roleOptionText[role],
                    count,
                    day: { nb: spokenDay(to, 'nb'), en: spokenDay(to, 'en') },
                  })}
                </a>{' '}
                {open === 0 ? words(registerText.allFollowed) : words(registerText.open, { open })}
              </li>
            ))}
          </ul>
          <p>{words(registerText.how)}</p>
        </section>
      )}
    </div>
  )
}

async function termsOf(req: PayloadRequest): Promise<Term[]> {
  const found = await local.find(req, 'role-assignments', {
    overrideAccess: false,
    select: { role: true, unit: true, safetyArea: true, from: true, to: true },
  })
  return found.map(({ role, unit, safetyArea, from, to }) => {
    const place = safetyArea ?? unit
    return { role, place: place ? idOf(place) : null, from, to: to ?? null }
  })
}
