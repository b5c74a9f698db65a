import type { Text } from '../core/text.ts'

export const overviewText = {
  heading: { nb: 'Utgaver', en: 'Editions' },
  language: { nb: 'Språk', en: 'Language' },
  inForce: { nb: 'Gjelder nå', en: 'In force' },
  open: { nb: 'Åpent utkast', en: 'Open draft' },
  behind: { nb: 'Ligger etter', en: 'Behind' },
  action: { nb: 'Neste', en: 'Next' },
  edition: { nb: 'Utgave {edition}', en: 'Edition {edition}' },
  from: { nb: 'fra {day}', en: 'from {day}' },
  scheduled: {
    nb: 'Utgave {edition} gjelder fra {day}',
    en: 'Edition {edition} in force from {day}',
  },
  nothingInForce: { nb: 'Ingen', en: 'None' },
  noDraft: { nb: 'Ingen', en: 'None' },
  since: { nb: 'siden {day}', en: 'since {day}' },
  upToDate: { nb: 'Nei', en: 'No' },
  controlling: { nb: 'Styrende tekst', en: 'Authoritative text' },
  notTranslated: { nb: 'Ikke oversatt', en: 'Not translated' },
  count: { nb: '{count} utgaver bak: {kinds}', en: '{count} editions behind: {kinds}' },
  countOne: { nb: '1 utgave bak: {kinds}', en: '1 edition behind: {kinds}' },
  newEdition: { nb: 'Ny utgave', en: 'New edition' },
  beginTranslation: { nb: 'Begynn oversettelse', en: 'Begin translation' },
  firstEdition: { nb: 'Skriv første utgave', en: 'Write the first edition' },
  norwegianFirst: {
    nb: 'Skriv den norske teksten først',
    en: 'Write the Norwegian text first',
  },
  notCreated: {
    nb: 'Lagre retningslinjen først. Etterpå skriver du teksten i utgaver, én per språk.',
    en: 'Save the guideline first. After that you write the text in editions, one for each language.',
  },
} satisfies Record<string, Text>

/** Kinds of change as they are counted: one, and several. */
export const behindText = {
  major: { one: { nb: '1 stor', en: '1 major' }, many: { nb: '{n} store', en: '{n} major' } },
  minor: { one: { nb: '1 liten', en: '1 minor' }, many: { nb: '{n} små', en: '{n} minor' } },
  editorial: {
    one: { nb: '1 språklig', en: '1 editorial' },
    many: { nb: '{n} språklige', en: '{n} editorial' },
  },
} satisfies Record<'major' | 'minor' | 'editorial', Record<'one' | 'many', Text>>
