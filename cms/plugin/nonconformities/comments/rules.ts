/** A line of a case's history, as far as comments and their answers go. */
export interface HistoryLine {
  readonly id?: string | null
  readonly step: string
  readonly at?: string | null
  readonly by?: string | null
  readonly name?: string | null
  readonly note?: string | null
  /** On a comment: the day it is to be answered by, `YYYY-MM-DD`. Not there on one from before comments were answered. */
  readonly answerBy?: string | null
  /** On an answer: id of the comment it answers. */
  readonly answers?: string | null
}

/** What a safety representative said of a case, with what was answered. */
export interface Comment<Line extends HistoryLine = HistoryLine> {
  readonly said: Line
  /** Null while it waits, and for good where none is owed. */
  readonly answer: Line | null
  /** True while an answer is owed. */
  readonly waits: boolean
}

/** The comments of a case in the order they came, each with its own answer. */
export function commentsOf<Line extends HistoryLine>(
  history: readonly Line[] | null | undefined,
): Comment<Line>[] {
  const lines = history ?? []
  return lines
    .filter(({ step }) => step === 'comment')
    .map((said) => {
      const answer = lines.find((each) => Boolean(said.id) && each.answers === said.id) ?? null
      return { said, answer, waits: answer === null && Boolean(said.answerBy) }
    })
}

/** Days by which answers are owed, each once, the earliest first. */
export function answersDue(history: readonly HistoryLine[] | null | undefined): string[] {
  const days = commentsOf(history).flatMap(({ said, waits }) =>
    waits && said.answerBy ? [said.answerBy] : [],
  )
  return [...new Set(days)].sort()
}

/** Why an answer cannot be given to a comment; null where it can. */
export function answerFault(
  history: readonly HistoryLine[] | null | undefined,
  comment: string,
): 'commentUnknown' | 'commentAnswered' | null {
  const found = commentsOf(history).find(({ said }) => said.id === comment)
  if (!found) return 'commentUnknown'
  return found.answer === null ? null : 'commentAnswered'
}
