import type { ReactElement } from 'react'
import { accidentWords } from '../../../plugin/nonconformities/accident.ts'
import { injuredGroupText } from '../../../plugin/nonconformities/text.ts'
import { Choice, TextField } from '../../components/fields.tsx'
import type { Draft } from '../../drafts.ts'
import type { ReportLanguage } from '../../routes.ts'
import { reportWords as words } from '../text.ts'

/** What is asked of an accident alone: shown once that is what one reports, and always where a browser cannot tell. */
export function AccidentQuestions({
  language,
  errors,
  values,
}: {
  readonly language: ReportLanguage
  readonly errors: Draft['errors']
  readonly values: Draft
}): ReactElement {
  const field = (name: 'eventTime' | 'injuredGroup' | 'otherEmployer') => ({
    language,
    name,
    errors,
    value: values.get(name),
    label: accidentWords[name][language],
    hint: accidentWords[`${name}Hint`][language],
    optional: true,
  })
  return (
    <section className="accident" aria-labelledby="accident">
      <h2 className="accident__title" id="accident">
        {words.ofAccident[language]}
      </h2>
      <TextField {...field('eventTime')} size={6} />
      <Choice
        {...field('injuredGroup')}
        values={values.all('injuredGroup')}
        options={Object.entries(injuredGroupText).map(([value, text]) => ({
          value,
          label: text[language],
        }))}
        inline
      />
      <TextField {...field('otherEmployer')} />
    </section>
  )
}
