import { z } from 'zod'
import { injuryStepText } from '../../../cms/plugin/injuries/register.ts'
import { stateAfter } from '../../../cms/plugin/injuries/rules.ts'
import {
  absenceText,
  activityText,
  bodyPartText,
  entryKindText,
  exposureText,
  groupText,
  injuryClassText,
  navText,
} from '../../../cms/plugin/injuries/text.ts'
import { personId, unitCode } from '../../../content/starter/schema.ts'
import type { Wanted } from '../create-missing.ts'
import { faultsIn } from '../faults-in.ts'
import { ids } from '../ids.ts'
import type { Fault } from '../starter-error.ts'
import type { Located } from '../yaml-file.ts'
import type { MeasureFiles } from './measures.ts'
import { type NamedFiles, peopleAndPlaces } from './named.ts'
import { person, type Shape, written } from './shape.ts'
import { oneOf, recordId, recordLanguage, starterDay, stepOf, words } from './values.ts'

/** `records/injuries.yaml`: the register of injuries. State and day of entry are those of the steps. */
export const starterInjuries = z.array(
  z.strictObject({
    id: recordId,
    kind: oneOf(entryKindText),
    language: recordLanguage,
    unit: unitCode,
    date: starterDay,
    time: z.iso.time({ precision: -1 }).optional(),
    person: personId.optional(),
    personName: words.optional(),
    group: oneOf(groupText),
    activity: oneOf(activityText),
    happened: words.optional(),
    injuryClass: oneOf(injuryClassText).optional(),
    bodyPart: oneOf(bodyPartText).optional(),
    exposure: oneOf(exposureText).optional(),
    absence: oneOf(absenceText),
    /** The case that tells of it. */
    nonconformity: recordId.optional(),
    nav: oneOf(navText).optional(),
    navDate: starterDay.optional(),
    navReason: words.optional(),
    steps: z.array(stepOf(injuryStepText)).min(1),
  }),
)

export type StarterInjury = z.infer<typeof starterInjuries>[number]

/** The files that entries stand in, and name. */
export interface InjuryFiles extends NamedFiles, Pick<MeasureFiles, 'nonconformities'> {
  readonly injuries: Located<StarterInjury[]>
}

/** What in the entries points to something that is not there, or stands there twice. */
export function injuryFaults(files: InjuryFiles): Fault[] {
  const { found, known, unique } = faultsIn(files.injuries)
  const injuries = files.injuries.value
  unique(
    injuries.map((each) => each.id),
    'id',
  )
  peopleAndPlaces(injuries, files, known)
  const cases = new Set(files.nonconformities.value.map(({ id }) => id))
  injuries.forEach(({ nonconformity }, index) => {
    if (nonconformity === undefined) return
    known([index, 'nonconformity'], nonconformity, cases, 'nonconformity')
  })
  return found
}

/** An entry as a document. */
export function wantedInjury(given: StarterInjury, shape: Shape): Wanted<'injuries'> {
  const { began, dayOf, day, moment, taken, year } = shape
  const { id, steps, ...said } = given
  const date = dayOf(given.date)
  const last = steps.at(-1)
  const state = stateAfter[last?.step ?? 'register']
  return {
    id: ids.injury(id),
    series: { prefix: `SKA-${String(year(given))}-`, digits: 4 },
    data: {
      ...written(said),
      key: `starter:${id}`,
      unit: ids.unit(given.unit),
      date,
      year: Number(date.slice(0, 4)),
      person: person(given.person),
      nonconformity:
        given.nonconformity === undefined ? null : ids.nonconformity(given.nonconformity),
      navDate: day(given.navDate),
      entered: began(given).slice(0, 10),
      state,
      askedDate: state === 'correctionAsked' && last ? moment(last.at).slice(0, 10) : null,
      steps: steps.map(taken),
    },
  }
}
