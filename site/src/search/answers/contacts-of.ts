import { contactsAddress, unitPageAddress, type SiteLanguage } from '@verne/content/addresses/site'
import type { OpenContact, Snapshot, Unit } from '@verne/content/schema'
import { textIn } from '../../text.ts'
import { unitRoleWords } from '../../units/unit-words.ts'
import { insteadOf } from '../../units/units.ts'
import { searchSentences } from '../text.ts'
import type { StoredContact, StoredPerson, StoredUnit } from './stored.ts'

/** The units that the contacts page shows, each with whom to turn to. */
export function unitsOf(snapshot: Snapshot, language: SiteLanguage): StoredUnit[] {
  return snapshot.units.map((unit) => {
    const name = textIn(unit.name, language)
    return {
      name,
      others: [...new Set([unit.name.nb, unit.name.en])].filter((each) => each !== name),
      address: unitPageAddress(language, unit.slug),
      contacts: contactsIn(unit, snapshot, language),
    }
  })
}

/** Everyone the contacts page names, each once, with all roles they hold. */
export function peopleOf(snapshot: Snapshot, language: SiteLanguage): StoredPerson[] {
  const places = [
    ...snapshot.institutionContacts.map((contact) => ({ contact, unit: null })),
    ...snapshot.units.flatMap((unit) => unit.contacts.map((contact) => ({ contact, unit }))),
  ]
  const named = places.filter(({ contact }) => contact.name !== null)
  const byPerson = Map.groupBy(named, ({ contact }) => contact.email ?? contact.name)
  return [...byPerson.values()].map((held) => {
    const [{ contact }] = held as [(typeof held)[number]]
    const home = held.find(({ unit }) => isHeldIn(unit, held)) ?? held[0]
    const roles = new Map(
      held.map((each) => [roleText(each.contact, language), each.contact.role] as const),
    )
    return {
      name: contact.name ?? '',
      phone: contact.phone,
      address: home?.unit ? unitPageAddress(language, home.unit.slug) : contactsAddress(language),
      roles: [...roles].map(([text, role]) => ({ role, text })),
    }
  })
}

/** True for the unit that a role is held in, rather than one that it covers. */
function isHeldIn(unit: Unit | null, held: readonly { readonly contact: OpenContact }[]): boolean {
  return held.some(({ contact }) => unit !== null && contact.unit?.nb === unit.name.nb)
}

function contactsIn(unit: Unit, snapshot: Snapshot, language: SiteLanguage): StoredContact[] {
  const named = unit.contacts.flatMap((each): StoredContact[] =>
    each.name === null
      ? []
      : [
          {
            role: each.role,
            label: textIn(each.roleName, language),
            text: each.name,
            phone: each.phone,
          },
        ],
  )
  if (named.some((each) => each.role === 'safetyRepresentative')) return named
  const role = 'safetyRepresentative'
  const [chief] = insteadOf(role, unit, snapshot).contacts
  if (!chief?.name) return named
  const label = unitRoleWords[role].name[language]
  const text = searchSentences.chiefStandsIn[language](chief.name)
  return [...named, { role, label, text, phone: chief.phone }]
}

function roleText({ roleName, unit }: OpenContact, language: SiteLanguage): string {
  const role = textIn(roleName, language)
  return unit ? `${role}, ${textIn(unit, language)}` : role
}
