import type { FullText } from './schema/text.ts'

/** How an authority is told of a death or a serious injury. */
interface AuthorityLine {
  /** As people read it. */
  readonly number: string
  readonly name: FullText
  /** When it is answered, and what to press. */
  readonly when: FullText
  /** What to do when it is not answered. */
  readonly otherwise: FullText
  /** Where the authority itself says how. */
  readonly address: FullText
  /** Day somebody last read this on the authority's own pages, `YYYY-MM-DD`. Shown beside it. */
  readonly verified: string
}

/**
 * The Labour Inspection Authority's line for accidents. Source: "Melde ulykke" and "Give notice about occupational
 * accident" at arbeidstilsynet.no. Whoever changes a word here reads them again, and changes the day.
 */
export const labourInspection: AuthorityLine = {
  number: '73 19 97 00',
  name: { nb: 'Arbeidstilsynet', en: 'The Labour Inspection Authority', nn: 'Arbeidstilsynet' },
  when: {
    nb: 'Hverdager kl. 8–15, tast 3',
    en: 'Working days 8:00 to 15:00, press 3',
    nn: 'Kvardagar kl. 8–15, tast 3',
  },
  otherwise: {
    nb: 'Utenom åpningstiden: Følg det som står på arbeidstilsynet.no, og send varselet i Altinn med en gang.',
    en: 'Outside these hours: Follow the instructions on arbeidstilsynet.no, and send the notification in Altinn at once.',
    nn: 'Utanom opningstida: Følg det som står på arbeidstilsynet.no, og send varselet i Altinn med ein gong.',
  },
  address: {
    nb: 'https://www.arbeidstilsynet.no/kontakt-oss/melde-ulykke/',
    en: 'https://www.arbeidstilsynet.no/en/contact/give-notice-about-occupational-accident',
    nn: 'https://www.arbeidstilsynet.no/kontakt-oss/melde-ulykke/',
  },
  verified: '2026-11-28',
}
