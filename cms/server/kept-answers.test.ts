import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { createKeptAnswers, matches } from './kept-answers.ts'

function asked(url: string, encoding?: string): [IncomingMessage, ServerResponse] {
  const request = new IncomingMessage(new Socket())
  request.url = url
  if (encoding !== undefined) request.headers['accept-encoding'] = encoding
  const response = new ServerResponse(request)
  response.setHeader('x-request-id', 'number-of-the-first')
  response.setHeader('content-type', 'text/html')
  response.setHeader('content-length', 3)
  response.setHeader('cache-control', 'no-cache')
  return [request, response]
}

const page = { tag: '"one"', body: Buffer.from('<p>') }

test('an answer is found again as it was sent, without the number of that request', () => {
  const answers = createKeptAnswers()
  const [request, response] = asked('/tema/')
  expect(answers.find('first', request)).toBeNull()
  answers.keep('first', request, response, page)
  const found = answers.find('first', request)
  expect(found?.body).toBe(page.body)
  expect(found?.headers).toEqual([
    ...['content-type', 'text/html', 'content-length', '3', 'cache-control', 'no-cache'],
  ])
  expect(found?.unchanged).toEqual(['cache-control', 'no-cache'])
})

test('each encoding has an answer of its own', () => {
  const answers = createKeptAnswers()
  const [packed, response] = asked('/tema/', 'gzip, br')
  answers.find('first', packed)
  answers.keep('first', packed, response, page)
  expect(answers.find('first', asked('/tema/', 'br;q=1, gzip;q=1')[0])).not.toBeNull()
  expect(answers.find('first', asked('/tema/')[0])).toBeNull()
})

test('nothing of a release is found once another is what readers get, nor kept when it comes late', () => {
  const answers = createKeptAnswers()
  const [request, response] = asked('/tema/')
  answers.find('first', request)
  answers.keep('first', request, response, page)
  expect(answers.find('second', request)).toBeNull()
  answers.keep('first', request, response, page)
  expect(answers.find('second', request)).toBeNull()
  expect(answers.find('first', request)).toBeNull()
})

test('a question is not kept, nor a file that is too large', () => {
  const answers = createKeptAnswers({ file: 2 })
  const [large, answer] = asked('/tema/')
  answers.find('first', large)
  answers.keep('first', large, answer, page)
  expect(answers.find('first', large)).toBeNull()
  const [question, other] = asked('/sok/?q=gass')
  answers.keep('first', question, other, { tag: '"q"', body: Buffer.from('a') })
  expect(answers.find('first', question)).toBeNull()
})

test('the oldest make way where there is no room', () => {
  const answers = createKeptAnswers({ all: 6 })
  const urls = ['/one/', '/two/', '/three/']
  for (const url of urls) {
    const [request, response] = asked(url)
    answers.find('first', request)
    answers.keep('first', request, response, page)
  }
  const found = urls.map((url) => answers.find('first', asked(url)[0]) !== null)
  expect(found).toEqual([false, true, true])
})

test('a client that has the file says so by its tag, by a weak one, or by any', () => {
  expect(matches('"two", W/"one"', '"one"')).toBe(true)
  expect(matches('*', '"one"')).toBe(true)
  expect(matches('"two"', '"one"')).toBe(false)
  expect(matches(undefined, '"one"')).toBe(false)
})
