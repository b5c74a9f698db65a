import { z } from 'zod'
import type { EmergencyNumber, PublicFace } from './public-face.ts'
import { nordhavn } from './nordhavn.ts'
import { language, type Text } from './schema/text.ts'

/** An institution's file that cannot be used: names the file, each field that is wrong, and the way out. */
export class InstitutionError extends Error {
  override readonly name = 'InstitutionError'
}

/** Language that faults are told in. */
export type FaultLanguage = 'nb' | 'en'

/** What an error asks for, by the name it has in the schema. Starts speak English; whoever is asked may read Norwegian. */
const way = {
  missing: { nb: 'Feltet mangler.', en: 'It is missing.' },
  text: { nb: 'Skriv en tekst som ikke er tom.', en: 'Write a text that is not empty.' },
  short: { nb: 'Skriv høyst tolv tegn.', en: 'Write at most twelve characters.' },
  colour: {
    nb: 'Skriv en farge som #rrggbb, for eksempel #0a5563.',
    en: 'Write a colour as #rrggbb, such as #0a5563.',
  },
  email: {
    nb: 'Skriv en e-postadresse, for eksempel hms@example.no.',
    en: 'Write an e-mail address, such as hms@example.no.',
  },
  number: {
    nb: 'Skriv et telefonnummer med sifre og mellomrom, for eksempel 22 59 13 00 eller +47 22 59 13 00.',
    en: 'Write a telephone number in digits and blanks, such as 22 59 13 00 or +47 22 59 13 00.',
  },
  address: {
    nb: 'Skriv en hel adresse, for eksempel https://www.example.no/avvik.',
    en: 'Write an address in full, such as https://www.example.no/report.',
  },
  logo: {
    nb: 'Skriv en adresse på selve nettstedet, for eksempel /logo.svg, eller null for det innebygde merket.',
    en: 'Write an address on the site itself, such as /logo.svg, or null for the built-in mark.',
  },
  languages: {
    nb: 'Skriv nb og så en, og nn etter dem for å tilby nynorsk også.',
    en: 'Write nb and then en, and nn after them to offer nynorsk too.',
  },
  numbers: {
    nb: 'Skriv en liste med minst ett nummer, hvert med number, name og when, eller la feltet være for de nasjonale.',
    en: 'Write a list of at least one number, each with number, name and when, or leave the field out for the national ones.',
  },
  pattern: { nb: 'Dette er ikke et regulært uttrykk.', en: 'This is not a regular expression.' },
  unknown: { nb: 'Det finnes ikke et slikt felt.', en: 'There is no such field.' },
} as const satisfies Record<string, Text>
type Way = keyof typeof way

/** The error of a field: that it is missing, or else what to write there. */
function otherwise(wayOut: Way): { error: (issue: { readonly input?: unknown }) => Way } {
  return { error: ({ input }) => (input === undefined ? 'missing' : wayOut) }
}

const filled = z.string(otherwise('text')).trim().min(1, 'text')
const words = z.strictObject({ nb: filled, en: filled, nn: filled.optional() })
const colour = z.string(otherwise('colour')).regex(/^#[0-9a-f]{6}$/i, 'colour')
const email = z.email(otherwise('email'))
const webAddress = z.url({ protocol: /^https?$/, ...otherwise('address') })
const telephone = z
  .string(otherwise('number'))
  .trim()
  .regex(/^\+?\d(?:[\d ]*\d)?$/, 'number')
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
  shortName: filled.max(12, 'short'),
  /** A picture served from the site's own origin. @default null, the built-in mark */
  logo: z
    .string('logo')
    .regex(/^\/(?!\/)/, 'logo')
    .nullable()
    .default(null),
  /** Links and buttons, text on light ground, and what deserves the eye, each `#rrggbb`. @default Verne's own */
  colours: z
    .strictObject({ accent: colour, ink: colour, signal: colour })
    .default({ ...nordhavn.colours }),
  /** Languages people are met in. @default `["nb", "en"]` */
  languages: z
    .array(language, 'languages')
    .refine(
      (all) => all[0] === 'nb' && all[1] === 'en' && new Set(all).size === all.length,
      'languages',
    )
    .default(['nb', 'en']),
  /** Regular expression that a document number must match in full; editors may change it in the settings later. */
  documentNumberPattern: filled.refine(isPattern, 'pattern'),
  /** A document number that matches, shown to whoever writes one that does not. */
  documentNumberExample: filled,
  /** Whom to call when it is urgent, the most urgent first, without the duty phone. @default the national ones */
  emergencyNumbers: z
    .array(emergencyNumber, 'numbers')
    .min(1, 'numbers')
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
export function institutionFaults(value: unknown, asked: FaultLanguage = 'en'): readonly string[] {
  const { data, error } = institutionFile.safeParse(value)
  if (error) {
    return error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => `${[...issue.path, key].join('.')}: ${way.unknown[asked]}`)
        : [`${issue.path.join('.') || 'The file'}: ${sentence(issue, asked)}`],
    )
  }
  const { documentNumberExample: example, documentNumberPattern: pattern } = data
  return new RegExp(`^(?:${pattern})$`, 'u').test(example)
    ? []
    : [
        {
          nb: `documentNumberExample: «${example}» følger ikke documentNumberPattern ${pattern}.`,
          en: `documentNumberExample: “${example}” does not match documentNumberPattern ${pattern}.`,
        }[asked],
      ]
}

function sentence({ code, message }: z.core.$ZodIssue, asked: FaultLanguage): string {
  if (isWay(message)) return way[message][asked]
  if (code === 'invalid_type' && message.endsWith('received undefined')) return way.missing[asked]
  return message.endsWith('.') ? message : `${message}.`
}

function isWay(message: string): message is Way {
  return message in way
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
