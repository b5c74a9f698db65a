import type { PayloadRequest } from 'payload'
import { refuse } from '../core/refuse.ts'
import { fill, say } from '../core/text.ts'
import { idOf } from '../database/local.ts'
import type { ComplianceEvaluation, Nonconformity } from '../generated-types.ts'
import { registerUnmet } from '../nonconformities/register-unmet.ts'
import { evaluationToAssess } from './assess.ts'
import { type Asks, type EvaluationLine, loadEvaluation } from './load.ts'
import { isUnregistered } from './rules.ts'
import { complianceRefusalText as text, nonconformityWords as words } from './text.ts'

/**
 * Registers every requirement that is not met as a nonconformity, in one action; or one of them. Those that have one, or a
 * reason why they have none, are left as they are: pressed twice, also at once, it makes none twice.
 * @param requirement key of the one requirement @default all of them
 * @throws Refusal 404 for an evaluation one may not read; 403 without the right; 409 where it is concluded, or nothing is
 *   left to register
 */
export async function registerNonconformities(
  req: PayloadRequest,
  { evaluation: id, requirement }: { readonly evaluation: string; readonly requirement?: string },
): Promise<Nonconformity[]> {
  const evaluation = await evaluationToAssess(req, id)
  const { lines } = await loadEvaluation(req, evaluation)
  const asked = lines.filter(
    ({ asks, now }) =>
      now?.result === 'not' && (requirement === undefined || asks.key === requirement),
  )
  const left = asked.filter((each) =>
    isUnregistered({ now: each.now, registered: each.nonconformity !== null }),
  )
  // Pressed twice: what the first press made is what there is.
  const done = asked.some(({ nonconformity }) => nonconformity !== null)
  if (left.length === 0 && !done) {
    refuse(req, text.nothingToRegister, { status: 409, code: 'nothingToRegister' })
  }
  const made: Nonconformity[] = []
  for (const line of left) made.push(await registerUnmet(req, unmetOf(evaluation, line)))
  return made
}

/** A requirement that is not met in the words that stand in the evaluation: nobody writes them again. */
function unmetOf(
  { id, language, number, unit }: ComplianceEvaluation,
  { asks, now }: EvaluationLine,
) {
  const said = { law: lawOf(asks, language), asks: asks.text, number, comment: now?.comment ?? '' }
  return {
    evaluation: id,
    line: now?.id ?? '',
    title: say(fill(words.title, said), language),
    description: say(fill(words.description, said), language).trim(),
    unit: idOf(unit),
    language,
    eventDate: now?.assessedOn ?? '',
  }
}

function lawOf({ section, title }: Asks, language: 'nb' | 'en'): string {
  if (section === null) return title[language]
  return language === 'nb'
    ? `${title.nb} §\u00a0${section}`
    : `${title.en}, Section\u00a0${section}`
}
