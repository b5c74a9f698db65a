import { describe, expect, test } from 'vitest'
import type { ImportKind, Standing, Stored, Values } from './kind.ts'
import { casesKind, casesStanding } from './kinds/cases.ts'
import { measuresKind, measuresStanding } from './kinds/measures.ts'
import { type Plan, planned } from './plan.ts'
import { isImportFault } from './reading/fault.ts'
import { tableOf } from './reading/table.ts'

const today = '2026-11-22'
const stored = (id: string, values: Values): Stored => ({ id, version: 3, values })
const person = (id: string, values: Values = {}): Stored =>
  stored(id, {
    externalId: null,
    name: id,
    workEmail: `${id}@nordhavn.example`,
    activeTo: null,
    ...values,
  })
const there: Parameters<typeof casesStanding>[0] = {
  people: [
    person('kari', { externalId: '1002' }),
    person('ola'),
    person('gone', { activeTo: '2026-01-31' }),
  ],
  units: [
    stored('unit-KJ', { code: 'KJ', active: true }),
    stored('unit-OLD', { code: 'OLD', active: false }),
  ],
  known: new Map([['carried-over:gamle hms:12', { id: 'known', version: 7 }]]),
  ofItsManager: (unit) => ({
    concernsManager: true,
    handlingUnit: `${unit}-above`,
    withheldFrom: ['kari'],
  }),
}

const planOf = async (kind: ImportKind, standing: Standing, text: string): Promise<Plan> =>
  planned(kind, await tableOf(text), standing, () => Promise.resolve())
/** What is wrong, by line: the columns. */
const wrongIn = ({ wrong }: Plan) =>
  wrong.map(({ faults, line }) => [line, ...faults.map(({ column }) => column)])

