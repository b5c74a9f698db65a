import { roleOptionText, type AssignedRole } from '../../access/roles.ts'
import { type Language, say, type Text } from '../../core/text.ts'

const inEach = (name: (language: Language) => string): Record<Language, string> => ({
  nb: name('nb'),
  en: name('en'),
  nn: name('nn'),
})

/**
 * What a role somebody holds is called: `Verneombud, Samfunn og humaniora: Jakob Nes`.
 * @param place unit or safety area; null for a role in the whole institution
 * @param person name of the holder; null for one who is gone from the register
 */
export function assignmentName(
  role: AssignedRole,
  place: Text | null,
  person: string | null,
): Record<Language, string> {
  return inEach((language) => {
    const where = place === null ? '' : `, ${say(place, language)}`
    return `${say(roleOptionText[role], language)}${where}${person === null ? '' : `: ${person}`}`
  })
}

/** What somebody's belonging to a unit is called: `Jakob Nes: Institutt for kjemi`. */
export function affiliationName(
  unit: Text | null,
  person: string | null,
): Record<Language, string> {
  return inEach((language) =>
    [person, unit === null ? null : say(unit, language)].filter((each) => each !== null).join(': '),
  )
}

/** The last day in the order of the calendar, where no end is set. */
const noEnd = '9999-12-31'

/** What assignments are sorted by, so that what has ended stands after what has not. */
export function lastsUntil(to: string | null | undefined): string {
  return to ?? noEnd
}
