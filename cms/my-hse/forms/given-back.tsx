import type { ReactElement } from 'react'
import type { Outage } from '../../plugin/database/outage.ts'
import type { Text } from '../../plugin/core/text.ts'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Frame } from '../components/frame.tsx'
import type { Assets } from '../components/html-page.tsx'
import { Draft } from '../drafts.ts'
import type { Posted } from '../form-body.ts'
import { otherLanguage, pageAddress, screenLanguage } from '../routes.ts'
import { EmergencyNumbers, plainDocument } from '../screens/outage.tsx'
import { errorText, words as pageWords } from '../text.ts'
import { textsOf } from '../unsent.ts'
import type { SpokenForm } from './work.ts'

/** A form that could not be stored, as it was posted. */
export interface GivenBack {
  readonly form: SpokenForm
  readonly posted: Posted
  /** Why it could not be stored; null for a fault of ours. */
  readonly outage: Outage | null
}

const words = {
  title: { nb: 'Dette er ikke lagret ennå', en: 'This has not been saved yet' },
  busy: {
    nb: 'Databasen er opptatt, og det du sendte, er ikke lagret. Vent litt og send det igjen herfra. Ikke lukk siden før det har gått bra.',
    en: 'The database is busy, and what you sent has not been saved. Wait a little and send it again from here. Do not close the page until it has gone through.',
  },
  full: {
    nb: 'Det er ikke mer plass på disken, og det du sendte, er ikke lagret. Si fra til administratoren, og send det igjen herfra når det er ryddet plass. Ikke lukk siden før det har gått bra.',
    en: 'The disk is full, and what you sent has not been saved. Tell the administrator, and send it again from here once there is room. Do not close the page until it has gone through.',
  },
  gone: {
    nb: 'Databasen svarer ikke, og det du sendte, er ikke lagret. Vent litt og send det igjen herfra. Ikke lukk siden før det har gått bra.',
    en: 'The database is not responding, and what you sent has not been saved. Wait a little and send it again from here. Do not close the page until it has gone through.',
  },
  unwritten: {
    nb: 'Loggen til serveren kunne ikke skrives, og det du sendte, er ikke lagret. Si fra til administratoren, og send det igjen herfra. Ikke lukk siden før det har gått bra.',
    en: 'The log of the server could not be written, and what you sent has not been saved. Tell the administrator, and send it again from here. Do not close the page until it has gone through.',
  },
  wrote: { nb: 'Det du skrev', en: 'What you wrote' },
  files: { nb: 'Filer du må velge på nytt', en: 'Files you must choose again' },
  filesLost: {
    nb: 'Disse filene ble ikke lagret: {names}',
    en: 'These files were not saved: {names}',
  },
  again: { nb: 'Send igjen', en: 'Send again' },
} as const satisfies Record<Outage | 'title' | 'wrote' | 'files' | 'filesLost' | 'again', Text>

/** What a page calls the passwords a form may ask for; they are asked for again. */
const passwords: Readonly<Record<string, Text>> = {
  password: pageWords.password,
  repeat: pageWords.repeatPassword,
}

/** The whole form with all that was typed, ready to be sent again, drawn without the database. */
export function givenBack(given: GivenBack, assets: Assets): Response {
  const language = screenLanguage(given.form.language)
  return plainDocument(given.outage, <GivenBackPage {...given} />, language, assets)
}

function GivenBackPage({ form, posted, outage }: GivenBack): ReactElement {
  const language = screenLanguage(form.language)
  const secret = posted.names.filter((name) => form.secret?.includes(name) && name in passwords)
  const sent = posted.names.filter((name) => !secret.includes(name))
  const files = posted.fileNames
  const unseen = new Set(['draft', 'form', 'intent', ...(form.secret ?? [])])
  const shown = posted.names.filter((name) => !unseen.has(name))
  const texts = textsOf(
    new Draft(Object.fromEntries(shown.map((name) => [name, posted.all(name)]))),
  )
  const text = outage === null ? errorText.failed : words[outage]
  return (
    <Frame
      language={language}
      title={words.title[language]}
      failed
      elsewhere={pageAddress(otherLanguage(language), 'start')}
      visitor={null}
    >
      <div className="width page narrow">
        <h1 className="title">{words.title[language]}</h1>
        <ErrorSummary language={language} errors={[{ field: null, text }]} />
        <form
          method="post"
          action={form.address}
          encType={files.length > 0 ? 'multipart/form-data' : undefined}
        >
          {sent.flatMap((name) =>
            posted
              .all(name)
              .map((value, at) => (
                <input key={`${name} ${String(at)}`} type="hidden" name={name} value={value} />
              )),
          )}
          {texts.length > 0 && (
            <section className="unsent" aria-labelledby="wrote">
              <h2 className="section-title" id="wrote">
                {words.wrote[language]}
              </h2>
              {texts.map((each) => (
                <p className="own-words" key={each}>
                  {each}
                </p>
              ))}
            </section>
          )}
          {files.map((name) => (
            <div className="ds-field" key={name}>
              <label className="ds-label" htmlFor={`again-${name}`}>
                {words.files[language]}
              </label>
              <p id={`lost-${name}`}>
                {words.filesLost[language].replace('{names}', () =>
                  posted
                    .files(name)
                    .map((each) => each.name)
                    .join(', '),
                )}
              </p>
              <input
                className="ds-input"
                type="file"
                multiple
                id={`again-${name}`}
                name={name}
                aria-describedby={`lost-${name}`}
              />
            </div>
          ))}
          {secret.map((name) => (
            <div className="ds-field" key={name}>
              <label className="ds-label" htmlFor={name}>
                {passwords[name]?.[language]}
              </label>
              <input className="ds-input" type="password" id={name} name={name} required />
            </div>
          ))}
          <button className="ds-button" type="submit">
            {words.again[language]}
          </button>
        </form>
        <EmergencyNumbers language={language} />
      </div>
    </Frame>
  )
}
