import type { ReactElement } from 'react'
import { caseSegments } from '../../../content/addresses/forms.ts'
import type { Nonconformity } from '../../plugin/generated-types.ts'
import { close } from '../../plugin/nonconformities/steps/close.ts'
import { effectText } from '../../plugin/nonconformities/text.ts'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import type { Draft } from '../drafts.ts'
import type { PageLanguage } from '../routes.ts'
import { caseStepAddress } from './addresses.ts'
import { caseWords as words } from './text.ts'

const { note, sentence, effect, cause } = close.input

/** What is about to be closed, and with which words, before it is. */
export function CheckClosing({
  language,
  found,
  draft,
  asked,
}: {
  readonly language: PageLanguage
  readonly found: Nonconformity
  readonly draft: Draft
  /** The draft as the address carries it. */
  readonly asked: string | undefined
}): ReactElement {
  const [written, worked] = [draft.get('note') ?? '', draft.get('effect')]
  const chosen = draft.get('sentence') ?? ''
  const { hints = {} } = sentence
  const done = written === '' ? (hints[chosen]?.[found.language] ?? '') : written
  const why = draft.get('closingCause') ?? ''
  const answers = [
    { term: note.label[language], said: done },
    ...Object.entries(effectText)
      .filter(([value]) => value === worked)
      .map(([, said]) => ({
        term: effect.label[language],
        said: said[language],
      })),
    ...(why === '' ? [] : [{ term: cause.label[language], said: why }]),
  ]
  const change = caseStepAddress(language, found.number, 'close', { change: 'close', draft: asked })
  return (
    <section className="step step--check" id="close" aria-labelledby="check-closing">
      <h2 className="row__title" id="check-closing">
        {words.checkClosing[language]}
      </h2>
      <p>{words.closingMeans[language]}</p>
      <dl className="answers">
        {answers.map(({ term, said }) => (
          <div className="answers__row" key={term}>
            <dt>{term}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <Form
        language={language}
        segment={caseSegments.close}
        draft={asked}
        hidden={{
          id: found.id,
          number: found.number,
          version: draft.get('version') ?? found.version,
          effect: worked,
          checked: 'yes',
        }}
      >
        {/* Someone's words: they come back should it not be closed. */}
        <input type="hidden" name="note" value={written} />
        <input type="hidden" name="sentence" value={chosen} />
        <input type="hidden" name="closingCause" value={why} />
        <SubmitRow language={language} label={words.closeForGood[language]}>
          <a href={change}>{words.changeClosing[language]}</a>
        </SubmitRow>
      </Form>
    </section>
  )
}
