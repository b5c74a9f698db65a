/** An organisation in the files it is read in from. People and units are invented, and as many as asked. */
export interface OrganisationFiles {
  readonly units: string
  /** As HR's system writes it: who there is, and where they belong. */
  readonly people: string
  readonly areas: string
  readonly roles: string
}

/** Code of the one department the journey is about. */
export const department = 'FH-0-0'
/** Employee numbers of those who take part. */
export const parts = {
  manager: '100001',
  representative: '100002',
  deputy: '100003',
  employee: '100004',
  editor: '100005',
  successor: '100006',
}
export type Part = keyof typeof parts

/** What somebody logs in with at the provider. */
export const userName = (number: string): string => `p${number}@fjordby.example`
/** What somebody is called. */
export const nameOf = (number: string): string => `Person ${number}`

/**
 * @param size how many units and people, and the last day of the term of the safety representative, `YYYY-MM-DD`
 */
export function organisationFiles(size: {
  readonly units: number
  readonly people: number
  readonly until: string
}): OrganisationFiles {
  const faculties = Math.max(1, Math.floor(size.units / 50))
  const departments = Array.from({ length: size.units - faculties - 1 }, (_, at) => ({
    code: `FH-${String(at % faculties)}-${String(Math.floor(at / faculties))}`,
    parent: `FH-${String(at % faculties)}`,
  }))
  const numbers = Array.from({ length: size.people }, (_, at) => String(100_001 + at))
  const taking = Object.values(parts)
  return {
    units: csv(
      ['Kode', 'Navn', 'Type', 'Enheten over'],
      ['FH', 'Fjordby høgskole', 'Institusjon', ''],
      ...Array.from({ length: faculties }, (_, at) => {
        const code = `FH-${String(at)}`
        return [code, `Fakultet ${String(at + 1)}`, 'Fakultet', 'FH']
      }),
      ...departments.map(({ code, parent }) => [
        code,
        `Institutt ${code}`,
        'Institutt eller avdeling',
        parent,
      ]),
    ),
    people: csv(
      ['Ansattnummer', 'Navn', 'E-post', 'Brukernavn', 'Enhet', 'Fra', 'Hører til som'],
      ...numbers.map((number, at) => [
        number,
        nameOf(number),
        `${number}@fjordby.example`,
        userName(number),
        taking.includes(number) ? department : (departments[at % departments.length]?.code ?? 'FH'),
        '01.08.2020',
        'Ansatt',
      ]),
    ),
    areas: csv(['Kode', 'Navn', 'Enheter i området'], ['VO-1', 'Verneområde 1', department]),
    roles: csv(
      ['Rolle', 'Ansattnummer', 'Enhet', 'Verneområde', 'Fra', 'Til'],
      ['Linjeleder', parts.manager, department, '', '2024-01-01', ''],
      ['Verneombud', parts.representative, '', 'VO-1', '2025-01-01', size.until],
      ['Redaktør i HMS-enheten', parts.editor, '', '', '2024-01-01', ''],
    ),
  }
}

/** Cases and measures that were open in the system of before. */
export const ofLastYear = {
  cases: csv(
    ['Fra system', 'Referanse', 'Overskrift', 'Enhet', 'Type', 'Skjedde', 'Frist', 'Tilstand'],
    [
      'Gamle HMS',
      'A-17',
      'Løst rekkverk i trappen',
      department,
      'Avvik',
      '2025-10-01',
      '2026-12-20',
      'Mottatt',
    ],
  ),
  measures: csv(
    ['Fra system', 'Referanse', 'Tiltak', 'Enhet', 'Ansvarlig: Ansattnummer', 'Frist'],
    ['Gamle HMS', 'T-4', 'Fest rekkverket', department, parts.employee, '2026-12-20'],
    ['Gamle HMS', 'T-5', 'Bytt lyset i trappen', department, parts.manager, '2026-12-20'],
  ),
}

function csv(...rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join(';')).join('\n')
}
