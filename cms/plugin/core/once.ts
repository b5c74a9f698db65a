import type { PayloadRequest } from 'payload'

const place = 'hseOnce'

/**
 * What a request looks up in several places and nobody changes meanwhile: asked for once in each request.
 * @param key names the question and what it is about
 */
export function oncePerRequest<T>(
  req: Pick<PayloadRequest, 'context'>,
  key: string,
  load: () => Promise<T>,
): Promise<T> {
  const context = req.context as { [place]?: Map<string, Promise<unknown>> }
  const known = (context[place] ??= new Map())
  const begun = known.get(key) as Promise<T> | undefined
  if (begun !== undefined) return begun
  const loading = load().catch((error: unknown) => {
    // Whoever tries again shall not be given the failure of the first time.
    known.delete(key)
    throw error
  })
  known.set(key, loading)
  return loading
}
