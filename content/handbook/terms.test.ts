import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

type TextLanguage = 'nb' | 'en'

/**
 * Words that other universities use, and the glossary's word instead. A word stands here only when it
 * is wrong in every sentence: "working alone" and "goal" are also ordinary language. Each is looked
 * for at the start of a word, in any case and with any ending; a space also stands for a hyphen.
 */
const replaced: Readonly<Record<TextLanguage, Readonly<Record<string, string>>>> = {
  nb: {
    arbeidsmiljøkomité: 'arbeidsmiljøutvalg',
    avtrekkskap: 'avtrekksskap',
    bedriftshelseteneste: 'bedriftshelsetjeneste',
    brannøving: 'brannøvelse',
    'ensomt arbeid': 'alenearbeid',
    etterlevelsesvurdering: 'samsvarsvurdering',
    'HMS gjennomgang': 'HMS-runde',
    'HMS inspeksjon': 'HMS-runde',
    'HMS prosess': 'HMS-runde',
    'HMS datablad': 'sikkerhetsdatablad',
    'HMS kalender': 'årshjul',
    innmelder: 'melder',
    jobbsikkerhetsanalyse: 'sikker jobb-analyse',
    kjemikaliekartotek: 'stoffkartotek',
    kjemikalieregister: 'stoffkartotek',
    ledelsesgjennomgang: 'ledelsens gjennomgang',
    'nesten ulykke': 'nestenulykke',
    nestenuhell: 'nestenulykke',
    'preventive tiltak': 'forebyggende tiltak',
    rotårsak: 'årsak, årsaksanalyse',
    rømningsveg: 'rømningsvei',
    sjukefravær: 'sykefravær',
    tiltaksplan: 'handlingsplan',
    verneombod: 'verneombud',
    vernesone: 'verneområde',
    versjon: 'utgave',
  },
  en: {
    'absence due to illness': 'sickness absence',
    'adverse event': 'undesired event',
    'annual wheel': 'annual cycle',
    'censurable condition': 'issues of concern',
    'central chief safety': 'chief safety representative',
    charting: 'mapping',
    'chemical register': 'substance index',
    'close call': 'near miss',
    'compliance assessment': 'compliance evaluation',
    deviation: 'nonconformity',
    discrepanc: 'nonconformity',
    EHS: 'HSE',
    'exposure register': 'register of exposed workers',
    'fume hood': 'fume cupboard',
    'HMS process': 'HSE process',
    'HSE discrepancy': 'HSE nonconformity',
    'HSE inspection': 'HSE process',
    'HSE round': 'HSE process',
    'job safety analysis': 'safe job analysis',
    "management's review": 'management review',
    MSDS: 'SDS',
    'non conform': 'nonconformity',
    nonconformance: 'nonconformity',
    'performance appraisal': 'appraisal interview',
    'person responsible for the room': 'room manager',
    'plan of action': 'action plan',
    revision: 'edition (of a text), audit (of a unit)',
    'risk and vulnerability assessment': 'risk and vulnerability analysis',
    'root cause': 'cause analysis',
    'safety delegate': 'safety representative',
    'safety deput': 'safety representative',
    'safety inspection': 'safety round',
    'safety walk': 'safety round',
    'safety zone': 'safety area',
    'SDS archive': 'substance index',
    'self regulation': 'internal control',
    'substance register': 'substance index',
    'undesirable incident': 'undesired event',
    version: 'edition',
    'whistle blow': 'whistleblowing',
    'work environment': 'working environment',
  },
}

interface TextFile {
  readonly name: string
  readonly text: string
}

const root = path.resolve(import.meta.dirname, '../..')

/** All texts of readers in a language: the handbook, and every edition of every guideline. */
function textsIn(language: TextLanguage): TextFile[] {
  const edition = new RegExp(`^${language}-\\d+\\.md$`)
  return [
    ...filesUnder(`content/handbook/${language}`, (name) => name.endsWith('.mdx')),
    ...filesUnder('content/starter/guidelines', (name) => edition.test(path.basename(name))),
  ]
}

function filesUnder(folder: string, wanted: (name: string) => boolean): TextFile[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(wanted)
    .sort()
    .map((each) => ({
      name: `${folder}/${each}`,
      text: readFileSync(path.join(root, folder, each), 'utf8'),
    }))
}

/** Where a text uses a replaced word: file, line, the word as written, and what to write. */
function replacedWordsIn(language: TextLanguage, file: TextFile): string[] {
  return file.text.split('\n').flatMap((line, index) =>
    Object.entries(replaced[language]).flatMap(([word, right]) => {
      const found = atWordStart(word).exec(line)
      return found ? [`${file.name}:${index + 1}: "${found[0]}", write "${right}"`] : []
    }),
  )
}

function atWordStart(word: string): RegExp {
  const loose = word.replaceAll(' ', '[ -]').replaceAll("'", "['’]")
  return new RegExp(`(?<![\\p{L}\\p{N}])${loose}\\p{L}*`, 'iu')
}

describe.each(['nb', 'en'] as const)('texts in %s', (language) => {
  test('use the words of the glossary', () => {
    const files = textsIn(language)
    expect(files.length).toBeGreaterThan(9)
    expect(files.flatMap((file) => replacedWordsIn(language, file))).toEqual([])
  })

  test('are never told to write a word that is itself replaced', () => {
    const advice = Object.values(replaced[language]).join('\n')
    expect(replacedWordsIn(language, { name: 'advice', text: advice })).toEqual([])
  })
})

test('a replaced word is named with its file, its line and the right word', () => {
  const text =
    'Talk to your manager.\nSafety-delegates take part, and standard non-conformities count.'
  expect(replacedWordsIn('en', { name: 'page.mdx', text })).toEqual([
    'page.mdx:2: "non-conformities", write "nonconformity"',
    'page.mdx:2: "Safety-delegates", write "safety representative"',
  ])
})

test('a word that only ends like a replaced word is let through', () => {
  const text = 'Inversion, network environment and nonconformities are fine.'
  expect(replacedWordsIn('en', { name: 'page.mdx', text })).toEqual([])
})
