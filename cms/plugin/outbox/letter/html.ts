import { fill, say, type Text } from '../../core/text.ts'
import { escaped } from '../html.ts'
import { type Place, whereItIs } from '../place.ts'
import type { Letter } from './rules.ts'
import type { Line } from './line.ts'

const text = {
  oneAsked: { nb: '{surface}: 1 ting venter på deg', en: '{surface}: 1 thing is waiting for you' },
  manyAsked: {
    nb: '{surface}: {count} ting venter på deg',
    en: '{surface}: {count} things are waiting for you',
  },
  onlyKnow: { nb: '{surface}: til orientering', en: '{surface}: for your information' },
  asked: { nb: 'Dette er du bedt om', en: 'What you are asked to do' },
  know: { nb: 'Til orientering', en: 'For your information' },
  more: { nb: 'Og {count} til.', en: 'And {count} more.' },
  sumAsked: { nb: 'Venter på deg: {count}.', en: 'Waiting for you: {count}.' },
  sumKnow: { nb: 'Til orientering: {count}.', en: 'For your information: {count}.' },
  firstOne: {
    nb: 'Dette er det første brevet ditt fra {surface}. Derfor får du tallene, og ikke hver sak.',
    en: 'This is your first letter from {surface}. It therefore gives the figures, not every case.',
  },
  tasks: {
    nb: 'Oppgaver du har i alt: {tasks}. Over fristen: {passed}.',
    en: 'Total tasks: {tasks}. Overdue: {passed}.',
  },
  open: { nb: 'Åpne {surface}', en: 'Open {surface}' },
  alarm: {
    nb: 'Et brev er ingen alarm. Haster det, ringer du.',
    en: 'A letter is not an alarm. If it is urgent, call.',
  },
  told: { nb: 'Hvem får vite hva, og når', en: 'Who is notified of what, and when' },
  preferences: {
    nb: 'I {surface} velger du om brevet skal komme hver dag eller hver uke.',
    en: 'In {surface} you choose whether the letter comes every day or every week.',
  },
} satisfies Record<string, Text>

/** What a letter knows of where it leads. */
export interface Leading {
  readonly language: 'nb' | 'en'
  readonly origin: string
  /** What the host calls its pages. */
  readonly surface: Text
  /** Path of a place; null where the host has not said where it is. */
  readonly addressOf: (place: Place) => Text | null
}

/** Subject of a letter: how much is asked, and nothing of what. */
export function letterSubject({ asked, moreAsked }: Letter<Line>, surface: Text): Text {
  const count = asked.length + moreAsked
  if (count === 0) return fill(text.onlyKnow, { surface })
  return count === 1 ? fill(text.oneAsked, { surface }) : fill(text.manyAsked, { count, surface })
}

/** A letter in one language: what is asked first, then what is to know, then where it all stands. */
export function letterHtml(letter: Letter<Line>, leading: Leading): string {
  const { language, surface } = leading
  const words = (said: Text): string => escaped(say(fill(said, { surface }), language))
  const p = (said: Text): string => `<p>${words(said)}</p>`
  const link = (place: Place, said: Text): string => linked(leading, place, words(said))
  const item = ({ body, place, title }: Line): string =>
    `<li>${[link(place, title), ...body.map(words)].join('<br>')}</li>`
  const part = (heading: Text, lines: readonly Line[], more: number): string[] =>
    lines.length === 0
      ? []
      : [
          `<h2>${words(heading)}</h2>`,
          `<ul>${lines.map(item).join('\n')}</ul>`,
          ...(more === 0 ? [] : [p(fill(text.more, { count: more }))]),
        ]
  const sum = (said: Text, count: number): string[] =>
    count === 0 ? [] : [p(fill(said, { count }))]
  const { asked, know, moreAsked, moreKnow, passed, tasks } = letter
  return [
    ...(letter.sum
      ? [p(text.firstOne), ...sum(text.sumAsked, moreAsked), ...sum(text.sumKnow, moreKnow)]
      : [...part(text.asked, asked, moreAsked), ...part(text.know, know, moreKnow)]),
    ...(tasks === 0 ? [] : [p(fill(text.tasks, { tasks, passed }))]),
    `<p>${leading.addressOf('start') === null ? words(whereItIs('start')) : link('start', text.open)}</p>`,
    p(text.alarm),
    `<p>${link('preferences', text.preferences)} ${link('told', text.told)}</p>`,
  ].join('\n')
}

/** Words that lead to a place, where there is a way to it. */
function linked({ addressOf, language, origin }: Leading, place: Place, words: string): string {
  const address = addressOf(place)
  if (address === null) return words
  return `<a href="${escaped(`${origin}${say(address, language)}`)}">${words}</a>`
}
