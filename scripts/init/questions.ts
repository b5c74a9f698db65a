import {
  type FaultLanguage,
  type InstitutionFile,
  institutionFaults,
  nationalNumbers,
} from '../../content/institution-file.ts'
import { nordhavn } from '../../content/nordhavn.ts'
import type { InstitutionColours } from '../../site/src/styles/palette.ts'
import { colourFaults } from './file.ts'

/** The language the questions are asked in. */
export type Asking = FaultLanguage

/** What has been answered so far: what stood before, and each answer on top. */
export type Answers = Partial<InstitutionFile>

interface Question {
  /** Field of the file it answers, as errors name it. */
  readonly field: string
  readonly ask: Readonly<Record<Asking, string>>
  /** What an empty answer means; empty where there must be one. */
  readonly standing: (answers: Answers, language: Asking) => string
  /** The answers with this one put in. @throws AnswerError when it cannot be used */
  readonly put: (answers: Answers, answer: string, language: Asking) => Answers
}

/** An answer that cannot be used; its message says why and what to write. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError'
}

const yes = /^(?:j|ja|y|yes)$/i
const no = /^(?:n|nei|no)$/i

/** Verne's own colours: what is proposed to whoever has none. */
const proposed: InstitutionColours = nordhavn.colours

/** What is asked, in order. What is not asked stays as it stands in the file. */
export const questions: readonly Question[] = [
  name('nb', 'Hva heter institusjonen på norsk?', 'What is the institution called in Norwegian?'),
  name('en', 'Og på engelsk?', 'And in English?'),
  {
    field: 'shortName',
    ask: {
      nb: 'Kortnavn eller forkortelse (høyst tolv tegn)',
      en: 'Short name or initials (at most twelve characters)',
    },
    standing: ({ shortName }) => shortName ?? '',
    put: (answers, shortName, language) =>
      checked({ ...answers, shortName }, 'shortName', language),
  },
  {
    field: 'documentNumberExample',
    ask: {
      nb: 'Et eksempel på dokumentnummeret til en retningslinje',
      en: 'An example of the document number of a guideline',
    },
    standing: ({ documentNumberExample, shortName }) =>
      documentNumberExample ?? `${(shortName ?? '').toUpperCase()}-HMS-R01`,
    put: (answers, documentNumberExample) => ({ ...answers, documentNumberExample }),
  },
  {
    field: 'documentNumberPattern',
    ask: {
      nb: 'Mønsteret alle dokumentnumre følger (regulært uttrykk)',
      en: 'The pattern that all document numbers follow (regular expression)',
    },
    standing: ({ documentNumberExample = '', documentNumberPattern }) =>
      documentNumberPattern !== undefined && matches(documentNumberExample, documentNumberPattern)
        ? documentNumberPattern
        : patternOf(documentNumberExample),
    put: (answers, documentNumberPattern, language) => {
      const { documentNumberExample = '' } = answers
      if (!matches(documentNumberExample, documentNumberPattern)) {
        throw new AnswerError(
          language === 'nb'
            ? `${documentNumberExample} følger ikke dette mønsteret, eller det er ikke et regulært uttrykk.`
            : `${documentNumberExample} does not follow this pattern, or it is no regular expression.`,
        )
      }
      return { ...answers, documentNumberPattern }
    },
  },
  colour('accent', 'Farge på lenker og knapper (#rrggbb)', 'Colour of links and buttons (#rrggbb)'),
  colour('ink', 'Farge på tekst', 'Colour of text'),
  colour('signal', 'Farge på det som skal synes', 'Colour of what should be noticed'),
  {
    field: 'languages',
    ask: {
      nb: 'Bokmål og engelsk er med. Skal de som melder, kunne velge nynorsk? (j/n)',
      en: 'Norwegian (bokmål) and English are there. Should those who report be offered nynorsk too? (y/n)',
    },
    standing: ({ languages }, language) =>
      languages?.includes('nn') === true ? { nb: 'j', en: 'y' }[language] : 'n',
    put: (answers, answer, language) => {
      if (yes.test(answer)) return { ...answers, languages: ['nb', 'en', 'nn'] }
      if (no.test(answer)) return { ...answers, languages: ['nb', 'en'] }
      throw new AnswerError({ nb: 'Svar j eller n.', en: 'Answer y or n.' }[language])
    },
  },
  {
    field: 'emergencyNumbers',
    ask: {
      nb: 'Nødnumre som vises overalt, det som haster mest først (med komma mellom)',
      en: 'Emergency numbers shown everywhere, the most urgent first (with commas between)',
    },
    standing: ({ emergencyNumbers }) =>
      (emergencyNumbers ?? nationalNumbers).map(({ number }) => number).join(', '),
    put: putEmergencyNumbers,
  },
  {
    field: 'dutyPhone.number',
    ask: {
      nb: 'Vakttelefonen deres, som folk ringer etter nødetatene',
      en: 'Your own duty phone, called after the emergency services',
    },
    standing: ({ dutyPhone }) => dutyPhone?.number ?? '',
    put: (answers, number, language) =>
      checked(
        { ...answers, dutyPhone: { ...answers.dutyPhone, number } },
        'dutyPhone.number',
        language,
      ),
  },
  email(
    'siteEmail',
    'E-postadressen til HMS-enheten, som også gjelder nettstedet',
    'E-mail address of the HSE Unit, also for the site itself',
  ),
  email(
    'dataProtectionEmail',
    'E-postadressen til personvernombudet',
    'E-mail address of the data protection officer',
  ),
]

