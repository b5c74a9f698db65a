import type { IncomingMessage, ServerResponse } from 'node:http'
import type { PageLanguage } from '../../content/addresses/parts.ts'
import { languageOfAddress } from '../../content/addresses/site.ts'
import { bareContentSecurityPolicy, setSecurityHeaders } from './security.ts'
import { surfaceOf } from './surfaces.ts'

/** A sentence in both languages. */
export interface Sentence {
  readonly nb: string
  readonly en: string
}

/** Why the server answers a request itself, and what the person can do. */
export interface Refusal {
  readonly status: number
  readonly sentence: Sentence
  /** Seconds until it is worth trying again. */
  readonly retryAfter?: number
  /** Further headers, such as `allow`. */
  readonly headers?: Readonly<Record<string, string>>
}

/** Everything this server says by itself. */
export const sentences = {
  badAddress: {
    nb: 'Adressen er ikke gyldig. Gå til forsiden og finn siden derfra.',
    en: 'The address is not valid. Go to the front page and find the page from there.',
  },
  badRequest: {
    nb: 'Forespørselen kunne ikke leses. Last siden på nytt og prøv igjen.',
    en: 'The request could not be read. Reload the page and try again.',
  },
  headersTooLarge: {
    nb: 'Forespørselen har for mange eller for store hodefelter. Slett informasjonskapslene for nettstedet og prøv igjen.',
    en: 'The request headers are too large. Delete the cookies for this site and try again.',
  },
  foreignOrigin: {
    nb: 'Forespørselen kom fra et annet nettsted og ble avvist. Åpne siden her og prøv igjen.',
    en: 'The request came from another website and was refused. Open the page here and try again.',
  },
  notFound: {
    nb: 'Siden finnes ikke.',
    en: 'The page does not exist.',
  },
  methodNotAllowed: {
    nb: 'Denne adressen kan ikke brukes på den måten.',
    en: 'This address cannot be used in that way.',
  },
  lengthRequired: {
    nb: 'Forespørselen sa ikke hvor mye den inneholder. Last siden på nytt og prøv igjen.',
    en: 'The request did not say how much it contains. Reload the page and try again.',
  },
  tooManyAttempts: {
    nb: 'Det er gjort for mange forsøk. Vent litt og prøv igjen.',
    en: 'There have been too many attempts. Wait a while and try again.',
  },
  busy: {
    nb: 'Serveren er opptatt akkurat nå. Prøv igjen om litt.',
    en: 'The server is busy right now. Try again shortly.',
  },
  starting: {
    nb: 'Verne starter. Prøv igjen om litt.',
    en: 'Verne is starting. Try again shortly.',
  },
  notPublished: {
    nb: 'Nettstedet er ikke publisert ennå. Prøv igjen om litt.',
    en: 'The site has not been published yet. Try again shortly.',
  },
} as const satisfies Record<string, Sentence>

/** Says how large a body may be. */
export function tooLarge(megabytes: number): Sentence {
  const size = String(megabytes)
  return {
    nb: `Innholdet er for stort. Her kan du sende inntil ${size} MB.`,
    en: `The content is too large. You can send up to ${size} MB here.`,
  }
}

/** Says that something failed here, with the number that finds it in the log. */
export function failed(requestId: string): Sentence {
  return {
    nb: `Noe gikk galt hos oss. Prøv igjen. Hjelper ikke det, oppgi dette nummeret: ${requestId}.`,
    en: `Something went wrong on our side. Try again. If that does not help, quote this number: ${requestId}.`,
  }
}

/**
 * Answers with a sentence: JSON `{ errors: [{ message }] }` for programs, a short page in both
 * languages for people, the address's own language first.
 * @param pathname decoded path of the request
 */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  serverUrl: string,
  refusal: Refusal,
): void {
  if (response.headersSent) {
    // An answer that was cut short must not look whole; one that is out already is left alone.
    if (!response.writableEnded) response.destroy()
    return
  }
  const { status, sentence, retryAfter, headers = {} } = refusal
  for (const name of response.getHeaderNames()) {
    // What a half-made answer meant to send does not describe this one.
    if (name !== 'x-request-id' && name !== 'connection') response.removeHeader(name)
  }
  const json = surfaceOf(pathname) === 'api'
  const body = json
    ? JSON.stringify({ errors: [{ message: `${sentence.nb} / ${sentence.en}` }] })
    : page(sentence, languageOfAddress(pathname))
  response.statusCode = status
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter))
  response.setHeader('cache-control', 'no-store')
  response.setHeader(
    'content-type',
    json ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
  )
  response.setHeader('content-length', Buffer.byteLength(body))
  setSecurityHeaders(response, { serverUrl }, bareContentSecurityPolicy)
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** A whole page with one sentence in each language; used where the site's own pages are out of reach. */
export function page(sentence: Sentence, language: PageLanguage): string {
  const other = language === 'nb' ? 'en' : 'nb'
  const front = {
    nb: '<a href="/">Til forsiden</a>',
    en: '<a href="/en/">To the front page</a>',
  }
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escapeHtml(sentence[language])}</title>
</head>
<body>
<main>
<h1>${escapeHtml(sentence[language])}</h1>
<p>${front[language]}</p>
<p lang="${other}">${escapeHtml(sentence[other])} ${front[other]}</p>
</main>
</body>
</html>
`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
