import { activityKindWords } from '../../../../../content/words/cycle.ts'
import { ownRoles } from '../../../../../content/roles.ts'
import { roleText } from '../../../access/roles.ts'
import { choice, only } from '../../../records/input/choice.ts'
import { day } from '../../../records/input/day.ts'
import { paragraphs, text } from '../../../records/input/text.ts'
import { type Often, oftenText } from './text.ts'

/** What is asked of an activity of a unit's own, when it is added and when it is changed. */
export const ownActivityFields = {
  title: text({
    label: { nb: 'Hva gjør dere?', en: 'What do you do?' },
    hint: {
      nb: 'For eksempel «vernerunde i laboratoriene» eller «prøv nøddusjene».',
      en: 'For example “safety round of the laboratories” or “test the emergency showers”.',
    },
    missing: 'titleMissing',
    before: 'stored',
  }),
  description: paragraphs({
    label: { nb: 'Slik gjøres det', en: 'How it is done' },
    optional: true,
    before: 'stored',
  }),
  kind: choice({
    label: { nb: 'Hva slags aktivitet?', en: 'What kind of activity?' },
    words: activityKindWords,
    layout: 'list',
    missing: 'kindMissing',
    before: 'stored',
  }),
  responsibleRole: choice({
    label: { nb: 'Hvem har ansvaret?', en: 'Who is responsible?' },
    words: only(roleText, ownRoles),
    layout: 'list',
    missing: 'roleMissing',
    before: 'stored',
  }),
  firstDay: day({
    label: { nb: 'Frist første gang', en: 'Deadline the first time' },
    missing: 'firstDayMissing',
    before: 'stored',
  }),
  often: choice<Often, unknown>({
    label: { nb: 'Hvor ofte?', en: 'How often?' },
    words: oftenText,
    layout: 'list',
    missing: 'oftenMissing',
    before: 'stored',
  }),
  intervalReason: paragraphs({
    label: {
      nb: 'Hvorfor sjeldnere enn hvert år er ofte nok',
      en: 'Why less than once a year is often enough',
    },
    hint: {
      nb: 'Bare når det går mer enn ett år mellom hver gang.',
      en: 'Only where there is more than a year between each time.',
    },
    optional: true,
    before: 'stored',
  }),
} as const
