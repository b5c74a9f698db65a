import type { ReactElement } from 'react'
import { addDays, today } from '../../plugin/core/dates.ts'
import { optionsOf } from '../../plugin/options.ts'
import { myTasks } from '../../plugin/tasks/load.ts'
import type { Task } from '../../plugin/tasks/rules.ts'
import { taskText } from '../../plugin/tasks/text.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Due } from '../components/due.tsx'
import { Frame } from '../components/frame.tsx'
import { ListFilters } from '../components/list-filters.tsx'
import {
  isFiltered,
  listQuery,
  type ListQuery,
  type ListShape,
  pageOf,
} from '../components/list-query.ts'
import { type Column, ListTable } from '../components/list-table.tsx'
import { listWords } from '../components/list-text.ts'
import { Paging } from '../components/paging.tsx'
import { otherLanguage, pageAddress, type PageLanguage } from '../routes.ts'
import { recordOf, taskAddress } from './addresses.ts'
import { unitNames } from '../unit-names.ts'
import { TaskSubject } from './task-list.tsx'
import { recordWords, startSentences, startWords } from './text.ts'
import { type Loaded, type Page, requireVisitor, screen } from '../page.ts'

type Filter = 'record' | 'due' | 'unit'
type Sort = 'due' | 'task' | 'unit'

const shape: ListShape<Filter, Sort> = {
  filters: {
    record: Object.keys(recordWords),
    due: ['overdue', 'soon', 'later'],
    unit: 'any',
  },
  sorts: ['due', 'task', 'unit'],
  sortedBy: { sort: 'due', descending: false },
}

/** How many days ahead count as soon. */
const soonDays = 7

/** All my tasks, with filter, order and page in the address. */
export const TasksScreen = screen(loadTasks, Tasks)

async function loadTasks(page: Page) {
  const { language, asked } = page
  const address = pageAddress(language, 'tasks')
  const visitor = requireVisitor(page, address)
  const { req } = visitor
  const day = today(optionsOf(req.payload).clock)
  const tasks = await myTasks(req)
  const names = await unitNames(
    req,
    language,
    tasks.map((each) => each.unit),
  )
  const query = listQuery(shape, asked)
  const matching = sorted(
    tasks.filter((each) => matches(each, query, day)),
    query,
    names,
    language,
  )
  const shown = pageOf(shape, query, matching.length)
  const overdue = tasks.filter((each) => each.overdue).length
  const other = otherLanguage(language)
  const units = [...names].sort(([, one], [, another]) => one.localeCompare(another, language))
  const columns: Column<Task, Sort>[] = [
    {
      key: 'task',
      name: startWords.task[language],
      sort: 'task',
      title: true,
      cell: (task) => <a href={taskAddress(language, task)}>{taskText[task.kind][language]}</a>,
    },
    {
      key: 'about',
      name: startWords.about[language],
      cell: (task) => <TaskSubject language={language} task={task} units={new Map()} />,
    },
    {
      key: 'unit',
      name: startWords.unit[language],
      sort: 'unit',
      cell: (task) => names.get(task.unit) ?? '',
    },
    {
      key: 'due',
      name: startWords.deadline[language],
      sort: 'due',
      cell: (task) => <Due language={language} due={task.due} day={day} />,
    },
  ]
  return {
    language,
    asked,
    address,
    visitor,
    tasks,
    query,
    matching,
    overdue,
    other,
    units,
    columns,
    page: shown,
  }
}

function Tasks({
  language,
  asked,
  address,
  visitor,
  tasks,
  query,
  matching,
  overdue,
  other,
  units,
  columns,
  page,
}: Loaded<typeof loadTasks>): ReactElement {
  return (
    <Frame
      language={language}
      title={startWords.myTasks[language]}
      elsewhere={pageAddress(other, 'tasks', asked)}
      visitor={visitor}
      section="start"
    >
      <div className="width page">
        <Breadcrumbs language={language} trail={[]} />
        <h1 className="title">{startWords.myTasks[language]}</h1>
        <p className="lead">
          {tasks.length === 0
            ? startWords.noTasks[language]
            : `${startSentences.tasks[language](tasks.length, overdue)} ${startWords.tasksLead[language]}`}
        </p>
        {tasks.length > 0 && (
          <ListFilters
            language={language}
            address={address}
            shape={shape}
            query={query}
            filters={[
              {
                name: 'record',
                label: startWords.record[language],
                options: Object.entries(recordWords).map(([value, text]) => ({
                  value,
                  text: text[language],
                })),
              },
              {
                name: 'due',
                label: startWords.due[language],
                options: (['overdue', 'soon', 'later'] as const).map((value) => ({
                  value,
                  text: startWords[value][language],
                })),
              },
              {
                name: 'unit',
                label: startWords.unit[language],
                options: units.map(([value, text]) => ({ value, text })),
              },
            ]}
          />
        )}
        {matching.length > 0 && (
          <ListTable
            language={language}
            address={address}
            shape={shape}
            query={query}
            caption={startWords.myTasks[language]}
            columns={columns}
            rows={matching.slice(page.from, page.to)}
            keyOf={(task) => `${task.kind} ${task.id}`}
          />
        )}
        {matching.length === 0 && isFiltered(query) && (
          <p className="nothing nothing--page">{listWords.nothingMatches[language]}</p>
        )}
        <Paging language={language} address={address} shape={shape} query={query} page={page} />
      </div>
    </Frame>
  )
}

function matches(task: Task, { filters }: ListQuery<Filter, Sort>, day: string): boolean {
  const record = recordOf(task.record)
  if (filters.record !== null && filters.record !== record) return false
  if (filters.unit !== null && filters.unit !== task.unit) return false
  if (filters.due === null) return true
  if (filters.due === 'overdue') return task.overdue
  const soon = task.due !== null && task.due <= addDays(day, soonDays)
  return filters.due === 'soon' ? soon && !task.overdue : !soon
}

/** The tasks come by date; other orders keep that within what is equal. */
function sorted(
  tasks: Task[],
  { sort, descending }: ListQuery<Filter, Sort>,
  names: ReadonlyMap<string, string>,
  language: PageLanguage,
): Task[] {
  const key = (task: Task): string =>
    sort === 'task' ? taskText[task.kind][language] : (names.get(task.unit) ?? '')
  const rows =
    sort === 'due'
      ? tasks
      : tasks.toSorted((one, other) => key(one).localeCompare(key(other), language))
  return descending ? rows.toReversed() : rows
}
