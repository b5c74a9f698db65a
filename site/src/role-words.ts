import type { ReaderRole, SiteLanguage } from '@verne/content/addresses/site'
import type { IconName } from './icons.ts'

type Words = Record<SiteLanguage, string>

/** How the site speaks to readers in a role. */
interface ReaderRoleWords {
  readonly icon: IconName
  /** As a label on an entrance. */
  readonly name: Words
  /** What the entrance leads to, in a few words. */
  readonly promise: Words
  /** Title of the role's page. */
  readonly title: Words
  readonly lead: Words
}

/** The readers the site has an entrance for, as they are spoken to. */
export const readerRoleWords: Record<ReaderRole, ReaderRoleWords> = {
  employee: {
    icon: 'person',
    name: { nb: 'Ansatt', en: 'Employee' },
    promise: { nb: 'Det du skal vite og gjøre selv', en: 'What to know and do yourself' },
    title: { nb: 'Du er ansatt', en: 'You are an employee' },
    lead: {
      nb: 'Du har rett til et trygt arbeidsmiljø, og du har plikt til å være med på å skape det.',
      en: 'You have a right to a safe working environment, and a duty to help create it.',
    },
  },
  manager: {
    icon: 'manager',
    name: { nb: 'Linjeleder', en: 'Line manager' },
    promise: { nb: 'Ansvaret ditt gjennom året', en: 'Your responsibility through the year' },
    title: { nb: 'Du er linjeleder', en: 'You are a line manager' },
    lead: {
      nb: 'Du har ansvaret for HMS i enheten din. Oppgaver kan du gi til andre. Ansvaret blir hos deg.',
      en: 'You are responsible for HSE in your unit. You can give tasks to others. The responsibility stays with you.',
    },
  },
  safetyRep: {
    icon: 'shield',
    name: { nb: 'Verneombud', en: 'Safety representative' },
    promise: { nb: 'Rettighetene og oppgavene dine', en: 'Your rights and tasks' },
    title: { nb: 'Du er verneombud', en: 'You are a safety representative' },
    lead: {
      nb: 'Du taler de ansattes sak i alt som gjelder arbeidsmiljøet i verneområdet ditt.',
      en: 'You speak for the employees in everything that concerns the working environment in your safety area.',
    },
  },
  student: {
    icon: 'student',
    name: { nb: 'Student', en: 'Student' },
    promise: {
      nb: 'Lab, verksted, felt og studieplass',
      en: 'Laboratory, workshop, field and campus',
    },
    title: { nb: 'Du er student', en: 'You are a student' },
    lead: {
      nb: 'Når du gjør arbeid i praktisk opplæring som kan være farlig for liv eller helse, regnes du som ansatt etter HMS-reglene i arbeidsmiljøloven (§ 1-6).',
      en: 'When you do work in practical training that may be dangerous to life or health, you count as an employee under the HSE rules of the Working Environment Act (Section 1-6).',
    },
  },
  newcomer: {
    icon: 'newcomer',
    name: { nb: 'Ny her', en: 'New here' },
    promise: { nb: 'Det første du gjør', en: 'The first things to do' },
    title: { nb: 'Du er ny her', en: 'You are new here' },
    lead: {
      nb: 'Velkommen. Dette gjør du de første dagene, i denne rekkefølgen.',
      en: 'Welcome. Do this during your first days, in this order.',
    },
  },
}
