import type { ReactElement } from 'react'
import { institution } from '../../../content/institution.ts'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import { spokenDay } from '../../plugin/admin/spoken-dates.ts'
import { matterText } from '../../plugin/consultations/text.ts'
import { fill, type Text } from '../../plugin/core/text.ts'
import type { Consultation, Measure } from '../../plugin/generated-types.ts'
import { measureStateText } from '../../plugin/measures/text.ts'
import { FactList } from '../components/fact-list.tsx'
import type { CasePage } from './load.ts'
import { Facts, Happened, History, StateTag } from './parts.tsx'
import { caseWords } from './text.ts'

const words = {
  released: { nb: 'Gitt ut {day}', en: 'Released {day}' },
  measures: { nb: 'Tiltak', en: 'Measures' },
  consultations: { nb: 'Spørsmål til verneombudet', en: 'Questions to the safety representative' },
  state: { nb: 'Tilstand', en: 'State' },
  deadline: { nb: 'Frist', en: 'Deadline' },
  description: { nb: 'Hva som skal gjøres', en: 'What will be done' },
  asked: { nb: 'Spurt', en: 'Asked' },
  question: { nb: 'Spørsmål', en: 'Question' },
  answered: { nb: 'Besvart', en: 'Answered' },
  answer: { nb: 'Svar', en: 'Answer' },
} satisfies Record<string, Text>

/** What is drawn without the style sheet of the server: the page is read where there is none. */
const style = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.2rem; margin-top: 2rem; break-after: avoid; } h3 { font-size: 1rem; margin-bottom: 0.25rem; }
dl > div { display: grid; grid-template-columns: 12rem 1fr; gap: 0.25rem 1rem; padding: 0.35rem 0; border-bottom: 1px solid #ccc; break-inside: avoid; }
dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; } ul, ol { padding-left: 1.25rem; } .files { list-style: none; padding: 0; }
img { display: block; max-width: 100%; max-height: 20rem; margin-bottom: 0.25rem; } .own-words { white-space: pre-line; } .visually-hidden { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
@media (max-width: 32rem) { dl > div { grid-template-columns: 1fr; } }
@page { margin: 18mm; }
`

interface ReleasedPageProps {
  readonly language: PageLanguage
  /** The case as it is released: without who reported it, unless that goes along. */
  readonly page: CasePage
  readonly measures: readonly Measure[]
  readonly consultations: readonly Consultation[]
  /** Day it is released, `YYYY-MM-DD`. */
  readonly day: string
}

/** A released case as a page of its own, for whoever reads or prints it without Verne. */
export function ReleasedPage(props: ReleasedPageProps): ReactElement {
  const { consultations, day, language, measures, page } = props
  const { found } = page
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${found.number} – ${found.title}`}</title>
        <style>{style}</style>
      </head>
      <body>
        <main>
          <p>
            {institution.name[language]} · {found.number} ·{' '}
            {fill(words.released, { day: spokenDay(day, language) })[language]}
          </p>
          <h1>{found.title}</h1>
          <p>
            <StateTag language={language} state={found.state} />
          </p>
          <Happened language={language} page={page} />
          <Facts language={language} page={page} />
          <section>
            <h2>{words.measures[language]}</h2>
            {measures.length === 0 && <p>{caseWords.noMeasures[language]}</p>}
            {measures.map((each) => (
              <OneMeasure key={each.id} language={language} measure={each} />
            ))}
          </section>
          {consultations.length > 0 && (
            <section>
              <h2>{words.consultations[language]}</h2>
              {consultations.map((each) => (
                <OneConsultation key={each.id} language={language} consultation={each} />
              ))}
            </section>
          )}
          <History language={language} page={page} />
        </main>
      </body>
    </html>
  )
}

function OneMeasure({
  language,
  measure: { deadline, description, number, state, title },
}: {
  readonly language: PageLanguage
  readonly measure: Measure
}): ReactElement {
  return (
    <>
      <h3>
        {number}: {title}
      </h3>
      <FactList
        facts={[
          [words.state[language], measureStateText[state][language]],
          [words.deadline[language], deadline && spokenDay(deadline, language)],
          [words.description[language], description],
        ]}
      />
    </>
  )
}

function OneConsultation({
  consultation: { answer, answeredOn, askedOn, matter, question },
  language,
}: {
  readonly language: PageLanguage
  readonly consultation: Consultation
}): ReactElement {
  return (
    <>
      <h3>{matterText[matter][language]}</h3>
      <FactList
        facts={[
          [words.asked[language], spokenDay(askedOn, language)],
          [words.question[language], question],
          [words.answered[language], answeredOn && spokenDay(answeredOn, language)],
          [words.answer[language], answer],
        ]}
      />
    </>
  )
}
