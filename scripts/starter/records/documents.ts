import { z } from 'zod'
import { documentStepText } from '../../../cms/plugin/unit-documents/register.ts'
import { documentKindText } from '../../../cms/plugin/unit-documents/text.ts'
import { unitCode } from '../../../content/starter/schema.ts'
import type { Wanted } from '../create-missing.ts'
import { faultsIn } from '../faults-in.ts'
import { ids } from '../ids.ts'
import type { Fault } from '../starter-error.ts'
import type { Located } from '../yaml-file.ts'
import { type NamedFiles, peopleAndPlaces } from './named.ts'
import type { Shape } from './shape.ts'
import { oneOf, recordId, recordLanguage, starterDay, stepOf, words } from './values.ts'

/** `records/documents.yaml`: the documents units keep themselves. Their state is that of the last step. */
export const starterDocuments = z.array(
  z.strictObject({
    id: recordId,
    title: words,
    kind: oneOf(documentKindText),
    language: recordLanguage,
    unit: unitCode,
    link: z.url(),
    date: starterDay,
    nextReview: starterDay.optional(),
    steps: z.array(stepOf(documentStepText)).min(1),
  }),
)

export type StarterDocument = z.infer<typeof starterDocuments>[number]

/** The files that documents stand in, and name. */
export interface DocumentFiles extends NamedFiles {
  readonly documents: Located<StarterDocument[]>
}

/** What in the documents points to something that is not there, or stands there twice. */
export function unitDocumentFaults(files: DocumentFiles): Fault[] {
  const { found, known, unique } = faultsIn(files.documents)
  const documents = files.documents.value
  unique(
    documents.map((each) => each.id),
    'id',
  )
  peopleAndPlaces(documents, files, known)
  return found
}

/** A document of a unit as a document of the database. */
export function wantedDocument(given: StarterDocument, shape: Shape): Wanted<'unit-documents'> {
  const { day, moment, taken, year } = shape
  const { id, steps, ...said } = given
  const withdrawn = steps.find(({ step }) => step === 'withdraw')
  return {
    id: ids.document(id),
    series: { prefix: `DOK-${String(year(given))}-`, digits: 4 },
    data: {
      ...said,
      key: `starter:${id}`,
      unit: ids.unit(given.unit),
      date: day(given.date) ?? '',
      nextReview: day(given.nextReview),
      state: withdrawn ? 'withdrawn' : 'current',
      withdrawnDate: withdrawn ? moment(withdrawn.at).slice(0, 10) : null,
      steps: steps.map(taken),
    },
  }
}
