import type { ReactElement } from 'react'
import { storiesAddress, storyAddress } from '../../../../content/addresses/site.ts'
import { ledToWords } from '../../../../content/words/stories.ts'
import type { PublicStory } from '../../../../content/schema/index.ts'
import { say } from '../../../plugin/core/text.ts'
import { type ReportLanguage, screenLanguage } from '../../routes.ts'

/** What reports led to lately, below the form: that it is of use to report. Nothing where nothing is published. */
export function LedTo({
  language,
  stories,
}: {
  readonly language: ReportLanguage
  readonly stories: readonly PublicStory[]
}): ReactElement | null {
  if (stories.length === 0) return null
  const written = screenLanguage(language)
  return (
    <section aria-labelledby="led-to">
      <h2 className="section-title" id="led-to">
        {ledToWords.title[language]}
      </h2>
      <ul className="report__led-to" lang={written === language ? undefined : written}>
        {stories.map(({ different, id, title }) => (
          <li key={id}>
            <a href={storyAddress(written, id)}>{say(title, written)}</a>
            <p>{say(different, written)}</p>
          </li>
        ))}
      </ul>
      <p className="more">
        <a href={storiesAddress(written)}>{ledToWords.all[language]}</a>
      </p>
    </section>
  )
}
