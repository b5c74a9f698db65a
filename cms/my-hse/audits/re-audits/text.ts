import type { Text } from '../../../plugin/core/text.ts'

/** Words of the screens of findings that are audited again. */
export const reAuditWords = {
  facts: { nb: 'Om funnet', en: 'About the finding' },
  steps: { nb: 'Hva vil du gjøre?', en: 'What do you want to do?' },
  nothingToDo: {
    nb: 'Du kan lese etterrevisjonen, men ikke gjøre noe med den nå.',
    en: 'You can read the re-audit, but not do anything with it now.',
  },
  audit: { nb: 'HMS-revisjon', en: 'HSE audit' },
  case: { nb: 'Avvik', en: 'Nonconformity' },
  found: { nb: 'Hva revisjonen fant', en: 'What the audit found' },
  reads: { nb: 'Hvem som kan lese avviket', en: 'Who can read the nonconformity' },
  auditorReads: {
    nb: 'Revisoren kan lese avviket og tiltakene til konklusjonen er skrevet, og ikke noe annet i enheten.',
    en: 'The auditor can read the nonconformity and its measures until the conclusion is written, and nothing else of the unit.',
  },
  again: { nb: 'Etterrevisjon av funnet', en: 'Re-audit of the finding' },
  ask: { nb: 'Be om etterrevisjon', en: 'Ask for a re-audit' },
  askLead: {
    nb: 'En fra revisjonslaget ser på dette ene funnet på nytt: virker tiltaket i praksis? Revisoren får lese avviket og tiltakene så lenge.',
    en: 'A member of the audit team looks at this finding again: does the measure work in practice? Until then the auditor can read the nonconformity and its measures.',
  },
  reopened: { nb: 'Avviket åpnet igjen', en: 'Nonconformity reopened on' },
} as const satisfies Record<string, Text>
