import type { ReactElement } from 'react'
import type { Text } from '../../../plugin/core/text.ts'
import { CallNow, callWords } from '../../components/call-now.tsx'
import { Choice } from '../../components/fields.tsx'
import type { FormError } from '../../drafts.ts'
import type { ReportLanguage } from '../../routes.ts'
import { reportWords } from '../text.ts'

/** Words of the question whether someone is dead or seriously injured. */
export const injuryWords = {
  question: {
    nb: 'Er noen døde eller alvorlig skadet?',
    en: 'Has anyone died or been seriously injured?',
    nn: 'Er nokon døde eller alvorleg skadde?',
  },
  examples: {
    nb: 'Alvorlig er en skade på kropp eller psyke som kan være livsfarlig, eller gjøre noen arbeidsufør lenge eller for alltid. Det kan være hodeskade, brudd, skade på indre organer, tap av en kroppsdel, forgiftning, bevisstløshet, forbrenning, frostskade eller etseskade, nedkjøling, en skade som trenger behandling på sykehus, eller en psykisk skade, for eksempel etter vold. Er du i tvil, svar ja.',
    en: 'An injury to body or mind is serious when it may be life-threatening, or make someone unfit for work for a long time or permanently. It may be an injury to the head, a fracture, an injury to internal organs, the loss of a part of the body, poisoning, loss of consciousness, a burn, frostbite or corrosive injury, hypothermia, an injury that needs hospital treatment, or a psychological injury, for example after violence. If in doubt, answer yes.',
    nn: 'Alvorleg er ein skade på kropp eller psyke som kan vere livsfarleg, eller gjere nokon arbeidsufør lenge eller for alltid. Det kan vere hovudskade, brot, skade på indre organ, tap av ein kroppsdel, forgifting, medvitsløyse, forbrenning, frostskade eller etseskade, nedkjøling, ein skade som treng behandling på sjukehus, eller ein psykisk skade, til dømes etter vald. Er du i tvil, svar ja.',
  },
  toldAtOnce: {
    nb: 'Når du sender meldingen, får lederen, nivået over, HMS-enheten, verneombudet, hovedverneombudet og øverste ledelse beskjed med en gang. De får vite at det er meldt, ikke at det er bekreftet.',
    en: 'When you send the report, the manager, the level above, the HSE Unit, the safety representative, the chief safety representative and top management are notified at once. They are told that it has been reported, not that it has been confirmed.',
    nn: 'Når du sender meldinga, får leiaren, nivået over, HMS-eininga, verneombodet, hovudverneombodet og øvste leiing beskjed med ein gong. Dei får vite at det er meldt, ikkje at det er stadfesta.',
  },
  managerToldOnly: {
    nb: 'Gjelder saken lederen, får lederen bare vite at det har skjedd og hvor, ikke hva du har skrevet.',
    en: 'If the case concerns the manager, the manager learns only that it has happened and where, not what you have written.',
    nn: 'Gjeld saka leiaren, får leiaren berre vite at det har skjedd og kvar, ikkje kva du har skrive.',
  },
} satisfies Record<string, Text>

/** The question of its own, with the numbers to call: shown once the answer is yes, and always where a browser cannot tell. */
export function InjuryQuestion({
  language,
  errors,
  value,
}: {
  readonly language: ReportLanguage
  readonly errors: readonly FormError[]
  /** `yes`, `no`, or what was sent in place of them. */
  readonly value: string | undefined
}): ReactElement {
  return (
    <div className="injury-question">
      <Choice
        language={language}
        name="injury"
        label={injuryWords.question[language]}
        hint={injuryWords.examples[language]}
        errors={errors}
        values={value === undefined ? [] : [value]}
        options={(['yes', 'no'] as const).map((each) => ({
          value: each,
          label: reportWords[each][language],
        }))}
        inline
      />
      <InjuryCall language={language} />
    </div>
  )
}

/** Whom to call before the report is sent, and who is told what when it is. */
export function InjuryCall({ language }: { readonly language: ReportLanguage }): ReactElement {
  return (
    <section className="call-first injury-call" aria-labelledby="callNow">
      <h2 className="call-first__title" id="callNow">
        {callWords.title[language]}
      </h2>
      <CallNow language={language} />
      <p>
        {injuryWords.toldAtOnce[language]} {injuryWords.managerToldOnly[language]}
      </p>
    </section>
  )
}
