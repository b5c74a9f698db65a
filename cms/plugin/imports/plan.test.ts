import { describe, expect, test } from 'vitest'
import type { ImportKind, Standing, Stored, Values } from './kind.ts'
import { affiliationsKind, affiliationsStanding } from './kinds/affiliations.ts'
import { peopleKind, peopleStanding } from './kinds/people.ts'
import { rolesKind, rolesStanding } from './kinds/roles.ts'
import { safetyAreasKind, safetyAreasStanding } from './kinds/safety-areas.ts'
import { unitsKind, unitsStanding } from './kinds/units.ts'
import { fits, type Plan, planned } from './plan.ts'
import { isImportFault } from './reading/fault.ts'
import { tableOf } from './reading/table.ts'

const today = '2026-11-22'
const stored = (id: string, values: Values): Stored => ({ id, version: 3, values })
const person = (id: string, values: Values = {}): Stored =>
  stored(id, {
    externalId: null,
    name: id,
    workEmail: `${id}@nordhavn.example`,
    workPhone: null,
    activeTo: null,
    ...values,
  })
const unit = (code: string, parent: string | null = null): Stored =>
  stored(`unit-${code}`, {
    code,
    name: code,
    nameEn: null,
    type: 'department',
    parent,
    active: true,
    process: 'own',
  })

const planOf = async (kind: ImportKind, standing: Standing, text: string): Promise<Plan> =>
  planned(kind, await tableOf(text), standing, () => Promise.resolve())
/** A plan in short: what is done to what, and what is wrong where. */
const short = ({ absent, steps, unchanged, wrong }: Plan) => ({
  steps: steps.map(({ changes, line, outcome, stored: about, values }) =>
    outcome === 'new'
      ? [line, 'new', values]
      : [line, about?.id, Object.fromEntries(changes.map(({ column, to }) => [column, to]))],
  ),
  unchanged,
  wrong: wrong.map(({ faults, line }) => [line, ...faults.map(({ column }) => column)]),
  absent: absent.map(({ stored: about, values }) => [about?.id, values]),
})

describe('people', () => {
  const there = [
    person('ola', { externalId: '1001', name: 'Ola Nes' }),
    person('kari', { externalId: '1002', name: 'Kari Vik', activeTo: '2026-06-30' }),
    person('external', { name: 'Ekstern Medlem' }),
    person('left', { externalId: '1009', activeTo: '2025-01-31' }),
  ]
  const plan = (text: string) => planOf(peopleKind, peopleStanding(there, today), text)

  test('new ones are new, what differs changes, the rest is unchanged; who is absent waits', async () => {
    const found = await plan(
      [
        'Ansattnummer;Navn;E-post;Siste dag;Lønn',
        '1002;Kari Vik Dahl;kari@nordhavn.example;',
        '1003;Per Ny;PER@nordhavn.example;31.12.2026;1',
      ].join('\n'),
    )
    expect(short(found)).toEqual({
      steps: [
        [2, 'kari', { name: 'Kari Vik Dahl', activeTo: null }],
        [
          3,
          'new',
          {
            externalId: '1003',
            name: 'Per Ny',
            workEmail: 'per@nordhavn.example',
            activeTo: '2026-12-31',
          },
        ],
      ],
      unchanged: 0,
      wrong: [],
      // Neither whom HR does not know nor who has left already.
      absent: [['ola', { activeTo: '2026-11-21' }]],
    })
    expect(found.passedOver).toEqual(['Lønn'])
  })

  test('somebody known by the e-mail alone gets the employee number', async () => {
    const found = await plan(
      'Employee number,Name,E-mail\n1004,Ekstern Medlem,external@nordhavn.example\n',
    )
    expect(short(found).steps).toEqual([[2, 'external', { externalId: '1004' }]])
  })

  test.each([
    ['without a key', ';;Navn Uten', null],
    ['without a name', '1001;;', 'name'],
    ['with an address that is none', '1001;ola(at)nordhavn;Ola', 'workEmail'],
    [
      'with another number than the person of the address has',
      '1005;ola@nordhavn.example;Ola',
      'workEmail',
    ],
    ['with a national identity number', '15076500565;;Ola Nes', 'externalId'],
  ])('a line %s is wrong, and names nobody', async (_, line, column) => {
    const found = short(await plan(`Ansattnummer;E-post;Navn\n${line}\n`))
    expect(found).toMatchObject({ steps: [], wrong: [[2, column]] })
  })

  test('the same line twice is one; two that differ are a fault of the later', async () => {
    const found = short(
      await plan('Ansattnummer;Navn\n1001;Ola Nes\n1001;Ola Nes\n1001;Ola Ness\n'),
    )
    expect(found).toMatchObject({ steps: [], unchanged: 2, wrong: [[4, null]] })
  })

  test('days with strokes are the day first, unless another of the column cannot be', async () => {
    const one = await plan('Ansattnummer;Navn;Siste dag\n1001;Ola Nes;1/9/2027\n')
    expect(short(one).steps).toEqual([[2, 'ola', { activeTo: '2027-09-01' }]])
    const both = await plan(
      'Ansattnummer;Navn;Siste dag\n1001;Ola Nes;1/9/2027\n1002;Kari Vik;9/13/2027\n',
    )
    expect(short(both)).toMatchObject({
      steps: [],
      wrong: [
        [2, 'activeTo'],
        [3, 'activeTo'],
      ],
    })
  })

  test('a file without a column that is needed is refused, and says which it has', async () => {
    const fault = await plan('Ansattnummer;Etternavn\n1;Nes\n').catch((error: unknown) => error)
    expect(isImportFault(fault) && fault.text.nb).toBe(
      'Filen mangler kolonnen «{column}». Overskriftene står på første linje: {found}.'
        .replace('{column}', 'Navn')
        .replace('{found}', 'Ansattnummer, Etternavn'),
    )
  })
})

