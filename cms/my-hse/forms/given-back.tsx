import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { institution } from '../../../content/institution.ts'
import {
  describeDatabaseFault,
  isDatabaseGone,
  isDatabaseLocked,
} from '../../plugin/core/database/faults.ts'
import { isPassing } from '../../plugin/core/passing.ts'
import type { Text } from '../../plugin/core/text.ts'
import { pageContentSecurityPolicy } from '../../server/security.ts'
import { type Assets, HtmlPage } from '../components/html-page.tsx'
import type { Posted } from '../form-body.ts'
import { formAddress, type PageLanguage } from '../routes.ts'
import { isCode } from '../unsent.ts'
import type { FormDefinition } from './work.ts'

const words = {
  busy: {
    nb: 'Skjemaet er ikke lagret: databasen svarer ikke akkurat nå',
    en: 'The form has not been saved: the database does not answer right now',
  },
  full: {
    nb: 'Skjemaet er ikke lagret: det er ikke mer plass på disken',
    en: 'The form has not been saved: the disk is full',
  },
  kept: {
    nb: 'Alt du skrev, står på denne siden. La den stå åpen, vent et øyeblikk, og send på nytt.',
    en: 'All that you wrote is on this page. Leave it open, wait a moment, and send it again.',
  },
  urgent: { nb: 'Haster det, så ring:', en: 'If it is urgent, call:' },
  again: { nb: 'Send på nytt', en: 'Send again' },
  yours: { nb: 'Dette skrev du', en: 'What you wrote' },
  lost: {
    nb: 'Filene ble borte. Velg dem på nytt:',
    en: 'The files were lost. Choose them again:',
  },
  files: { nb: 'Filer', en: 'Files' },
  password: { nb: 'Passord', en: 'Password' },
  repeat: { nb: 'Passordet en gang til', en: 'The password once more' },
} as const satisfies Record<string, Text>

/** What is never put into a page, not even that of whoever typed it. */
const askedAnew: ReadonlySet<string> = new Set(['password', 'repeat'])

/** Why nothing can be stored, as far as the one who waits is concerned; null for any other error. */
export function outageOf(error: unknown): 'busy' | 'full' | null {
  if (describeDatabaseFault(error) === 'full') return 'full'
  return isDatabaseLocked(error) || isDatabaseGone(error) || isPassing(error) ? 'busy' : null
}

/** What was posted while nothing could be stored. */
export interface Unstored {
  readonly form: FormDefinition
  readonly posted: Posted
  readonly language: PageLanguage
  readonly outage: 'busy' | 'full'
}

/**
 * Gives a form back on a page that needs no database: every field as it was typed, with the same key, ready to be sent
 * again. Passwords are asked for anew, and files named, because a page cannot hold them.
 */
export function givenBack(unstored: Unstored, assets: Assets): Response {
  const { outage, language } = unstored
  const html = renderToStaticMarkup(
    <HtmlPage language={language} assets={assets}>
      <GivenBack {...unstored} />
    </HtmlPage>,
  )
  return new Response(`<!DOCTYPE html>${html}`, {
    status: outage === 'full' ? 507 : 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pageContentSecurityPolicy,
      'cache-control': 'no-store',
      'retry-after': outage === 'full' ? '60' : '5',
    },
  })
}

function GivenBack({ form, posted, language, outage }: Unstored): ReactElement {
  const secret = (form.secret ?? []).filter((name) => askedAnew.has(name))
  const open = posted.names.filter((name) => !secret.includes(name))
  const pairs = open.flatMap((name) => posted.all(name).map((value) => ({ name, value })))
  const unseen = posted.all('unseen').flatMap(namesIn)
  const own = new Set(['form', 'draft', 'unseen', ...unseen, ...(form.secret ?? [])])
  const texts = pairs.filter(({ name, value }) => !own.has(name) && value.trim() && !isCode(value))
  return (
    <main className="width page" id="main">
      <title>{`${words[outage][language]} – ${institution.shortName}`}</title>
      <h1 className="title">{words[outage][language]}</h1>
      <p>{words.kept[language]}</p>
      <form
        className="form"
        method="post"
        action={formAddress(language, form.segment)}
        encType={posted.fileNames.length > 0 ? 'multipart/form-data' : undefined}
        noValidate
      >
        {pairs.map(({ name, value }, index) => (
          // In place: the same name may stand here several times, with the same value.
          <input type="hidden" name={name} value={value} key={index} />
        ))}
        {secret.map((name) => (
          <div className="ds-field field" key={name}>
            <label className="ds-label" data-weight="medium" htmlFor={name}>
              {(name === 'repeat' ? words.repeat : words.password)[language]}
            </label>
            <input className="ds-input" id={name} name={name} type="password" autoComplete="off" />
          </div>
        ))}
        {posted.fileNames.map((name) => (
          <div className="ds-field field" key={name}>
            <label className="ds-label" data-weight="medium" htmlFor={name}>
              {words.files[language]}
            </label>
            <p className="field__hint" id={`${name}-hint`}>
              {words.lost[language]}{' '}
              {posted
                .files(name)
                .map((each) => each.name)
                .join(', ')}
            </p>
            <input
              className="ds-input"
              id={name}
              name={name}
              type="file"
              multiple
              aria-describedby={`${name}-hint`}
            />
          </div>
        ))}
        <p>
          <button className="ds-button" type="submit">
            {words.again[language]}
          </button>
        </p>
      </form>
      {texts.length > 0 && (
        <section aria-labelledby="yours">
          <h2 className="section-title" id="yours">
            {words.yours[language]}
          </h2>
          {texts.map(({ value }, index) => (
            <p className="own-words" key={index}>
              {value}
            </p>
          ))}
        </section>
      )}
      <p>{words.urgent[language]}</p>
      <ul className="emergency-list">
        {institution.emergencyNumbers.map(({ number, name }) => (
          <li key={number}>
            <a href={`tel:${number.replace(/\s/g, '')}`}>
              <span className="emergency-list__number">{number}</span>
              <span className="emergency-list__name">{name[language]}</span>
            </a>
          </li>
        ))}
      </ul>
    </main>
  )
}

const namesIn = (value: string): string[] => value.split(' ')
