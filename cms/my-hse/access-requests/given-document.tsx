import { Fragment, type ReactElement } from 'react'
import type { GivenCase, GivenPart } from '../../plugin/access-requests/given.ts'
import { fill } from '../../plugin/core/text.ts'
import { institution } from '../../../content/institution.ts'
import { accessWords as words } from './text.ts'

/** A case as it is given out: what it says, and where something is taken out on which basis. Nothing else. */
export function GivenDocument({
  given,
  level,
  lead: said = true,
}: {
  readonly given: GivenCase
  /** Level of the headings of its sections. */
  readonly level: 2 | 3
  /** Whether it says that it was given out. @default true */
  readonly lead?: boolean
}): ReactElement {
  const Heading = level === 2 ? 'h2' : 'h3'
  const { bases, language, lead, pictures, sections } = given
  return (
    <div className="given-case" lang={language}>
      {said && <p>{lead}</p>}
      {sections.map(({ heading, lines }) => (
        <section key={heading}>
          <Heading>{heading}</Heading>
          <dl>
            {lines.map(({ label, parts }, index) => (
              // Two lines may have one label, and none of them moves.
              <div key={index}>
                <dt>{label}</dt>
                <dd>
                  <Parts language={language} parts={parts} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {pictures.length > 0 && (
        <section>
          <Heading>{words.pictures[language]}</Heading>
          <p>
            {
              fill(words.picturesBeside, { names: pictures.map(({ file }) => file).join(', ') })[
                language
              ]
            }
          </p>
        </section>
      )}
      {bases.length > 0 && (
        <section>
          <Heading>{words.bases[language]}</Heading>
          <ol>
            {bases.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}

function Parts({
  language,
  parts,
}: {
  readonly language: GivenCase['language']
  readonly parts: readonly GivenPart[]
}): ReactElement {
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {'out' in part ? (
            <span className="taken-out">[{fill(words.out, { number: part.out })[language]}]</span>
          ) : (
            part.text
          )}
        </Fragment>
      ))}
    </>
  )
}

/** What is drawn without the style sheet of the server: the page is read where there is none. */
const style = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.2rem; margin-top: 2rem; break-after: avoid; }
dl > div { display: grid; grid-template-columns: 12rem 1fr; gap: 0.25rem 1rem; padding: 0.35rem 0; border-bottom: 1px solid #ccc; }
dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
.taken-out { padding: 0 0.25em; color: #fff; background: #111; -webkit-print-color-adjust: exact; print-color-adjust: exact; white-space: nowrap; }
img { display: block; max-width: 100%; margin: 1rem 0; }
@media (max-width: 32rem) { dl > div { grid-template-columns: 1fr; } }
@page { margin: 18mm; }
`

/** A case as it is given out, as a page of its own, for whoever reads or prints it without Verne. */
export function GivenFile({ given }: { readonly given: GivenCase }): ReactElement {
  const { language, pictures, title } = given
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{style}</style>
      </head>
      <body>
        <main>
          <p>{institution.name[language]}</p>
          <h1>{title}</h1>
          <GivenDocument given={given} level={2} />
          {pictures.map(({ alt, file }) => (
            <img key={file} src={file} alt={alt} />
          ))}
        </main>
      </body>
    </html>
  )
}
