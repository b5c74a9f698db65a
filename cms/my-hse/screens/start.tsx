import type { ReactElement } from 'react'
import { recordsAddress } from '../../../content/addresses/my-hse.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { today } from '../../plugin/core/dates.ts'
import { idOf } from '../../plugin/database/local.ts'
import { optionsOf } from '../../plugin/options.ts'
import { standingInjuries } from '../../plugin/nonconformities/injury/standing.ts'
import { myTasks } from '../../plugin/tasks/load.ts'
import type { Task } from '../../plugin/tasks/rules.ts'
import { unitsInSight } from '../../plugin/year/load-year.ts'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Frame } from '../components/frame.tsx'
import { Notice } from '../components/notice.tsx'
import { readDraft, refusedBefore, savedDrafts } from '../drafts.ts'
import { myRoles } from '../my-roles.ts'
import { otherLanguage, pageAddress, type PageLanguage } from '../routes.ts'
import { LateInMyUnits, lateShown } from '../start/late-measures.tsx'
import { asksForAttention, loadWhole } from '../start/whole.ts'
import { WholeInstitution } from '../start/whole.tsx'
import { lateMeasures, noneLate } from '../../plugin/measures/late-of-others.ts'
import { namesOf } from '../people.ts'
import { newsFor, processesOfYear, reportedBy } from '../start/facts.ts'
import { unitNames } from '../unit-names.ts'
import { Circle } from '../start/circle.tsx'
import { Injuries } from '../start/injuries.tsx'
import { Preferences } from '../start/preferences.tsx'
import { ReportedList } from '../start/reported-list.tsx'
import { RoleLinks, roleLinks } from '../start/role-links.tsx'
import { NewGuidelines, Reading, Roles, SavedForLater } from '../start/side.tsx'
import { TaskList } from '../start/task-list.tsx'
import { startSentences, startWords } from '../start/text.ts'
import { UnitList } from '../start/unit-list.tsx'
import { sentences, words } from '../text.ts'
import { type Loaded, type Page, requireVisitor, screen } from '../page.ts'
import { StandingStops, standingStops } from '../work-stops/standing.tsx'

const doneWords: Readonly<Record<string, { readonly nb: string; readonly en: string }>> = {
  password: words.passwordSaved,
  preferences: startWords.preferencesSaved,
  'saved-for-later': words.savedForLater,
}

/** How many tasks stand on the start page before it links to all of them. */
const tasksShown = 10
/** How many reports of one's own do. */
const reportedShown = 5

/** The start page: what waits for me, how my units stand, what is new, and where to go on. */
export const StartScreen = screen(loadStart, Start)

async function loadStart(page: Page) {
  const { language, asked } = page
  const visitor = requireVisitor(page, pageAddress(language, 'start'))
  const { req, person } = visitor
  const day = today(optionsOf(req.payload).clock)
  const [
    { roles, units },
    tasks,
    injuries,
    stops,
    reported,
    news,
    drafts,
    draft,
    open,
    links,
    sight,
    whole,
    late,
  ] = await Promise.all([
    myRoles(visitor, language),
    myTasks(req),
    standingInjuries(req),
    standingStops(req),
    person ? reportedBy(req) : [],
    newsFor(visitor, language),
    savedDrafts(req),
    readDraft(req, 'preferences', asked['draft']),
    reachOf(req, 'hse-processes', 'open'),
    roleLinks(visitor),
    unitsInSight(req),
    loadWhole(visitor, day),
    person ? lateMeasures(req, { day, person: person.id, shown: lateShown }) : noneLate,
  ])
  const shown = tasks.slice(0, tasksShown)
  const [names, people, processes] = await Promise.all([
    unitNames(
      req,
      language,
      [...shown, ...injuries, ...stops, ...late.ofOthers].map((each) => idOf(each.unit)),
    ),
    namesOf(
      req,
      late.ofOthers.flatMap(({ responsible }) => (responsible ? [idOf(responsible)] : [])),
    ),
    processesOfYear(
      req,
      units.map((each) => each.id),
    ),
  ])
  const errors = [...refusedBefore(asked['error']), ...(draft?.errors ?? [])]
  return {
    language,
    visitor,
    roles,
    units,
    tasks,
    shown,
    injuries,
    stops,
    reported,
    news,
    drafts,
    processes,
    draft,
    errors,
    day,
    names,
    mayOpen: new Set(open.units),
    inSight: new Set(sight.all ? units.map((each) => each.id) : sight.units),
    links,
    whole,
    late,
    people,
    several: sight.all || sight.units.length > 1,
    asked: draft ? asked['draft'] : undefined,
    done: doneWords[asked['done'] ?? ''],
  }
}

