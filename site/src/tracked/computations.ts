/**
 * Who reads a value: each place a value is read from has one, and keeps who read it there. A site of ten thousand pages has
 * two hundred thousand, of which most have a single reader: only the others have a set.
 */
export class Readers implements Iterable<Computation> {
  #held: Computation | Set<Computation> | null = null

  /** Puts one in. @returns false where it was in already */
  add(reader: Computation): boolean {
    const held = this.#held
    if (held instanceof Set) {
      const before = held.size
      return held.add(reader).size > before
    }
    if (held === reader) return false
    this.#held = held === null ? reader : new Set([held, reader])
    return true
  }

  delete(reader: Computation): void {
    if (this.#held instanceof Set) this.#held.delete(reader)
    else if (this.#held === reader) this.#held = null
  }

  [Symbol.iterator](): Iterator<Computation> {
    const held = this.#held
    if (held instanceof Set) return held.values()
    return (held === null ? [] : [held]).values()
  }
}

/** Something worked out from the snapshot, with what it read on the way. */
export interface Computation {
  /** What it read: it stands in each of these. A site of ten thousand pages has millions: each is kept once, in a list. */
  reads: Readers[]
  /** The answers it asked for, each worked out by itself: it stands among the readers of each. */
  asked: Answer[]
  /** `fresh` holds, `unsure` asked for an answer that may be another by now, `stale` read what is another. */
  state: 'fresh' | 'unsure' | 'stale'
}

/** A computation whose answer others ask for, worked out again only where what it read is another. */
export interface Answer extends Computation {
  readonly readers: Readers
  /** Works it out again. True when it is another answer. */
  readonly renew: () => boolean
}

let running: Computation | null = null

/** A computation that has read nothing yet, and so is to be made. */
export function computation(): Computation {
  return { reads: [], asked: [], state: 'stale' }
}

/** True while readings are noted. */
export function isRecording(): boolean {
  return running !== null
}

/** Notes that what runs now reads from here. */
export function noteRead(readers: Readers): void {
  if (running !== null && readers.add(running)) running.reads.push(readers)
}

/** Notes that what runs now asks for an answer. */
export function noteAsked(answer: Answer): void {
  if (running !== null && answer.readers.add(running)) running.asked.push(answer)
}

/** Runs work whose readings are noted for a computation; what it read before is forgotten. */
export function recording<T>(made: Computation, work: () => T): T {
  forget(made)
  const before = running
  running = made
  try {
    const result = work()
    settle(made)
    return result
  } finally {
    running = before
  }
}

/**
 * The same for work that waits. Nothing else may be recorded meanwhile, since what it reads after waiting is its own.
 * @throws Error when something is being recorded
 */
export async function recordingAsync<T>(made: Computation, work: () => Promise<T>): Promise<T> {
  if (running !== null) throw new Error('Only one page can be rendered at a time.')
  forget(made)
  running = made
  try {
    const result = await work()
    settle(made)
    return result
  } finally {
    running = null
  }
}

/** Is made. Its lists have grown with room to spare, which is given back. */
function settle(made: Computation): void {
  made.reads = made.reads.slice()
  made.asked = made.asked.slice()
  made.state = 'fresh'
}

/** Takes a computation out of all it read. */
export function forget(made: Computation): void {
  for (const readers of made.reads) readers.delete(made)
  for (const answer of made.asked) answer.readers.delete(made)
  made.reads = []
  made.asked = []
}

/** Marks all who read a value that is another by now, and, as unsure, whoever asked them. */
export function changed(readers: Readers): void {
  for (const reader of readers) {
    const was = reader.state
    reader.state = 'stale'
    if (was === 'fresh') doubt(reader)
  }
}

function doubt(made: Computation): void {
  if (!isAnswer(made)) return
  for (const reader of made.readers) {
    if (reader.state !== 'fresh') continue
    reader.state = 'unsure'
    doubt(reader)
  }
}

/** True when a computation is to be made again: something it read is another, answers it asked for included. */
export function isStale(made: Computation): boolean {
  if (made.state === 'unsure') {
    for (const answer of made.asked) {
      bringUpToDate(answer)
      // Set by an answer that is another; a copy keeps the narrowing from deciding.
      if (stateOf(made) === 'stale') return true
    }
    made.state = 'fresh'
  }
  return made.state === 'stale'
}

/** Works an answer out again if something it read is another, and tells who asked for it when it is another too. */
export function bringUpToDate(answer: Answer): void {
  if (isStale(answer) && answer.renew()) changed(answer.readers)
}

function isAnswer(made: Computation): made is Answer {
  return 'renew' in made
}

function stateOf(made: Computation): Computation['state'] {
  return made.state
}
