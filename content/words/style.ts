import { norwegianWords } from './style-norwegian.ts'
import { translatedEverywhere, translatedOnScreens } from './style-english.ts'

/** What is wrong with a word or a sign, in a few words: each kind is explained in `style.md`. */
export type StyleKind =
  | 'a form that is not ours'
  | 'a word that sounds translated'
  | 'a word of the office'
  | 'an abbreviation'
  | 'a word of the software'
  | 'a spelling of the United States'
  | 'a quotation mark'
  | 'a number or a unit'
  | 'a date or a time'
  | 'a reference to the law'
  | 'a telephone number'

/** One thing the style sheet asks for that a machine can see. */
export interface StyleRule {
  readonly kind: StyleKind
  readonly language: 'nb' | 'en' | 'both'
  /** What is wrong wherever it stands; without flags, as `iu` and `u` are added when it is looked for. */
  readonly find: string
  /** What to write, or how. */
  readonly instead: string
  /** Capital and small letters are told apart. @default false */
  readonly exact?: true
  /** Only words of screens and letters, where running text may have the word in another sense. */
  readonly screensOnly?: true
}

/** Words and what to write instead, each whole and with the endings it names. */
const words: Readonly<
  Record<'nb' | 'en', Partial<Record<StyleKind, Readonly<Record<string, string>>>>>
> = {
  nb: norwegianWords,
  en: {
    'a word that sounds translated': {
      '(?:stands?|stood)(?! still| up| in line| in for| back| clear| ready| for election)':
        'is, is shown, is found, applies',
      'judg\\p{L}*': 'assess',
      shall: 'must (a duty), will (what happens next)',
      'tak(?:e|en|es|ing) (?:it |them |some )?away': 'remove',
      'put(?:s|ting)? (?:it |this |that |them |what is wrong )?right': 'correct',
      'tell what': 'describe what',
      '(?:has|have) not (?:come|been) yet': 'is in the future',
      'look(?:s|ing)? (?:it )?over': 'review, check',
      'is no nonconformity': 'is not a nonconformity',
      'zero is an answer': 'enter 0 if there is no cost',
      'nil is also an answer': 'enter 0 if there is no cost',
      'uncontrolled when printed': 'printed copies may be out of date',
      'the one (?:concerned|who)': 'the person responsible, the reporter',
      'blow(?:s|ing)? the whistle': 'report issues of concern',
      'fire objects?': 'buildings with special fire risks',
      ...translatedEverywhere,
    },
    'a word of the office': {
      'in accordance with the provisions of': 'under',
      'prior to': 'before',
      'pursuant to': 'under',
      'hereby|herein|thereof': 'nothing, or the noun',
      'laws, regulations': 'acts, regulations',
    },
    'an abbreviation': {
      'aml\\.?': 'the Working Environment Act',
      'e\\.g\\.': 'for example',
      'i\\.e\\.': 'that is',
      'etc\\.': 'and so on, or name them',
    },
    'a spelling of the United States': {
      '(?:organ|recogn|minim|maxim|priorit|summar|author|util|standard|special|emphas|steril|real|final)iz\\p{L}+':
        'the spelling with -is-',
      'colors?|behaviors?|labor|favor\\p{L}*|harbors?|odors?|vapors?': 'the spelling with -our',
      'centers?|fibers?|liters?|meters? per': 'the spelling with -re',
      'analyz\\p{L}+': 'analyse',
      'programs?(?= for| of)': 'programme',
      'fulfills?': 'fulfil',
      'gray|sulfur|aluminum|catalog|enrollment|skillful':
        'grey, sulphur, aluminium, catalogue, enrolment',
      percent: 'per cent',
      'off of': 'off',
    },
  },
}

const whole = (word: string): string => `(?<![\\p{L}\\p{N}-])(?:${word})(?![\\p{L}\\p{N}])`

const ofWords: readonly StyleRule[] = (['nb', 'en'] as const).flatMap((language) =>
  Object.entries(words[language]).flatMap(([kind, of]) =>
    Object.entries(of).map(([word, instead]) => ({
      kind: kind as StyleKind,
      language,
      find: whole(word),
      instead,
    })),
  ),
)

const ofEnglishScreens: readonly StyleRule[] = Object.entries(translatedOnScreens).map(
  ([word, instead]) => ({
    kind: 'a word that sounds translated',
    language: 'en',
    find: whole(word),
    instead,
    screensOnly: true,
  }),
)

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December'

