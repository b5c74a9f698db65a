import fc from 'fast-check'
import type { Edition, Guideline, Snapshot } from '../../content/schema/index.ts'

/** A change that people make to what is published, or that a day brings. */
export interface Edit {
  readonly kind: (typeof kinds)[number]
  /** Which of those there are it concerns. */
  readonly at: number
  /** A word that is new by it. */
  readonly word: string
}

const kinds = [
  'newEdition',
  'newTitle',
  'withdrawn',
  'translation',
  'newGuideline',
  'guidelineGone',
  'topicRenamed',
  'topicsOfGuideline',
  'newTopic',
  'unitMoved',
  'unitGone',
  'roleEnded',
  'contact',
  'dayPassed',
  'institution',
  'lawRepealed',
  'lawRenamed',
  'lawGone',
  'requirement',
  'basis',
  'nothing',
] as const

/** Sequences of edits. */
export const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    at: fc.nat({ max: 1_000 }),
    word: fc.stringMatching(/^[a-zæøå]{3,9}$/),
  }),
  { minLength: 1, maxLength: 6 },
)

/** Makes an edit, where there is something to make it to. */
export function makeEdit(snapshot: Snapshot, { kind, at, word }: Edit): void {
  const { guidelines, topics, units } = snapshot
  const guideline = oneOf(guidelines, at)
  const edition = guideline && oneOf(guideline.editions, at)
  switch (kind) {
    case 'newEdition':
      if (guideline) beginEdition(guideline, word)
      break
    case 'newTitle':
      if (edition) edition.title = `${edition.title} ${word}`
      break
    case 'withdrawn':
      for (const each of guideline?.editions ?? []) {
        if (each.state !== 'inForce') continue
        each.state = 'withdrawn'
        each.validTo = snapshot.asOf
        each.withdrawnReason = `Ikke i bruk: ${word}.`
      }
      break
    case 'translation':
      if (guideline && edition?.language === 'nb') translate(guideline, edition, word)
      break
    case 'newGuideline':
      if (guideline) guidelines.push(another(guideline, guidelines.length, word))
      break
    case 'guidelineGone':
      if (guidelines.length > 4) removeGuideline(snapshot, at % guidelines.length)
      break
    case 'topicRenamed': {
      const topic = oneOf(topics, at)
      if (topic) topic.name = { nb: `${topic.name.nb} ${word}`, en: `${topic.name.en} ${word}` }
      break
    }
    case 'topicsOfGuideline': {
      const topic = oneOf(topics, at)
      if (guideline && topic) guideline.topics = [topic.slug]
      break
    }
    case 'newTopic':
      topics.push({
        slug: `nytt-emne-${String(topics.length)}`,
        name: { nb: word, en: `${word} in English` },
        description: null,
        parent: topics.find((each) => each.parent === null)?.slug ?? null,
      })
      break
    case 'unitMoved': {
      const unit = oneOf(
        units.filter((each) => each.parent !== null),
        at,
      )
      const root = units.find((each) => each.parent === null)
      if (unit && root) unit.parent = root.slug
      break
    }
    case 'unitGone': {
      const leaf = units.findIndex(
        (each) => each.parent !== null && units.every(({ parent }) => parent !== each.slug),
      )
      if (leaf >= 0) units.splice(leaf, 1)
      break
    }
    case 'roleEnded':
      oneOf(units, at)?.contacts.pop()
      break
    case 'contact':
      if (guideline) {
        guideline.contacts = guideline.contacts.map((each) => ({ ...each, name: `Ola ${word}` }))
      }
      for (const each of snapshot.institutionContacts) each.phone = '000 11 222'
      break
    case 'dayPassed':
      snapshot.asOf = dayAfter(snapshot.asOf)
      snapshot.takenAt = `${snapshot.asOf}T03:00:00Z`
      break
    case 'institution':
      snapshot.institution.shortName = word.toUpperCase()
      break
    case 'lawRepealed':
    case 'lawRenamed':
    case 'lawGone':
    case 'requirement':
    case 'basis':
      editLaw(snapshot, { kind, at, word })
      break
    case 'nothing':
      break
  }
}

/** Changes the register of law, or what a guideline is based on of it. */
function editLaw(snapshot: Snapshot, { kind, at, word }: Edit): void {
  const regulation = oneOf(snapshot.regulations, at)
  if (!regulation) return
  switch (kind) {
    case 'lawRepealed':
      regulation.state = 'repealed'
      regulation.changedOn = snapshot.asOf
      break
    case 'lawRenamed':
      regulation.shortTitle = { nb: `${regulation.shortTitle.nb} ${word}`, en: word }
      break
    case 'lawGone':
      snapshot.regulations = snapshot.regulations.filter((each) => each !== regulation)
      snapshot.requirements = snapshot.requirements.filter(
        (each) => each.regulation !== regulation.id,
      )
      break
    case 'requirement': {
      const requirement = oneOf(snapshot.requirements, at)
      if (requirement) requirement.text = { nb: `Vi ${word}.`, en: `We ${word}.` }
      break
    }
    default: {
      const guideline = oneOf(snapshot.guidelines, at)
      if (guideline) guideline.law = [{ regulation: regulation.id, section: null }]
    }
  }
}

function removeGuideline(snapshot: Snapshot, at: number): void {
  const [gone] = snapshot.guidelines.splice(at, 1)
  for (const each of snapshot.requirements) {
    each.guidelines = each.guidelines.filter((id) => id !== gone?.id)
  }
}

function oneOf<T>(list: readonly T[], at: number): T | undefined {
  return list[at % Math.max(1, list.length)]
}

function beginEdition({ editions }: Guideline, word: string): void {
  const former = editions.find((each) => each.state === 'inForce' && each.language === 'nb')
  if (!former) return
  former.state = 'superseded'
  former.validTo = former.validFrom
  editions.unshift({
    ...structuredClone(former),
    id: `${former.id}-${word}`,
    edition: Math.max(...editions.map((each) => each.edition)) + 1,
    state: 'inForce',
    html: `${former.html}<h2 id="${word}">${word}</h2><p>Se NHU-HMS-R03 og arbeidsmiljøloven § 3-1.</p>`,
    headings: [...former.headings, { id: word, level: 2, text: word }],
    changeNote: `Nytt om ${word}.`,
    validTo: null,
  })
}

function translate({ editions }: Guideline, source: Edition, word: string): void {
  for (const each of editions) if (each.language === 'en') each.state = 'superseded'
  editions.unshift({
    ...structuredClone(source),
    id: `${source.id}-en-${word}`,
    language: 'en',
    edition:
      Math.max(
        0,
        ...editions.filter((each) => each.language === 'en').map((each) => each.edition),
      ) + 1,
    title: `${word} in English`,
    sourceEdition: source.edition,
    behind: { major: 0, minor: 0, editorial: 0 },
    state: 'inForce',
    validTo: null,
    withdrawnReason: null,
  })
}

function another(model: Guideline, place: number, word: string): Guideline {
  const number = `NHU-HMS-X${String(place).padStart(2, '0')}`
  return {
    ...structuredClone(model),
    id: `${word}-${String(place)}`,
    number,
    slug: number.toLowerCase(),
    editions: model.editions.map((each) => ({
      ...structuredClone(each),
      id: `${each.id}-${word}-${String(place)}`,
      title: `${each.title} ${word}`,
    })),
  }
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}
