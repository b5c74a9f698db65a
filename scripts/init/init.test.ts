import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { institutionFaults } from '../../content/institution-file.ts'
import { nordhavn } from '../../content/nordhavn.ts'
import { answerFaults, colourFaults, standingInstitution } from './file.ts'
import { type Conversation, interview, StoppedError } from './interview.ts'
import { type Answers, patternOf } from './questions.ts'

/** Somebody who gives these answers, and then nothing more. */
function somebody(
  ...answers: string[]
): Conversation & { readonly asked: string[]; said: string[] } {
  const asked: string[] = []
  const said: string[] = []
  return {
    asked,
    said,
    ask: (question) => {
      asked.push(question)
      const answer = answers.shift()
      return answer === undefined ? Promise.reject(new StoppedError()) : Promise.resolve(answer)
    },
    tell: (line) => said.push(line),
  }
}

const keep = ''
const first = [
  ...['Høgskolen i Fjordvik', 'Fjordvik University College', 'HiF', 'HIF-HMS-R01', keep],
  ...['#0a5563', keep, keep, 'n', keep, '000 00 222'],
  ...['hms@fjordvik.example', 'personvern@fjordvik.example'],
]

test('thirteen answers are an institution', async () => {
  const answers = await interview(somebody(...first), {}, 'nb')
  expect(institutionFaults(answers)).toEqual([])
  expect(answers).toMatchObject({
    shortName: 'HiF',
    documentNumberPattern: String.raw`^HIF-HMS-[A-Z]\d{2}$`,
    colours: nordhavn.colours,
    languages: ['nb', 'en'],
  })
  expect(answers).not.toHaveProperty('emergencyNumbers')
})

test('what stands is shown, and Enter keeps all of it, also what is not asked for', async () => {
  const standing = {
    ...(await interview(somebody(...first), {}, 'en')),
    whistleblowing: 'HIF-HMS-R07',
  }
  const person = somebody(...first.map(() => keep))
  expect(await interview(person, standing, 'en')).toEqual(standing)
  expect(person.asked[0]).toBe(
    'What is the institution called in Norwegian? [Høgskolen i Fjordvik]: ',
  )
})

test.each([
  ['a duty phone in words', 10, 'vakta', 'dutyPhone.number: Skriv et telefonnummer'],
  ['an accent too pale for paper', 5, '#ffcc00', 'colours.accent: #ffcc00 har en kontrast på 1,5'],
  ['a pattern the example does not follow', 4, 'X', 'HIF-HMS-R01 følger ikke dette mønsteret'],
  ['neither yes nor no', 8, 'kanskje', 'Svar j eller n.'],
  ['a number nobody knows', 9, '113, 999', '999 er ikke blant dem som er kjent'],
  ['nothing where something must stand', 0, keep, 'Her må det stå noe.'],
])('%s is told, and asked for again', async (_, at, wrong, told) => {
  const person = somebody(...first.toSpliced(at, 0, wrong))
  const answers = await interview(person, {}, 'nb')
  expect(person.said.join('\n')).toContain(told)
  expect(institutionFaults(answers)).toEqual([])
})

test('of a file that cannot be used, what can be is proposed, and the rest is told', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'verne-init-'))
  const file = path.join(folder, 'institution.json')
  const written = { shortName: 'HiF', colours: 'blue', emergencyNumbers: 113, siteMail: 'x' }
  await writeFile(file, JSON.stringify(written))
  const { answers, fault } = await standingInstitution(file)
  expect(answers).toEqual({ shortName: 'HiF' })
  expect(fault).toContain('- siteMail: There is no such field.')
  await writeFile(file, 'shortName: HiF')
  expect(await standingInstitution(file)).toMatchObject({ answers: {} })
  await rm(folder, { recursive: true })
  expect(await standingInstitution(file)).toEqual({ answers: {}, fault: null })
})

test('emergency numbers are chosen among the national ones, and put in order', async () => {
  const answers: Answers = await interview(somebody(...first.with(9, '112,113')), {}, 'nb')
  expect(answers.emergencyNumbers?.map(({ number }) => number)).toEqual(['112', '113'])
})

test('whoever stops has answered nothing', async () => {
  await expect(interview(somebody(...first.slice(0, 5)), {}, 'nb')).rejects.toThrow(StoppedError)
})

test.each([
  ['NHU-HMS-R03', String.raw`^NHU-HMS-[A-Z]\d{2}$`],
  ['HIF-001', String.raw`^HIF-\d{3}$`],
  ['HMS.12', String.raw`^HMS\.\d{2}$`],
  ['HMS-håndbok', '^HMS-håndbok$'],
])('the pattern of %s is %s', (example, pattern) => {
  expect(patternOf(example)).toBe(pattern)
  expect(new RegExp(pattern, 'u').test(example)).toBe(true)
})

test('colours that cannot be read are named once each, the worst place first', () => {
  expect(colourFaults({ accent: '#ffcc00', ink: '#12242c', signal: '#f4b63c' })).toHaveLength(1)
  expect(answerFaults({}).length).toBeGreaterThan(1)
})
