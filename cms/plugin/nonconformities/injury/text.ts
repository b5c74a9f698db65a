import type { Text } from '../../core/text.ts'

/** What is known of a death or a serious injury. It is *reported* until someone who handles the case has judged it. */
export const injuryText = {
  reported: { nb: 'Meldt, ikke bekreftet', en: 'Reported, not confirmed' },
  confirmed: { nb: 'Bekreftet', en: 'Confirmed' },
  cleared: { nb: 'Avkreftet', en: 'Ruled out' },
} satisfies Record<string, Text>
export type Injury = keyof typeof injuryText

/** Who is told of a death or a serious injury: aml § 5-2 first, then those whom other acts or decency ask for. */
export const notificationText = {
  police: { nb: 'Politiet', en: 'The police' },
  labourInspection: { nb: 'Arbeidstilsynet', en: 'The Labour Inspection Authority' },
  writtenConfirmation: {
    nb: 'Skriftlig bekreftelse til Arbeidstilsynet',
    en: 'Written confirmation to the Labour Inspection Authority',
  },
  copyToRepresentative: {
    nb: 'Kopi til verneombudet',
    en: 'Copy to the safety representative',
  },
  nextOfKin: { nb: 'Pårørende', en: 'Next of kin' },
  occupationalHealth: { nb: 'Bedriftshelsetjenesten', en: 'Occupational health service' },
  dsa: {
    nb: 'Direktoratet for strålevern og atomsikkerhet (DSA)',
    en: 'Norwegian Radiation and Nuclear Safety Authority (DSA)',
  },
  dsb: {
    nb: 'Direktoratet for samfunnssikkerhet og beredskap (DSB)',
    en: 'Norwegian Directorate for Civil Protection (DSB)',
  },
  maritime: { nb: 'Sjøfartsdirektoratet', en: 'Norwegian Maritime Authority' },
  fireService: { nb: 'Brannvesenet', en: 'The fire service' },
} satisfies Record<string, Text>
export type Notification = keyof typeof notificationText
