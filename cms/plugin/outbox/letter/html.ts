import { fill, say, type Text } from '../../core/text.ts'
import { escaped } from '../html.ts'
import { startAddress, toldAddress } from '../record-address.ts'
import type { Letter, Line } from './rules.ts'

const text = {
  oneAsked: { nb: 'Min HMS: 1 ting venter på deg', en: 'My HSE: 1 thing waits for you' },
  manyAsked: {
    nb: 'Min HMS: {count} ting venter på deg',
    en: 'My HSE: {count} things wait for you',
  },
  onlyKnow: { nb: 'Min HMS: til orientering', en: 'My HSE: for you to know' },
  asked: { nb: 'Dette er du bedt om', en: 'Asked of you' },
  know: { nb: 'Til orientering', en: 'For you to know' },
  more: { nb: 'Og {count} til.', en: 'And {count} more.' },
  sumAsked: { nb: 'Venter på deg: {count}.', en: 'Waiting for you: {count}.' },
  sumKnow: { nb: 'Til orientering: {count}.', en: 'For you to know: {count}.' },
  firstOne: {
    nb: 'Dette er det første brevet ditt fra Min HMS. Derfor får du tallene, og ikke hver sak.',
    en: 'This is your first letter from My HSE. So you get the figures, and not every case.',
  },
  tasks: {
    nb: 'Oppgaver du har i alt: {tasks}. Over fristen: {passed}.',
    en: 'Tasks you have in all: {tasks}. Past their deadline: {passed}.',
  },
  open: { nb: 'Åpne Min HMS', en: 'Open My HSE' },
  alarm: {
    nb: 'Et brev er ingen alarm. Haster det, ring.',
    en: 'A letter is no alarm. If it is urgent, call.',
  },
  told: { nb: 'Hvem får vite hva, og når', en: 'Who is told of what, and when' },
  preferences: {
    nb: 'I Min HMS velger du om brevet skal komme hver dag eller hver uke.',
    en: 'In My HSE you choose whether the letter comes every day or every week.',
  },
} satisfies Record<string, Text>

/** Subject of a letter: how much is asked, and nothing of what. */
export function letterSubject({ asked, moreAsked }: Letter): Text {
  const count = asked.length + moreAsked
  if (count === 0) return text.onlyKnow
  return count === 1 ? text.oneAsked : fill(text.manyAsked, { count })
}

/** A letter in one language: what is asked first, then what is to know, then where it all stands. */
export function letterHtml(letter: Letter, language: 'nb' | 'en', origin: string): string {
  const p = (words: Text): string => `<p>${escaped(say(words, language))}</p>`
  const link = (address: Text, words: Text): string =>
    `<a href="${escaped(`${origin}${say(address, language)}`)}">${escaped(say(words, language))}</a>`
  const item = ({ address, body, title }: Line): string =>
    `<li>${[link(address, title), ...body.map((each) => escaped(say(each, language)))].join('<br>')}</li>`
  const part = (heading: Text, lines: readonly Line[], more: number): string[] =>
    lines.length === 0
      ? []
      : [
          `<h2>${escaped(say(heading, language))}</h2>`,
          `<ul>${lines.map(item).join('\n')}</ul>`,
          ...(more === 0 ? [] : [p(fill(text.more, { count: more }))]),
        ]
  const sum = (words: Text, count: number): string[] =>
    count === 0 ? [] : [p(fill(words, { count }))]
  const { asked, know, moreAsked, moreKnow, passed, tasks } = letter
  return [
    ...(letter.sum
      ? [p(text.firstOne), ...sum(text.sumAsked, moreAsked), ...sum(text.sumKnow, moreKnow)]
      : [...part(text.asked, asked, moreAsked), ...part(text.know, know, moreKnow)]),
    ...(tasks === 0 ? [] : [p(fill(text.tasks, { tasks, passed }))]),
    `<p>${link(startAddress, text.open)}</p>`,
    p(text.alarm),
    `<p>${escaped(say(text.preferences, language))} ${link(toldAddress, text.told)}</p>`,
  ].join('\n')
}
