import { ownRoles } from '../../../../../content/roles.ts'
import { roleText } from '../../../access/roles.ts'
import { choice, only } from '../../../records/input/choice.ts'
import { day } from '../../../records/input/day.ts'
import { type Input, InputFault, oneText, orMissing } from '../../../records/input/input.ts'
import { money } from '../../../records/input/money.ts'
import { course, unit } from '../../../records/input/register.ts'
import { text } from '../../../records/input/text.ts'

/** The year of a plan, in four digits. Which years can be chosen is for the rules to say. */
const year: Input<number> = {
  kind: 'text',
  label: { nb: 'Hvilket år?', en: 'Which year?' },
  missing: 'yearMissing',
  before: (record, today) =>
    String((record as { readonly year?: number | string }).year ?? today.slice(0, 4)),
  parse: (given) => {
    const written = orMissing(
      oneText(typeof given === 'number' ? String(given) : given),
      'yearMissing',
    )
    if (written === null || !/^\d{4}$/.test(written)) throw new InputFault('yearWrong')
    return Number(written)
  },
}

/** What is asked of a course in the plan of a unit, when it is put there and when it is changed. */
export const plannedFields = {
  year,
  audience: text({
    label: { nb: 'Hvem er det for?', en: 'Whom is it for?' },
    hint: {
      nb: 'For eksempel «nye ph.d.-kandidater». Tomt: de i enheten som mangler kurset. Skriv ikke navn.',
      en: 'For example “new PhD candidates”. Empty: those of the unit who lack the course. Do not write names.',
    },
    optional: true,
    before: 'stored',
  }),
  from: day({
    label: { nb: 'Holdes fra', en: 'Held from' },
    optional: true,
    before: 'stored',
  }),
  to: day({
    label: { nb: 'Holdes til og med', en: 'Held up to and including' },
    optional: true,
    before: 'stored',
  }),
  responsibleRole: choice({
    label: { nb: 'Hvem har ansvaret?', en: 'Who is responsible?' },
    words: only(roleText, ownRoles),
    layout: 'list',
    missing: 'roleMissing',
    before: 'stored',
  }),
  cost: money({
    label: { nb: 'Hva koster det, i kroner?', en: 'What does it cost, in NOK?' },
    hint: {
      nb: 'Skriv 0 hvis det ikke koster noe. Tomt: ikke kjent ennå.',
      en: 'Enter 0 if there is no cost. Empty: not known yet.',
    },
    optional: true,
    before: 'stored',
  }),
} as const

/** What is asked of whoever puts a course into the plan of a unit. */
export const plannedInput = {
  unit: unit({ label: { nb: 'Enhet', en: 'Unit' }, missing: 'unitMissing', before: 'stored' }),
  course: course({
    label: { nb: 'Hvilket kurs?', en: 'Which course?' },
    missing: 'courseMissing',
    before: 'stored',
  }),
  ...plannedFields,
} as const
