import { hash } from 'node:crypto'
import { agreement, snapshot as contract, type Snapshot } from '../../content/schema/index.ts'
import { PublishError } from './site-builder.ts'

const {
  topics,
  guidelines,
  images,
  units,
  institutionContacts,
  authorities,
  regulations,
  requirements,
  cycles,
  objectives,
  supportFunctions,
  courses,
  trainingPlans,
  auditPlans,
  reports,
  stories,
} = contract.shape
/** What holds for an element of each list. */
const elements = {
  topics: topics.element,
  guidelines: guidelines.element,
  images: images.element,
  units: units.unwrap().element,
  institutionContacts: institutionContacts.unwrap().element,
  authorities: authorities.unwrap().element,
  regulations: regulations.unwrap().element,
  requirements: requirements.unwrap().element,
  cycles: cycles.unwrap().element,
  objectives: objectives.unwrap().element,
  supportFunctions: supportFunctions.unwrap().element,
  courses: courses.unwrap().element,
  trainingPlans: trainingPlans.unwrap().element,
  auditPlans: auditPlans.unwrap().element,
  reports: reports.unwrap().element,
  stories: stories.unwrap().element,
} as const
type ListName = keyof typeof elements

/**
 * Reads snapshots that follow each other. The CMS writes each element of a list on a line of its own: of a line that was
 * there before, what was read then is taken again, the same object. Another layout is read whole.
 */
export class SnapshotReader {
  #known = new Map<string, unknown>()

  /**
   * The snapshot a file holds.
   * @param file its name, for what is said of it
   * @throws PublishError when it is none, or does not keep to the contract
   */
  read(content: Buffer, file: string): Snapshot {
    return this.#byLines(content) ?? parseSnapshot(content, file)
  }

  /** Null where it is not laid out in lines, or anything in it is not as it must be: read whole, it says what. */
  #byLines(content: Buffer): Snapshot | null {
    const known = new Map<string, unknown>()
    const lists: Partial<Record<ListName, unknown[]>> = {}
    const head: string[] = []
    let open: { readonly name: ListName; readonly values: unknown[] } | null = null
    for (const line of linesOf(content)) {
      const begins: RegExpExecArray | null =
        open === null ? /^[,{]?"(\w+)":\[$/.exec(startOf(line)) : null
      if (begins !== null) {
        const name: string = begins[1] ?? ''
        if (!isListName(name)) return null
        open = { name, values: [] }
        lists[name] = open.values
      } else if (open === null) {
        head.push(line.toString('utf8'))
      } else if (line[0] === endOfList) {
        open = null
      } else {
        const value = this.#element(open.name, line, known)
        if (value === null) return null
        open.values.push(value)
      }
    }
    if (lists.guidelines === undefined) return null
    const whole = wholeOf(head, lists)
    if (whole !== null) this.#known = known
    return whole
  }

  #element(name: ListName, line: Buffer, known: Map<string, unknown>): unknown {
    const element = line.at(-1) === comma ? line.subarray(0, -1) : line
    const key = `${name} ${hash('sha256', element)}`
    let value = this.#known.get(key)
    if (value === undefined) {
      const parsed = elements[name].safeParse(jsonOf(element.toString('utf8')))
      if (!parsed.success) return null
      value = parsed.data
    }
    known.set(key, value)
    return value
  }
}

/**
 * The snapshot a file holds, read whole.
 * @throws PublishError when it is none, or does not keep to the contract
 */
export function parseSnapshot(content: Buffer, file: string): Snapshot {
  const value = jsonOf(content.toString('utf8'))
  if (value === undefined) {
    throw new PublishError(`${file} is not a snapshot: it does not hold JSON.`)
  }
  const parsed = contract.safeParse(value)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((each) => `${each.path.join('.')}: ${each.message}`)
  throw new PublishError(
    `${file} does not keep to the snapshot's contract: ${problems[0] ?? 'unknown'}.`,
    problems,
  )
}

const lineBreak = 0x0a
const comma = 0x2c
const endOfList = 0x5d

function* linesOf(content: Buffer): Generator<Buffer> {
  let from = 0
  while (from < content.length) {
    const found = content.indexOf(lineBreak, from)
    const to = found === -1 ? content.length : found
    yield content.subarray(from, to)
    from = to + 1
  }
}

/** The first characters of a line, enough to see that a list begins. */
function startOf(line: Buffer): string {
  return line.length > 60 ? '' : line.toString('utf8')
}

function isListName(name: string): name is ListName {
  return name in elements
}

/** The snapshot of checked elements; null where the rest of it, or what must agree between them, is not as it must be. */
function wholeOf(
  head: readonly string[],
  lists: Partial<Record<ListName, unknown[]>>,
): Snapshot | null {
  const fields = jsonOf(head.join('').replace(/,?\}$/, '}'))
  const empty = Object.fromEntries(Object.keys(elements).map((name) => [name, []]))
  if (typeof fields !== 'object' || fields === null) return null
  const rest = contract.safeParse({ ...empty, ...fields })
  if (!rest.success) return null
  const whole: Snapshot = { ...rest.data, ...(lists as Partial<Snapshot>) }
  return agreement.safeParse(whole).success ? whole : null
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
