import type { ReactElement } from 'react'
import type { PageLanguage } from '../routes.ts'
import { startWords } from '../start/text.ts'
import { Day } from './day.tsx'
import { dueWords } from './due-words.ts'
import { Tag } from './tag.tsx'

/** A deadline: how it lies to the day, and the date. What is overdue is said in words and colour. */
export function Due({
  language,
  due,
  day,
}: {
  readonly language: PageLanguage
  readonly due: string | null
  readonly day: string
}): ReactElement {
  if (due === null) return <span className="row__more">{startWords.noDeadline[language]}</span>
  const said = dueWords(due, day, language)
  return (
    <>
      {said !== null && <Tag colour={due < day ? 'danger' : 'warning'}>{said}</Tag>}{' '}
      <Day date={due} language={language} />
    </>
  )
}
