import { local } from '../../cms/plugin/database/local.ts'
import { accountId, email, password, personId, type TestApp, unitId } from '../../cms/test/app.ts'

/** Those who ask, by the name the table calls them: an account of the tests. Null is nobody. */
export const viewers = {
  'line manager': 'managerChemistry',
  'deputy manager': 'deputyChemistry',
  coordinator: 'coordinatorChemistry',
  'line manager above': 'managerScience',
  'coordinator above': 'coordinator',
  'line manager elsewhere': 'managerHumanities',
  'line manager before': 'formerManager',
  'safety representative': 'representative',
  'deputy safety representative': 'deputyRepresentative',
  'chief safety representative': 'chiefRepresentative',
  'HSE unit editor': 'editor',
  'HSE unit approver': 'approver',
  auditor: 'auditor',
  'central contributor': 'contributor',
  'top management': 'topManagement',
  administrator: 'admin',
  'employee concerned': 'employee',
  employee: 'other',
  nobody: null,
} as const satisfies Record<string, string | null>
export type Viewer = keyof typeof viewers

/** Who the organisation of the tests lacks. */
const more = {
  coordinatorChemistry: { role: 'hseCoordinator', unit: unitId('KJ') },
  managerScience: { role: 'lineManager', unit: unitId('NV') },
  deputyRepresentative: { role: 'deputySafetyRep', safetyArea: 'area-VO-1' },
  other: null,
} as const

type Account = Exclude<(typeof viewers)[Viewer], null>
type Named = Parameters<typeof accountId>[0]

/** Ids and addresses of the accounts of the tests are made of their names. */
const named = (account: string): Named => account as Named

/** Id of somebody's person. */
export function personOf(viewer: Exclude<Viewer, 'nobody'>): string {
  return personId(named(viewers[viewer]))
}

/** What the table calls the one a text names: by id, address or name. One is told of things and asks for nothing. */
export const names: readonly (readonly [written: string, viewer: string])[] = (
  [...Object.entries(viewers), ['other HSE unit editor', 'editor2']] as [string, Account | null][]
).flatMap(([viewer, account]) =>
  account === null
    ? []
    : ([
        [accountId(named(account)), viewer],
        [personId(named(account)), viewer],
        [email(named(account)), viewer],
        [nameOf(account), viewer],
      ] as const),
)

function nameOf(account: string): string {
  return `Prøve ${account}`
}

/** Makes those who are not there yet, and logs everyone in. */
export async function letIn(app: TestApp): Promise<ReadonlyMap<Viewer, string | null>> {
  const req = await app.as()
  const system = { overrideAccess: true } as const
  for (const [name, role] of Object.entries(more)) {
    const [account, person] = [accountId(named(name)), personId(named(name))]
    const mail = email(named(name))
    await local.create(
      req,
      'accounts',
      { id: account, email: mail, password, language: 'nb' },
      system,
    )
    const data = { id: person, name: nameOf(name), workEmail: mail, account }
    await local.create(req, 'people', data, system)
    if (role === null) continue
    const held = { id: `role-${name}`, ...role, person, from: '2026-06-01', to: null }
    await local.create(req, 'role-assignments', held, system)
  }
  const tokens = new Map<Viewer, string | null>()
  for (const [viewer, account] of Object.entries(viewers) as [Viewer, Account | null][]) {
    tokens.set(viewer, account === null ? null : await app.token(named(account)))
  }
  return tokens
}
