import { nonconformitySteps } from '../../plugin/nonconformities/steps.ts'
import { takeStep } from '../../plugin/records/engine.ts'
import { type Report, reportNonconformity } from '../../plugin/nonconformities/report.ts'
import { storeAttachment } from '../../plugin/attachments/store.ts'
import { askRepresentative } from '../../plugin/consultations/ask.ts'
import { local } from '../../plugin/database/local.ts'
import { proposeMeasure } from '../../plugin/measures/propose.ts'
import { type ActorName, personId, type TestApp, unitId } from '../../test/app.ts'

/** Stands in every text of the case that concerns the manager of Chemistry, and nowhere else. */
export const secret = 'KANARI-gjelder-lederen'
/** Name and address of whoever reported it. */
export const reporter = {
  name: 'KANARI-sier-fra',
  email: 'kanari-sier-fra@nordhavn.example',
} as const

/** Those it is kept from, those who handle it, and one above them. */
export const concerned = ['managerChemistry', 'deputyChemistry', 'contributor'] as const
export const handling = ['managerHumanities', 'coordinator'] as const
export const above = 'formerManager'

/** A picture of one pixel. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Whoever manages Humanities leads the faculty of Chemistry too; a coordinator of Chemistry, and a rector. */
export async function organise(app: TestApp): Promise<void> {
  await hold(app, 'managerHumanities', 'lineManager', 'NV')
  await hold(app, 'contributor', 'hseCoordinator', 'KJ')
  await hold(app, above, 'lineManager', 'NHU')
}

/** Gives someone one more role from the summer of 2026 on. */
export async function hold(
  app: TestApp,
  actor: ActorName,
  role: 'lineManager' | 'deputyManager' | 'hseCoordinator' | 'hseUnitApprover',
  unit: string | null,
): Promise<void> {
  const more = { role, person: personId(actor), unit: unit === null ? null : unitId(unit) }
  const data = { id: `also-${actor}-${role}`, ...more, from: '2026-06-01' }
  await local.create(await app.as(), 'role-assignments', data, { overrideAccess: true })
}

/** A report with the secret in each of its texts. */
export const secretly = (change: Partial<Report> = {}): Report => ({
  key: `form-key-of-a-secret-${Math.random().toString(36).slice(2)}`,
  type: 'accident',
  title: `${secret} tittel`,
  description: `${secret} beskrivelse`,
  unit: unitId('KJ'),
  concernsManager: true,
  eventDate: '2026-11-20',
  place: `${secret} sted`,
  immediateAction: `${secret} strakstiltak`,
  photos: [],
  anonymous: false,
  ...reporter,
  language: 'nb',
  ...change,
})

/** What was planted, as its addresses name it. */
export interface Planted {
  readonly id: string
  readonly number: string
  readonly measure: { readonly id: string; readonly number: string }
  readonly file: { readonly id: string; readonly name: string }
  /** Number of another that concerns the manager, and that nobody has received yet. */
  readonly waiting: string
  /** Number of a case of the same unit that concerns nobody. */
  readonly ordinary: string
}

/** A case that concerns the manager of Chemistry, received, assessed and asked about, with a picture and a measure. */
export async function plantSecret(app: TestApp): Promise<Planted> {
  const nobody = await app.as()
  const file = await storeAttachment(nobody, {
    data: picture,
    name: `${secret}.png`,
    account: null,
  })
  const ordinary = await reportNonconformity(
    nobody,
    secretly({
      title: 'Glatt gulv',
      description: 'x',
      place: null,
      immediateAction: null,
      name: 'Y',
      email: null,
      concernsManager: false,
    }),
  )
  const { id, number } = await reportNonconformity(nobody, secretly({ photos: [file.id] }))
  const waiting = await reportNonconformity(nobody, secretly({ email: null }))
  const dean = () => app.as('managerHumanities')
  const at = { id, version: null }
  await takeStep(await dean(), nonconformitySteps, 'receive', at)
  await takeStep(await dean(), nonconformitySteps, 'assess', {
    ...at,
    type: null,
    category: 'psychosocialSystem',
    severity: 'serious',
    cause: `${secret} årsak`,
    immediateAction: `${secret} strakstiltak`,
    // Of a death or a serious injury the manager is told that it has happened: that is another test.
    seriousInjury: null,
    topic: null,
    affects: [],
    outcome: null,
  })
  await takeStep(await dean(), nonconformitySteps, 'ask', { ...at, question: `${secret} spørsmål` })
  const question = `${secret} til verneombudet`
  const asked = { matter: 'cause', question, language: 'nb' } as const
  await askRepresentative(await dean(), { nonconformity: id }, asked)
  const measure = await proposeMeasure(await dean(), {
    key: 'a-secret-measure',
    source: { nonconformity: id },
    title: `${secret} tiltak`,
    description: `${secret} tiltak`,
    language: 'nb',
    responsible: personId('managerHumanities'),
    deadline: '2026-11-25',
    priority: null,
    cost: { amount: 4711, basis: null, fundedBy: null },
  })
  const stored = await local.findById(await app.as(), 'attachments', file.id, {
    overrideAccess: true,
  })
  return {
    id,
    number,
    measure: { id: measure.id, number: measure.number },
    file: { id: file.id, name: stored?.filename ?? '' },
    waiting: waiting.number,
    ordinary: ordinary.number,
  }
}
