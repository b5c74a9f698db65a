import { recordLabels } from '../../../content/words/records.ts'
import type { Text } from '../../plugin/core/text.ts'
import type { PageLanguage } from '../routes.ts'

/** Words of the unit's plan and of one measure. */
export const measureWords = {
  plan: { nb: 'Tiltak', en: 'Measures' },
  description: recordLabels.description,
  unit: recordLabels.unit,
  responsible: recordLabels.responsible,
  nobody: { nb: 'Ingen valgt', en: 'Nobody chosen' },
  deadline: recordLabels.deadline,
  noDeadline: recordLabels.notSet,
  priority: recordLabels.priority,
  cost: recordLabels.cost,
  fundedBy: { nb: 'Dekkes av', en: 'Funded by' },
  noCost: { nb: 'Ikke anslått', en: 'Not estimated' },
  source: { nb: 'Kommer fra', en: 'Comes from' },
  doneDate: { nb: 'Utført', en: 'Done on' },
  doneNote: { nb: 'Hva som ble gjort', en: 'What was done' },
  effect: { nb: 'Effekt', en: 'Effect' },
  effectNote: { nb: 'Merknad til effekten', en: 'Note on the effect' },
  cancelReason: { nb: 'Hvorfor avbrutt', en: 'Why cancelled' },
  cancelInstead: {
    nb: 'Hva som gjøres med risikoen i stedet',
    en: 'What is done about the risk instead',
  },
  repeat: { nb: 'Gjentas', en: 'Repeated' },
  follows: { nb: 'Følger etter', en: 'Follows' },
  next: { nb: 'Neste gang', en: 'Next time' },
  overdueCases: { nb: 'Meldt som avvik', en: 'Reported as a nonconformity' },
  views: { nb: 'Synspunkter på tiltaket', en: 'Views on the measure' },
  effectFrom: { nb: 'Effekten kan kontrolleres', en: 'The effect can be checked' },
  extensions: { nb: 'Utsatt frist', en: 'Extended deadline' },
  facts: { nb: 'Om tiltaket', en: 'About the measure' },
  steps: { nb: 'Hva vil du gjøre?', en: 'What do you want to do?' },
  nothingToDo: {
    nb: 'Du kan lese tiltaket, men ikke endre det nå.',
    en: 'You can read the measure, but not change it now.',
  },
  allChecked: {
    nb: 'Alle tiltakene mot dette avviket er kontrollert og har virket. Nå kan avviket lukkes.',
    en: 'All measures for this nonconformity have been checked and were effective. The nonconformity can now be closed.',
  },
  toClosing: { nb: 'Gå til avviket og lukk det', en: 'Go to the nonconformity and close it' },
} satisfies Record<string, Text>

type Sentence<Values extends unknown[]> = Record<PageLanguage, (...values: Values) => string>

/** An amount in NOK, on one line with its unit. */
export const kroner: Sentence<[number]> = {
  nb: (amount) => `${amount.toLocaleString('nb')}\u00a0kr`,
  en: (amount) => `NOK\u00a0${amount.toLocaleString('en')}`,
}

export const measureSentences = {
  until: {
    nb: (how, day) => `${how}, siste gang ${day}`,
    en: (how, day) => `${how}, until ${day}`,
  } satisfies Sentence<[string, string]>,
  stopped: {
    nb: (how, day) => `${how}. Stoppet ${day}.`,
    en: (how, day) => `${how}. Stopped on ${day}.`,
  } satisfies Sentence<[string, string]>,
  checkedByOthers: {
    nb: (own) =>
      `Av en annen enn den som meldte det utført. Den som meldte det utført, kan kontrollere fra ${own}.`,
    en: (own) =>
      `By someone other than the person who reported it done. That person can check it from ${own}.`,
  } satisfies Sentence<[string]>,
  checkedFrom: {
    nb: (day) => `Fra ${day}`,
    en: (day) => `From ${day}`,
  } satisfies Sentence<[string]>,
  youReported: {
    nb: (own) =>
      `Du meldte tiltaket utført. En annen med ansvar for enheten kan kontrollere effekten nå. Selv kan du gjøre det fra ${own}.`,
    en: (own) =>
      `You reported the measure as done. Someone else responsible for the unit can check the effect now. You can do so yourself from ${own}.`,
  } satisfies Sentence<[string]>,
  inAll: {
    nb: (cost) => `til sammen ${kroner.nb(cost)}`,
    en: (cost) => `${kroner.en(cost)} in total`,
  } satisfies Sentence<[number]>,
}
