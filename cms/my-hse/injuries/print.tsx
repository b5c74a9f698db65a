import type { ReactElement } from 'react'
import { injuryPrintAddress, recordsAddress } from '../../../content/addresses/my-hse.ts'
import { otherLanguage, type PageLanguage } from '../../../content/addresses/parts.ts'
import { institution } from '../../../content/institution.ts'
import { recordLabels } from '../../../content/words/records.ts'
import { spokenDay } from '../../plugin/admin/spoken-dates.ts'
import { today } from '../../plugin/core/dates.ts'
import { idOf } from '../../plugin/database/local.ts'
import { classesOf, entryLabels, injuryList, whenOf } from '../../plugin/injuries/list.ts'
import { readEntries, type ShownEntry } from '../../plugin/injuries/reading.ts'
import {
  absenceText,
  activityText,
  entryKindText,
  groupText,
  navText,
} from '../../plugin/injuries/text.ts'
import { optionsOf } from '../../plugin/options.ts'
import { askList } from '../../plugin/records/list-rows.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { FactList } from '../components/fact-list.tsx'
import { Frame } from '../components/frame.tsx'
import { askFor, listQuery } from '../components/list-query.ts'
import { shapeOf } from '../lists/listing.ts'
import { type Loaded, NotFound, type Page, requireVisitor, screen } from '../page.ts'
import { ReportTable } from '../processes/report-parts/report-table.tsx'
import { unitNames } from '../unit-names.ts'
import { injuryWords as words } from './text.ts'

/** The register on paper, for the Labour Inspection Authority: without names unless they are asked for. */
export const PrintScreen = screen(loadPrint, DrawnPrint)

async function loadPrint(page: Page) {
  const { asked, language } = page
  const shape = shapeOf(injuryList)
  const query = listQuery(shape, asked)
  const names = asked['names'] === 'yes'
  const here = { ...askFor(shape, query, { page: 1 }), names: names ? 'yes' : null }
  const visitor = requireVisitor(page, injuryPrintAddress(language, here))
  const { req } = visitor
  const found = await askList(req, injuryList, query)
  if (found === null) throw new NotFound()
  const entries = await readEntries(req, { where: found.found, door: 'print', names })
  const { unit = null, year = null } = query.filters
  const units = await unitNames(req, language, [
    ...entries.map((entry) => idOf(entry.unit)),
    ...(unit === null ? [] : [unit]),
  ])
  const day = today(optionsOf(req.payload).clock)
  return { day, entries, here, language, names, unit, units, visitor, year }
}

function DrawnPrint(data: Loaded<typeof loadPrint>): ReactElement {
  const { day, entries, here, language, names, unit, units, visitor, year } = data
  const title = words.printTitle[language]
  const other = { ...here, names: names ? null : 'yes' }
  return (
    <Frame
      language={language}
      section="injury"
      title={title}
      elsewhere={injuryPrintAddress(otherLanguage(language), here)}
      visitor={visitor}
    >
      <div className="width page injury-register">
        <Breadcrumbs
          language={language}
          trail={[
            { name: injuryList.title[language], address: recordsAddress(language, 'injury') },
          ]}
        />
        <p className="report__institution">{institution.name[language]}</p>
        <h1 className="title">{title}</h1>
        <p className="lead">{words.printLead[language]}</p>
        <p className="no-print">
          <a href={injuryPrintAddress(language, other)}>
            {words[names ? 'withoutNames' : 'withNames'][language]}
          </a>
          {` · ${words.asPaper[language]}`}
        </p>
        <FactList
          className="facts report__facts"
          facts={[
            [recordLabels.unit[language], unit === null ? words.all[language] : units.get(unit)],
            [words.years[language], year ?? words.all[language]],
            [words.entries[language], entries.length],
            [entryLabels.injured[language], words[names ? 'namesShown' : 'namesHidden'][language]],
            [words.printed[language], spokenDay(day, language)],
          ]}
        />
        {entries.length === 0 ? (
          <p className="nothing">{injuryList.none[language]}</p>
        ) : (
          <Entries {...{ entries, language, names, units }} />
        )}
      </div>
    </Frame>
  )
}

function Entries({
  entries,
  language,
  names,
  units,
}: {
  readonly entries: readonly ShownEntry[]
  readonly language: PageLanguage
  readonly names: boolean
  readonly units: ReadonlyMap<string, string>
}): ReactElement {
  const columns = [
    recordLabels.number,
    recordLabels.unit,
    entryLabels.when,
    ...(names ? [entryLabels.injured] : []),
    entryLabels.group,
    entryLabels.kind,
    entryLabels.activity,
    words.what,
    ...(names ? [words.happened] : []),
    entryLabels.absence,
    ...(names ? [entryLabels.nav] : []),
  ]
  return (
    <ReportTable
      label={injuryList.title[language]}
      columns={columns.map((each) => ({ name: each[language] }))}
    >
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.number}>
            <th scope="row">{entry.number}</th>
            <td>{units.get(idOf(entry.unit))}</td>
            <td>{whenOf(entry)[language]}</td>
            {names && <td>{entry.injured}</td>}
            <td>{groupText[entry.group][language]}</td>
            <td>{entryKindText[entry.kind][language]}</td>
            <td>{activityText[entry.activity][language]}</td>
            <td>{classesOf(entry)[language]}</td>
            {names && <td className="injury-register__happened">{entry.happened}</td>}
            <td>{absenceText[entry.absence][language]}</td>
            {names && <td>{entry.nav && navText[entry.nav][language]}</td>}
          </tr>
        ))}
      </tbody>
    </ReportTable>
  )
}
