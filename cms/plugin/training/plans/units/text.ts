import type { PlannedCourseState } from '../../../../../content/schema/index.ts'
import { plannedCourseWords } from '../../../../../content/words/training-plans.ts'
import type { Text } from '../../../core/text.ts'

/** How far a course of a plan has come. */
export const plannedStateText: Readonly<Record<PlannedCourseState, Text>> = plannedCourseWords

/** What leads to putting a course into the plan of a unit. */
export const planCourseText = {
  nb: 'Legg et kurs i opplæringsplanen',
  en: 'Put a course into the training plan',
} satisfies Text

/** Why something is refused, and the way out. */
export const plannedRefusalText = {
  unitMissing: { nb: 'Velg enheten planen er for.', en: 'Choose the unit the plan is of.' },
  courseMissing: { nb: 'Velg kurset.', en: 'Choose the course.' },
  courseNotOffered: {
    nb: 'Kurset tilbys ikke nå. Velg et kurs fra listen.',
    en: 'The course is not offered now. Choose a course from the list.',
  },
  yearMissing: { nb: 'Skriv året planen gjelder.', en: 'Write the year the plan is of.' },
  yearWrong: {
    nb: 'Planen kan gjelde i år eller ett av de to neste årene. Skriv året med fire siffer.',
    en: 'The plan may be of this year or one of the next two. Write the year in four digits.',
  },
  roleMissing: { nb: 'Velg rollen som har ansvaret.', en: 'Choose the role that is responsible.' },
  fromMissing: { nb: 'Skriv også første dag.', en: 'Write the first day too.' },
  toBeforeFrom: {
    nb: 'Siste dag er før første dag. Rett en av dem.',
    en: 'The last day is before the first day. Correct one of them.',
  },
  outsideYear: {
    nb: 'Dagen er ikke i året planen gjelder. Rett dagen.',
    en: 'The day is not in the year the plan is of. Correct the day.',
  },
  heldOnMissing: { nb: 'Skriv dagen kurset ble holdt.', en: 'Write the day the course was held.' },
  heldAhead: {
    nb: 'Dagen er fram i tid. Marker kurset som holdt når det er holdt.',
    en: 'The day is in the future. Mark the course as held once it has been held.',
  },
  whyMissing: { nb: 'Skriv hvorfor kurset ikke holdes.', en: 'Write why the course is cancelled.' },
  noGap: {
    nb: 'Ingen i enheten mangler kurset nå, så det ble ikke lagt i planen. Last siden på nytt.',
    en: 'Nobody in the unit lacks the course now, so it was not put into the plan. Reload the page.',
  },
  keyMissing: {
    nb: 'Gi skjemaet en nøkkel, i feltet «key».',
    en: 'The form has no key. Send one in the field “key”.',
  },
  notAllowed: {
    nb: 'Du kan ikke endre opplæringsplanen for denne enheten.',
    en: 'You cannot change the training plan of this unit.',
  },
  wrongState: {
    nb: 'Kurset har tilstanden «{state}». Det kan ikke gjøres nå. Last siden på nytt.',
    en: 'The course is “{state}”. This cannot be done now. Reload the page.',
  },
} satisfies Record<string, Text>
