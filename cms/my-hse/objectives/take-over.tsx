import type { ReactElement } from 'react'
import { fill } from '../../plugin/core/text.ts'
import { takeField, targetField } from '../../plugin/objectives/take-over.ts'
import { objectiveStateText } from '../../plugin/objectives/text.ts'
import { TextField, Tick } from '../components/fields.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import type { Loaded } from '../page.ts'
import { takeOverForm } from './forms.ts'
import type { loadObjectives } from './load.ts'
import { objectiveWords as words } from './text.ts'
import { figureOf, spokenTarget, titleOf } from './words.ts'

/** Objectives of the year before that have not been taken over, to set them anew in one press. */
export function TakeOver(data: Loaded<typeof loadObjectives>): ReactElement | null {
  const { before, draft, errors, language, period, unit } = data
  if (before.length === 0) return null
  return (
    <section className="no-print objectives__group" aria-labelledby="take-over">
      <h2 className="section-title" id="take-over">
        {words.takeOver[language]}
      </h2>
      <p>{words.takeOverHint[language]}</p>
      <Form
        language={language}
        segment={takeOverForm.segment}
        hidden={{ id: unit.id, number: unit.code, period }}
        draft={draft ? data.asked : undefined}
      >
        {before.map((each) => {
          const take = takeField(each.number)
          const target = targetField(each.number)
          const title = titleOf(each, language).text
          const stored = each.target == null ? '' : String(each.target)
          const figure = language === 'nb' ? stored.replace('.', ',') : stored
          const result =
            figureOf(each, each.result, language) ??
            (each.state === 'running'
              ? words.notYet[language]
              : objectiveStateText[each.state][language].toLowerCase())
          return (
            <div className="objectives__taken" key={each.id}>
              <Tick
                {...{ language, errors }}
                name={take}
                label={title}
                hint={
                  fill(words.formerSaid, {
                    target: spokenTarget(each, language) ?? words.noFigure[language],
                    result,
                  })[language]
                }
                checked={draft ? draft.get(take) === 'yes' : true}
              />
              <TextField
                {...{ language, errors }}
                name={target}
                label={`${words.newTarget[language]}: ${title}`}
                value={draft ? draft.get(target) : figure}
                type="decimal"
                size={8}
                either
              />
            </div>
          )
        })}
        <SubmitRow
          language={language}
          label={fill(words.takeOverButton, { year: period })[language]}
        />
      </Form>
    </section>
  )
}