/**
 * The pattern that the numbers like an example most likely follow: what begins them stays, the last letter and the digits
 * are any: `ABC-HMS-R01` gives `^ABC-HMS-[A-Z]\d{2}$`.
 */
export function patternOf(example: string): string {
  const [, start = '', letter = '', digits = ''] =
    /^(.*?)((?<![A-Z])[A-Z])?(\d+)$/.exec(example) ?? []
  if (digits === '') return `^${escaped(example)}$`
  return `^${escaped(start)}${letter === '' ? '' : '[A-Z]'}\\d{${String(digits.length)}}$`
}

function name(language: Asking, nb: string, en: string): Question {
  return {
    field: `name.${language}`,
    ask: { nb, en },
    standing: ({ name: stands }) => stands?.[language] ?? '',
    put: (answers, answer) => {
      const stands = { ...answers.name, [language]: answer }
      return { ...answers, name: { nb: '', en: '', ...stands } }
    },
  }
}

function email(field: 'siteEmail' | 'dataProtectionEmail', nb: string, en: string): Question {
  return {
    field,
    ask: { nb, en },
    standing: (answers) => answers[field] ?? '',
    put: (answers, answer, language) => checked({ ...answers, [field]: answer }, field, language),
  }
}

function colour(field: keyof InstitutionColours, nb: string, en: string): Question {
  return {
    field: `colours.${field}`,
    ask: { nb, en },
    standing: ({ colours }) => (colours ?? proposed)[field],
    put: (answers, answer, language) => {
      const colours = { ...(answers.colours ?? proposed), [field]: answer }
      const put = checked({ ...answers, colours }, `colours.${field}`, language)
      // Asked for one by one: another colour that is wrong is met at its own question.
      const wrong = colourFaults(colours, language).find((each) =>
        each.startsWith(`colours.${field}:`),
      )
      if (wrong !== undefined) throw new AnswerError(wrong)
      return put
    },
  }
}

function putEmergencyNumbers(answers: Answers, answer: string, language: Asking): Answers {
  const known = [...(answers.emergencyNumbers ?? []), ...nationalNumbers]
  const bare = (number: string): string => number.replaceAll(/\s/g, '')
  const numbers = answer.split(',').map((each) => {
    const found = known.find(({ number }) => bare(number) === bare(each))
    if (found) return found
    throw new AnswerError(
      language === 'nb'
        ? `${each.trim()} er ikke blant dem som er kjent: ${known.map(({ number }) => number).join(', ')}. Andre numre skriver du i filen etterpå, med navn og når man ringer dem.`
        : `${each.trim()} is not among those known: ${known.map(({ number }) => number).join(', ')}. Write others in the file afterwards, with a name and when to call them.`,
    )
  })
  const isNational =
    numbers.length === nationalNumbers.length &&
    numbers.every((each, index) => each.number === nationalNumbers[index]?.number)
  if (!isNational) return { ...answers, emergencyNumbers: numbers }
  // Left out, they follow Verne when a number changes.
  const { emergencyNumbers: _, ...others } = answers
  return others
}

/** The answers, unless what the file's own rules say of one field is that it is wrong. */
function checked(answers: Answers, field: string, language: Asking): Answers {
  const fault = institutionFaults(answers, language).find((each) => each.startsWith(`${field}: `))
  if (fault === undefined) return answers
  throw new AnswerError(fault)
}

function matches(example: string, pattern: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(example)
  } catch {
    return false
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
}
