import { z } from 'zod'
import { stateAfter } from '../../../cms/plugin/proposals/rules.ts'
import { proposalStepText } from '../../../cms/plugin/proposals/steps.ts'
import { proposalMatterText } from '../../../cms/plugin/proposals/text.ts'
import { replyDays } from '../../../cms/plugin/nonconformities/deadlines/rules.ts'
import { addDays } from '../../../cms/plugin/core/dates.ts'
import { personId, unitCode } from '../../../content/starter/schema.ts'
import type { Wanted } from '../create-missing.ts'
import { faultsIn } from '../faults-in.ts'
import { ids } from '../ids.ts'
import type { Fault } from '../starter-error.ts'
import type { Located } from '../yaml-file.ts'
import { type NamedFiles, peopleAndPlaces } from './named.ts'
import { person, type Shape } from './shape.ts'
import { oneOf, recordId, recordLanguage, stepOf, words } from './values.ts'

/** `records/proposals.yaml`: what was proposed for units. What was taken up is shown by its measure, not here. */
export const starterProposals = z.array(
  z.strictObject({
    id: recordId,
    matter: oneOf(proposalMatterText),
    title: words,
    reason: words,
    language: recordLanguage,
    unit: unitCode,
    proposer: personId,
    steps: z.array(stepOf(proposalStepText)).min(1),
  }),
)

export type StarterProposal = z.infer<typeof starterProposals>[number]

/** The files that proposals stand in, and name. */
export interface ProposalFiles extends NamedFiles {
  readonly proposals: Located<StarterProposal[]>
}

/** What in the proposals points to something that is not there, or stands there twice. */
export function proposalFaults(files: ProposalFiles): Fault[] {
  const { fault, found, known, unique } = faultsIn(files.proposals)
  const proposals = files.proposals.value
  const people = new Set(files.people.value.map((each) => each.id))
  unique(
    proposals.map((each) => each.id),
    'id',
  )
  peopleAndPlaces(proposals, files, known)
  proposals.forEach(({ proposer, steps }, index) => {
    known([index, 'proposer'], proposer, people, 'person')
    if (steps.some(({ step }) => step === 'take')) {
      fault([index, 'steps'], 'What is taken up becomes something. Write the measure instead.')
    }
  })
  return found
}

/** A proposal as a document. */
export function wantedProposal(
  given: StarterProposal,
  { moment, taken, year }: Shape,
): Wanted<'proposals'> {
  const { id, steps, ...said } = given
  const date = moment(steps[0]?.at ?? 0).slice(0, 10)
  const last = steps.at(-1)
  return {
    id: ids.proposal(id),
    series: { prefix: `FOR-${String(year(given))}-`, digits: 4 },
    data: {
      ...said,
      key: `starter:${id}`,
      unit: ids.unit(given.unit),
      proposer: person(given.proposer),
      date,
      deadline: addDays(date, replyDays),
      state: stateAfter[last?.step ?? 'propose'],
      decision: last?.step === 'decline' ? (last.note ?? null) : null,
      steps: steps.map(taken),
    },
  }
}
