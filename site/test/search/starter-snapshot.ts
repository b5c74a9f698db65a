import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { guidelineAddress, siteLanguages, type SiteLanguage } from '@verne/content/addresses/site'
import { bodyHtml } from '../../../cms/plugin/publishing/body-html.ts'
import { markdownBody } from '../../../scripts/starter/markdown-body.ts'
import type { Fault } from '../../../scripts/starter/starter-error.ts'
import { starterUnits } from './starter-units.ts'
import {
  snapshot,
  type Edition,
  type Guideline,
  type Snapshot,
  type Text,
} from '@verne/content/schema'

const root = path.resolve(import.meta.dirname, '../../..')
const norwegianOnly = 'NHU-HMS-R27'

/**
 * The starter content as a published snapshot, as far as search needs it: the newest edition of each
 * open guideline in each language. One is read without its English, so that a search in English meets a
 * text that is Norwegian only: all open ones have both.
 */
export async function starterSnapshot(): Promise<Snapshot> {
  const folder = path.join(root, 'content/starter/guidelines')
  const guidelines: Guideline[] = []
  for (const name of (await readdir(folder)).sort()) {
    const read = await guidelineIn(path.join(folder, name))
    if (read) guidelines.push(read)
  }
  return snapshot.parse({
    schema: 1,
    takenAt: '2026-11-22T12:00:00.000Z',
    asOf: '2026-11-22',
    institution: {
      name: { nb: 'Nordhavn universitet', en: 'Nordhavn University' },
      shortName: 'NHU',
    },
    ...(await starterUnits(path.join(root, 'content/starter'), '2026-11-22')),
    topics: (
      parse(await readFile(path.join(root, 'content/starter/topics.yaml'), 'utf8')) as {
        contacts?: unknown
      }[]
    ).map(({ contacts: _roles, ...topic }) => topic),
    guidelines,
    images: [],
  })
}

interface About {
  readonly number: string
  readonly kind: Guideline['kind']
  readonly topics: string[]
  readonly audience: Guideline['audience']
  readonly classification: string
  readonly legalBasis?: Text
}

async function guidelineIn(folder: string): Promise<Guideline | null> {
  const about = parse(await readFile(path.join(folder, 'guideline.yaml'), 'utf8')) as About
  if (about.classification !== 'open') return null
  const files = await readdir(folder)
  const editions: Edition[] = []
  for (const language of siteLanguages) {
    const newest = Math.max(
      0,
      ...files.map((file) => Number(new RegExp(`^${language}-(\\d+)\\.md$`).exec(file)?.[1] ?? 0)),
    )
    if (newest === 0 || (language === 'en' && about.number === norwegianOnly)) continue
    const file = path.join(folder, `${language}-${String(newest)}.md`)
    editions.push(edition(about.number, language, newest, file, await readFile(file, 'utf8')))
  }
  return {
    id: about.number,
    number: about.number,
    slug: about.number.toLowerCase(),
    kind: about.kind,
    topics: about.topics,
    audience: about.audience,
    ownerUnit: null,
    responsibleRole: null,
    contacts: [
      {
        role: 'lineManager',
        roleName: { nb: 'Linjeleder', en: 'Line manager' },
        unit: { nb: 'Enhet for HMS', en: 'HSE Unit' },
        name: null,
        email: 'hms@nordhavn.example',
        phone: '000 44 082',
      },
    ],
    legalBasis: about.legalBasis ?? null,
    reviewIntervalMonths: 24,
    nextReview: null,
    reviewOverdue: false,
    editions,
  }
}

function edition(
  number: string,
  language: SiteLanguage,
  edition: number,
  file: string,
  content: string,
): Edition {
  const [, matter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(content) ?? []
  const {
    title,
    lead,
    inShort = [],
  } = parse(matter) as {
    title: string
    lead: string
    inShort?: string[]
  }
  return {
    id: `${number}-${language}-${String(edition)}`,
    language,
    edition,
    state: 'inForce',
    title,
    lead,
    inShort,
    ...published(file, body),
    changeKind: 'major',
    changeNote: '',
    approverRole: null,
    approverName: null,
    approvedDate: null,
    archiveReference: null,
    validFrom: '2026-01-01',
    validTo: null,
    withdrawnReason: null,
    sourceEdition: language === 'nb' ? null : 1,
    behind: language === 'nb' ? null : { major: 0, minor: 0, editorial: 0 },
  }
}

/** A text as the CMS publishes it. */
function published(file: string, text: string): Pick<Edition, 'html' | 'headings'> {
  const faults: Fault[] = []
  const guideline = (number: string) => number.toLowerCase()
  const body = markdownBody(text, { file, guideline, key: file }, faults)
  if (faults.length > 0) throw new Error(JSON.stringify(faults))
  const language = path.basename(file).slice(0, 2) as SiteLanguage
  return bodyHtml(body, {
    language,
    guideline: (slug) => guidelineAddress(language, slug),
    image: () => null,
  })
}