describe('open measures of an earlier system', () => {
  const heading = 'Fra system;Referanse;Tiltak;Enhet;Ansvarlig: E-post;Frist;Prioritet;Kostnad'
  const plan = (...rows: string[]) =>
    planOf(measuresKind, measuresStanding(there, today), [heading, ...rows].join('\n'))

  test('come in with their deadline, also one that has passed, in any of three forms', async () => {
    const found = await plan(
      'Gamle HMS;1;Merk rørene;KJ;ola@nordhavn.example;2025-03-01;Høy;12 000',
      'Gamle HMS;2;Merk tankene;KJ;ola@nordhavn.example;31.12.2026;;',
      'Gamle HMS;3;Merk dørene;KJ;ola@nordhavn.example;5/4/2027;low;0',
    )
    expect(found.wrong).toEqual([])
    expect(found.steps.map(({ outcome, shown, values }) => [outcome, shown, values])).toEqual([
      [
        'new',
        'Gamle HMS 1',
        {
          system: 'Gamle HMS',
          ref: '1',
          title: 'Merk rørene',
          unit: 'unit-KJ',
          responsible: 'ola',
          deadline: '2025-03-01',
          priority: 'high',
          amount: 12000,
        },
      ],
      ['new', 'Gamle HMS 2', expect.objectContaining({ deadline: '2026-12-31' })],
      ['new', 'Gamle HMS 3', expect.objectContaining({ deadline: '2027-04-05', amount: 0 })],
    ])
    const { fields } = measuresStanding(there, today)
    expect(fields(found.steps[0]?.values ?? {}).data).toEqual({
      key: 'carried-over:gamle hms:1',
      carriedOver: { system: 'Gamle HMS', ref: '1' },
      title: 'Merk rørene',
      unit: 'unit-KJ',
      responsible: 'ola',
      deadline: '2025-03-01',
      priority: 'high',
      state: 'approved',
      cost: { amount: 12000, basis: 'estimate', fundedBy: null },
    })
    expect(fields(found.steps[2]?.values ?? {}).data['cost']).toMatchObject({ basis: 'none' })
  })

  test('are left as they stand once they are in, whatever the file says', async () => {
    const found = await plan('gamle hms;12;Et annet navn;KJ;ola@nordhavn.example;2026-01-01;;')
    expect(found).toMatchObject({ steps: [], unchanged: 1, wrong: [], absent: [] })
  })

  test('are refused by line and column, all that is wrong at once', async () => {
    const found = await plan(
      'Gamle HMS;1;Uten frist;KJ;ola@nordhavn.example;;;',
      'Gamle HMS;2;Feil tall;KJ;ola@nordhavn.example;2026-12-01;Viktig;mye',
      'Gamle HMS;3;Ukjent sted og ansvarlig;XX;ny@nordhavn.example;2026-12-01;;',
      'Gamle HMS;4;Nedlagt;OLD;ola@nordhavn.example;2026-12-01;;',
      'Gamle HMS;5;Har sluttet;KJ;gone@nordhavn.example;2026-12-01;;',
      'Gamle HMS;6;Første;KJ;ola@nordhavn.example;2026-12-01;;',
      'Gamle HMS;6;Andre;KJ;ola@nordhavn.example;2026-12-01;;',
      'Gamle HMS;12;Er her;KJ;ola@nordhavn.example;2026-12-01;;',
      'Gamle HMS;12;Er her to ganger;KJ;ola@nordhavn.example;2026-12-01;;',
      'Gamle HMS;7;Feil dato;KJ;ola@nordhavn.example;2026-02-30;;',
      ';8;Uten system;KJ;;2026-12-01;;',
    )
    expect(wrongIn(found)).toEqual([
      [2, 'deadline'],
      [3, 'priority', 'amount'],
      [4, 'unit', 'workEmail'],
      [5, 'unit'],
      [6, 'workEmail'],
      [8, null],
      [10, null],
      [11, 'deadline'],
      [12, 'system'],
    ])
    expect(found.steps).toHaveLength(1)
  })

  test('nobody responsible is said at the line', async () => {
    expect(wrongIn(await plan('Gamle HMS;1;Merk;KJ;;2026-12-01;;'))).toEqual([[2, null]])
  })

  test('a wrong line is shown by its reference, never by what it holds', async () => {
    const { wrong } = await plan('Gamle HMS;1;Hemmelig;XX;ola@nordhavn.example;2026-12-01;;')
    expect(wrong[0]?.shown).toBe('Gamle HMS · 1 · XX')
  })

  test('a column nobody knows refuses the file, and is named', async () => {
    const text = `${heading};Fødselsdato\nGamle HMS;1;Merk;KJ;ola@nordhavn.example;2026-12-01;;;`
    const refused = await planOf(measuresKind, measuresStanding(there, today), text).catch(
      (error: unknown) => error,
    )
    expect(isImportFault(refused) && refused.text.nb).toContain('leses ikke inn: Fødselsdato')
  })
})

