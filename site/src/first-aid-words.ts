import type { EmergencyNumber } from '@verne/content/institution'
import type { SiteLanguage } from '@verne/content/addresses/site'

/** Words of the blocks of first aid. */
export const firstAidWords = {
  link: { nb: 'Førstehjelp: dette gjør du', en: 'First aid: what to do' },
  tellManager: { nb: 'Si fra til lederen.', en: 'Tell the manager.' },
  bloodExposure: {
    nb: 'Bedriftshelsetjenesten følger deg opp med prøver og vaksine.',
    en: 'The occupational health service follows you up with tests and vaccine.',
  },
  inConfidence: {
    nb: 'Den det gjelder, bestemmer selv hva lederen og andre får vite.',
    en: 'The person concerned decides what the manager and others are told.',
  },
  threatened: {
    nb: 'Si fra til lederen. Er det lederen det gjelder, går du til verneombudet eller til nivået over.',
    en: 'Tell the manager. If it concerns the manager, go to the safety representative or the level above.',
  },
  whenSafe: { nb: 'Når alle er trygge:', en: 'When everyone is safe:' },
  report: { nb: 'meld hva som skjedde', en: 'report what happened' },
} as const satisfies Record<string, Record<SiteLanguage, string>>

/** Numbers of others that a block of first aid may lead to. They are no emergency numbers. */
export const helplines: readonly EmergencyNumber[] = [
  {
    number: '116 123',
    name: { nb: 'Mental Helse', en: 'Mental Helse helpline' },
    when: { nb: 'Noen å snakke med, hele døgnet', en: 'Someone to talk to, around the clock' },
  },
]
