import type { SiteLanguage } from '@verne/content/addresses/site'

type Words = Record<SiteLanguage, string>

/** What the catalogue of courses and the page of a course say. */
export const courseWords = {
  title: { nb: 'HMS-kurs', en: 'HSE courses' },
  lead: {
    nb: 'Kursene, hvem som må ta dem, og om det er loven eller våre egne regler som krever det. Lederen din setter av tid.',
    en: 'The courses, who must take them, and whether the law or our own rules require it. Your manager sets aside the time.',
  },
  byRole: { nb: 'Dette må du ta', en: 'What you must take' },
  all: { nb: 'Alle kurs', en: 'All courses' },
  mustByLaw: { nb: 'Må tas, etter loven', en: 'Must be taken, by law' },
  mustByRule: { nb: 'Må tas, etter våre regler', en: 'Must be taken, by our rules' },
  should: { nb: 'Bør tas', en: 'Should be taken' },
  onlyIn: { nb: 'i enheter av klasse', en: 'in units of class' },
  seeAll: { nb: 'Se alle HMS-kurs', en: 'See all HSE courses' },
  see: { nb: 'Se HMS-kursene', en: 'See the HSE courses' },
  topicCourses: { nb: 'Kurs', en: 'Courses' },
  yourCourses: { nb: 'Kurs for deg', en: 'Courses for you' },
  facts: { nb: 'Om kurset', en: 'About the course' },
  forWhom: { nb: 'For hvem', en: 'For whom' },
  obligation: { nb: 'Hvorfor', en: 'Why' },
  deadline: { nb: 'Tas', en: 'To be taken' },
  beforeWork: { nb: 'før arbeidet begynner', en: 'before the work begins' },
  within: { nb: 'innen', en: 'within' },
  holds: { nb: 'Gjelder', en: 'Holds' },
  holdsAlways: { nb: 'så lenge arbeidet er det samme', en: 'while the work stays the same' },
  form: { nb: 'Form', en: 'Form' },
  duration: { nb: 'Varighet', en: 'Duration' },
  languages: { nb: 'Språk', en: 'Languages' },
  nb: { nb: 'norsk', en: 'Norwegian' },
  en: { nb: 'engelsk', en: 'English' },
  provider: { nb: 'Holdes av', en: 'Given by' },
  basis: { nb: 'Hjemmel', en: 'Legal basis' },
  topics: { nb: 'Temaer', en: 'Topics' },
  signUp: { nb: 'Meld deg på', en: 'Sign up' },
  signUpMail: { nb: 'Meld deg på med e-post til', en: 'Sign up by e-mail to' },
  askManager: {
    nb: 'Spør lederen din om når du kan ta kurset.',
    en: 'Ask your manager when you can take the course.',
  },
  personal: {
    nb: 'Plikten er personlig. Ingen kan ta kurset for deg.',
    en: 'The duty is personal. Nobody can take the course for you.',
  },
  myTraining: {
    nb: 'Se hva du selv har tatt, i Min HMS',
    en: 'See what you have taken, in My HSE',
  },
} as const satisfies Record<string, Words>
