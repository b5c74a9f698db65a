/** The words in which the server refused, from an answer in Payload's form. Null when it holds none. */
export async function refusalOf(answer: Response): Promise<string | null> {
  try {
    const body = (await answer.json()) as { errors?: { message?: unknown }[] }
    const messages = (body.errors ?? []).flatMap(({ message }) =>
      typeof message === 'string' ? [message] : [],
    )
    return messages.length === 0 ? null : messages.join(' ')
  } catch {
    return null
  }
}
