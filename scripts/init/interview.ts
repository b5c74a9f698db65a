import { AnswerError, type Answers, type Asking, questions } from './questions.ts'

/** Whom the questions are put to. */
export interface Conversation {
  /** Puts a question and waits for the line that answers it. @throws StoppedError when there is none */
  readonly ask: (question: string) => Promise<string>
  /** Says something between the questions. */
  readonly tell: (line: string) => void
}

/** Nobody answers any more: Ctrl-C, or the end of what there is to read. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError'
}

const text = {
  must: { nb: 'Her må det stå noe.', en: 'Something must stand here.' },
  keep: {
    nb: 'Trykk Enter for å beholde det som står i klammer. Ctrl-C avbryter, og ingenting blir skrevet.',
    en: 'Press Enter to keep what stands in brackets. Ctrl-C stops, and nothing is written.',
  },
  write: { nb: 'Skal dette skrives til', en: 'Write this to' },
} as const

/** Asks which language to go on in. */
export async function askLanguage({ ask }: Conversation): Promise<Asking> {
  for (;;) {
    const answer = (await ask('Norsk eller engelsk? / Norwegian or English? [nb/en, nb]: ')).trim()
    if (answer === '' || answer === 'nb') return 'nb'
    if (answer === 'en') return 'en'
  }
}

/**
 * Asks all questions, each until its answer can be used. An empty answer keeps what stands.
 * @param standing what the file holds already; what is not asked for stays in it
 */
export async function interview(
  { ask, tell }: Conversation,
  standing: Answers,
  language: Asking,
): Promise<Answers> {
  tell(text.keep[language])
  let answers = standing
  for (const question of questions) {
    answers = await answered(question, answers)
  }
  return answers

  async function answered(question: (typeof questions)[number], before: Answers): Promise<Answers> {
    for (;;) {
      const stands = question.standing(before, language)
      const shown = stands === '' ? '' : ` [${stands}]`
      const answer = (await ask(`${question.ask[language]}${shown}: `)).trim() || stands
      if (answer === '') {
        tell(`  ${text.must[language]}`)
        continue
      }
      try {
        return question.put(before, answer, language)
      } catch (error) {
        if (!(error instanceof AnswerError)) throw error
        tell(`  ${error.message}`)
      }
    }
  }
}

/** Shows what would be written, and asks whether it is. */
export async function confirmed(
  { ask, tell }: Conversation,
  answers: Answers,
  file: string,
  language: Asking,
): Promise<boolean> {
  tell(JSON.stringify(answers, null, 2))
  const answer = await ask(
    `${text.write[language]} ${file}? [${{ nb: 'J/n', en: 'Y/n' }[language]}]: `,
  )
  return /^(?:|j|ja|y|yes)$/i.test(answer.trim())
}
