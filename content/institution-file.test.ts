import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { institutionFaults, institutionFile, parseInstitution } from './institution-file.ts'
import { institution, isNordhavn } from './institution.ts'
import { nordhavn } from './nordhavn.ts'

const least = {
  name: { nb: 'Høgskolen i Fjordvik', en: 'Fjordvik University College' },
  shortName: 'HiF',
  documentNumberPattern: String.raw`^HIF-\d{3}$`,
  documentNumberExample: 'HIF-001',
  dutyPhone: { number: '000 00 222' },
  siteEmail: 'hms@fjordvik.example',
  dataProtectionEmail: 'personvern@fjordvik.example',
}
const read = (changes: object = {}) =>
  parseInstitution(JSON.stringify({ ...least, ...changes }), 'institution.json')

test('what every institution must say is little; the rest stands in for it', () => {
  const face = read()
  expect(face).toMatchObject({ ...least, logo: null, languages: ['nb', 'en'], reportElsewhere: [] })
  expect(face.whistleblowing).toBeNull()
})

test('the duty phone is called after the emergency services and before everyone else', () => {
  const numbers = (face: typeof nordhavn) => face.emergencyNumbers.map(({ number }) => number)
  expect(numbers(read())).toEqual(['113', '110', '112', '000 00 222', '116 117', '22 59 13 00'])
  const words = { nb: 'Vakt', en: 'Guard' }
  const own = [{ number: '22 00 00 00', name: words, when: words }]
  expect(numbers(read({ emergencyNumbers: own }))).toEqual(['000 00 222', '22 00 00 00'])
})

test('a guideline that is named by its number is found by its address', () => {
  expect(read({ whistleblowing: 'HIF/012' }).whistleblowing).toBe('hif-012')
})

test.each([
  ['a name in one language', { name: { nb: 'Fjordvik' } }, 'name.en: It is missing.'],
  ['an empty name', { shortName: ' ' }, 'shortName: Write a text that is not empty.'],
  ['a long short name', { shortName: 'Fjordvik høgskole' }, 'shortName: Write at most twelve'],
  ['a colour by name', { colours: { ...nordhavn.colours, ink: 'blue' } }, 'colours.ink: Write a'],
  ['one colour of three', { colours: { accent: '#112233' } }, 'colours.ink: It is missing.'],
  ['English first', { languages: ['en', 'nb'] }, 'languages: Write nb and then en'],
  ['a language nobody writes', { languages: ['nb', 'en', 'de'] }, 'languages.2: '],
  ['a pattern that is none', { documentNumberPattern: '(' }, 'documentNumberPattern: This is not'],
  ['an example of another pattern', { documentNumberExample: 'X-1' }, '“X-1” does not match'],
  ['words as a number', { dutyPhone: { number: 'resepsjonen' } }, 'dutyPhone.number: Write a'],
  ['no number on duty', { dutyPhone: undefined }, 'dutyPhone: It is missing.'],
  ['half an address', { siteEmail: 'hms' }, 'siteEmail: Write an e-mail address'],
  ['a field nobody knows', { shortname: 'HiF' }, 'shortname: There is no such field.'],
  ['a logo from elsewhere', { logo: 'https://example.no/l.svg' }, 'logo: Write an address on the'],
])('%s is refused by field, with the way out', (_, changes, said) => {
  expect(institutionFaults({ ...least, ...changes }).join('\n')).toContain(said)
  expect(() => read(changes)).toThrow('institution.json cannot be used:')
})

test('all that is wrong is said at once', () => {
  expect(institutionFaults({})).toHaveLength(7)
})

test('what is not JSON is said to be none', () => {
  expect(() => parseInstitution('name: Fjordvik', 'institution.json')).toThrow(
    /institution\.json is not JSON .*npm run init/,
  )
})

test('without a file of its own an installation is the fictional university', () => {
  expect(isNordhavn).toBe(true)
  expect(institution).toBe(nordhavn)
})

test('the page on the file names every field, and its example can be used', async () => {
  const page = path.resolve(import.meta.dirname, '../.github/running/institution.md')
  const text = await readFile(page, 'utf8')
  const example: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(text)?.[1] ?? '')
  expect(institutionFaults(example)).toEqual([])
  const named = [...text.matchAll(/^\| `(\w+)` /gm)].map(([, field]) => field)
  expect(named.toSorted()).toEqual(Object.keys(institutionFile.shape).toSorted())
})
