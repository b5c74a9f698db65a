import type { PayloadRequest } from 'payload'
import { spokenDay } from '../admin/spoken-dates.ts'
import { idOf, local } from '../database/local.ts'
import { fill } from '../core/text.ts'
import type { Edition } from '../generated-types.ts'
import { isOpen } from './rules.ts'
import { type EditionState, refusalText } from './text.ts'
import type { StepRefusal } from './transition.ts'

/** The Norwegian edition a translation is made from, or null when there is none of the same guideline. */
export async function sourceOf(req: PayloadRequest, edition: Edition): Promise<Edition | null> {
  if (edition.language === 'nb' || !edition.sourceEdition) return null
  const source = await local.findById(req, 'editions', idOf(edition.sourceEdition), {
    overrideAccess: true,
  })
  const fits = source?.language === 'nb' && idOf(source.guideline) === idOf(edition.guideline)
  return fits ? source : null
}

/** Norwegian texts that whoever sends a translation can build on: nobody writes in them any more. */
const settled: readonly EditionState[] = [
  'inReview',
  'approved',
  'published',
  'superseded',
  'withdrawn',
]

/**
 * What keeps a translation from being sent or published because of the Norwegian text it is made from. It may be sent
 * before that one is published, never be published or in force before it, and not when that one was changed since.
 */
export async function sourceFaults(
  req: PayloadRequest,
  edition: Edition,
  step: 'sendForReview' | 'publish',
): Promise<StepRefusal[]> {
  if (edition.language === 'nb') return []
  if (!edition.sourceEdition) {
    const text = refusalText.noSource
    return step === 'publish'
      ? [{ text, field: 'sourceEdition', status: 409, code: 'noSource' }]
      : []
  }
  const source = await sourceOf(req, edition)
  if (!source) {
    const text = refusalText.wrongSource
    return [{ text, field: 'sourceEdition', status: 400, code: 'wrongSource' }]
  }
  const number = source.edition ?? 1
  const faults: StepRefusal[] = []
  const { validFrom } = source
  if (step === 'sendForReview' && !settled.includes(source.state)) {
    const text = fill(refusalText.sourceNotSent, { source: number })
    faults.push({ text, field: 'sourceEdition', status: 409, code: 'sourceNotSent' })
  }
  if (step === 'publish' && isOpen(source.state)) {
    const text = fill(refusalText.sourceNotPublished, { source: number })
    faults.push({ text, status: 409, code: 'sourceNotPublished' })
  } else if (step === 'publish' && lastSent(source) > lastSent(edition)) {
    const text = fill(refusalText.sourceSentAgain, { source: number })
    faults.push({ text, status: 409, code: 'sourceSentAgain' })
  }
  if (validFrom && edition.validFrom && edition.validFrom < validFrom) {
    const day = { nb: spokenDay(validFrom, 'nb'), en: spokenDay(validFrom, 'en') }
    const text = fill(refusalText.beforeSource, { source: number, day })
    faults.push({ text, field: 'validFrom', status: 400, code: 'beforeSource' })
  }
  return faults
}

/** When an edition was sent for review last, as an instant; empty for one that came from elsewhere. */
function lastSent({ steps }: Edition): string {
  return (steps ?? []).findLast(({ step }) => step === 'sendForReview')?.at ?? ''
}

/** Approved translations of a Norwegian edition: they are published together with it. */
export async function approvedTranslations(
  req: PayloadRequest,
  { id, language }: Pick<Edition, 'id' | 'language'>,
): Promise<Edition[]> {
  if (language !== 'nb') return []
  return local.find(req, 'editions', {
    overrideAccess: true,
    where: { and: [{ sourceEdition: { equals: id } }, { state: { equals: 'approved' } }] },
    sort: 'language',
  })
}