const ofSigns: readonly StyleRule[] = [
  { kind: 'a quotation mark', language: 'both', find: '"', instead: '«…» or “…”' },
  { kind: 'a quotation mark', language: 'nb', find: '[“”]', instead: '«…»' },
  { kind: 'a quotation mark', language: 'en', find: '[«»„]', instead: '“…”' },
  { kind: 'a quotation mark', language: 'en', find: "\\p{L}'\\p{L}", instead: 'the apostrophe ’' },
  { kind: 'a number or a unit', language: 'nb', find: '\\d%', instead: 'a space: 5 %' },
  { kind: 'a number or a unit', language: 'en', find: '\\d %', instead: 'no space: 5%' },
  {
    kind: 'a number or a unit',
    language: 'nb',
    find: '\\d,\\d{3}(?!\\d)',
    instead: 'a space: 10 000',
  },
  {
    kind: 'a number or a unit',
    language: 'en',
    find: '\\d \\d{3}(?![\\d ]*\\d{2})(?!\\d)',
    instead: 'a comma: 10,000',
    screensOnly: true,
  },
  {
    kind: 'a date or a time',
    language: 'en',
    find: `(?:${months}) \\d{1,2}(?:st|nd|rd|th)?, \\d{4}`,
    instead: '22 November 2026',
  },
  {
    kind: 'a date or a time',
    language: 'en',
    find: `\\d(?:st|nd|rd|th) (?:of )?(?:${months})`,
    instead: '22 November',
  },
  {
    kind: 'a date or a time',
    language: 'en',
    find: '(?<![\\d.])(?:[01]?\\d|2[0-3])\\.[0-5]\\d(?![\\d.%])(?! ?(?:per cent|mg|m|kg|NOK))',
    instead: 'a colon: 13:05',
    screensOnly: true,
  },
  { kind: 'a date or a time', language: 'nb', find: 'kl \\d', instead: 'kl. 8' },
  {
    kind: 'a date or a time',
    language: 'nb',
    find: '(?<!\\d)(?:[01]?\\d|2[0-3]):[0-5]\\d(?!\\d)',
    instead: 'a full stop: kl. 13.05',
  },
  { kind: 'a reference to the law', language: 'both', find: '§(?=\\d)', instead: 'a space: § 3-1' },
  { kind: 'a reference to the law', language: 'en', find: '§', instead: 'Section 3-1' },
  {
    kind: 'a reference to the law',
    language: 'en',
    find: '(?<=Act,? )section \\d',
    instead: 'Section 3-1',
    exact: true,
  },
  {
    kind: 'a reference to the law',
    language: 'nb',
    find: '(?:annet|første|tredje) ledds',
    instead: 'andre ledd',
  },
  {
    kind: 'a telephone number',
    language: 'both',
    find: '(?<![\\d/-])[2-9]\\d{7}(?![\\d/-])',
    instead: 'in pairs: 73 19 97 00',
  },
  {
    kind: 'a telephone number',
    language: 'both',
    find: '\\d{2}[-.]\\d{2}[-.]\\d{2}[-.]\\d{2}(?!\\d)',
    instead: 'with spaces: 73 19 97 00',
  },
  {
    kind: 'a word of the software',
    language: 'en',
    find: 'HSE unit(?!s)',
    instead: 'HSE Unit',
    exact: true,
  },
  {
    kind: 'a word that sounds translated',
    language: 'nb',
    find: 'avlys\\p{L}*',
    instead: 'avbryt: one cancels a meeting, not a measure',
    screensOnly: true,
  },
  {
    kind: 'a word that sounds translated',
    language: 'nb',
    find: whole('(?:begge|ditt|sitt|lagre|verneombudets|lederens) syn(?:et)?'),
    instead: 'synspunkt, or what somebody thinks: syn is eyesight',
    screensOnly: true,
  },
  {
    kind: 'a word of the office',
    language: 'nb',
    find: 'gjenåpn\\p{L}*',
    instead: 'åpne igjen',
    screensOnly: true,
  },
  {
    kind: 'a form that is not ours',
    language: 'nb',
    find: '; her kan',
    instead: 'a full stop: one idea a sentence',
    screensOnly: true,
  },
  {
    kind: 'a form that is not ours',
    language: 'nb',
    find: '\\((?:r|er|ar|en|e)\\)',
    instead: 'a sentence that needs no bracket: not «utgave(r)»',
    screensOnly: true,
  },
  {
    kind: 'a word of the software',
    language: 'both',
    find: '\\((?:godkjenner|approver|bidragsyter|contributor)\\)',
    instead: 'what the person is',
  },
]

/** All that the style sheet asks for and a machine can see, but for the words of the glossary. */
export const styleRules: readonly StyleRule[] = [...ofWords, ...ofEnglishScreens, ...ofSigns]

/** Verbs that begin a condition in Norwegian: "Er du i tvil, spør du". Not more than one such sentence stands in a paragraph. */
export const conditionVerbs =
  'Er|Har|Kan|Vil|Skal|Må|Får|Blir|Går|Kommer|Ser|Gjelder|Trenger|Mangler|Finnes|Skjer|Endrer|Velger|Melder|Spør|Legger|Bruker|Arbeider|Gjør|Tar|Står|Virker|Hjelper|Oppdager|Haster|Svarer|Viser|Lar|Setter|Slutter|Faller|Lurer|Vet'
