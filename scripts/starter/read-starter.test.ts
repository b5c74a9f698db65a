import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { calloutKinds } from '../../cms/plugin/admin/rich-text.ts'
import { structureFaults } from '../../cms/plugin/editions/body.ts'
import { incomplete } from '../../cms/plugin/editions/rules.ts'
import { followsPattern, nextReview, reviewOverdue } from '../../cms/plugin/guidelines/rules.ts'
import { processText, unitTypeText } from '../../cms/plugin/organisation/text.ts'
import { institution } from '../../content/institution.ts'
import { processes, unitTypes } from '../../content/starter/schema.ts'
import { demoUsers } from './demo-users.ts'
import { calloutNames } from './markdown-callouts.ts'
import { readStarter } from './read-starter.ts'
import { StarterError, type Fault } from './starter-error.ts'

const real = path.resolve(import.meta.dirname, '../../content/starter')
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'verne-starter-'))
  cpSync(real, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Changes the first place where the text stands; says on which line that was. */
function change(name: string, from: string, to: string): number {
  const file = path.join(folder, name)
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(from)
  writeFileSync(
    file,
    text.replace(from, () => to),
  )
  return text.slice(0, text.indexOf(from)).split('\n').length
}

function faults(): readonly Fault[] {
  try {
    readStarter(folder)
  } catch (error) {
    if (error instanceof StarterError) return error.faults
    throw error
  }
  return []
}

describe('the starter content of Nordhavn University', () => {
  const starter = readStarter(real)

  test('is free of faults, and large enough to be worth trying', () => {
    expect(starter.units.length).toBeGreaterThanOrEqual(40)
    expect(starter.people.length).toBeGreaterThanOrEqual(60)
    expect(starter.guidelines.length).toBeGreaterThanOrEqual(6)
  })

  test('follows the institution’s own pattern for document numbers', () => {
    for (const { number } of starter.guidelines) {
      expect(followsPattern(number, institution.documentNumberPattern), number).toBe(true)
    }
  })

  test('holds no edition that could not have been sent for review', () => {
    for (const { number, editions } of starter.guidelines) {
      for (const each of editions) {
        const name = `${number} ${each.language} ${String(each.edition)}`
        const sourceEdition = each.sourceEdition === undefined ? null : String(each.sourceEdition)
        const inShort = each.inShort?.join('\n') ?? null
        expect(incomplete({ ...each, inShort, hasBody: true, sourceEdition }), name).toEqual([])
        expect(structureFaults(each.body), name).toEqual([])
      }
    }
  })

  test('holds an English text that is behind only where that is so on purpose', () => {
    const behind = starter.guidelines.filter(({ editions }) => {
      const newest = (language: string) => editions.findLast((each) => each.language === language)
      const english = newest('en')
      return english !== undefined && english.sourceEdition !== newest('nb')?.edition
    })
    expect(behind.map((each) => each.number)).toEqual(['NHU-HMS-R16'])
  })

  test('holds a text in Norwegian only where that is so on purpose', () => {
    const norwegianOnly = starter.guidelines.filter(({ editions }) =>
      editions.every((each) => each.language === 'nb'),
    )
    expect(norwegianOnly.map((each) => each.number)).toEqual(['NHU-HMS-R35'])
  })

  test('holds a guideline that is overdue for review only where that is so on purpose', () => {
    const overdue = starter.guidelines.filter(({ editions, reviewIntervalMonths }) => {
      const inForce = editions.findLast((each) => each.language === 'nb')
      const due = nextReview(inForce ? { ...inForce, reviewed: null } : null, reviewIntervalMonths)
      return reviewOverdue(due, '2026-11-28')
    })
    expect(overdue.map((each) => each.number)).toEqual(['NHU-HMS-T01'])
  })

  test('gives each unit exactly one line manager at a time', () => {
    const day = '2026-11-01'
    for (const { code } of starter.units) {
      const managers = starter.roleAssignments.filter(
        ({ role, unit, from, to }) =>
          role === 'lineManager' && unit === code && from <= day && (to === null || to >= day),
      )
      expect(managers.length, code).toBe(1)
    }
  })

  test('has a demo user for each role that takes part in the workflow', () => {
    const roles = demoUsers(starter, '2026-11-01').map((each) => each.role.en)
    for (const role of ['Administrator', 'Editor in the HSE Unit', 'HSE director', 'Employee']) {
      expect(roles).toContain(role)
    }
  })

  test('knows the same kinds of unit and callouts as the system', () => {
    expect(unitTypes).toEqual(Object.keys(unitTypeText))
    expect(processes).toEqual(Object.keys(processText))
    expect(calloutNames).toEqual(Object.keys(calloutKinds))
  })
})

describe('a fault in a file is named with file, line, field and the way out', () => {
  const r03 = 'guidelines/NHU-HMS-R03'
  const cases: [what: string, file: string, from: string, to: string, says: string][] = [
    [
      'a word that is no choice',
      'units.yaml',
      'type: laboratory',
      'type: labb',
      '"type" is "labb". Choose one of: institution',
    ],
    [
      'a field that does not exist',
      'units.yaml',
      'riskClass: office',
      'riskKlass: office',
      '"riskKlass" is not a field here',
    ],
    [
      'a text where a number belongs',
      'units.yaml',
      'employees: 14',
      'employees: many',
      '"employees" is "many". Write a number',
    ],
    [
      'half a number',
      'units.yaml',
      'employees: 14',
      'employees: 1.5',
      '"employees" is 1.5. Write a whole number',
    ],
    [
      'a unit above that does not exist',
      'units.yaml',
      'parent: NHU-FA-HR\n',
      'parent: NHU-XX\n',
      '"parent" names the unit "NHU-XX", which does not exist',
    ],
    [
      'a unit below itself',
      'units.yaml',
      'parent: NHU-FA-HR\n',
      'parent: NHU-FA-HR-HMS\n',
      'below itself',
    ],
    [
      'the same code twice',
      'units.yaml',
      'code: NHU-FA-ED',
      'code: NHU-FA-IT',
      '"code" is "NHU-FA-IT", which stands here already',
    ],
    [
      'a real telephone number',
      'people.yaml',
      "phone: '000 41 017'",
      "phone: '734 12 345'",
      'Write a number that cannot be called',
    ],
    [
      'a real address',
      'people.yaml',
      'ragnhild.tveiterud@nordhavn.example',
      'ragnhild@ntnu.no',
      'ends in .example',
    ],
    [
      'a role of a person who does not exist',
      'roles.yaml',
      'person: p-marit-gravlien',
      'person: p-nobody',
      '"person" names the person "p-nobody", which does not exist',
    ],
    [
      'a date that does not exist',
      'roles.yaml',
      "from: '2025-08-01'",
      "from: '2025-02-30'",
      '"from" is "2025-02-30". Write a date as year-month-day',
    ],
    [
      'a role without its unit',
      'roles.yaml',
      'unit: NHU-RE\n',
      '# no unit\n',
      '"unit" is missing. The role "lineManager" holds in a unit',
    ],
    [
      'an account of nobody',
      'accounts.yaml',
      'person: p-hanne-kvisteberg',
      'person: p-nobody',
      '"person" names the person "p-nobody"',
    ],
    [
      'a safety area with an unknown unit',
      'safety-areas.yaml',
      'units: [NHU-FA-IT]',
      'units: [NHU-FA-XX]',
      '"units.0" names the unit "NHU-FA-XX"',
    ],
    [
      'a topic on a third level',
      'topics.yaml',
      'parent: systematisk-hms',
      'parent: risikovurdering',
      'Topics have two levels',
    ],
    [
      'a guideline on an unknown topic',
      `${r03}/guideline.yaml`,
      'risikovurdering',
      'risiko',
      '"topics.3" names the topic "risiko"',
    ],
    [
      'a guideline with another number than its folder',
      `${r03}/guideline.yaml`,
      'NHU-HMS-R03',
      'NHU-HMS-R99',
      'the folder is "NHU-HMS-R03"',
    ],
    [
      'a contact in an unknown role',
      `${r03}/guideline.yaml`,
      'role: lineManager',
      'role: boss',
      '"contacts.0.role" is "boss". Choose one of: lineManager',
    ],
    [
      'an unknown approver',
      `${r03}/nb-3.md`,
      'approver: p-berit-solvang',
      'approver: p-nobody',
      '"approver" names the person "p-nobody"',
    ],
    [
      'an approver who wrote the text',
      `${r03}/nb-3.md`,
      'approver: p-berit-solvang',
      'approver: p-hanne-kvisteberg',
      'Someone else must approve',
    ],
    [
      'a translation of an edition that does not exist',
      `${r03}/en-1.md`,
      'sourceEdition: 1',
      'sourceEdition: 9',
      'names the Norwegian edition "9"',
    ],
    [
      'a link to an unknown guideline',
      `${r03}/nb-3.md`,
      '(guideline:NHU-HMS-R12)',
      '(guideline:NHU-HMS-R99)',
      'guideline "NHU-HMS-R99", which does not exist',
    ],
  ]
  const records: typeof cases = [
    [
      'a state that is none',
      'records/measures.yaml',
      'state: verified',
      'state: finished',
      '"state" is "finished". Choose one of: proposed',
    ],
    [
      'neither a date nor a number of days',
      'records/measures.yaml',
      'deadline: 20\n',
      'deadline: soon\n',
      '"deadline" is "soon". Write a date, such as 2025-01-15, or days from the day of loading',
    ],
    [
      'an enquiry to a unit that does not exist',
      'records/enquiries.yaml',
      'unit: NHU-NV-KJ-NMR',
      'unit: NHU-NV-XX',
      '"unit" names the unit "NHU-NV-XX"',
    ],
    [
      'an answer without words',
      'records/enquiries.yaml',
      "{ step: close, at: '2024-12-03', by: p-andreas-skogmo-flaten }",
      "{ step: answer, at: '2024-12-03', by: p-andreas-skogmo-flaten }",
      'An answer has its words in "note"',
    ],
    [
      'a finding of a process that does not exist',
      'records/nonconformities.yaml',
      'finding: { process: kj-2025, row: avtrekk }',
      'finding: { process: kj-1925, row: avtrekk }',
      '"finding.process" names the process "kj-1925", which does not exist',
    ],
    [
      'a finding that its process has not got',
      'records/nonconformities.yaml',
      'finding: { process: kj-2025, row: avtrekk }',
      'finding: { process: kj-2025, row: heis }',
      '"finding.row" names the finding "heis"',
    ],
    [
      'a measure of an unknown nonconformity',
      'records/measures.yaml',
      'from: { nonconformity: alene-paa-kveldstid }',
      'from: { nonconformity: alene }',
      '"from.nonconformity" names the nonconformity "alene"',
    ],
    [
      'a mapping of an unknown challenge',
      'records/processes.yaml',
      'challenge: nybygg-avtrekk',
      'challenge: nybygg',
      '"mappings.0.challenge" names the challenge "nybygg"',
    ],
    [
      'a challenge that was left in an unknown process',
      'records/processes.yaml',
      'carried: { from: fy-2024',
      'carried: { from: fy-2023',
      '"challenges.2.carried.from" names the process "fy-2023"',
    ],
    [
      'a step of somebody who does not exist',
      'records/nonconformities.yaml',
      "'14:05' }, by: p-solfrid-myklebo",
      "'14:05' }, by: p-nobody",
      '"steps.0.by" names the person "p-nobody"',
    ],
    [
      'a transfer to an unknown unit',
      'records/nonconformities.yaml',
      'toUnit: NHU-FA-ED',
      'toUnit: NHU-XX',
      '"steps.2.toUnit" names the unit "NHU-XX"',
    ],
    [
      'an anonymous report with a reporter',
      'records/nonconformities.yaml',
      'anonymous: true',
      'reporter: p-emilie-haugsvaeren\n  anonymous: true',
      'An anonymous report has no reporter',
    ],
    [
      'a challenge on an unknown topic',
      'records/processes.yaml',
      'topic: brannvern',
      'topic: brann',
      '"challenges.1.topic" names the topic "brann"',
    ],
  ]
  test.each([...cases, ...records])('%s', (_, file, from, to, says) => {
    const line = change(file, from, to)
    const found = faults()
    const named = found.find((each) => each.text.includes(says))
    expect(named, JSON.stringify(found)).toMatchObject({ file: `content/starter/${file}` })
    // A missing field is shown where the role it belongs to begins; a second code where it stands again.
    if (!/missing|already|anonymous/.test(says)) expect(named?.line).toBe(line)
  })

  test('all faults come at once, one line each', () => {
    const first = change('units.yaml', 'type: laboratory', 'type: labb')
    change('topics.yaml', 'slug: internkontroll', 'slug: Internkontroll!')
    const message = new StarterError(faults()).message.split('\n')
    expect(message).toHaveLength(2)
    expect(message[0]).toMatch(
      new RegExp(
        `^content/starter/units\\.yaml:${String(first)}:\\d+: "type" is "labb"\\. Choose one of: `,
      ),
    )
  })

  test('YAML that cannot be read', () => {
    const line = change('people.yaml', 'name: Marit Gravlien', 'name: "Marit Gravlien')
    expect(faults()[0]?.file).toBe('content/starter/people.yaml')
    expect(faults()[0]?.line).toBeGreaterThanOrEqual(line)
  })

  test('a file that is missing, and an edition under a name that says nothing', () => {
    rmSync(path.join(folder, 'topics.yaml'))
    renameSync(path.join(folder, r03, 'nb-3.md'), path.join(folder, r03, 'norsk.md'))
    expect(faults()).toMatchObject([
      { file: 'content/starter/topics.yaml', text: 'The file is missing. Add it.' },
      {
        file: `content/starter/${r03}/norsk.md`,
        text: expect.stringContaining('nb-1.md') as string,
      },
    ])
  })
})
