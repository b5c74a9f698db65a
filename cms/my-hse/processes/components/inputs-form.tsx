import type { ReactElement } from 'react'
import type { ProcessInputs } from '../../../plugin/processes/inputs.ts'
import { type InputKind, inputText } from '../../../plugin/processes/text.ts'
import { TextArea, TextField, Tick } from '../../components/fields.tsx'
import type { PageLanguage } from '../../routes.ts'
import type { OpenedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import type { Drafted } from './drafted.ts'
import { KnownInput } from './known-input.tsx'
import { SectionForm } from './section-form.tsx'

const kinds = Object.keys(inputText) as InputKind[]

interface InputsFormProps {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
  /** What the system knows of each. */
  readonly known: ProcessInputs
  readonly drafted: Drafted
}

/** What the pre-meeting goes through, one by one: what is known of it, a note, and a tick. */
export function InputsForm(props: InputsFormProps): ReactElement {
  const { language, opened, drafted } = props
  return (
    <SectionForm
      language={language}
      opened={opened}
      section="inputs"
      drafted={drafted}
      className="form inputs"
      written={kinds.map((kind, index) => ({
        label: inputText[kind],
        theirs: storedOf(opened, kind)?.note,
        mine: (draft) => draft.get(`rows.${String(index)}.note`) ?? '',
      }))}
    >
      {kinds.map((kind, index) => (
        <Input {...props} key={kind} kind={kind} index={index} />
      ))}
    </SectionForm>
  )
}

function Input({
  language,
  opened,
  known,
  drafted,
  kind,
  index,
}: InputsFormProps & { readonly kind: InputKind; readonly index: number }): ReactElement {
  const { errors, text, ticked } = drafted
  const own = { language, errors }
  const stored = storedOf(opened, kind)
  const at = (field: string): string => `rows.${String(index)}.${field}`
  const written = (['note', 'link'] as const).some(
    (field) =>
      text(at(field), stored?.[field]) !== '' || errors.some((each) => each.field === at(field)),
  )
  return (
    <section className="input" id={`inputs-${kind}`} tabIndex={-1}>
      <h3 className="input__title">{inputText[kind][language]}</h3>
      <KnownInput language={language} kind={kind} known={known} unit={opened.unit} />
      {kind === 'absence' && known.mayStateAbsence && (
        <TextField
          {...own}
          name={at('percent')}
          label={processWords.absence[language]}
          type="number"
          size={6}
          unit="%"
          optional
          value={text(at('percent'), stored?.percent)}
        />
      )}
      {isRegistered(kind) ? (
        <Former stored={stored} at={at} />
      ) : (
        <details className="input__more" open={written || kind === 'requirements'}>
          <summary>
            {processWords.note[language]} / {processWords.link[language].toLowerCase()}
            <span className="visually-hidden">: {inputText[kind][language]}</span>
          </summary>
          <TextArea
            {...own}
            name={at('note')}
            label={processWords.note[language]}
            optional
            rows={2}
            value={text(at('note'), stored?.note)}
          />
          <TextField
            {...own}
            name={at('link')}
            label={processWords.link[language]}
            hint={processWords.linkHint[language]}
            type="url"
            optional
            value={text(at('link'), stored?.link)}
          />
        </details>
      )}
      <Tick
        {...own}
        name={at('goneThrough')}
        label={processWords.goneThrough[language]}
        checked={ticked(at('goneThrough'), stored?.goneThrough === true)}
      />
    </section>
  )
}

type StoredInput = NonNullable<OpenedProcess['process']['inputs']>[number]

function storedOf({ process }: OpenedProcess, kind: InputKind): StoredInput | undefined {
  return process.inputs?.find((each) => each.kind === kind)
}

/** What stands in a register of its own: it needs no note. */
function isRegistered(kind: InputKind): boolean {
  return kind === 'enquiriesInternal' || kind === 'enquiriesExternal'
}

/** The note of before there was a register: it is read, and stays. */
function Former({
  stored,
  at,
}: {
  readonly stored: StoredInput | undefined
  readonly at: (field: string) => string
}): ReactElement {
  const { note, link } = stored ?? {}
  return (
    <>
      {note && <p className="own-words">{note}</p>}
      {link && (
        <p>
          <a href={link}>{link}</a>
        </p>
      )}
      <input type="hidden" name={at('note')} value={note ?? ''} />
      <input type="hidden" name={at('link')} value={link ?? ''} />
    </>
  )
}
