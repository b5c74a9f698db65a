import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csvAddress } from '../../../content/addresses/my-hse.ts'
import { local } from '../../plugin/database/local.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import type { Nonconformity } from '../../plugin/generated-types.ts'
import { type ActorName, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { screenAt } from '../withheld/doors.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('the file of nonconformities, on $name', (database) => {
  let app: TestApp
  let made = 0

  beforeAll(async () => {
    app = await startApp(database)
    const req = await app.as()
    await local.create(
      req,
      'hse-processes',
      {
        id: 'process-csv',
        key: 'csv:process',
        number: 'HMS-2026-KJ-07',
        unit: unitId('KJ'),
        year: 2026,
        state: 'closed',
      },
      system,
    )
    await local.create(
      req,
      'measures',
      {
        id: 'measure-csv',
        key: 'csv:measure',
        number: 'TIL-2026-0099',
        title: 'Bytt filteret',
        unit: unitId('KJ'),
        state: 'approved',
      },
      system,
    )
  })
  afterAll(() => app.close())

  const plant = async (row: Partial<Nonconformity>): Promise<string> => {
    made += 1
    const number = `AVV-2026-${String(made).padStart(4, '0')}`
    const data = {
      key: `csv:${String(made)}`,
      number,
      year: 2026,
      title: 'Vifta uler',
      description: 'Lageret er slitt.',
      unit: unitId('KJ'),
      eventDate: '2026-10-02',
      reportedDate: '2026-10-03',
      ...row,
    }
    await local.create(await app.as(), 'nonconformities', data, system)
    return number
  }

  /** A case as the file has it, by the words of its columns; undefined where it has none of that number. */
  const rowOf = async (
    number: string,
    who: ActorName,
    language: 'nb' | 'en' = 'nb',
  ): Promise<Record<string, string> | undefined> => {
    const { text } = await screenAt(app, who, csvAddress(language, 'nonconformity'))
    const [head = [], ...rows] = text
      .replace(/^\uFEFF/, '')
      .split('\r\n')
      .map(cellsOf)
    const row = rows.find((each) => each.includes(number))
    return row && Object.fromEntries(head.map((name, index) => [name, row[index] ?? '']))
  }

  test('says of a closed case who handled it, why, where, what was done when, and where it came from', async () => {
    const number = await plant({
      state: 'closed',
      severity: 'minor',
      category: 'buildingTechnical',
      source: 'hseProcess',
      process: 'process-csv',
      handler: personId('deputyChemistry'),
      cause: 'Lageret var aldri smurt.',
      place: 'Tak, sør',
      closedDate: '2026-11-02',
    })
    expect(await rowOf(number, 'managerChemistry')).toMatchObject({
      Nummer: number,
      Enhet: 'Kjemi',
      Tilstand: 'Lukket',
      Saksbehandler: 'Prøve deputyChemistry',
      Årsak: 'Lageret var aldri smurt.',
      Sted: 'Tak, sør',
      Lukket: '2026-11-02',
      'Kommer fra': 'HMS-2026-KJ-07',
    })
    expect(await rowOf(number, 'managerChemistry', 'en')).toMatchObject({
      'Case handler': 'Prøve deputyChemistry',
      Cause: 'Lageret var aldri smurt.',
      Place: 'Tak, sør',
      Closed: '2026-11-02',
      'Comes from': 'HMS-2026-KJ-07',
    })
  })

  test('says which overdue measure a case was reported from, as far as one may read it', async () => {
    const number = await plant({ source: 'overdueMeasure', overdueMeasure: 'measure-csv' })
    expect(await rowOf(number, 'managerChemistry')).toMatchObject({ 'Kommer fra': 'TIL-2026-0099' })
  })

  test('runs no formula that somebody wrote, and keeps one cell one cell', async () => {
    const number = await plant({
      title: '=HYPERLINK("http://ond.example";"klikk")',
      place: '@SUM(1;1)',
      cause: '-2+3\r\nneste;"rad"',
      handler: personId('managerChemistry'),
    })
    const row = await rowOf(number, 'managerChemistry')
    expect(row).toMatchObject({
      Avvik: '\'=HYPERLINK("http://ond.example";"klikk")',
      Sted: "'@SUM(1;1)",
      Saksbehandler: 'Prøve managerChemistry',
    })
    expect(row?.['Årsak']).toMatch(/^'-2\+3\r?\nneste;"rad"$/)
  })

  test('names nobody who reported, and holds what the reader may read alone', async () => {
    const number = await plant({
      title: 'KANARI-tittel',
      reporter: personId('employee'),
      reporterName: 'KANARI-melder',
      reporterEmail: 'kanari@nordhavn.example',
    })
    for (const who of ['managerChemistry', 'representative', 'approver'] as const) {
      const { text } = await screenAt(app, who, csvAddress('nb', 'nonconformity'))
      expect(text, who).toContain(number)
      expect(text, who).not.toMatch(/KANARI-melder|kanari@|Prøve employee/)
    }
    for (const who of [
      'managerHumanities',
      'contributor',
      'topManagement',
      'admin',
      'auditor',
    ] as const) {
      const { text } = await screenAt(app, who, csvAddress('nb', 'nonconformity'))
      expect(text, who).not.toMatch(/KANARI/)
    }
  })
})

/** The cells of a line, as a spreadsheet reads them. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  )
}
