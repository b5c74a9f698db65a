import { z } from 'zod'
import type { EmergencyNumber, PublicFace } from './public-face.ts'
import { nordhavn } from './nordhavn.ts'
import { language } from './schema/text.ts'

/** An institution's file that cannot be used: names the file, each field that is wrong, and the way out. */
export class InstitutionError extends Error {
  override readonly name = 'InstitutionError'
}

const way = {
  text: 'Write a text that is not empty.',
  colour: 'Write a colour as #rrggbb, such as #0a5563.',
  email: 'Write an e-mail address, such as hms@example.no.',
  number: 'Write a telephone number in digits and blanks, such as 22 59 13 00 or +47 22 59 13 00.',
  address: 'Write an address in full, such as https://www.example.no/report.',
  logo: 'Write an address on the site itself, such as /logo.svg, or null for the built-in mark.',
  languages: 'Write ["nb", "en"], or ["nb", "en", "nn"] to offer nynorsk too.',
} as const

/** What an error says: that the field is missing, or else what to write there. */
function otherwise(wayOut: string): { error: (issue: { readonly input?: unknown }) => string } {
  return { error: ({ input }) => (input === undefined ? 'It is missing.' : wayOut) }
}

const filled = z.string(otherwise(way.text)).trim().min(1, way.text)
const words = z.strictObject({ nb: filled, en: filled, nn: filled.optional() })
const colour = z.string(otherwise(way.colour)).regex(/^#[0-9a-f]{6}$/i, way.colour)
const email = z.email(otherwise(way.email))
const webAddress = z.url({ protocol: /^https?$/, ...otherwise(way.address) })
const telephone = z
  .string(otherwise(way.number))
  .trim()
  .regex(/^\+?\d(?:[\d ]*\d)?$/, way.number)
const documentNumber = filled.nullable().default(null)

const emergencyNumber = z.strictObject({ number: telephone, name: words, when: words })

/** The numbers that are the same for everyone in Norway, the most urgent first. */
export const nationalNumbers: readonly EmergencyNumber[] = nordhavn.emergencyNumbers.filter(
  (each) => each !== nordhavn.dutyPhone,
)

/** Numbers that are called before the institution's own. */
const services = ['110', '112', '113']

/** What the file of an institution holds, field by field. What has a default may be left out. */
export const institutionFile = z.strictObject({
  /** Full name in each language. */
  name: words,
  /** Short name or initials, shown where space is scarce; at most twelve characters. */
  shortName: filled.max(12, 'Write at most twelve characters.'),
  /** A picture served from the site's own origin. @default null, the built-in mark */
  logo: z.string(way.logo).regex(/^\//, way.logo).nullable().default(null),
  /** Links and buttons, text on light ground, and what deserves the eye, each `#rrggbb`. @default Verne's own */
  colours: z
    .strictObject({ accent: colour, ink: colour, signal: colour })
    .default({ ...nordhavn.colours }),
  /** Languages people are met in. @default `["nb", "en"]` */
  languages: z
    .array(language, way.languages)
    .refine(([first, second]) => first === 'nb' && second === 'en', way.languages)
    .default(['nb', 'en']),
  /** Regular expression that a document number must match in full; editors may change it in the settings later. */
  documentNumberPattern: filled.refine(isPattern, 'This is not a regular expression.'),
  /** A document number that matches, shown to whoever writes one that does not. */
  documentNumberExample: filled,
  /** Whom to call when it is urgent, the most urgent first, without the duty phone. @default the national ones */
  emergencyNumbers: z
    .array(emergencyNumber, 'Write a list of numbers, each with number, name and when.')
    .min(1, 'Write at least one number, or leave the field out for the national ones.')
    .default(() => nationalNumbers.map(copied)),
  /** The institution's own people on duty, called after the emergency services. */
  dutyPhone: z.strictObject({
    number: telephone,
    /** @default The emergency phone */
    name: words.default({ nb: 'Nødtelefonen', en: 'The emergency phone', nn: 'Naudtelefonen' }),
    /** @default that it is answered around the clock */
    when: words.default({
      nb: 'Vakten svarer hele døgnet. Ring hit etter nødetatene',
      en: 'Answered around the clock. Call after the emergency services',
      nn: 'Vakta svarar heile døgnet. Ring hit etter naudetatane',
    }),
  }),
  /** Where to write about the site itself, and to the HSE Unit. */
  siteEmail: email,
  /** Where the data protection officer is reached. */
  dataProtectionEmail: email,
  /** What has a place of its own to be reported. @default none */
  reportElsewhere: z
    .array(z.strictObject({ about: words, name: words, address: webAddress }))
    .default([]),
  /** Document number of the guideline on whistleblowing. @default null: no link leads there */
  whistleblowing: documentNumber,
  /** Document number of the guideline on the occupational health service. @default null: no link leads there */
  occupationalHealth: documentNumber,
  /** The accessibility declaration at uustatus.no in each language. @default its front page */
  accessibilityDeclaration: z
    .strictObject({ nb: webAddress, en: webAddress, nn: webAddress.optional() })
    .default({ nb: 'https://uustatus.no/nb', en: 'https://uustatus.no/en' }),
})

/** What the file of an institution may hold, as it is written. */
export type InstitutionFile = z.input<typeof institutionFile>

/**
 * Reads the file of an institution.
 * @param content JSON
 * @param name what the file is called in errors
 * @throws InstitutionError with a line for each field that is wrong
 */
export function parseInstitution(content: string, name: string): PublicFace {
  let value: unknown
  try {
    value = JSON.parse(content)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new InstitutionError(
      `${name} is not JSON (${said}). Put it right, or make it anew with: npm run init`,
    )
  }
  const faults = institutionFaults(value)
  if (faults.length > 0) {
    const lines = faults.map((each) => `- ${each}`).join('\n')
    throw new InstitutionError(
      `${name} cannot be used:\n${lines}\nPut it right there, or run: npm run init`,
    )
  }
  return faceOf(institutionFile.parse(value))
}

/** What is wrong with an institution as it is written, a sentence for each field; empty where it can be used. */
export function institutionFaults(value: unknown): readonly string[] {
  const { data, error } = institutionFile.safeParse(value)
  if (error) {
    return error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => `${[...issue.path, key].join('.')}: There is no such field.`)
        : [`${issue.path.join('.') || 'The file'}: ${sentence(issue)}`],
    )
  }
  const { documentNumberExample: example, documentNumberPattern: pattern } = data
  return new RegExp(`^(?:${pattern})$`, 'u').test(example)
    ? []
    : [`documentNumberExample: "${example}" does not match documentNumberPattern ${pattern}.`]
}

function sentence({ code, message }: z.core.$ZodIssue): string {
  if (code === 'invalid_type' && message.endsWith('received undefined')) return 'It is missing.'
  return message.endsWith('.') ? message : `${message}.`
}

function faceOf(file: z.output<typeof institutionFile>): PublicFace {
  const { dutyPhone, emergencyNumbers, whistleblowing, occupationalHealth, ...same } = file
  const after = emergencyNumbers.findLastIndex(({ number }) => services.includes(number)) + 1
  return {
    ...same,
    dutyPhone,
    emergencyNumbers: emergencyNumbers.toSpliced(after, 0, dutyPhone),
    whistleblowing: whistleblowing && inAddress(whistleblowing),
    occupationalHealth: occupationalHealth && inAddress(occupationalHealth),
  }
}

/** A document number as part of an address, as the CMS makes it. */
function inAddress(number: string): string {
  return number
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(`^(?:${pattern})$`, 'u')
    return true
  } catch {
    return false
  }
}

function copied({ number, name, when }: EmergencyNumber): z.input<typeof emergencyNumber> {
  return { number, name: { ...name }, when: { ...when } }
}
