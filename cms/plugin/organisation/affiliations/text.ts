import type { Text } from '../../core/text.ts'

/** As what somebody belongs to a unit. */
export const affiliationText = {
  employee: { nb: 'Ansatt', en: 'Employee' },
  student: { nb: 'Student', en: 'Student' },
  guest: { nb: 'Gjest', en: 'Guest' },
} satisfies Record<string, Text>

export const affiliationRefusal = {
  endsBeforeStart: {
    nb: 'Tilhørigheten slutter før den begynner. Rett «til og med», eller la feltet være tomt.',
    en: 'The affiliation ends before it begins. Correct “up to and including”, or leave it empty.',
  },
  overlaps: {
    nb: 'Personen hører allerede til enheten i denne perioden. Avslutt den tilhørigheten først, eller endre den.',
    en: 'The person already belongs to the unit in this period. End that affiliation first, or change it.',
  },
} satisfies Record<string, Text>
