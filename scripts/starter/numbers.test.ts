import { describe, expect, test } from 'vitest'
import { answerDue, commentDue, reportDue } from '../../cms/plugin/audits/rules.ts'
import { teamInputs } from '../../cms/plugin/audits/impartial.ts'
import { backgroundDays, minutesDays } from '../../cms/plugin/management-review/rules.ts'
import {
  sentBackDays,
  statementDays as reportStatementDays,
} from '../../cms/plugin/unit-reports/rules.ts'
import { noticeDays } from '../../cms/plugin/audits/tasks.ts'
import { answerDays } from '../../cms/plugin/consultations/rules.ts'
import { daysBetween } from '../../cms/plugin/core/dates.ts'
import { fewestPeople } from '../../cms/plugin/figures/few.ts'
import { effectAfterDays } from '../../cms/plugin/measures/rules.ts'
import {
  replyDays,
  seriousWorkingDays,
  stepDays,
} from '../../cms/plugin/nonconformities/deadlines/rules.ts'
import { standardLadder } from '../../cms/plugin/outbox/ladder/rules.ts'
import { statementDays } from '../../cms/plugin/processes/rules.ts'
import { absenceThreshold, manyChallenges } from '../../cms/plugin/settings/record-settings-of.ts'
import { guidelineNumbers, type Language, languages, newestEdition } from './test-guidelines.ts'