function Start({
  language,
  visitor,
  roles,
  units,
  tasks,
  shown,
  injuries,
  stops,
  reported,
  news,
  drafts,
  processes,
  draft,
  errors,
  day,
  names,
  mayOpen,
  inSight,
  links,
  whole,
  late,
  people,
  several,
  asked,
  done,
}: Loaded<typeof loadStart>): ReactElement {
  const { account, person } = visitor
  const quiet = injuries.length === 0 && late.others === 0 && !(whole && asksForAttention(whole))
  return (
    <Frame
      language={language}
      title={words.startPage[language]}
      failed={errors.length > 0}
      elsewhere={pageAddress(otherLanguage(language), 'start')}
      visitor={visitor}
      section="start"
    >
      <div className="width page">
        <h1 className="title">
          {person ? sentences.hello[language](person.name) : words.myHse[language]}
        </h1>
        {tasks.length > 0 && <p className="lead">{summary(tasks, language)}</p>}
        {done && (
          <Notice colour="success">
            <p>{done[language]}</p>
          </Notice>
        )}
        <ErrorSummary language={language} errors={errors} />
        <Injuries day={day} language={language} injuries={injuries} units={names} />
        <StandingStops language={language} stops={stops} units={names} />
        {whole?.circle && <Circle {...{ day, language }} steps={whole.circle} />}
        <div className="start">
          <div className="start__main">
            {whole && <WholeInstitution language={language} whole={whole} />}
            <section aria-labelledby="tasks">
              <h2 className="section-title" id="tasks">
                {startWords.myTasks[language]}
              </h2>
              {tasks.length === 0 ? (
                <p className="nothing">
                  {(quiet ? startWords.noTasks : startWords.noOwnTasks)[language]}
                </p>
              ) : (
                <TaskList language={language} tasks={shown} units={names} day={day} />
              )}
              {tasks.length > tasksShown && (
                <p className="more">
                  <a href={pageAddress(language, 'tasks')}>
                    {startSentences.allTasks[language](tasks.length)}
                  </a>
                </p>
              )}
            </section>
            <LateInMyUnits
              language={language}
              late={late}
              people={people}
              units={names}
              several={several}
              day={day}
            />
            <SavedForLater language={language} drafts={drafts} />
            {units.length > 0 && (
              <section aria-labelledby="units">
                <h2 className="section-title" id="units">
                  {words.myUnits[language]}
                </h2>
                <UnitList
                  language={language}
                  units={units}
                  processes={processes}
                  inSight={inSight}
                  mayOpen={mayOpen}
                  year={Number(day.slice(0, 4))}
                />
                <ul className="links links--close">
                  <li>
                    <a href={recordsAddress(language, 'measure')}>
                      {startWords.allMeasures[language]}
                    </a>
                  </li>
                  <li>
                    <a href={recordsAddress(language, 'nonconformity')}>
                      {startWords.allNonconformities[language]}
                    </a>
                  </li>
                </ul>
              </section>
            )}
            <section aria-labelledby="reported">
              <h2 className="section-title" id="reported">
                {startWords.reportedByMe[language]}
              </h2>
              <ReportedList language={language} reported={reported.slice(0, reportedShown)} />
              {reported.length > reportedShown && (
                <p className="more">
                  <a href={pageAddress(language, 'reported')}>
                    {startSentences.allReported[language](reported.length)}
                  </a>
                </p>
              )}
            </section>
          </div>
          <div className="start__side">
            <RoleLinks language={language} links={links} />
            <Reading language={language} />
            <NewGuidelines language={language} news={news} />
            <Roles language={language} visitor={visitor} roles={roles} />
            <Preferences language={language} account={account} draft={draft} asked={asked} />
          </div>
        </div>
      </div>
    </Frame>
  )
}

function summary(tasks: readonly Task[], language: PageLanguage): string {
  const overdue = tasks.filter((each) => each.overdue).length
  return startSentences.tasks[language](tasks.length, overdue)
}
