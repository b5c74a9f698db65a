import type { ReactElement } from 'react'
import { fill } from '../../../plugin/core/text.ts'
import { gapSentence } from '../../../plugin/processes/record.ts'
import { Tag, type TagColour } from '../../components/tag.tsx'
import type { PageLanguage } from '../../routes.ts'
import { gapAddress, processAddress } from '../addresses.ts'
import type { OpenedProcess } from '../load.ts'
import { linesOf, type Part, type Progress, thingAddress, type ThingLine } from '../things.ts'
import { partText, progressText, thingText, thingWords } from '../things-text.ts'

const colours: Readonly<Record<Progress, TagColour>> = {
  notBegun: 'neutral',
  begun: 'warning',
  done: 'success',
  optional: 'neutral',
}

/** What is to be done in a part: each thing with the way to its page, how far it has come, and what it lacks. */
export function TaskList({
  language,
  opened,
  part,
}: {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
  readonly part: Part
}): ReactElement {
  return (
    <section className="part" aria-labelledby="things-title">
      <h2 className="section-title" id="things-title">
        {thingWords.listTitle[language]}
      </h2>
      <ol className="things">
        {linesOf(part, opened).map((line) => (
          <Line language={language} opened={opened} line={line} key={line.page} />
        ))}
      </ol>
    </section>
  )
}

function Line({
  language,
  opened,
  line: { missing, page, progress },
}: {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
  readonly line: ThingLine
}): ReactElement {
  const { number } = opened.process
  return (
    <li className="thing" id={`thing-${page}`}>
      <div className="thing__row">
        <a className="thing__name" href={thingAddress(language, page, opened)}>
          {thingText[page][language]}
        </a>
        <Tag colour={colours[progress]}>{progressText[progress][language]}</Tag>
      </div>
      {missing.length > 0 && (
        <div className="thing__missing">
          <span>{thingWords.missing[language]}</span>
          <ul>
            {missing.map((gap) => (
              <li key={`${gap.code}-${gap.row ?? ''}-${gap.field ?? ''}`}>
                <a href={gapAddress(language, number, gap)}>{gapSentence(gap)[language]}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  )
}

/** The way back from a thing to the list it stands in. */
export function BackToList({
  language,
  number,
  part,
}: {
  readonly language: PageLanguage
  readonly number: string
  readonly part: Part
}): ReactElement {
  return (
    <p className="back-to-list no-print">
      <a href={processAddress(language, number, part)}>
        {fill(thingWords.backToList, { part: partText[part] })[language]}
      </a>
    </p>
  )
}