describe('open cases of an earlier system', () => {
  const heading =
    'From system;Reference;Summary;Unit;Kind;Happened;Reported;Deadline;State;Severity;Case handler: E-mail'
  const plan = (...rows: string[]) =>
    planOf(casesKind, casesStanding(there, today), [heading, ...rows].join('\n'))

  test('come in as received or under work, and nothing tells who reported', async () => {
    const found = await plan(
      'OldHSE;A-1;Løs list;KJ;near miss;03.11.2025;;1/12/2025;;;',
      'OldHSE;A-2;Avtrekk virker ikke;KJ;;2025-10-01;2025-10-02;2026-12-01;Under behandling;Alvorlig;ola@nordhavn.example',
    )
    expect(found.wrong).toEqual([])
    const { fields } = casesStanding(there, today)
    const [first, second] = found.steps.map(({ values }) => fields(values).data)
    expect(first).toEqual({
      key: 'carried-over:oldhse:A-1',
      carriedOver: { system: 'OldHSE', ref: 'A-1' },
      title: 'Løs list',
      description: 'Løs list',
      unit: 'unit-KJ',
      type: 'nearMiss',
      reportedType: 'nearMiss',
      source: 'report',
      state: 'received',
      eventDate: '2025-11-03',
      reportedDate: '2025-11-03',
      year: 2025,
      due: '2025-12-01',
      handler: null,
      concernsManager: false,
      handlingUnit: null,
      withheldFrom: [],
    })
    expect(second).toMatchObject({
      state: 'inProgress',
      severity: 'serious',
      handler: 'ola',
      due: '2026-12-01',
      reportedDate: '2025-10-02',
    })
  })

  test('are refused by line and column', async () => {
    const found = await plan(
      'OldHSE;1;Uten frist;KJ;;2025-11-03;;;;;',
      'OldHSE;2;Fram i tid;KJ;;2027-11-03;2027-11-04;2026-12-01;;;',
      'OldHSE;3;Meldt først;KJ;;2025-11-03;2025-11-02;2026-12-01;;;',
      'OldHSE;4;Ikke vurdert;KJ;;2025-11-03;;2026-12-01;In progress;;',
      'OldHSE;5;Lukket;KJ;;2025-11-03;;2026-12-01;Lukket;;',
      'OldHSE;6;Ukjent;XX;Skade;2025-11-03;;2026-12-01;;;',
      'OldHSE;7;Ukjent;XX;;2025-11-03;;2026-12-01;;;ny@nordhavn.example',
      'OldHSE;8;To ganger;KJ;;2025-11-03;;2026-12-01;;;',
      'OldHSE;8;To ganger, annerledes;KJ;;2025-11-03;;2026-12-01;;;',
      'OldHSE;9;Født 15076500565;KJ;;2025-11-03;;2026-12-01;;;',
    )
    expect(wrongIn(found)).toEqual([
      [2, 'due'],
      [3, 'eventDate', 'reportedDate'],
      [4, 'reportedDate'],
      [5, 'severity'],
      [6, 'state'],
      [7, 'type'],
      [8, 'unit', 'workEmail'],
      [10, null],
      [11, 'title'],
    ])
  })

  test('that concern the manager are handled above, and kept from those they are about', async () => {
    const found = await planOf(
      casesKind,
      casesStanding(there, today),
      [
        `${heading};Concerns the manager`,
        'OldHSE;1;Om lederen;KJ;;2025-11-03;;2026-12-01;;;;Yes',
        'OldHSE;2;Om lederen;KJ;;2025-11-03;;2026-12-01;;;kari@nordhavn.example;ja',
        'OldHSE;3;Om lederen;KJ;;2025-11-03;;2026-12-01;;;ola@nordhavn.example;ja',
        'OldHSE;4;Om andre;KJ;;2025-11-03;;2026-12-01;;;kari@nordhavn.example;nei',
      ].join('\n'),
    )
    expect(wrongIn(found)).toEqual([[3, 'workEmail']])
    const { fields } = casesStanding(there, today)
    expect(found.steps.map(({ values }) => fields(values).data)).toMatchObject([
      { concernsManager: true, handlingUnit: 'unit-KJ-above', withheldFrom: ['kari'] },
      { concernsManager: true, handler: 'ola' },
      { concernsManager: false, handlingUnit: null, withheldFrom: [], handler: 'kari' },
    ])
  })

  test.each(['Under behandling', 'Being handled', 'Under treatment', 'Under arbeid'])(
    'are under work where they are «%s»',
    async (state) => {
      const found = await plan(`OldHSE;1;Løs list;KJ;;2025-11-03;;2026-12-01;${state};Alvorlig;`)
      expect(found).toMatchObject({ wrong: [], steps: [{ values: { state: 'inProgress' } }] })
    },
  )

  test('a file with who reported, or who was hurt, is refused whole', async () => {
    for (const column of ['Melder', 'Navn på melder', 'Skadet person', 'Diagnose']) {
      const text = `${heading};${column}\nOldHSE;1;Løs list;KJ;;2025-11-03;;2026-12-01;;;;Noen`
      const refused = await planOf(casesKind, casesStanding(there, today), text).catch(
        (error: unknown) => error,
      )
      expect(isImportFault(refused) && refused.text.nb).toContain(`leses ikke inn: ${column}.`)
    }
  })
})
