import type { SiteLanguage } from '@verne/content/addresses/site'
import type { GuidelineKind } from '@verne/content/schema'

type Words = Record<SiteLanguage, string>

/** What is said around the parts of a page that are made of the registers. */
export const systemWords = {
  everyYear: { nb: 'Hvert år', en: 'Every year' },
  circle: { nb: 'HMS-arbeidet gjennom året', en: 'HSE work through the year' },
  frontLead: {
    nb: 'Fra årsplan til mål for neste år: hvem som gjør hva, og når.',
    en: 'From the annual plan to the objectives of next year: who does what, and when.',
  },
  again: {
    nb: 'Så begynner det på nytt.',
    en: 'Then it begins again.',
  },
  level: { nb: 'Nivå', en: 'Level' },
  documents: { nb: 'Det som gjelder nå', en: 'What is in force' },
  allDocuments: { nb: 'Se alle dokumentene', en: 'See all the documents' },
  role: { nb: 'Rolle', en: 'Role' },
  holders: { nb: 'Hvor mange har den', en: 'How many hold it' },
  heldToday: {
    nb: 'Så mange har rollene i dag, etter rolleregisteret:',
    en: 'How many hold the roles today, by the register of roles:',
  },
  whoTheyAre: { nb: 'Se hvem de er', en: 'See who they are' },
  objectivesOf: { nb: 'Mål for', en: 'Objectives of' },
  auditsOf: {
    nb: 'Enheter som etter planen blir revidert i',
    en: 'Units to be audited, by the plan, in',
  },
} as const satisfies Record<string, Words>

/** Documents that govern, the highest level first, and what each level does. */
export const levels = [
  {
    kinds: ['policy'],
    name: { nb: 'Politikk', en: 'Policy' },
    what: { nb: 'Hva vi vil', en: 'What we want' },
  },
  {
    kinds: ['guideline'],
    name: { nb: 'Retningslinjer', en: 'Guidelines' },
    what: { nb: 'Hva alle må gjøre', en: 'What everyone must do' },
  },
  {
    kinds: ['procedure', 'instruction', 'handbook'],
    name: {
      nb: 'Prosedyrer, instrukser og håndbøker',
      en: 'Procedures, instructions and handbooks',
    },
    what: { nb: 'Hvordan det gjøres', en: 'How it is done' },
  },
  {
    kinds: ['template', 'form', 'guidance', 'overview', 'report'],
    name: { nb: 'Maler, skjemaer og veiledning', en: 'Templates, forms and guidance' },
    what: { nb: 'Det som hjelper deg å gjøre det', en: 'What helps you do it' },
  },
] as const satisfies readonly {
  readonly kinds: readonly GuidelineKind[]
  readonly name: Words
  readonly what: Words
}[]
