import { fill, type Text } from '../core/text.ts'
import { mostPixels, type RedrawnPicture } from './redraw.ts'

type Fault = Extract<RedrawnPicture, { ok: false }>['fault']

/** Why a picture was not taken, and what to do. Its name stands in each. */
const pictureFaultText = {
  cut: {
    nb: 'Bildet «{name}» er ikke helt: slutten av det mangler. Velg det på nytt, eller ta et skjermbilde av det og send skjermbildet.',
    en: 'The picture “{name}” is incomplete: the end of it is missing. Choose it again, or take a screenshot of it and send that.',
  },
  damaged: {
    nb: 'Bildet «{name}» kan ikke leses. Ta et skjermbilde av det, og send skjermbildet.',
    en: 'The picture “{name}” cannot be read. Take a screenshot of it, and send that.',
  },
  tooManyPixels: {
    nb: 'Bildet «{name}» har {pixels} megapiksler, og vi tar imot høyst {most}. Ta et skjermbilde av det og send skjermbildet, eller ta bildet på nytt med lavere oppløsning.',
    en: 'The picture “{name}” has {pixels} megapixels, and we accept at most {most}. Take a screenshot of it and send that, or take the picture again at a lower resolution.',
  },
  tooHeavy: {
    nb: 'Bildet «{name}» tok for mye tid eller minne å lese. Ta et skjermbilde av det, og send skjermbildet.',
    en: 'The picture “{name}” took too much time or memory to read. Take a screenshot of it, and send that.',
  },
  busy: {
    nb: 'Mange sender bilder akkurat nå, så «{name}» ble ikke lest. Velg det igjen om et par minutter.',
    en: 'Many people are sending pictures just now, so “{name}” was not read. Choose it again in a couple of minutes.',
  },
  noDecoder: {
    nb: '«{name}» ble ikke tatt imot, for sharp mangler på serveren, og bilder kan ikke leses. Kontakt administratoren.',
    en: '“{name}” was not accepted, because sharp is missing on the server, and pictures cannot be read. Contact the administrator.',
  },
} satisfies Record<Fault, Text>

const statuses: Partial<Record<Fault, number>> = { busy: 503, noDecoder: 500, tooManyPixels: 413 }

/** What is said of a picture that was not taken: words with its name, and the HTTP status that goes with them. */
export function pictureFault(
  found: Extract<RedrawnPicture, { ok: false }>,
  name: string,
): { readonly text: Text; readonly status: number; readonly code: Fault } {
  const { fault } = found
  const megapixels = (pixels: number): number => Math.ceil(pixels / 1_000_000)
  const text = fill(pictureFaultText[fault], {
    name,
    most: megapixels(mostPixels),
    pixels: fault === 'tooManyPixels' ? megapixels(found.pixels) : '',
  })
  return { text, status: statuses[fault] ?? 400, code: fault }
}
