import {
  createLocalReq,
  type PayloadRequest,
  type ServerProps,
  type UIFieldServerProps,
} from 'payload'
import { lawAddress } from '../../../../content/law/citations.ts'
import { can } from '../../access/can.ts'
import { spokenDay } from '../../admin/spoken-dates.ts'
import { asText, fill, say, type Text } from '../../core/text.ts'
import { local } from '../../database/local.ts'
import type { LawChange, Regulation } from '../../generated-types.ts'
import { today } from '../../core/dates.ts'
import { optionsOf } from '../../options.ts'
import { ChangeButtons } from './change-buttons.tsx'
import { LookUpLaw } from './look-up-law.tsx'
import { panelText } from './panel-text.ts'
import { ReadLaw } from './read-law.tsx'
import { foundSentence } from './sentences.ts'
import '../../hse-admin.css'

/** Above the list of changes: reads in files, shows what waits to be decided, and looks up what is not in the register. */
export async function LawWatch({ payload, user, i18n }: ServerProps) {
  if (!user || optionsOf(payload).disabled) return null
  const req = await createLocalReq({ user, req: { i18n: i18n as PayloadRequest['i18n'] } }, payload)
  if ((await can(req, 'law-imports', 'read')) === false) return null
  const { language } = i18n
  const words = (text: Text, values?: Parameters<typeof fill>[1]): string =>
    say(values ? fill(text, values) : text, language)
  const day = today(optionsOf(payload).clock)
  const [waiting, mayDecide] = await Promise.all([
    local.find(req, 'law-changes', {
      overrideAccess: false,
      depth: 1,
      locale: 'all',
      where: { state: { equals: 'found' } },
      sort: ['lovdataId', 'on'],
    }),
    can(req, 'law-changes', 'confirm'),
  ])
  const { admin } = payload.config.routes
  return (
    <div className="hse-watch">
      <section className="hse-panel" aria-labelledby="law-read">
        <h2 id="law-read">{words(panelText.read)}</h2>
        <p>{words(panelText.readWhat)}</p>
        <LastReading req={req} words={words} />
        <ReadLaw />
      </section>
      <section className="hse-panel" aria-labelledby="law-waiting">
        <h2 id="law-waiting">{words(panelText.heading)}</h2>
        {waiting.length === 0 ? <p>{words(panelText.nothing)}</p> : null}
        {waiting.map((each) => (
          <article key={each.id} className="hse-watch__change" aria-labelledby={`of-${each.id}`}>
            <h3 id={`of-${each.id}`}>
              <a href={`${admin}/collections/regulations/${regulationOf(each)?.id ?? ''}`}>
                {titleOf(each, language)}
              </a>{' '}
              <span>{each.lovdataId}</span>
            </h3>
            <Change change={each} day={day} mayDecide={mayDecide !== false} language={language} />
          </article>
        ))}
      </section>
      <section className="hse-panel" aria-labelledby="law-others">
        <h2 id="law-others">{words(panelText.others)}</h2>
        <p>{words(panelText.othersWhat)}</p>
        <LookUpLaw />
      </section>
    </div>
  )
}

/** On the page of a change: what was found, and what to decide of it. */
export async function LawChangePanel({ id, req }: UIFieldServerProps) {
  if (id === undefined) return null
  const [change] = await local.find(req, 'law-changes', {
    overrideAccess: false,
    depth: 1,
    locale: 'all',
    where: { id: { equals: id } },
    limit: 1,
  })
  if (!change) return null
  const mayDecide = change.state === 'found' && (await can(req, 'law-changes', 'confirm')) !== false
  const day = today(optionsOf(req.payload).clock)
  return (
    <section className="hse-panel">
      <Change change={change} day={day} mayDecide={mayDecide} language={req.i18n.language} />
    </section>
  )
}

function Change({
  change,
  day,
  language,
  mayDecide,
}: {
  readonly change: LawChange
  readonly day: string
  readonly language: string
  readonly mayDecide: boolean
}) {
  const { id, kind, lovdataId, on, version, words } = change
  return (
    <>
      <p>
        {say(foundSentence(change, day), language)}{' '}
        <a href={lawAddress({ id: lovdataId ?? '' })} rel="noreferrer">
          {say(panelText.atLovdata, language)}
        </a>
      </p>
      {kind === 'announced' && words ? <p lang="nb">{words}</p> : null}
      {mayDecide ? (
        <ChangeButtons
          id={id}
          version={version}
          kind={kind}
          on={on ?? ''}
          name={titleOf(change, language)}
        />
      ) : null}
    </>
  )
}

async function LastReading({
  req,
  words,
}: {
  readonly req: PayloadRequest
  readonly words: (text: Text, values?: Parameters<typeof fill>[1]) => string
}) {
  const [last] = await local.find(req, 'law-imports', {
    overrideAccess: false,
    sort: '-at',
    limit: 1,
    select: { source: true, readOn: true, asOf: true, acts: true, regulations: true },
  })
  if (!last) return null
  const dayOf = (day: string | null | undefined): Text => ({
    nb: spokenDay(day, 'nb'),
    en: spokenDay(day, 'en'),
  })
  return (
    <p>
      {words(panelText.last, {
        source: last.source,
        day: dayOf(last.readOn),
        asOf: dayOf(last.asOf),
        acts: last.acts ?? 0,
        regulations: last.regulations ?? 0,
      })}
    </p>
  )
}

function regulationOf({ regulation }: LawChange): Regulation | null {
  return typeof regulation === 'object' ? regulation : null
}

function titleOf(change: LawChange, language: string): string {
  const title = asText(regulationOf(change)?.shortTitle)
  return title === null ? (change.lovdataId ?? '') : say(title, language)
}