describe('units', () => {
  const there = [unit('NHU'), unit('NV', 'NHU'), unit('KJ', 'NV')]
  const plan = (text: string) => planOf(unitsKind, unitsStanding(there), text)

  test('the one above may come later in the file, and is made first', async () => {
    const found = await plan(
      [
        'Kode;Navn;Type;Enheten over',
        'BI-LAB;Lab;Laboratorium;BI',
        'BI;Biologi;Institutt eller avdeling;NV',
        'NHU;NHU;department;',
        'NV;Natur;department;NHU',
      ].join('\n'),
    )
    expect(short(found)).toMatchObject({
      steps: [
        [5, 'unit-NV', { name: 'Natur' }],
        [3, 'new', { code: 'BI' }],
        [2, 'new', { code: 'BI-LAB', type: 'laboratory' }],
      ],
      unchanged: 1,
      absent: [['unit-KJ', { active: false }]],
    })
  })

  test.each([
    ['above itself', 'NV;NV;department;KJ', 'parent'],
    ['below nobody there is', 'NV;NV;department;XX', 'parent'],
    ['of no type', 'NV;NV;kontor;NHU', 'type'],
  ])('a unit %s is wrong', async (_, line, column) => {
    const found = short(await plan(`Kode;Navn;Type;Overordnet enhet\n${line}\n`))
    expect(found).toMatchObject({ steps: [], wrong: [[2, column]] })
  })
})

describe('who belongs where', () => {
  const people = [
    person('ola', { externalId: '1' }),
    person('kari', { externalId: '2' }),
    person('ingen'),
  ]
  const belongs = (id: string, values: Values): Stored =>
    stored(id, { category: 'employee', to: null, ...values })
  const there = {
    people,
    units: [unit('KJ'), unit('FY')],
    affiliations: [
      belongs('a', { person: 'ola', unit: 'unit-KJ', from: '2020-01-01' }),
      belongs('b', { person: 'kari', unit: 'unit-FY', from: '2024-08-01' }),
      belongs('c', { person: 'kari', unit: 'unit-KJ', from: '2024-08-01', category: 'student' }),
      belongs('d', { person: 'ingen', unit: 'unit-KJ', from: '2024-08-01' }),
    ],
  }
  const plan = (text: string) => planOf(affiliationsKind, affiliationsStanding(there, today), text)

  test('somebody moves: what was ends, and what comes begins', async () => {
    const found = await plan(
      'Ansattnummer;Enhet;Fra;Til\n1;KJ;2020-01-01;2026-11-30\n1;FY;01.12.2026;\n',
    )
    expect(short(found)).toEqual({
      steps: [
        [2, 'a', { to: '2026-11-30' }],
        [
          3,
          'new',
          { category: 'employee', person: 'ola', unit: 'unit-FY', from: '2026-12-01', to: null },
        ],
      ],
      unchanged: 0,
      wrong: [],
      // Neither the student, of whom such a file says nothing, nor whom HR does not know.
      absent: [['b', { to: '2026-11-21' }]],
    })
  })

  test('another first day of the same is a correction', async () => {
    expect(short(await plan('Ansattnummer;Enhet;Fra\n1;KJ;2019-08-01\n')).steps).toEqual([
      [2, 'a', { from: '2019-08-01' }],
    ])
  })

  test('back to the unit one left, as two lines', async () => {
    const found = short(
      await plan('Ansattnummer;Enhet;Fra;Til\n1;KJ;2026-02-01;\n1;KJ;2020-01-01;2025-06-30\n'),
    )
    expect(found.steps).toMatchObject([
      [3, 'a', { to: '2025-06-30' }],
      [2, 'new', { from: '2026-02-01' }],
    ])
  })

  test('without a first day it begins today, or when it began', async () => {
    const found = short(await plan('Ansattnummer;Enhet\n1;KJ\n1;FY\n'))
    expect(found).toMatchObject({ unchanged: 1, steps: [[3, 'new', { from: today }]] })
  })

  test.each([
    ['of nobody in the register', '7;KJ;2026-01-01;', 'externalId'],
    ['in no unit', '1;XX;2026-01-01;', 'unit'],
    ['that ends before it begins', '1;FY;2026-01-01;2025-01-01', 'to'],
  ])('a line %s is wrong', async (_, line, column) => {
    const found = short(await plan(`Ansattnummer;Enhet;Fra;Til\n${line}\n`))
    expect(found).toMatchObject({ steps: [], wrong: [[2, column]] })
  })
})

