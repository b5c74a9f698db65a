import { wordsOf } from '../language-words.ts'
import { namesIn } from '../names.ts'
import { folded } from '../spelling.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { personItem, unitItem, type Item } from './items.ts'
import { contactWords, isFiller, isForm, nameComparison, type OfName } from './matching.ts'
import type { StoredAnswers, StoredPerson, StoredUnit } from './stored.ts'

/** Whom a question asks for. */
export interface Whom {
  /** Codes of the roles it names. */
  readonly roles: ReadonlySet<string>
  /** True when it asks for somebody: by a role, or with who, whom, contact or telephone. */
  readonly asksForSomebody: boolean
  /** Its telling words beside those. */
  readonly rest: readonly string[]
}

/** The roles that are public, by what our texts call them in Norwegian. */
const publicRoles: Readonly<Record<string, string>> = {
  verneombud: 'safetyRepresentative',
  hovedverneombud: 'chiefSafetyRep',
  linjeleder: 'lineManager',
  'HMS-koordinator': 'hseCoordinator',
  romansvarlig: 'roomManager',
  brannvernleder: 'fireOfficer',
  førstehjelperen: 'firstAider',
}

const mostUnits = 3
const mostPeople = 3
/** A word on more pages than this is asked for its own sake rather than a unit's. */
const common = 8

/** Reads whom a question asks for. */
export function whomAsked(words: readonly string[]): Whom {
  const named = namesIn(words, 'nb').flatMap(({ main, from, to }) => {
    const role = publicRoles[main]
    return role === undefined ? [] : [{ role, from, to }]
  })
  const rest = words.filter(
    (word, index) =>
      !isFiller(word) &&
      !contactWords.has(folded(word)) &&
      !named.some(({ from, to }) => from <= index && index < to),
  )
  const roles = new Set(named.map(({ role }) => role))
  const asksForSomebody = roles.size > 0 || words.some((word) => contactWords.has(folded(word)))
  return { roles, asksForSomebody, rest }
}

/** Units that a question names, the one it names best first. */
export function unitsAsked(
  { rest, roles, asksForSomebody }: Whom,
  { units }: StoredAnswers,
  vocabulary: Vocabulary,
): Item[] {
  if (rest.length === 0) return []
  const isOfName = nameComparison(rest, vocabulary)
  const pages = Math.min(...rest.map((word) => vocabulary.pages(vocabulary.spelled(word) ?? word)))
  const found = units
    .map((unit) => ({ unit, share: shareNamed(unit, rest, isOfName) }))
    .filter(({ share }) => share > 0)
    // A word of a unit's name that pages are about is asked for their sake, unless it is all of the name.
    .filter(({ share }) => asksForSomebody || pages === 0 || (share === 1 && pages <= common))
    .toSorted((one, other) => other.share - one.share)
  const best = found[0]?.share ?? 0
  return found
    .filter(({ share }) => share === best)
    .slice(0, mostUnits)
    .map(({ unit }) => unitItem(unit, roles))
}

/** People that a question names. */
export function peopleAsked(
  { rest, roles }: Whom,
  { people }: StoredAnswers,
  vocabulary: Vocabulary,
): Item[] {
  if (rest.length === 0) {
    const chiefs = people.filter(holds('chiefSafetyRep'))
    return roles.has('chiefSafetyRep') ? chiefs.map(personItem) : []
  }
  // Names that are words of pages too are asked for their own sake, unless several of them are one person's.
  const onPages = rest.every((word) => vocabulary.spelled(word) !== null)
  if (onPages && rest.length < 2) return []
  const isOfName = nameComparison(rest, vocabulary)
  return people
    .filter(({ name }) => {
      const words = wordsOf(name)
      return rest.every((typed) => words.some((word) => isOfName(typed, word)))
    })
    .slice(0, mostPeople)
    .map(personItem)
}

function holds(role: string): (person: StoredPerson) => boolean {
  return ({ roles }) => roles.some((each) => each.role === role)
}

/** How much of a unit's name is asked, 0 when something is asked that is not of it. */
function shareNamed(unit: StoredUnit, rest: readonly string[], isOfName: OfName): number {
  return Math.max(
    ...[unit.name, ...unit.others].map((name) => {
      const words = wordsOf(name)
      const all = rest.every((typed) => words.some((word) => isOfName(typed, word)))
      if (!all) return 0
      const telling = wordsOf(name.split(',')[0] ?? name).filter(
        (word) => !isFiller(word) && !kindsOfUnits.has(word),
      )
      const named = telling.filter((word) => rest.some((typed) => isOfName(typed, word)))
      const whole = telling.filter((word) => rest.some((typed) => isForm(typed, word)))
      // A beginning counts less than the word, and a word of the place after the comma least.
      return (named.length + whole.length + 0.1) / (2 * telling.length + 0.1)
    }),
  )
}

const kindsOfUnits: ReadonlySet<string> = new Set(
  `institutt instituttet fakultet fakultetet avdeling avdelingen enhet enheten seksjon senter department faculty
  division section unit school centre of the and og for`.split(/\s+/),
)
