import { day } from '../records/input/day.ts'
import { person } from '../records/input/register.ts'
import { text } from '../records/input/text.ts'
import { holderText } from './text.ts'

/** What the day is called on which a task is gone through the next time. */
export const nextReviewLabel = { nb: 'Neste gjennomgang', en: 'Next review' }

/** What is asked of a delegated task, when it is delegated and when it is changed. */
export const delegationFields = {
  title: text({
    label: { nb: 'Hvilken oppgave?', en: 'Which task?' },
    hint: {
      nb: 'For eksempel «holde stoffkartoteket oppdatert» eller «gi nyansatte HMS-opplæring».',
      en: 'For example “keep the substance index up to date” or “give new employees HSE training”.',
    },
    missing: 'titleMissing',
    before: 'stored',
  }),
  role: text({
    label: holderText.role,
    optional: true,
    hint: {
      nb: 'Den som oppgaven er delegert til. Skriv rollen eller stillingen, velg personen, eller gjør begge deler.',
      en: 'To whom the task is delegated. Write the role or position, choose the person, or do both.',
    },
    before: 'stored',
  }),
  person: person({
    label: holderText.person,
    optional: true,
    before: 'stored',
  }),
  date: day({
    label: { nb: 'Delegert fra', en: 'Delegated from' },
    missing: 'dateMissing',
    before: 'stored',
  }),
  nextReview: day({ label: nextReviewLabel, optional: true, before: 'stored' }),
} as const
