import { fill, type FullText, type Text } from '../core/text.ts'
import { fileLimits, inMegabytes } from './rules.ts'

/** Most names in one refusal. */
const mostNamed = 10

const text = {
  tooLarge: {
    nb: '«{name}» er på {size} MB. En fil kan være på høyst {most} MB. Gjør den mindre, eller ta et skjermbilde av det som er viktig.',
    en: '“{name}” is {size} MB. A file can be at most {most} MB. Make it smaller, or take a screenshot of what matters.',
    nn: '«{name}» er på {size} MB. Ei fil kan vere på høgst {most} MB. Gjer ho mindre, eller ta eit skjermbilete av det som er viktig.',
  },
  together: {
    nb: 'Filene er på {size} MB til sammen, og vi tar imot høyst {most} MB om gangen. Disse ble ikke med: {names}. De andre er med. Velg dem som mangler, neste gang du sender skjemaet.',
    en: 'The files are {size} MB in total, and we accept at most {most} MB at a time. These were left out: {names}. The others are included. Choose those that are missing the next time you send the form.',
    nn: 'Filene er på {size} MB til saman, og vi tek imot høgst {most} MB om gongen. Desse vart ikkje med: {names}. Dei andre er med. Vel dei som manglar, neste gong du sender skjemaet.',
  },
  tooMany: {
    nb: 'Du kan legge ved høyst {most} filer. Disse ble ikke med: {names}. Vil du heller ha med dem, fjerner du først noen av de andre.',
    en: 'You can attach at most {most} files. These were left out: {names}. If you would rather have them, remove some of the others first.',
    nn: 'Du kan leggje ved høgst {most} filer. Desse vart ikkje med: {names}. Vil du heller ha med dei, fjernar du først nokre av dei andre.',
  },
  onlyOne: {
    nb: 'Du kan legge ved bare én fil. Disse ble ikke med: {names}.',
    en: 'You can attach only one file. These were left out: {names}.',
    nn: 'Du kan leggje ved berre éi fil. Desse vart ikkje med: {names}.',
  },
  more: { nb: '{count} til', en: '{count} more', nn: '{count} til' },
  tellsWho: {
    nb: '«{name}» er et dokument, og et dokument kan vise hvem som har laget det. Derfor kan du ikke legge det ved en anonym melding. Ta bilde av sidene, eller lim inn teksten under «Hva skjedde?».',
    en: '“{name}” is a document, and a document can show who made it. You can therefore not attach it to an anonymous report. Photograph the pages, or paste the text under “What happened?”.',
    nn: '«{name}» er eit dokument, og eit dokument kan vise kven som har laga det. Derfor kan du ikkje leggje det ved ei anonym melding. Ta bilete av sidene, eller lim inn teksten under «Kva skjedde?».',
  },
} satisfies Record<string, FullText>

/** What is said of a file above the limit. */
export function tooLargeText(name: string, size: number): Text {
  return fill(text.tooLarge, { name, size: inMegabytes(size), most: fileLimits.fileMegabytes })
}

/**
 * What is said of files that do not fit together with the others.
 * @param bytes size of all of them, those that fit too
 */
export function togetherText(names: readonly string[], bytes: number): Text {
  const most = fileLimits.postMegabytes
  return fill(text.together, { size: inMegabytes(bytes), most, names: named(names) })
}

/** What is said of files beyond as many as there may be. @param most how many the form takes */
export function tooManyText(names: readonly string[], most: number = fileLimits.files): Text {
  return fill(most === 1 ? text.onlyOne : text.tooMany, { most, names: named(names) })
}

/** What is said of a document that is sent with a report nobody is to know the sender of. */
export function tellsWhoText(name: string): Text {
  return fill(text.tellsWho, { name })
}

function named(names: readonly string[]): Text {
  const more = names.length - mostNamed
  const rest = more > 0 ? [fill(text.more, { count: more })] : []
  const shown = names.slice(0, mostNamed)
  return {
    nb: [...shown.map((name) => `«${name}»`), ...rest.map(({ nb }) => nb)].join(', '),
    en: [...shown.map((name) => `“${name}”`), ...rest.map(({ en }) => en)].join(', '),
  }
}
