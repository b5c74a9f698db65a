import type { ReactElement } from 'react'
import {
  newRow,
  objectivesAddress,
  pagePaths,
  recordPath,
  recordPaths,
  recordsAddress,
} from '../../../content/addresses/my-hse.ts'
import { inEach } from '../../../content/addresses/parts.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { reachesNothing } from '../../plugin/access/rules.ts'
import { fill } from '../../plugin/core/text.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { objectiveInput } from '../../plugin/objectives/input.ts'
import { objectiveColours, objectiveList } from '../../plugin/objectives/list.ts'
import { currentValues } from '../../plugin/objectives/load.ts'
import { isRunning } from '../../plugin/objectives/rules.ts'
import { objectiveSteps, objectiveStepText } from '../../plugin/objectives/set.ts'
import { levelText, objectiveStateText, setText } from '../../plugin/objectives/text.ts'
import { Day } from '../components/day.tsx'
import { Tag } from '../components/tag.tsx'
import { listScreen } from '../lists/list-screen.tsx'
import { listing } from '../lists/listing.ts'
import { type Loaded, type Page, screen } from '../page.ts'
import { loadRegisterForm } from '../records/load-register.ts'
import { RegisterPage } from '../records/register-page.tsx'
import { loadRecord, RecordScreen } from '../records/record-screen.tsx'
import type { ScreenRoute } from '../screens/match.ts'
import { setForm } from './forms.ts'
import { ObjectivesScreen, Standing } from './overview.tsx'
import { objectivePlace as place, setAddress } from './place.ts'
import { objectiveWords as words } from './text.ts'
import { figureOf, measureOf, spokenTarget, titleOf } from './words.ts'

const setPath = inEach((language) => `${recordPaths.objective[language]}/${newRow[language]}`)

/** The list of objectives. */
export const objectives = listing<'objectives'>({
  list: objectiveList,
  kind: 'objective',
  register: {
    words: setText,
    may: async (req) => !reachesNothing(await reachOf(req, 'objectives', 'set')),
  },
})

async function loadSet(page: Page) {
  const root = await local.find(page.req, 'units', {
    overrideAccess: true,
    where: { parent: { exists: false } },
    select: { code: true },
  })
  const roots = root.map(({ id }) => id)
  const loaded = await loadRegisterForm(page, {
    collection: 'objectives',
    action: 'set',
    name: setForm.name,
    address: setAddress(page.language),
    input: objectiveInput,
    besides: (_req, { institution }) => Promise.resolve(institution ? roots : []),
  })
  const { asked, choosable } = loaded
  const chosen = asked['unit']
  const central =
    chosen === undefined
      ? choosable.unit.some(({ value }) => roots.includes(value))
      : roots.includes(chosen)
  return { ...loaded, central }
}

function DrawnSet({ central, ...loaded }: Loaded<typeof loadSet>): ReactElement {
  return (
    <RegisterPage
      loaded={loaded}
      section="objective"
      address={setAddress}
      segment={setForm.segment}
      words={{ title: setText, lead: words.setLead, save: words.save }}
      list={{ title: objectiveList.title, address: place.list(loaded.language) }}
      input={objectiveInput}
      // A unit leads here with the year chosen. Only the institution is asked for what the site shows.
      before={{ period: loaded.asked['period'], level: central ? 'institution' : 'unit' }}
    />
  )
}

async function loadObjective(page: Page) {
  const { asked, language } = page
  const loaded = await loadRecord(page, { kind: objectiveSteps, place })
  const { record, visitor } = loaded
  const { req } = visitor
  const at = idOf(record.unit)
  const running = isRunning(record)
  const [values, reach, unit, former] = await Promise.all([
    currentValues(req, running ? [record] : [], record.period),
    reachOf(req, 'objectives', 'read'),
    local.findById(req, 'units', at, { overrideAccess: true }),
    record.follows
      ? local.findById(req, 'objectives', idOf(record.follows), { overrideAccess: false })
      : null,
  ])
  const mayReadUnit = reach.all || reach.units.includes(at)
  return {
    current: running ? values.of(record, at) : null,
    done: asked['done'] === 'set' ? words.wasSet[language] : undefined,
    former: former ?? null,
    loaded,
    overview:
      mayReadUnit && unit && unit.active !== false
        ? objectivesAddress(language, unit.code, record.period)
        : null,
  }
}

function DrawnObjective(data: Loaded<typeof loadObjective>): ReactElement {
  const { current, done, former, loaded, overview } = data
  const { record, steps, unitName } = loaded
  const { language } = steps
  const measure = measureOf(record, language)
  const figure = (value: number | null | undefined) => figureOf(record, value, language)
  const isCounted = record.indicator !== 'byHand' && isRunning(record)
  return (
    <RecordScreen
      {...{ done, loaded }}
      words={{ facts: words.facts, nothingToDo: words.nothingToDo, steps: words.steps }}
      section="objective"
      list={objectiveList.title}
      state={
        <Tag colour={objectiveColours[record.state]}>
          {objectiveStateText[record.state][language]}
        </Tag>
      }
      facts={[
        [words.year[language], record.period],
        [
          words.english[language],
          record.titleEn && (
            <span key="english" lang={language === 'en' ? undefined : 'en'}>
              {record.titleEn}
            </span>
          ),
        ],
        [
          words.measure[language],
          <span key="measure" lang={measure.lang}>
            {measure.text}
          </span>,
        ],
        [words.baseline[language], figure(record.baseline)],
        [words.target[language], spokenTarget(record, language)],
        [
          words.current[language],
          isCounted && (
            <>
              {figure(current) ?? words.nothingCounted[language]}
              <Standing {...{ language }} objective={record} reached={current} />
            </>
          ),
        ],
        [words.result[language], figure(record.result)],
        [
          words.resultDate[language],
          record.resultDate && <Day key="date" date={record.resultDate} language={language} />,
        ],
        [
          words.comment[language],
          record.comment && (
            <span key="comment" lang={record.language === language ? undefined : record.language}>
              {record.comment}
            </span>
          ),
        ],
        [
          words.former[language],
          former && (
            <a key="former" href={place.record(language, former.number)}>
              {
                fill(words.formerResult, {
                  title: titleOf(former, language).text,
                  result:
                    figureOf(former, former.result, language) ??
                    objectiveStateText[former.state][language].toLowerCase(),
                })[language]
              }
            </a>
          ),
        ],
        [
          words.shown[language],
          record.level === 'institution' &&
            (record.shown === true ? words.isShown : words.notShown)[language],
        ],
        [
          objectiveInput.unit.label[language],
          record.level === 'institution' && levelText.institution[language],
        ],
      ]}
      history={objectiveStepText}
      closed={['setResult', 'change', 'drop']}
    >
      {overview !== null && (
        <p>
          <a href={overview}>
            {fill(words.overview, { unit: unitName, year: record.period })[language]}
          </a>
        </p>
      )}
      <p>
        <a
          href={recordsAddress(language, 'process', {
            year: record.period,
            ...(record.level === 'institution' ? {} : { unit: idOf(record.unit) }),
          })}
        >
          {fill(words.processes, { year: record.period })[language]}
        </a>
      </p>
    </RecordScreen>
  )
}

/** Screens of objectives. */
export const objectiveScreens: readonly ScreenRoute[] = [
  { path: recordPaths.objective, Screen: listScreen(objectives) },
  { path: setPath, Screen: screen(loadSet, DrawnSet) },
  { path: recordPath('objective'), Screen: screen(loadObjective, DrawnObjective) },
  { path: pagePaths.objectives, Screen: ObjectivesScreen },
]
