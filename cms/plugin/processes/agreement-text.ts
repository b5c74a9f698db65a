import { spokenDay } from '../admin/spoken-dates.ts'
import { fill, type Text } from '../core/text.ts'
import type { AgreedDate, AgreementChange } from './agreement.ts'
import { participantRoleText } from './text.ts'

const text = {
  added: {
    nb: '{name} ({role}) er lagt til.',
    en: '{name} ({role}) has been added.',
  },
  removed: { nb: '{name} er fjernet.', en: '{name} has been removed.' },
  otherPart: {
    nb: '{name} har fått en annen rolle, eller er med på andre deler.',
    en: '{name} has another role, or takes part in other parts.',
  },
  moved: {
    nb: '{what} er flyttet fra {from} til {to}.',
    en: '{what} has been moved from {from} to {to}.',
  },
  set: { nb: '{what} er satt til {to}.', en: '{what} has been set to {to}.' },
  unset: {
    nb: '{what} har ikke lenger noen dato.',
    en: '{what} no longer has a date.',
  },
} satisfies Record<string, Text>

const dates = {
  preDate: { nb: 'Formøtet', en: 'The pre-meeting' },
  mappingFrom: { nb: 'Starten på kartleggingen', en: 'The start of the mapping' },
  mappingTo: { nb: 'Slutten på kartleggingen', en: 'The end of the mapping' },
  postDate: { nb: 'Ettermøtet', en: 'The post-meeting' },
} satisfies Record<AgreedDate, Text>

/** What is otherwise than it was agreed on, in a sentence. */
export function changeSentence(change: AgreementChange): Text {
  switch (change.kind) {
    case 'added':
      return fill(text.added, {
        name: change.name,
        role: inSentence(participantRoleText[change.role]),
      })
    case 'removed':
    case 'otherPart':
      return fill(text[change.kind], { name: change.name })
    case 'moved': {
      const { date, from, to } = change
      const words = to === null ? text.unset : from === null ? text.set : text.moved
      return fill(words, { what: dates[date], from: spoken(from), to: spoken(to) })
    }
  }
}

function spoken(day: string | null): Text {
  return { nb: spokenDay(day, 'nb'), en: spokenDay(day, 'en') }
}

/** A role in the middle of a sentence; an abbreviation such as HMS keeps its letters. */
function inSentence(role: Text): Text {
  const lower = (words: string): string =>
    /^\p{Lu}{2}/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1)
  return { nb: lower(role.nb), en: lower(role.en) }
}
