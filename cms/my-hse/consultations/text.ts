import type { Text } from '../../plugin/core/text.ts'

/** Words of what safety representatives are asked, where it shows. */
export const consultationWords = {
  title: { nb: 'Råd fra verneombudet', en: 'Consultation with the safety representative' },
  lead: {
    nb: 'Arbeidsmiljøloven § 6-2. Saken kan gå videre og lukkes selv om svaret ikke har kommet.',
    en: 'Working Environment Act, Section 6-2. The case can proceed and be closed before the answer arrives.',
  },
  none: { nb: 'Verneombudet er ikke spurt.', en: 'The safety representative was not asked.' },
  ask: { nb: 'Spør verneombudet', en: 'Ask the safety representative' },
  send: { nb: 'Send spørsmålet', en: 'Send the question' },
  asked: {
    nb: 'Spørsmålet er sendt. Verneombudet har 14 dager på å svare.',
    en: 'The question has been sent. The safety representative has 14 days to answer.',
  },
  answered: { nb: 'Svaret er sendt.', en: 'The answer has been sent.' },
  askedBy: { nb: 'Spurt {day} av {by}: {of}', en: 'Asked on {day} by {by}: {of}' },
  chief: {
    nb: '{of} (hovedverneombud, fordi enheten ikke har verneombud)',
    en: '{of} (chief safety representative, because the unit has none)',
  },
  answerBy: { nb: 'Besvares innen', en: 'To be answered by' },
  notAnswered: { nb: 'Ikke svart innen {day}.', en: 'Not answered by {day}.' },
  answerFrom: { nb: 'Svar {day} fra {by}', en: 'Answer on {day} by {by}' },
  someone: { nb: 'uten navn', en: 'someone whose name is not shown' },
} satisfies Record<string, Text>
