import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { loadEvaluation } from '../load.ts'
import { concludeFaults, countsOf, isAssessable } from '../rules.ts'

/** Says that every requirement has been assessed, and how it stands with all of them. */
export const conclude = step('compliance-evaluations', {
  words: {
    heading: { nb: 'Avslutt vurderingen', en: 'Conclude the evaluation' },
    button: { nb: 'Avslutt og send til godkjenning', en: 'Conclude and send for approval' },
    done: {
      nb: 'Vurderingen er avsluttet og venter på godkjenning.',
      en: 'The evaluation has been concluded and awaits approval.',
    },
    history: { nb: 'Avsluttet', en: 'Concluded' },
  },
  input: {
    conclusion: paragraphs({
      label: { nb: 'Konklusjon', en: 'Conclusion' },
      hint: {
        nb: 'Hvordan står det samlet til med å følge kravene, og hva er viktigst å rette?',
        en: 'How well are the requirements met overall, and what is most important to correct?',
      },
      missing: 'conclusionMissing',
      before: 'stored',
    }),
  },
  fits: isAssessable,
  facts: async (req, record) => (await loadEvaluation(req, record)).lines,
  faults: ({ facts }) =>
    concludeFaults(
      facts.map(({ nonconformity, now }) => ({ now, registered: nonconformity !== null })),
    ).map(({ code, count }) => ({ code, status: 409, say: { count: String(count) } })),
  write: ({ by, day, facts, values }) => ({
    data: {
      state: 'concluded',
      conclusion: values.conclusion,
      concludedDate: day,
      concludedBy: by.person,
      counts: countsOf(facts.flatMap(({ now }) => (now ? [now.result] : []))),
    },
  }),
})
