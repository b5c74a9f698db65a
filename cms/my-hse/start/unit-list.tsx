import type { ReactElement } from 'react'
import { openingAddress, recordAddress } from '../../../content/addresses/my-hse.ts'
import { processStateText } from '../../plugin/processes/text.ts'
import { Tag } from '../components/tag.tsx'
import type { MyUnit } from '../my-roles.ts'
import type { PageLanguage } from '../routes.ts'
import { sentences } from '../text.ts'
import { unitAddress } from '../units/addresses.ts'
import type { UnitProcess } from './facts.ts'
import { startSentences, startWords } from './text.ts'

/** How much of what is missing is named here; the process itself says all of it. */
const lacksShown = 3

interface UnitListProps {
  readonly language: PageLanguage
  readonly units: readonly MyUnit[]
  /** This year's HSE process by unit. */
  readonly processes: ReadonlyMap<string, UnitProcess>
  /** Units whose page the one who reads may see. */
  readonly inSight: ReadonlySet<string>
  /** Units for which the one who reads may open a process. */
  readonly mayOpen: ReadonlySet<string>
  readonly year: number
}

/** My units with the state of this year's HSE process, and what it lacks, in words. */
export function UnitList(props: UnitListProps): ReactElement {
  const { language, units, inSight } = props
  return (
    <ul className="rows">
      {units.map((unit) => (
        <li className="row" key={unit.id}>
          <h3 className="row__title">
            {inSight.has(unit.id) ? (
              <a href={unitAddress(language, unit.code)}>{unit.name}</a>
            ) : (
              unit.name
            )}
          </h3>
          <ProcessOf {...props} unit={unit} />
          {unit.below > 0 && (
            <p className="row__more">{sentences.unitsBelow[language](unit.below)}</p>
          )}
        </li>
      ))}
    </ul>
  )
}

function ProcessOf({
  language,
  unit,
  processes,
  mayOpen,
  year,
}: UnitListProps & { readonly unit: MyUnit }): ReactElement {
  const process = processes.get(unit.id)
  if (process) {
    const { lacks } = process
    return (
      <>
        <p>
          <a href={recordAddress(language, 'process', process.number)}>
            {startSentences.processOf[language](process.year)}
          </a>{' '}
          <Tag colour={process.state === 'closed' ? 'success' : 'info'}>
            {processStateText[process.state][language]}
          </Tag>
        </p>
        {lacks.length > 0 && (
          <ul className="lacks">
            {lacks.slice(0, lacksShown).map((each) => (
              <li key={each.nb}>{each[language]}</li>
            ))}
            {lacks.length > lacksShown && (
              <li>{startSentences.moreLacks[language](lacks.length - lacksShown)}</li>
            )}
          </ul>
        )}
      </>
    )
  }
  if (unit.process !== 'own') {
    const said = unit.process === 'withParent' ? startWords.noOwnProcess : startWords.noProcess
    return <p className="row__more">{said[language]}</p>
  }
  return (
    <p>
      {startWords.notOpened[language]}{' '}
      {mayOpen.has(unit.id) && (
        <a href={openingAddress(language, unit.id)}>
          {startWords.openProcess[language]} {year}
        </a>
      )}
    </p>
  )
}
