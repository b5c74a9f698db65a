import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { hasCode, writeDurably } from '../../cms/server/durable.ts'
import {
  type FaultLanguage,
  institutionFaults,
  InstitutionError,
  institutionFile,
  type InstitutionFile,
  parseInstitution,
} from '../../content/institution-file.ts'
import type { PublicFace } from '../../content/public-face.ts'
import { contrastFaults } from '../../site/src/styles/contrast.ts'
import type { InstitutionColours } from '../../site/src/styles/palette.ts'

/**
 * Reads the file of an institution, its colours too.
 * @throws InstitutionError naming the file, each field that is wrong, and the way out
 */
export async function readInstitution(file: string): Promise<PublicFace> {
  const face = parseInstitution(await contentOf(file), file)
  const faults = colourFaults(face.colours)
  if (faults.length === 0) return face
  throw new InstitutionError(
    [`${file} cannot be used:`, ...faults.map((each) => `- ${each}`)].join('\n'),
  )
}

/** What a file holds so far, for whoever goes on from it, and what is wrong with it, if anything. */
export async function standingInstitution(
  file: string,
): Promise<{ readonly answers: Partial<InstitutionFile>; readonly fault: string | null }> {
  try {
    await readInstitution(file)
    return { answers: objectIn(await contentOf(file)), fault: null }
  } catch (error) {
    if (!(error instanceof InstitutionError)) throw error
    if (error.cause === 'missing') return { answers: {}, fault: null }
    // What can be used of it is proposed; the rest is asked for again.
    return { answers: usable(objectIn(await contentOf(file))), fault: error.message }
  }
}

/** The fields that by themselves are as they should be. */
function usable(found: Readonly<Record<string, unknown>>): Partial<InstitutionFile> {
  const { shape } = institutionFile
  return Object.fromEntries(
    Object.entries(found).filter(
      ([field, value]) =>
        Object.hasOwn(shape, field) && shape[field as keyof typeof shape].safeParse(value).success,
    ),
  )
}

function objectIn(content: string): Partial<InstitutionFile> {
  try {
    const value: unknown = JSON.parse(content)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
  } catch {
    return {}
  }
}

/** What is wrong with answers as they would be written, a sentence for each; empty where they can be. */
export function answerFaults(answers: unknown, language: FaultLanguage = 'en'): readonly string[] {
  const faults = institutionFaults(answers, language)
  if (faults.length > 0) return faults
  const { colours } = answers as InstitutionFile
  return colours === undefined ? [] : colourFaults(colours, language)
}

/** Which colours cannot be read, and what to do, a sentence for each colour. */
export function colourFaults(
  colours: InstitutionColours,
  language: FaultLanguage = 'en',
): readonly string[] {
  const found = contrastFaults(colours)
  return (['accent', 'ink', 'signal'] as const).flatMap((name) => {
    const worst = found
      .filter(({ colour }) => colour === name)
      .toSorted((one, other) => one.ratio - other.ratio)[0]
    if (worst === undefined) return []
    const ratio = worst.ratio.toFixed(1)
    return [
      {
        nb: `colours.${name}: ${colours[name]} har en kontrast på ${ratio.replace('.', ',')} til 1 (${worst.where}), og det trengs 4,5. Velg en mørkere.`,
        en: `colours.${name}: ${colours[name]} has a contrast of ${ratio} to 1 (${worst.where}), and 4.5 is needed. Choose a darker one.`,
      }[language],
    ]
  })
}

/**
 * Writes what was answered, whole or not at all.
 * @throws InstitutionError when it could not be used; nothing is written then
 */
export async function writeInstitution(file: string, answers: InstitutionFile): Promise<void> {
  const faults = answerFaults(answers)
  if (faults.length > 0) {
    throw new InstitutionError(
      ['Nothing was written:', ...faults.map((each) => `- ${each}`)].join('\n'),
    )
  }
  await mkdir(path.dirname(file), { recursive: true })
  await writeDurably(file, `${JSON.stringify(answers, null, 2)}\n`)
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
    throw new InstitutionError(`There is no ${file}. Make it with: npm run init`, {
      cause: 'missing',
    })
  }
}

/**
 * Units, people and guidelines that do not exist must not end up under the name of an institution that does.
 * @throws InstitutionError where the data folder holds the starter content
 */
export function refuseStarter(dataDir: string): void {
  const note = path.join(dataDir, 'starter-loaded.json')
  if (!existsSync(note)) return
  throw new InstitutionError(
    `The data folder ${dataDir} holds the starter content of a university that does not exist. Set DATA_DIR to another folder for your own institution. Where all of it has been replaced by your own, remove ${note}.`,
  )
}
