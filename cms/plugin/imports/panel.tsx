import {
  createLocalReq,
  type PayloadRequest,
  type ServerProps,
  type UIFieldServerProps,
} from 'payload'
import { fill, say, type Text } from '../core/text.ts'
import { local } from '../database/local.ts'
import { optionsOf } from '../options.ts'
import { ImportForm } from './import-form.tsx'
import { panelText } from './panel-text.ts'
import { importable } from './rights.ts'
import { kindText } from './text.ts'
import '../hse-admin.css'

/** Above the list of imports: reads a file in, with a preview, for those who may change what it holds. */
export async function ImportPanel({ payload, user, i18n }: ServerProps) {
  if (!user || optionsOf(payload).disabled) return null
  const req = await createLocalReq({ user, req: { i18n: i18n as PayloadRequest['i18n'] } }, payload)
  const kinds = await importable(req)
  if (kinds.length === 0) return null
  return (
    <section className="hse-panel hse-import" aria-labelledby="import-heading">
      <h2 id="import-heading">{say(panelText.heading, i18n.language)}</h2>
      <p>{say(panelText.what, i18n.language)}</p>
      <ImportForm
        kinds={kinds.map(({ columns, eitherOf, name }) => ({
          name,
          label: kindText[name],
          columns: columns.map(({ label, required = false }) => ({ label, required })),
          either: columns.filter((each) => eitherOf?.includes(each.name)).map(({ label }) => label),
        }))}
      />
    </section>
  )
}

interface Fault {
  readonly line: number | null
  readonly shown: string
  readonly text: Text
}

/** On the page of an import: the lines that could not be stored, and why. */
export async function ImportFaults({ id, req }: UIFieldServerProps) {
  if (id === undefined) return null
  const [made] = await local.find(req, 'imports', {
    overrideAccess: false,
    where: { id: { equals: id } },
    limit: 1,
  })
  if (!made) return null
  const { language } = req.i18n
  const faults = (made.faults ?? []) as unknown as Fault[]
  return (
    <section className="hse-panel hse-import">
      {made.state === 'stopped' ? (
        <p>
          {say(fill(panelText.stopped, { done: made.done ?? 0, total: made.total ?? 0 }), language)}
        </p>
      ) : null}
      {faults.length === 0 ? <p>{say(panelText.noFaults, language)}</p> : null}
      <ul>
        {faults.map(({ line, shown, text }, index) => (
          <li key={index}>
            <strong>
              {line === null ? null : say(fill(panelText.line, { line }), language)} {shown}
            </strong>{' '}
            {say(text, language)}
          </li>
        ))}
      </ul>
      {(made.wrong ?? 0) > faults.length ? (
        <p>{say(fill(panelText.moreFaults, { count: made.wrong ?? 0 }), language)}</p>
      ) : null}
    </section>
  )
}
