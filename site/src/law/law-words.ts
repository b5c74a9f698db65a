import type { Regulation } from '@verne/content/schema'
import type { LawOrder, SiteLanguage } from '@verne/content/addresses/site'
import { longDate } from '../dates.ts'
import { textIn } from '../text.ts'
import type { RegisterHead } from './register.ts'

type Words = Record<SiteLanguage, string>

/** What the pages of the register of law say. */
export const lawWords = {
  register: { nb: 'Regelverk', en: 'Acts and regulations' },
  lead: {
    nb: 'Lover og forskrifter vi må følge i HMS-arbeidet, hva de krever av oss, og hvem som fører tilsyn.',
    en: 'The acts and regulations we must follow in the HSE work, what they require of us, and who supervises them.',
  },
  advice: {
    nb: 'Registeret er ikke juridisk rådgivning, og det er ikke fullstendig. Det er teksten på Lovdata som gjelder.',
    en: 'The register is not legal advice, and it is not complete. The text on Lovdata is the one that applies.',
  },
  empty: {
    nb: 'Registeret er tomt. Lovene gjelder likevel, og du finner dem på Lovdata.',
    en: 'The register is empty. The law still applies, and you will find it on Lovdata.',
  },
  fromHandbook: {
    nb: 'Regelverk: lover, forskrifter og tilsyn',
    en: 'Acts, regulations and supervisory authorities',
  },
  whole: { nb: 'Alt regelverk', en: 'All acts and regulations' },
  jump: { nb: 'Gå til', en: 'Go to' },
  acts: { nb: 'Lover', en: 'Acts' },
  regulations: { nb: 'Forskrifter', en: 'Regulations' },
  coming: { nb: 'Ikke trådt i kraft', en: 'Not yet in force' },
  repealed: { nb: 'Opphevet', en: 'Repealed' },
  relevance: { nb: 'Hvorfor det gjelder oss', en: 'Why it concerns us' },
  allAuthorities: { nb: 'Alle tilsynsmyndigheter', en: 'All supervisory authorities' },
  authoritiesNone: {
    nb: 'Registeret har ingen tilsynsmyndigheter ennå.',
    en: 'The register has no supervisory authorities yet.',
  },
  noAuthority: { nb: 'Uten tilsyn i registeret', en: 'No authority in the register' },
  noTopic: { nb: 'Uten tema', en: 'No topic' },
  supervises: { nb: 'Fører tilsyn med', en: 'Supervises' },
  supervisesNone: {
    nb: 'Registeret har ingen lover eller forskrifter for denne myndigheten.',
    en: 'The register has no acts or regulations for this authority.',
  },
  authority: { nb: 'Tilsynsmyndighet', en: 'Supervisory authority' },
  authorities: { nb: 'Tilsyn', en: 'Supervised by' },
  website: { nb: 'Nettsted', en: 'Website' },
  contact: { nb: 'Kontakt', en: 'Contact' },
  contactUnknown: {
    nb: 'Registeret har ingen kontaktopplysninger.',
    en: 'The register has no contact details.',
  },
  state: { nb: 'Status', en: 'Status' },
  cameIntoForce: { nb: 'Trådte i kraft', en: 'Came into force' },
  fullTitle: { nb: 'Full tittel', en: 'Full title' },
  entry: { nb: 'Oppføringen', en: 'This entry' },
  onLovdata: { nb: 'Les teksten på Lovdata', en: 'Read the text on Lovdata' },
  change: { nb: 'Hva som er endret', en: 'What has changed' },
  verified: { nb: 'Kontrollert', en: 'Verified' },
  unverified: { nb: 'Ikke kontrollert', en: 'Not verified' },
  unverifiedEntry: {
    nb: 'Ingen har sammenlignet disse opplysningene med en kilde. Les teksten på Lovdata før du bruker dem.',
    en: 'Nobody has compared this information with a source. Read the text on Lovdata before you use it.',
  },
  unverifiedAuthority: {
    nb: 'Ingen har sammenlignet disse opplysningene med en kilde. Spør myndigheten selv før du bruker dem.',
    en: 'Nobody has compared this information with a source. Ask the authority itself before you use it.',
  },
  requirementsNone: {
    nb: 'Registeret har ingen krav herfra ennå. Les teksten på Lovdata.',
    en: 'The register has no requirements from here yet. Read the text on Lovdata.',
  },
  general: { nb: 'Ikke knyttet til én paragraf', en: 'Not tied to one section' },
  allUnits: { nb: 'Alle enheter', en: 'All units' },
  whereTopic: { nb: 'Når enheten arbeider med', en: 'Where the unit works with' },
  evidence: { nb: 'Slik kan vi vise det', en: 'How we can show it' },
  metBy: { nb: 'Slik gjør vi det', en: 'How we do it' },
  courses: { nb: 'Kurs', en: 'Courses' },
  based: { nb: 'Dokumenter som bygger på den', en: 'Documents based on it' },
  citing: { nb: 'Dokumenter som viser til den', en: 'Documents that refer to it' },
  refersTitle: { nb: 'Viser til opphevet regelverk', en: 'Refers to repealed legislation' },
  documentBased: { nb: 'Dokumentet bygger på', en: 'The document is based on' },
  documentCites: { nb: 'Dokumentet viser til', en: 'The document refers to' },
  isReplacedBy: { nb: 'Den er erstattet av', en: 'It has been replaced by' },
  repealUnverified: {
    nb: 'Dette er ikke kontrollert mot en kilde.',
    en: 'This has not been verified against a source.',
  },
} as const satisfies Record<string, Words>

