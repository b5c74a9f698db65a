import type { ReactElement, ReactNode } from 'react'
import { fill } from '../../../plugin/core/text.ts'
import { findingsOf, selectedOf } from '../../../plugin/processes/rules.ts'
import { longestFindingTitle } from '../../../plugin/processes/section-values.ts'
import { TextField } from '../../components/fields.tsx'
import type { PageLanguage } from '../../routes.ts'
import type { ReportedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import { thingWords } from '../things-text.ts'
import type { Drafted } from './drafted.ts'
import { SectionForm } from './section-form.tsx'

/** What becomes a nonconformity: a challenge itself, or what a mapping found. What is registered stays ticked. */
export function FindingsForm({
  language,
  opened,
  drafted,
}: {
  readonly language: PageLanguage
  readonly opened: ReportedProcess
  readonly drafted: Drafted
}): ReactElement {
  const { facts, nonconformities, process } = opened
  const marked = findingsOf(facts).map((each) => each.id)
  const numbers = new Map(nonconformities.map((each) => [each.finding, each.number]))
  const box = (name: 'challenges' | 'mappings', row: string): Omit<BoxProps, 'children'> => ({
    language,
    name,
    row,
    number: numbers.get(row),
    checked: drafted.chosen(name, marked).includes(row),
  })
  return (
    <SectionForm
      language={language}
      opened={opened}
      section="findings"
      drafted={drafted}
      page="findings"
      buttons={
        <button
          className="ds-button"
          data-variant="secondary"
          type="submit"
          name="register"
          value="yes"
        >
          {thingWords.saveAndRegister[language]}
        </button>
      }
      written={[
        {
          label: processWords.findings,
          theirs: marked.length,
          mine: (draft) => String(draft.all('challenges').length + draft.all('mappings').length),
        },
      ]}
    >
      {selectedOf(facts.challenges).map((challenge) => (
        <fieldset className="choices" key={challenge.id}>
          <legend lang={process.language}>{challenge.title}</legend>
          <Box {...box('challenges', challenge.id)}>{processWords.isFinding[language]}</Box>
          {facts.mappings
            .filter((each) => each.challenge === challenge.id && each.result !== '')
            .map(({ id, result, findingTitle }) => (
              <div className="finding-of-mapping" key={id}>
                <Box {...box('mappings', id)}>
                  {fill(processWords.mappingFinding, { result: '' })[language]}
                  <span lang={process.language}>{result}</span>
                </Box>
                {(!numbers.has(id) || findingTitle === '') && (
                  <TextField
                    language={language}
                    name={`titles.${id}`}
                    label={processWords.findingTitle[language]}
                    hint={processWords.findingTitleHint[language]}
                    optional={!drafted.chosen('mappings', marked).includes(id)}
                    value={drafted.text(`titles.${id}`, findingTitle || proposed(challenge.title))}
                    errors={drafted.errors}
                  />
                )}
              </div>
            ))}
        </fieldset>
      ))}
    </SectionForm>
  )
}

/** A title to begin with: that of the challenge, where it is short enough. */
function proposed(title: string): string {
  return title.length <= longestFindingTitle ? title : ''
}

interface BoxProps {
  readonly language: PageLanguage
  readonly name: 'challenges' | 'mappings'
  readonly row: string
  /** Number of the nonconformity, once it is registered. */
  readonly number: string | undefined
  readonly checked: boolean
  readonly children: ReactNode
}

function Box({ language, name, row, number, checked, children }: BoxProps): ReactElement {
  const registered = number !== undefined
  return (
    <div className="finding" id={`findings-${row}`} tabIndex={-1}>
      {registered && <input type="hidden" name={name} value={row} />}
      <label className="choice">
        <input
          className="ds-input"
          type="checkbox"
          name={registered ? undefined : name}
          value={row}
          disabled={registered}
          defaultChecked={checked || registered}
        />
        <span>
          {children}
          {registered && (
            <span className="choice__hint">
              {fill(processWords.registeredAs, { number })[language]}
            </span>
          )}
        </span>
      </label>
    </div>
  )
}
