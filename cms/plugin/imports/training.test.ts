import { describe, expect, test } from 'vitest'
import type { Stored, Values } from './kind.ts'
import { type TrainingThere, trainingKind, trainingStanding } from './kinds/training.ts'
import { type Plan, planned } from './plan.ts'
import { isImportFault } from './reading/fault.ts'
import { tableOf } from './reading/table.ts'

const today = '2026-11-30'
const stored = (id: string, values: Values): Stored => ({ id, version: 1, values })

const there: TrainingThere = {
  people: [
    stored('kari', { externalId: '1001', name: 'Kari Vik', workEmail: 'kari@nordhavn.example' }),
    stored('ola', { externalId: '1002', name: 'Ola Nes', workEmail: null }),
    stored('ida', { externalId: null, name: 'Ida Li', workEmail: 'ida@nordhavn.example' }),
  ],
  units: [
    stored('unit-KJ', { code: 'KJ', active: true }),
    stored('unit-BIO', { code: 'BIO', active: true }),
    stored('unit-OLD', { code: 'OLD', active: false }),
  ],
  courses: [
    {
      id: 'fire',
      slugs: ['brannvern', 'fire-safety'],
      titles: ['Brannvern', 'Fire safety'],
      validityMonths: 12,
      central: false,
    },
    {
      id: 'gas',
      slugs: ['gass'],
      titles: ['Arbeid med gass'],
      validityMonths: null,
      central: true,
    },
    {
      id: 'gas2',
      slugs: ['gass-felt'],
      titles: ['Arbeid med gass'],
      validityMonths: null,
      central: false,
    },
  ],
  belongings: [
    { person: 'kari', unit: 'unit-OLD', category: 'student', from: '2020-01-01', to: '2023-12-31' },
    { person: 'kari', unit: 'unit-KJ', category: 'employee', from: '2024-01-01', to: null },
    { person: 'ola', unit: 'unit-BIO', category: 'guest', from: '2026-01-01', to: null },
  ],
  known: new Map([['kari|fire|2025-05-05', { id: 'line', version: 3 }]]),
}

const plan = async (headings: string, ...rows: string[]): Promise<Plan> =>
  planned(
    trainingKind,
    await tableOf([headings, ...rows].join('\n')),
    trainingStanding(there, today),
    () => Promise.resolve(),
  )
const values = ({ steps }: Plan) => steps.map((step) => step.values)
const faults = ({ wrong }: Plan) =>
  wrong.map(({ faults: all, line }) => [line, ...all.map(({ column }) => column)])

describe('courses that were taken', () => {
  test('are kept with the unit where the person belonged on the day', async () => {
    const found = await plan(
      'Ansattnummer;Kurs;Tatt',
      '1001;Brannvern;12.03.2022',
      '1001;fire safety;2026-02-01',
      '1002;gass-felt;2024-02-01',
    )
    expect(values(found)).toEqual([
      { person: 'kari', course: 'fire', date: '2022-03-12', unit: 'unit-OLD', category: 'student' },
      { person: 'kari', course: 'fire', date: '2026-02-01', unit: 'unit-KJ', category: 'employee' },
      { person: 'ola', course: 'gas2', date: '2024-02-01', unit: 'unit-BIO', category: 'guest' },
    ])
  })

  test('hold as long as the course says, or as the certificate does', async () => {
    const found = await plan(
      'E-post;Kurs;Dato;Gyldig til',
      'kari@nordhavn.example;brannvern;2026-02-01;',
      'kari@nordhavn.example;brannvern;2025-02-01;2030-01-31',
      'kari@nordhavn.example;gass-felt;2025-02-01;',
    )
    const { fields } = trainingStanding(there, today)
    expect(values(found).map((each) => fields(each).data['expires'])).toEqual([
      '2027-01-31',
      '2030-01-31',
      null,
    ])
  })

  test('change nothing the second time, nor where the unit has registered them', async () => {
    const found = await plan('Ansattnummer;Kurs;Tatt;Bevis', '1001;brannvern;2025-05-05;nr. 7')
    expect(found).toMatchObject({ steps: [], unchanged: 1, wrong: [] })
  })

  test('are refused by line and column', async () => {
    const found = await plan(
      'Ansattnummer;E-post;Kurs;Tatt;Gjelder til og med;Enhet',
      '9;;Ridning;2027-01-01;;XX',
      '1001;;Arbeid med gass;2026-01-01;2025-12-31;',
      ';ida@nordhavn.example;gass;2026-01-01;;',
      ';;gass;2026-01-01;;',
      '1001;;;i går;;',
    )
    expect(faults(found)).toEqual([
      [2, 'externalId', 'course', 'unit', 'date'],
      [3, 'course', 'expires'],
      [4, 'unit'],
      [5, null],
      [6, 'course', 'date'],
    ])
  })

  test('come in for somebody who belongs nowhere when the file says where, closed or not', async () => {
    const found = await plan('E-post;Kurs;Tatt;Enhet', 'ida@nordhavn.example;gass;2020-01-01;OLD')
    expect(values(found)).toMatchObject([{ unit: 'unit-OLD', category: 'employee' }])
  })

  test('come without anything nobody asked for', async () => {
    await expect(
      plan('Ansattnummer;Kurs;Tatt;Diagnose', '1001;gass;2026-01-01;x'),
    ).rejects.toSatisfy(isImportFault)
  })
})