/** The orders of the register, as its links call them. */
export const lawOrderWords = {
  title: { nb: 'Etter tittel', en: 'By title' },
  authority: { nb: 'Etter tilsyn', en: 'By authority' },
  topic: { nb: 'Etter tema', en: 'By topic' },
} as const satisfies Record<LawOrder, Words>

/** What an act or a regulation asks, as a heading. */
export function requirementsTitle(
  { kind, state }: Pick<Regulation, 'kind' | 'state'>,
  language: SiteLanguage,
): string {
  const name = {
    act: { nb: 'loven', en: 'the act' },
    regulation: { nb: 'forskriften', en: 'the regulations' },
  }[kind][language]
  if (state === 'repealed') {
    return { nb: `Hva ${name} krevde av oss`, en: `What ${name} required of us` }[language]
  }
  if (state === 'comingIntoForce') {
    return { nb: `Hva ${name} vil kreve av oss`, en: `What ${name} will require of us` }[language]
  }
  const requires = { act: 'requires', regulation: 'require' }[kind]
  return { nb: `Hva ${name} krever av oss`, en: `What ${name} ${requires} of us` }[language]
}

/** What a part of the register is called. */
export function partName(head: RegisterHead, language: SiteLanguage): string {
  switch (head.kind) {
    case 'authority':
      return textIn(head.authority.name, language)
    case 'topic':
      return textIn(head.topic.name, language)
    default:
      return lawWords[head.kind][language]
  }
}

/** How an act or a regulation stands, with the days that are known. */
export function stateSentence(regulation: Regulation, language: SiteLanguage): string {
  const { state, inForceFrom, changedOn } = regulation
  const from = inForceFrom && longDate(inForceFrom, language)
  const changed = changedOn && longDate(changedOn, language)
  switch (state) {
    case 'inForce':
      return inForce(from, language)
    case 'amended':
      return `${inForce(from, language)} ${amended(changed, language)}`
    case 'repealed':
      return changed
        ? { nb: `Opphevet ${changed}.`, en: `Repealed on ${changed}.` }[language]
        : { nb: 'Opphevet.', en: 'Repealed.' }[language]
    case 'comingIntoForce':
      return from
        ? { nb: `Trer i kraft ${from}.`, en: `Comes into force on ${from}.` }[language]
        : {
            nb: 'Ikke trådt i kraft. Registeret har ingen dato.',
            en: 'Not yet in force. The register has no date.',
          }[language]
  }
}

/** That a repealed act or regulation is repealed, at the end of a sentence that names it. */
export function whichIsRepealed({ changedOn }: Regulation, language: SiteLanguage): string {
  const day = changedOn && longDate(changedOn, language)
  return day
    ? { nb: `som ble opphevet ${day}.`, en: `which was repealed on ${day}.` }[language]
    : { nb: 'som er opphevet.', en: 'which has been repealed.' }[language]
}

/** A section of a text of law by its name. */
export function sectionTitle(name: string, section: string, language: SiteLanguage): string {
  return { nb: `${name} §\u00a0${section}`, en: `${name}, Section\u00a0${section}` }[language]
}

/** A section by itself. */
export function sectionAlone(section: string, language: SiteLanguage): string {
  return { nb: `§\u00a0${section}`, en: `Section\u00a0${section}` }[language]
}

/** What a source is called: the name of a site for an address, else its own name. */
export function sourceName(source: string): string {
  return URL.canParse(source) ? new URL(source).hostname.replace(/^www\./, '') : source
}

function inForce(from: string | null, language: SiteLanguage): string {
  return from
    ? { nb: `Gjelder fra ${from}.`, en: `In force from ${from}.` }[language]
    : { nb: 'Gjelder.', en: 'In force.' }[language]
}

function amended(changed: string | null, language: SiteLanguage): string {
  return changed
    ? { nb: `Sist endret ${changed}.`, en: `Last amended on ${changed}.` }[language]
    : { nb: 'Endret.', en: 'Amended.' }[language]
}