describe('roles', () => {
  const people = [person('ola', { externalId: '1' }), person('kari', { externalId: '2' })]
  const there = {
    people,
    units: [unit('KJ')],
    areas: [stored('area-1', { code: 'VO-1' })],
    assignments: [
      stored('leads', {
        role: 'lineManager',
        person: 'ola',
        unit: 'unit-KJ',
        safetyArea: null,
        from: '2024-01-01',
        to: null,
      }),
      stored('speaks', {
        role: 'safetyRepresentative',
        person: 'ola',
        unit: null,
        safetyArea: 'area-1',
        from: '2026-01-01',
        to: '2027-12-31',
      }),
    ],
  }
  const plan = (text: string) => planOf(rolesKind, rolesStanding(there, today), text)

  test('a successor takes over in one file; a role the file does not know stays', async () => {
    const found = await plan(
      [
        'Rolle;Ansattnummer;Enhet;Fra;Til',
        'Linjeleder;2;KJ;01.01.2027;',
        'line manager;1;KJ;2024-01-01;31.12.2026',
      ].join('\n'),
    )
    expect(short(found)).toMatchObject({
      steps: [
        [3, 'leads', { to: '2026-12-31' }],
        [2, 'new', { role: 'lineManager', person: 'kari', from: '2027-01-01' }],
      ],
      wrong: [],
      absent: [],
    })
  })

  test.each([
    ['a second line manager at a time', 'Linjeleder;2;KJ;;01.01.2027', 'unit'],
    ['a role in a unit without it', 'Linjeleder;2;;;01.01.2027', 'unit'],
    ['a representative without an area', 'Verneombud;2;;;01.01.2027', 'safetyArea'],
    ['an institution’s role in a unit', 'Revisor;2;KJ;;01.01.2027', 'unit'],
    ['a role that is none', 'Sjef;2;KJ;;01.01.2027', 'role'],
  ])('%s is wrong', async (_, line, column) => {
    const found = short(await plan(`Rolle;Ansattnummer;Enhet;Verneområde;Fra\n${line}\n`))
    expect(found).toMatchObject({ steps: [], wrong: [[2, column]] })
  })
})

test('safety areas hold the units of the file, in whatever order', async () => {
  const areas = [
    stored('area-1', { code: 'VO-1', name: 'Kjemi', nameEn: null, units: 'unit-KJ, unit-FY' }),
  ]
  const standing = safetyAreasStanding({ areas, units: [unit('KJ'), unit('FY'), unit('BI')] })
  const text = 'Kode;Navn;Enheter\nVO-1;Kjemi;"KJ, FY"\nVO-2;Biologi;BI\nVO-3;Ukjent;XX\n'
  const plan = await planOf(safetyAreasKind, standing, text)
  expect(short(plan)).toMatchObject({
    steps: [[3, 'new', { units: 'BI' }]],
    unchanged: 1,
    wrong: [[4, 'units']],
  })
  expect(standing.fields({ code: 'VO-2', units: 'BI, FY' }).data).toEqual({
    code: 'VO-2',
    units: ['unit-BI', 'unit-FY'],
  })
})

test('a file of HR’s may hold people and where they belong at once', () => {
  const headings = ['Ansattnummer', 'Navn', 'E-post', 'Enhet', 'Fra', 'Til', 'Kategori']
  expect(
    [unitsKind, peopleKind, affiliationsKind, rolesKind].filter((kind) => fits(kind, headings)),
  ).toEqual([peopleKind, affiliationsKind])
})
