import { z } from 'zod'
import { enquiryStepText } from '../../../cms/plugin/enquiries/register.ts'
import { stateAfter } from '../../../cms/plugin/enquiries/rules.ts'
import { askerText } from '../../../cms/plugin/enquiries/text.ts'
import { personId, unitCode } from '../../../content/starter/schema.ts'
import { slug } from '../../../content/schema/text.ts'
import type { Wanted } from '../create-missing.ts'
import { faultsIn } from '../faults-in.ts'
import { ids } from '../ids.ts'
import type { Fault } from '../starter-error.ts'
import type { Located } from '../yaml-file.ts'
import { type NamedFiles, peopleAndPlaces } from './named.ts'
import { person, type Shape, topic } from './shape.ts'
import { oneOf, recordId, recordLanguage, starterDay, stepOf, words } from './values.ts'

/** `records/enquiries.yaml`: what units were asked. Day, state and answer are those of the steps. */
export const starterEnquiries = z.array(
  z.strictObject({
    id: recordId,
    title: words,
    question: words,
    language: recordLanguage,
    unit: unitCode,
    asker: oneOf(askerText),
    topic: slug.optional(),
    deadline: starterDay.optional(),
    responsible: personId.optional(),
    steps: z.array(stepOf(enquiryStepText)).min(1),
  }),
)

export type StarterEnquiry = z.infer<typeof starterEnquiries>[number]

/** The files that enquiries stand in, and name. */
export interface EnquiryFiles extends NamedFiles {
  readonly enquiries: Located<StarterEnquiry[]>
}

/** What in the enquiries points to something that is not there, stands there twice, or is no answer. */
export function enquiryFaults(files: EnquiryFiles): Fault[] {
  const { fault, found, known, unique } = faultsIn(files.enquiries)
  const enquiries = files.enquiries.value
  unique(
    enquiries.map((each) => each.id),
    'id',
  )
  peopleAndPlaces(enquiries, files, known)
  enquiries.forEach(({ steps }, index) => {
    steps.forEach(({ note, step }, at) => {
      if (step !== 'answer' || note !== undefined) return
      fault([index, 'steps', at], 'An answer has its words in "note". Write them.')
    })
  })
  return found
}

/** An enquiry as a document. */
export function wantedEnquiry(given: StarterEnquiry, shape: Shape): Wanted<'enquiries'> {
  const { day, moment, taken, year } = shape
  const { id, steps, ...said } = given
  const on = ({ at }: (typeof steps)[number]): string => moment(at).slice(0, 10)
  const [first] = steps
  const answer = steps.findLast(({ step }) => step === 'answer')
  return {
    id: ids.enquiry(id),
    series: { prefix: `HEN-${String(year(given))}-`, digits: 4 },
    data: {
      ...said,
      key: `starter:${id}`,
      unit: ids.unit(given.unit),
      topic: topic(given.topic),
      responsible: person(given.responsible),
      ...(first && { date: on(first) }),
      deadline: day(given.deadline),
      state: stateAfter[steps.at(-1)?.step ?? 'register'],
      answer: answer?.note ?? null,
      answeredDate: answer ? on(answer) : null,
      steps: steps.map(taken),
    },
  }
}
