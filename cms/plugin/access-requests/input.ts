import type { AccessRequest } from '../generated-types.ts'
import { choice, choices } from '../records/input/choice.ts'
import { day } from '../records/input/day.ts'
import type { Before, Input } from '../records/input/input.ts'
import { InputFault } from '../records/input/input.ts'
import { paragraphs, text } from '../records/input/text.ts'
import { tick } from '../records/input/tick.ts'
import { type ExemptionBasis, exemptionBasisText, isBasis } from './bases/text.ts'
import type { Mark } from './redacting/rules.ts'
import { markOf } from './rules.ts'

/** The languages somebody can be answered in. */
export const answerLanguageText = {
  nb: { nb: 'Norsk', en: 'Norwegian' },
  en: { nb: 'Engelsk', en: 'English' },
} as const

/** What is asked about whoever asked, and what they asked for. */
export const requestInput = {
  requester: text({
    label: { nb: 'Hvem ber om innsyn?', en: 'Who asks for access?' },
    hint: {
      nb: 'Så mye som trengs for å svare. Alle kan be om innsyn, og de trenger ikke si hvem de er eller hvorfor. Slettes ett år etter at kravet er avgjort.',
      en: 'As much as is needed to answer. Anyone may ask for access, and need not say who they are or why. It is removed a year after the decision.',
    },
    missing: 'requesterMissing',
    before: 'stored',
  }),
  received: day({
    label: { nb: 'Når kom kravet?', en: 'When did the request come?' },
    days: { to: 'today' },
    before: (record: { readonly received?: string | null }, on: string) => record.received ?? on,
    missing: 'receivedMissing',
  }),
  asked: paragraphs({
    label: { nb: 'Hva gjelder kravet?', en: 'What does the request concern?' },
    hint: {
      nb: 'Hele saken hvis det er tomt. Ikke skriv av begrunnelser eller personlige opplysninger.',
      en: 'The whole case if it is empty. Do not copy reasons or personal information.',
    },
    optional: true,
    before: 'stored',
  }),
} as const

/** What is asked of whoever registers a request. */
export const registerInput = {
  case: text({
    label: { nb: 'Nummeret på saken', en: 'Number of the case' },
    missing: 'caseMissing',
    before: 'stored',
  }),
  ...requestInput,
  language: choice({
    label: { nb: 'Hvilket språk svarer dere på?', en: 'Which language do you answer in?' },
    words: answerLanguageText,
    layout: 'row',
    missing: 'caseMissing',
    before: () => 'nb',
  }),
} as const

/** Who gets the answer. */
export const recipientInput = text({
  label: { nb: 'Hvem får svaret?', en: 'Who gets the answer?' },
  hint: {
    nb: 'Slettes ett år etter at kravet er avgjort.',
    en: 'Removed a year after the decision.',
  },
  missing: 'recipientMissing',
  before: ({ requester }: Pick<AccessRequest, 'requester'>) => requester ?? null,
})

/** That giving more than one must was considered. */
export const moreAccessInput = tick({
  label: {
    nb: 'Merinnsyn er vurdert (offentleglova § 11)',
    en: 'Giving more access has been considered (Freedom of Information Act, Section 11)',
  },
  hint: {
    nb: 'Trengs når en hjemmel sier at dere kan gjøre unntak, ikke at dere skal. Er det ingen grunn til å holde noe tilbake, bør dere gi det ut.',
    en: 'Needed where a legal basis says that you may make an exception, not that you must. If there is no reason to keep something back, you should give it.',
  },
})

/** The bases of a refusal. */
export const exemptionBasisInput = choices({
  label: { nb: 'Hjemmel', en: 'Legal basis' },
  words: exemptionBasisText,
})

/** Several texts in the order they were posted, those that are empty too: they belong to others beside them. */
function several<Value>(
  words: Pick<Input<Value[]>, 'label' | 'hint'>,
  read: (each: string) => Value,
  before: Before<AccessRequest>,
): Input<Value[], AccessRequest> {
  return {
    ...words,
    kind: 'choices',
    before,
    parse: (given) => {
      const all: unknown[] = given === undefined || given === null ? [] : [given].flat()
      return all.map((each) => {
        if (typeof each !== 'string') throw new InputFault('malformedMarks')
        return read(each)
      })
    },
  }
}

/** What is taken out of the working copy: of each passage on which basis, words wherever they stand, and pictures given along. */
export const markInput = {
  /** When the copy was taken whose passages these are. */
  copy: text({ label: { nb: 'Arbeidskopi', en: 'Working copy' } }),
  marks: several<Mark | null>(
    { label: { nb: 'Passasjer', en: 'Passages' } },
    (posted) => {
      const mark = markOf(posted)
      if (mark !== null && !isBasis(mark.basis)) throw new InputFault('malformedMarks')
      return mark
    },
    'stored',
  ),
  words: several(
    { label: { nb: 'Ord og uttrykk som skal tas ut', en: 'Words and phrases to take out' } },
    (posted) => posted.normalize('NFC').trim(),
    'stored',
  ),
  wordBases: several<ExemptionBasis | null>(
    { label: { nb: 'Hjemmel', en: 'Legal basis' } },
    (posted) => {
      if (posted === '') return null
      if (!isBasis(posted)) throw new InputFault('malformedMarks')
      return posted
    },
    'stored',
  ),
  pictures: several(
    { label: { nb: 'Bilder som gis ut', en: 'Pictures that are given out' } },
    (posted) => posted,
    'stored',
  ),
} as const
