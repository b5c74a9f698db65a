import { challengeOf, mappingOf, measureOf, names } from './process-examples.ts'
import type { RecordTable } from './record-table.ts'
import type { Viewer } from './viewers.ts'

/** The pages of a process in both languages, below its own. */
const parts = {
  planning: ['planlegging', 'planning'],
  dates: ['planlegging/datoer', 'planning/dates'],
  participants: ['planlegging/deltakere', 'planning/participants'],
  confirm: ['planlegging/bekreft', 'planning/confirm'],
  'pre-meeting': ['formote', 'pre-meeting'],
  'the pre-meeting held': ['formote/motet', 'pre-meeting/meeting'],
  'last year': ['formote/i-fjor', 'pre-meeting/last-year'],
  'cases and measures': ['formote/avvik-og-tiltak', 'pre-meeting/cases-and-measures'],
  'enquiries and requirements': [
    'formote/henvendelser-og-krav',
    'pre-meeting/enquiries-and-requirements',
  ],
  'minutes of the pre-meeting': ['formote/referat', 'pre-meeting/minutes'],
  'psychosocial environment': ['formote/psykososialt', 'pre-meeting/psychosocial'],
  challenges: ['utfordringer', 'challenges'],
  mapping: ['kartlegging', 'mapping'],
  'post-meeting': ['ettermote', 'post-meeting'],
  'the post-meeting held': ['ettermote/motet', 'post-meeting/meeting'],
  findings: ['ettermote/funn', 'post-meeting/findings'],
  'action plan': ['ettermote/handlingsplan', 'post-meeting/action-plan'],
  'overview of requirements': ['ettermote/lovoversikt', 'post-meeting/requirements'],
  'minutes of the post-meeting': ['ettermote/referat', 'post-meeting/minutes'],
  approval: ['ettermote/vedtak', 'post-meeting/approval'],
  statements: ['uttalelser', 'statements'],
  close: ['avslutt', 'close'],
  report: ['rapport', 'report'],
} as const
const sides: readonly Viewer[] = [
  'line manager',
  'coordinator',
  'safety representative',
  'line manager above',
  'HSE unit approver',
  'employee',
]
const lead: readonly Viewer[] = ['line manager', 'safety representative']

/** What is asked for of a process: its pages, those of its parts, and those of one row. */
export function pagesOf(number: string, name: string): ReturnType<RecordTable['pages']> {
  const at = (nb: string, en: string, viewers?: readonly Viewer[]) => ({
    nb: `/min-hms/hms-runde${nb}`,
    en: `/en/my-hse/hse-process${en}`,
    ...(viewers === undefined ? {} : { viewers }),
  })
  const [challenge, mapping, measure] = [challengeOf(name, 1), mappingOf(name), measureOf(name)]
  const of = `challenge=${challenge}`
  return {
    ...(name === names[0] ? { list: at('', '') } : {}),
    page: at(`/${number}`, `/${number}`),
    ...Object.fromEntries(
      Object.entries(parts).map(([part, [nb, en]]) => [
        part,
        at(`/${number}/${nb}`, `/${number}/${en}`, sides),
      ]),
    ),
    'a new challenge': at(`/${number}/utfordringer/ny`, `/${number}/challenges/new`, lead),
    'a challenge': at(
      `/${number}/utfordringer/${challenge}`,
      `/${number}/challenges/${challenge}`,
      lead,
    ),
    'a new mapping': at(`/${number}/kartlegging/ny?${of}`, `/${number}/mapping/new?${of}`, lead),
    'one mapping': at(
      `/${number}/kartlegging/${mapping}?${of}`,
      `/${number}/mapping/${mapping}?${of}`,
      lead,
    ),
    'why no mapping': at(
      `/${number}/ingen-kartlegging/${challenge}`,
      `/${number}/no-mapping/${challenge}`,
      lead,
    ),
    'why no measure': at(
      `/${number}/ikke-tiltak/${challenge}`,
      `/${number}/no-measure/${challenge}`,
      lead,
    ),
    'measures that exist': at(
      `/${number}/tiltak-som-finnes/${challenge}`,
      `/${number}/existing-measures/${challenge}`,
      lead,
    ),
    'the risk after': at(
      `/${number}/risiko-etter/${challenge}`,
      `/${number}/risk-after/${challenge}`,
      lead,
    ),
    'a new measure': at(`/${number}/tiltak/ny?${of}`, `/${number}/measures/new?${of}`, lead),
    'a measure': at(
      `/${number}/tiltak/${measure}?${of}`,
      `/${number}/measures/${measure}?${of}`,
      lead,
    ),
  }
}
