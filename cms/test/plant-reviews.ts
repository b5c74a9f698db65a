import { local } from '../plugin/database/local.ts'
import type { ManagementReview, ReviewDecision } from '../plugin/generated-types.ts'
import { reviewKey } from '../plugin/management-review/rules.ts'
import { accountId, personId, type TestApp, unitId } from './app.ts'

const system = { overrideAccess: true } as const

/** Numbers of the reviews that are planted, by where they stand. Each is of the institution in a year of its own. */
export const reviewNumbers = {
  preparing: 'LED-2026-0001',
  backgroundReady: 'LED-2025-0001',
  held: 'LED-2024-0001',
  documented: 'LED-2023-0001',
  /** Documented, with no decision. */
  settled: 'LED-2022-0001',
} as const
export type PlantedReview = keyof typeof reviewNumbers

/** Numbers of the decisions that are planted: of the review that is held, and of the one that is documented. */
export const decisionNumbers = {
  held: 'VED-2026-0001',
  priority: 'VED-2026-0002',
  element: 'VED-2026-0003',
} as const

/** Management reviews of the institution in each state but the last, with their decisions. */
export async function plantReviews(app: TestApp): Promise<void> {
  const req = await app.as()
  const signed = { by: accountId('editor'), name: 'Prøve editor' }
  const comments = {
    documentationComment: 'Noen retningslinjer er gamle.',
    reportingComment: 'Det meldes jevnt.',
    systemComment: 'Revisjonene viser framgang.',
    conditionsComment: 'En forskrift er endret.',
    commitmentComment: 'Målene følges opp.',
  }
  const judged = {
    heldOn: '2026-11-10',
    participants: 'Rektor: Prøve topManagement\nHovedverneombud: Prøve chiefRepresentative',
    appropriate: 'yes',
    appropriateReason: 'Det passer virksomheten.',
    adequate: 'partly',
    adequateReason: 'Noe opplæring mangler.',
    effective: 'yes',
    effectiveReason: 'Færre skader.',
  } as const
  const filed = {
    minutes: 'Ledelsen gikk gjennom grunnlaget.',
    archiveReference: '2026/117',
    documentedOn: '2026-11-12',
    ofAll: true,
    within: [unitId('NHU'), unitId('NV'), unitId('KJ'), unitId('KJ-LAB'), unitId('HF')],
  }
  const given: Readonly<Record<PlantedReview, Partial<ManagementReview>>> = {
    preparing: comments,
    backgroundReady: comments,
    held: { ...comments, ...judged },
    documented: { ...comments, ...judged, ...filed },
    settled: { ...comments, ...judged, ...filed },
  }
  for (const [name, number] of Object.entries(reviewNumbers) as [PlantedReview, string][]) {
    const year = Number(number.slice(4, 8))
    const unit = unitId('NHU')
    const state = name === 'settled' ? ('documented' as const) : name
    const named = { id: `review-${name}`, key: reviewKey(unit, year), number, unit, year, state }
    const steps = [{ step: 'begin' as const, at: '2026-11-01T08:00:00.000Z', ...signed }]
    const language = 'nb' as const
    await local.create(
      req,
      'management-reviews',
      { ...named, language, steps, ...given[name] },
      system,
    )
  }
  const decision = async (
    name: keyof typeof decisionNumbers,
    review: PlantedReview,
    said: Pick<ReviewDecision, 'kind' | 'title'> & { readonly deadline?: string },
  ): Promise<void> => {
    const id = `decision-${name}`
    const about = { review: `review-${review}`, unit: unitId('NHU'), language: 'nb' as const }
    const steps = [{ step: 'decide' as const, at: '2026-11-10T12:00:00.000Z', ...signed }]
    const aims = { target: 'Alle vet hvordan.', responsible: personId('approver') }
    const data = { id, key: id, number: decisionNumbers[name], state: 'open' as const }
    await local.create(
      req,
      'review-decisions',
      { ...data, ...about, ...said, ...aims, steps },
      system,
    )
  }
  await decision('held', 'held', {
    kind: 'element',
    title: 'Skjemaet for risiko forenkles',
    deadline: '2027-03-01',
  })
  await decision('priority', 'documented', { kind: 'priority', title: 'Trygge laboratorier' })
  await decision('element', 'documented', {
    kind: 'element',
    title: 'Opplæringsplanen gjøres om',
    deadline: '2027-02-01',
  })
}
