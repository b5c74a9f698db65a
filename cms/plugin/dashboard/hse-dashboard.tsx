import { Gutter, Link } from '@payloadcms/ui'
import { createLocalReq, type PayloadRequest, type ServerProps } from 'payload'
import { can } from '../access/can.ts'
import { fill, say, type Text } from '../core/text.ts'
import { type DueItem, dueNow } from './due.ts'
import { lastPublish, loadFacts, unsentMail } from './load-facts.ts'
import { RecordCards } from './records.tsx'
import { PublishingSection } from '../publishing/publish-status.tsx'
import { publishStanding } from '../publishing/standing.ts'
import { optionsOf } from '../options.ts'
import { Checklist } from '../set-up/checklist.tsx'
import { setUpStanding } from '../set-up/standing.ts'
import { dashboardText, sectionText } from './text.ts'
import '../hse-admin.css'

/** How many things a section shows before it links to all of them. */
const shownAtOnce = 5

type Words = (text: Text, values?: Parameters<typeof fill>[1]) => string

/** The admin's start page: what needs doing now, in place of the collections that the menu lists already. */
export function HseStartPage(props: ServerProps) {
  return (
    <Gutter>
      <HseDashboard
        payload={props.payload}
        i18n={props.i18n}
        {...(props.user ? { user: props.user } : {})}
      />
    </Gutter>
  )
}

/** What needs doing now, for the HSE unit and administrators, and how the last publish went. */
export async function HseDashboard({ payload, user, i18n }: ServerProps) {
  if (!user || optionsOf(payload).disabled) return null
  const req = await createLocalReq({ user, req: { i18n: i18n as PayloadRequest['i18n'] } }, payload)
  const words: Words = (text, values) => say(values ? fill(text, values) : text, i18n.language)
  const mail = await unsentMail(req)
  const facts = await loadFacts(req)
  const setUp = await setUpStanding(req)
  const checklist = setUp && (
    <Checklist standing={setUp} admin={payload.config.routes.admin} language={i18n.language} />
  )
  // An installation with nothing in it begins with the list; later it stands below what is urgent.
  const first = setUp !== null && setUp.left > 0 && setUp.seen.published === 0
  const sections = [
    ...dueNow(facts),
    ...(mail.length > 0 ? [{ key: 'mail' as const, items: mail }] : []),
  ]
  const { admin } = payload.config.routes
  return (
    <section className="hse-dashboard" aria-labelledby="hse-dashboard">
      <h1 id="hse-dashboard">{words(dashboardText.heading)}</h1>
      {first ? checklist : null}
      {sections.length === 0 && !first ? <p>{words(dashboardText.nothing)}</p> : null}
      <div className="hse-dashboard__sections">
        {sections.map(({ key, items }) => (
          <section key={key} className="hse-due" aria-labelledby={`hse-due-${key}`}>
            <h2 id={`hse-due-${key}`}>
              {words(sectionText[key])} <span className="hse-due__count">{items.length}</span>
            </h2>
            <DueList items={items} admin={admin} words={words} />
          </section>
        ))}
      </div>
      {first ? null : checklist}
      <RecordCards req={req} admin={admin} words={words} />
      <Publishing req={req} words={words} />
    </section>
  )
}

function DueList({ items, admin, words }: { items: DueItem[]; admin: string; words: Words }) {
  const [first] = items
  const rest = items.length - shownAtOnce
  const row = ({ title, detail, collection, id }: DueItem) => (
    <li key={`${collection}${id}${detail?.nb ?? ''}`}>
      <Link href={`${admin}/collections/${collection}/${id}`}>
        {words(title) || words(dashboardText.untitled)}
      </Link>
      {detail ? <span className="hse-due__detail">{words(detail)}</span> : null}
    </li>
  )
  return (
    <>
      <ul>{items.slice(0, shownAtOnce).map(row)}</ul>
      {rest > 0 && first ? (
        <details>
          <summary>{words(dashboardText.showAll, { count: items.length })}</summary>
          <ul>{items.slice(shownAtOnce).map(row)}</ul>
        </details>
      ) : null}
    </>
  )
}

async function Publishing({ req, words }: { req: PayloadRequest; words: Words }) {
  const last = await lastPublish(req)
  return (
    <PublishingSection
      first={await publishStanding(req)}
      mayPublish={(await can(req, 'publish-requests', 'confirmPublish')) !== false}
    >
      <Warnings of={last?.warnings ?? ''} words={words} />
    </PublishingSection>
  )
}

/** What the last publish found and an editor should look at. */
function Warnings({ of: text, words }: { of: string; words: Words }) {
  const warnings = text.split('\n').filter((line) => line !== '')
  if (warnings.length === 0) return null
  return (
    <details>
      <summary>{words(dashboardText.warnings, { count: warnings.length })}</summary>
      <ul>
        {warnings.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}
