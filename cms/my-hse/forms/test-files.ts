import { readdir } from 'node:fs/promises'
import sharp, { type Sharp } from 'sharp'
import { local } from '../../plugin/database/local.ts'
import type { Attachment } from '../../plugin/generated-types.ts'
import { arrivingFolder } from '../../server/arriving.ts'
import { answerMyHse } from '../my-hse.tsx'
import { host } from './test-pages.ts'
import { type Drawn, filled } from './test-places.ts'
import type { FormTable } from './test-table.ts'

/** A file someone sends. */
export interface SentFile {
  readonly name: string
  readonly data: Buffer
}

/** What came of a form with files. */
export interface Outcome {
  /** What must be put right, in Norwegian. */
  readonly said: string
  /** Fields where it is said. */
  readonly fields: readonly (string | null)[]
  /** Files that are kept for the next try. */
  readonly kept: readonly Attachment[]
  /** Names of those files. */
  readonly names: readonly string[]
  /** What was typed, as it is kept. */
  readonly values: Readonly<Record<string, readonly string[]>>
  /** What the page it led to shows. */
  readonly text: string
}

/** Forms that take files. */
export function withFiles({ drawn }: FormTable): readonly Drawn[] {
  return drawn.filter(({ fields }) => fields.some(({ kind }) => kind === 'file'))
}

/** The field a form takes files in. */
export function filesFieldOf({ name, fields }: Drawn): string {
  const field = fields.find(({ kind }) => kind === 'file')
  if (!field) throw new Error(`${name} takes no files`)
  return field.name
}

/** Something to put right that is not about files: the form comes back, whatever else is right. */
export function wrongDate({ fields }: Drawn): Readonly<Record<string, string>> {
  const date = fields.find(({ kind }) => kind === 'date')
  if (date) return { [date.name]: 'aldri' }
  const other = fields.find(({ kind }) => kind === 'textarea' || kind === 'select')
  if (!other) throw new Error('neither a date, nor words, nor a choice')
  return { [other.name]: '' }
}

/** Sends a form as someone who means it fills it in, with files, and some fields otherwise. */
export async function sendWithFiles(
  table: FormTable,
  form: Drawn,
  files: readonly SentFile[],
  changed: Readonly<Record<string, string | readonly string[]>> = {},
): Promise<Outcome> {
  const body = new FormData()
  for (const [name, value] of filled(await table.drawnAnew(form))) {
    if (!(name in changed)) body.append(name, value)
  }
  for (const [name, given] of Object.entries(changed)) {
    for (const value of typeof given === 'string' ? [given] : given) body.append(name, value)
  }
  for (const { name, data } of files) {
    body.append(filesFieldOf(form), new File([data as BlobPart], name))
  }
  const request = new Request(`http://${host}${form.action}`, {
    method: 'POST',
    body,
    headers: {
      host,
      origin: `http://${host}`,
      ...(form.token === null ? {} : { cookie: `payload-token=${form.token}` }),
    },
  })
  const { payload } = table.app
  const answer = await answerMyHse(request, { payload, assets: { style: '', script: '' } })
  const location = answer?.headers.get('location') ?? ''
  const draft = await table.draftAt(location)
  const faults = (draft?.faults ?? []) as {
    readonly field: string | null
    readonly text?: { readonly nb: string }
  }[]
  const values = (draft?.values ?? {}) as Record<string, string[]>
  const kept = await local.find(await table.app.as(), 'attachments', {
    overrideAccess: true,
    where: { id: { in: namedIn(values) } },
    sort: 'createdAt',
  })
  return {
    said: faults.map(({ text }) => text?.nb ?? '').join('\n'),
    fields: faults.map(({ field }) => field),
    kept,
    names: kept.map(({ name }) => name),
    values,
    text: (await table.pageFor(location, form)).text,
  }
}

/** The files that wait with what was typed. */
function namedIn(values: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(values)
    .filter(([name]) => /^(?:photo|kept|.+Kept)$/.test(name))
    .flatMap(([, ids]) => ids)
}

/** What lies where files arrive. */
export async function arriving({ app }: FormTable): Promise<readonly string[]> {
  return readdir(arrivingFolder(app.dataDir)).catch(() => [])
}

/** What a camera gives. */
export function photo(): Sharp {
  return sharp({
    create: {
      width: 320,
      height: 240,
      channels: 3,
      background: '#887',
      noise: { type: 'gaussian', mean: 120, sigma: 40 },
    },
  })
}
