import { choice } from '../../records/input/choice.ts'
import { day } from '../../records/input/day.ts'
import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { tellOfReview } from '../told.ts'
import { type Judged, judgementText, reviewText, verdictText } from '../text.ts'

const verdict = (name: Judged) =>
  choice({
    label: judgementText[name],
    words: verdictText,
    layout: 'row',
    missing: 'verdictMissing',
    before: 'stored',
  })

const reason = (name: `${Judged}Reason`) =>
  paragraphs({ label: reviewText[name], missing: 'groundsMissing', before: 'stored' })

/** Says that the review has been held: when, with whom, and what was judged. */
export const hold = step('management-reviews', {
  words: {
    heading: { nb: 'Gjennomgangen er holdt', en: 'The review has been held' },
    button: { nb: 'Lagre vurderingene', en: 'Save the assessments' },
    done: {
      nb: 'Gjennomgangen er holdt. Skriv vedtakene før du dokumenterer den.',
      en: 'The review has been held. Write the decisions before you document it.',
    },
    history: { nb: 'Holdt', en: 'Held' },
  },
  input: {
    heldOn: day({
      label: { nb: 'Når ble den holdt?', en: 'When was it held?' },
      missing: 'heldMissing',
      days: { to: 'today' },
      before: 'stored',
    }),
    participants: paragraphs({
      label: reviewText.participants,
      hint: {
        nb: 'Én på hver linje, rollen først: «Hovedverneombud: navn».',
        en: 'One on each line, the role first: “Chief safety representative: name”.',
      },
      missing: 'participantsMissing',
      before: 'stored',
    }),
    appropriate: verdict('appropriate'),
    appropriateReason: reason('appropriateReason'),
    adequate: verdict('adequate'),
    adequateReason: reason('adequateReason'),
    effective: verdict('effective'),
    effectiveReason: reason('effectiveReason'),
  },
  fits: ({ state }) => state === 'backgroundReady',
  faults: ({ day: today, values: { heldOn } }) =>
    heldOn > today ? [{ code: 'heldAhead', field: 'heldOn' }] : [],
  write: ({ values }) => ({ data: { ...values, state: 'held' } }),
  after: (req, written) => tellOfReview(req, written, 'held'),
})
