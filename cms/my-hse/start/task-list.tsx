import type { ReactElement } from 'react'
import type { Task } from '../../plugin/tasks/rules.ts'
import { taskText } from '../../plugin/tasks/text.ts'
import { Due } from '../components/due.tsx'
import type { PageLanguage } from '../routes.ts'
import { recordOf, taskAddress } from './addresses.ts'
import { recordWords, startSentences } from './text.ts'

/** Tasks as rows: what to do, what it is about, where, and by when. */
export function TaskList({
  language,
  tasks,
  units,
  day,
}: {
  readonly language: PageLanguage
  readonly tasks: readonly Task[]
  /** Names of units by id. */
  readonly units: ReadonlyMap<string, string>
  readonly day: string
}): ReactElement {
  return (
    <ul className="rows tasks">
      {tasks.map((task) => (
        <li className="row task" key={`${task.kind} ${task.id}`} data-overdue={task.overdue}>
          <div>
            <h3 className="row__title">
              <a href={taskAddress(language, task)}>{taskText[task.kind][language]}</a>
            </h3>
            <p>
              <TaskSubject language={language} task={task} units={units} />
            </p>
          </div>
          <p className="task__due">
            <Due language={language} due={task.due} day={day} />
          </p>
        </li>
      ))}
    </ul>
  )
}

/** What a task is about: the record's own title, its number and its unit. */
export function TaskSubject({
  language,
  task,
  units,
}: {
  readonly language: PageLanguage
  readonly task: Task
  readonly units: ReadonlyMap<string, string>
}): ReactElement {
  const { called, record, title, unit, year } = task
  // The code of a unit says no more than its name.
  const number = record === 'activity' ? null : task.number
  const foreign =
    called === undefined && title && title.language !== language ? title.language : undefined
  // An entry of the register of injuries has no title: what happened to somebody stands on no start page.
  const untitled =
    year === null || record === 'injury'
      ? recordWords[recordOf(record)][language]
      : startSentences.processOf[language](year)
  const said = called?.[language] ?? title?.words ?? untitled
  const more = [number, units.get(unit)].filter((each) => each !== null && each !== undefined)
  return (
    <>
      <span lang={foreign}>{said}</span>
      <span className="row__more task__where">{more.join(' · ')}</span>
    </>
  )
}