/** Small numbers as texts write them. */
const inWords = {
  nb: ['null', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
} as const

/** A number in words; an article says one. */
function numberIn(word: string, language: Language): number {
  const isOne = (language === 'nb' ? ['en', 'ei', 'et'] : ['a', 'an']).includes(word)
  return isOne ? 1 : inWords[language].findIndex((each) => each === word)
}

/** The number where a sentence says `#`, in figures or in words. */
function saidIn(text: string, sentence: string, language: Language): number[] {
  const place = sentence
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(' ', String.raw`\s+`)
    .replace('#', String.raw`([\d]+|[a-zæøåé]+)`)
  return [...text.matchAll(new RegExp(place, 'gi'))].map(([, said = '']) =>
    /^\d+$/.test(said) ? Number(said) : numberIn(said.toLowerCase(), language),
  )
}

/** Days from any day until what is due. */
const daysUntil = (due: (from: string) => string): number =>
  daysBetween('2026-04-15', due('2026-04-15'))

/** Where a guideline in force promises what the system counts, and the number the system comes with. */
const places: readonly (readonly [
  guideline: string,
  what: string,
  system: number,
  sentences: Readonly<Record<Language, readonly string[]>>,
])[] = [
  [
    'R03',
    'fewest employees for sickness absence',
    absenceThreshold,
    { nb: ['når enheten har færre enn # ansatte'], en: ['fewer than # employees'] },
  ],
  [
    'R03',
    'smallest figure about people',
    fewestPeople,
    { nb: ['når de gjelder færre enn #'], en: ['when they concern fewer than #'] },
  ],
  [
    'R03',
    'challenges beyond which a reason is asked for',
    manyChallenges,
    { nb: ['Med flere enn # utfordringer'], en: ['more than # challenges'] },
  ],
  [
    'R03',
    'days of the safety representative to make a statement',
    statementDays,
    { nb: ['har # dager til å si', 'har # dager til å'], en: ['has # days to'] },
  ],
  [
    'R04',
    'days of the ladder',
    standardLadder.aboveDays,
    {
      nb: ['etter # dager lederen på nivået over'],
      en: ['after # days the manager at the level above'],
    },
  ],
  [
    'R08',
    'days to receive',
    stepDays.receive,
    { nb: ['| # dager. Ulykke: neste virkedag'], en: ['| # days. Accident: the next working day'] },
  ],
  [
    'R08',
    'days to assess',
    stepDays.assess,
    { nb: ['Avgjør innen # dager om saken'], en: ['Decide within # days whether'] },
  ],
  [
    'R08',
    'days to begin',
    stepDays.start,
    { nb: ['Sett arbeidet i gang innen # dager'], en: ['Start the work within # days'] },
  ],
  [
    'R08',
    'working days of a serious case',
    seriousWorkingDays,
    { nb: ['er den alvorlig, innen # virkedager'], en: ['serious, within # working days'] },
  ],
  [
    'R08',
    'days to check the effect',
    stepDays.checkEffect,
    {
      nb: ['om tiltaket virket, innen # dager'],
      en: ['whether the measure worked, within # days'],
    },
  ],
  [
    'R08',
    'days before the effect is checked',
    effectAfterDays,
    { nb: ['skal det gå minst # dager'], en: ['at least # days must pass'] },
  ],
  [
    'R08',
    'days to reply to a representative',
    replyDays,
    { nb: ['komme innen # dager'], en: ['come within # days'] },
  ],
  [
    'R07',
    'days a unit is told of an audit before it',
    noticeDays,
    {
      nb: ['minst # dager før besøket', '| # dager før besøket'],
      en: ['at least # days before the visit', '| # days before the visit'],
    },
  ],
  [
    'R07',
    'days to comment on the facts of a draft',
    daysUntil(commentDue),
    {
      nb: ['Den har # dager til å si', 'eller de # dagene er over', '| # dager etter utkastet'],
      en: ['It has # days to say', 'or the # days are over', '| # days after the draft'],
    },
  ],
  [
    'R07',
    'days until the report is sent',
    daysUntil(reportDue),
    {
      nb: ['sender rapporten innen # dager etter besøket'],
      en: ['sends the report within # days of the visit'],
    },
  ],
  [
    'R07',
    'days to answer the report',
    daysUntil(answerDue),
    {
      nb: ['sender enhetens svar innen # dager', '| # dager etter at rapporten er sendt'],
      en: ['sends the unit’s answer within # days', '| # days after the report is sent'],
    },
  ],
  [
    'R07',
    'days left for the draft before the report is due',
    daysUntil(reportDue) - daysUntil(commentDue) - 1,
    { nb: ['| # dager etter besøket, så'], en: ['| # days after the visit, to leave'] },
  ],
  [
    'R07',
    'most people on an audit team',
    teamInputs.length,
    { nb: ['har to til # medlemmer'], en: ['has two to # members'] },
  ],
  ...(['T04', 'T05'] as const).map(
    (template) =>
      [
        template,
        'days to comment on the facts of a draft',
        daysUntil(commentDue),
        { nb: ['utkast og har # dager til å si'], en: ['draft and has # days to say'] },
      ] as const,
  ),
  [
    'R05',
    'days of the safety representative to state something of a report',
    reportStatementDays,
    {
      nb: ['uttale seg om rapporten i # dager', '| # dager etter levering'],
      en: ['statement on the report for # days', '| # days after it was handed in'],
    },
  ],
  [
    'R05',
    'days a unit has for a report that was sent back',
    sentBackDays,
    {
      nb: ['Da har enheten # dager til å levere', 'når rapporten er sendt tilbake | # dager'],
      en: ['The unit then has # days to hand it in', 'when the report was sent back | # days'],
    },
  ],
  [
    'R06',
    'days until a review is documented',
    minutesDays,
    {
      nb: ['godkjenner referatet innen # dager', '| # dager etter møtet'],
      en: ['approves the minutes within # days', '| # days after the meeting'],
    },
  ],
  [
    'R06',
    'weeks those who hold a review have its background before it',
    backgroundDays / 7,
    {
      nb: ['minst # uke før møtet', '| # uke før møtet'],
      en: ['at least # week before the meeting', '| # week before the meeting'],
    },
  ],
  [
    'R06',
    'fewest employees for sickness absence',
    absenceThreshold,
    { nb: ['enheter med færre enn # ansatte'], en: ['units with fewer than # employees'] },
  ],
  [
    'R06',
    'smallest figure about people',
    fewestPeople,
    { nb: ['når de gjelder færre enn #'], en: ['when they concern fewer than #'] },
  ],
]

describe.each(languages)('numbers in the guidelines in force (%s)', (language) => {
  test.each(places)('%s has the %s of the system', (guideline, _, system, sentences) => {
    const edition = newestEdition(`NHU-HMS-${guideline}`, language)
    const said = sentences[language].flatMap((each) => saidIn(edition?.body ?? '', each, language))
    expect(said.length, `${edition?.name ?? guideline} says none of it`).toBeGreaterThan(0)
    expect(new Set(said)).toEqual(new Set([system]))
  })

  test('a representative has as long to answer wherever it is told', () => {
    expect(answerDays).toBe(statementDays)
  })
})

/** Numbers of a text but those in addresses and in numbers of guidelines, the time of day by the 24-hour clock. */
function figuresOf(text: string): string[] {
  const plain = text
    .replaceAll(/\]\([^)]*\)/g, ']')
    .replaceAll(/NHU-HMS-\w+|https?:\S+/g, '')
    .replaceAll(/\b(\d{1,2}):00\b/g, '$1')
    .replaceAll(/\bnull\b/gi, '0')
  const found = plain.match(/\d+(?:[\s\u{a0}]\d{3})*(?:[.,]\d+)?/gu) ?? []
  return found.map((each) => each.replaceAll(/[\s\u{a0}]/gu, '').replace(',', '.')).sort()
}

const pairs = guidelineNumbers.flatMap((number) => {
  const norwegian = newestEdition(number, 'nb')
  const english = newestEdition(number, 'en')
  if (norwegian === null || english === null || english.source !== norwegian.edition) return []
  return [[number, norwegian, english] as const]
})

test.each(pairs)('%s has the same numbers in both languages', (_, norwegian, english) => {
  expect(figuresOf(english.body)).toEqual(figuresOf(norwegian.body))
})

test('numbers are compared whatever the language writes them like', () => {
  expect(figuresOf('Ring kl. 8–15. Det koster 10 000 kroner, null for deg.')).toEqual(
    figuresOf('Call from 8:00 to 15:00. It costs 10 000 kroner, 0 for you.'),
  )
  expect(figuresOf('Innen 7 dager')).not.toEqual(figuresOf('Within 14 days'))
})
