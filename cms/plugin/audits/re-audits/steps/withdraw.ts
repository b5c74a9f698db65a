import { paragraphs } from '../../../records/input/text.ts'
import { step } from '../../../records/step.ts'
import { isAsked } from '../rules.ts'

/** The HSE unit withdraws a re-audit nobody is to carry out. */
export const withdraw = step('re-audits', {
  words: {
    heading: { nb: 'Trekk etterrevisjonen', en: 'Withdraw the re-audit' },
    button: { nb: 'Trekk etterrevisjonen', en: 'Withdraw the re-audit' },
    done: { nb: 'Etterrevisjonen er trukket.', en: 'The re-audit has been withdrawn.' },
    history: { nb: 'Trukket', en: 'Withdrawn' },
  },
  input: {
    why: paragraphs({ label: { nb: 'Hvorfor?', en: 'Why?' }, missing: 'whyMissing' }),
  },
  fits: isAsked,
  write: ({ values }) => ({ data: { state: 'withdrawn' }, note: values.why }),
})
