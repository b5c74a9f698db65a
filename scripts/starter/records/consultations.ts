import { z } from 'zod'
import { deadlineOf, keyOf } from '../../../cms/plugin/consultations/rules.ts'
import { consultationStepText } from '../../../cms/plugin/consultations/steps.ts'
import { matterText } from '../../../cms/plugin/consultations/text.ts'
import { personId, unitCode } from '../../../content/starter/schema.ts'
import type { Wanted } from '../create-missing.ts'
import { faultsIn } from '../faults-in.ts'
import { ids } from '../ids.ts'
import type { Fault } from '../starter-error.ts'
import type { Located } from '../yaml-file.ts'
import { peopleAndPlaces } from './named.ts'
import type { NonconformityFiles } from './nonconformities.ts'
import type { Shape } from './shape.ts'
import { oneOf, recordId, recordLanguage, stepOf, words } from './values.ts'

/** `records/consultations.yaml`: what safety representatives were asked about nonconformities, and answered. */
export const starterConsultations = z.array(
  z.strictObject({
    id: recordId,
    nonconformity: recordId,
    matter: oneOf(matterText).exclude(['plan', 'extension', 'cancellation']),
    question: words,
    language: recordLanguage,
    unit: unitCode,
    /** Who was asked. */
    of: z.array(personId).min(1),
    steps: z.array(stepOf(consultationStepText)).min(1),
  }),
)

export type StarterConsultation = z.infer<typeof starterConsultations>[number]

/** The files that consultations stand in, and name. */
export interface ConsultationFiles extends NonconformityFiles {
  readonly consultations: Located<StarterConsultation[]>
}

/** What in the consultations points to something that is not there, or stands there twice. */
export function consultationFaults(files: ConsultationFiles): Fault[] {
  const { found, known, unique } = faultsIn(files.consultations)
  const consultations = files.consultations.value
  const cases = new Set(files.nonconformities.value.map((each) => each.id))
  const people = new Set(files.people.value.map((each) => each.id))
  unique(
    consultations.map((each) => each.id),
    'id',
  )
  peopleAndPlaces(consultations, files, known)
  consultations.forEach(({ nonconformity, of }, index) => {
    known([index, 'nonconformity'], nonconformity, cases, 'nonconformity')
    of.forEach((each, at) => known([index, 'of', at], each, people, 'person'))
  })
  return found
}

/** A consultation as a document: the first round of its matter. */
export function wantedConsultation(
  given: StarterConsultation,
  { moment, taken, year }: Shape,
): Wanted<'consultations'> {
  const { id, of, steps, ...said } = given
  const nonconformity = ids.nonconformity(given.nonconformity)
  const on = (each: (typeof steps)[number] | undefined): string | null =>
    each ? moment(each.at).slice(0, 10) : null
  const askedOn = on(steps[0]) ?? ''
  const answer = steps.find(({ step }) => step === 'answer')
  return {
    id: ids.consultation(id),
    series: { prefix: `MED-${String(year(given))}-`, digits: 4 },
    data: {
      ...said,
      key: keyOf(`nonconformity:${nonconformity}`, given.matter, 1),
      unit: ids.unit(given.unit),
      nonconformity,
      askedOn,
      deadline: deadlineOf(askedOn),
      askedOf: of.map(ids.person),
      ofChief: false,
      state: answer ? 'answered' : 'asked',
      answer: answer?.note ?? null,
      answeredOn: on(answer),
      steps: steps.map(taken),
    },
  }
}
