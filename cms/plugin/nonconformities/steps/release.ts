import { text } from '../../records/input/text.ts'
import { tick } from '../../records/input/tick.ts'
import { step } from '../../records/step.ts'

/**
 * Gives the whole case to an authority that asks for it, open or closed. The history says to whom, and whether who
 * reported went along; for the rest of the day whoever did it can save the file.
 */
export const release = step('nonconformities', {
  words: {
    heading: { nb: 'Gi ut saken til en myndighet', en: 'Release the case to an authority' },
    button: { nb: 'Gi ut saken', en: 'Release the case' },
    done: {
      nb: 'Utleveringen er ført i historikken. Lagre filen i dag.',
      en: 'The release is in the history. Save the file today.',
    },
    history: { nb: 'Gitt ut til en myndighet', en: 'Released to an authority' },
    purpose: {
      nb: 'Når Arbeidstilsynet eller en annen myndighet ber om saken. Du får en zip-fil med saken som side, til å lese og skrive ut, vedleggene og alle opplysninger som data.',
      en: 'When the Labour Inspection Authority or another authority asks for the case. You get a zip file with the case as a page to read and print, the attachments and everything in it as data.',
    },
  },
  input: {
    recipient: text({
      label: { nb: 'Hvem får saken?', en: 'Who gets the case?' },
      hint: {
        nb: 'Myndigheten, og saksnummeret deres om du har det. Alle som leser saken, ser det.',
        en: 'The authority, and their case number if you have it. Everyone who reads the case sees it.',
      },
      missing: 'recipientMissing',
    }),
    withReporter: tick({
      label: { nb: 'Ta med hvem som meldte', en: 'Include who reported' },
      hint: {
        nb: 'Bare når myndigheten har bedt om det og har rett til å få vite det.',
        en: 'Only where the authority has asked for it and is entitled to know.',
      },
    }),
  },
  fits: () => true,
  write: ({ values: { recipient, withReporter } }) => ({
    data: {},
    note: withReporter ? `${recipient}\n${reporterAlong}` : recipient,
  }),
})

/** Ends the note of a release that told who reported. */
export const reporterAlong = 'Med hvem som meldte / With who reported'
