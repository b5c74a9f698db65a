import { expect, test } from 'vitest'
import { largestBody, postedForm } from './form-body.ts'

const form = 'application/x-www-form-urlencoded'

function post(body: string, type = form): Request {
  return new Request('http://localhost/x', {
    method: 'POST',
    body,
    headers: { 'content-type': type },
  })
}

test('a form is read field by field', async () => {
  const posted = await postedForm(post('email=a%40nordhavn.example&password=%C3%A6+b'))
  expect(Object.fromEntries(posted ?? [])).toEqual({
    email: 'a@nordhavn.example',
    password: 'æ b',
  })
})

test('of a field that was sent twice the first counts', async () => {
  expect((await postedForm(post('a=1&a=2')))?.get('a')).toBe('1')
})

test('an empty form is a form', async () => {
  expect((await postedForm(post('')))?.size).toBe(0)
})

test('a name that every object has is a field like any other', async () => {
  expect((await postedForm(post('__proto__=x')))?.get('__proto__')).toBe('x')
})

test.each([
  ['JSON', post('{"email":"a"}', 'application/json')],
  ['text', post('email=a', 'text/plain')],
  ['a body larger than any of our forms', post(`a=${'b'.repeat(largestBody)}`)],
  ['a value longer than any of our fields', post(`a=${'b'.repeat(1_001)}`)],
  [
    'more fields than any of our forms has',
    post(Array.from({ length: 30 }, (_, i) => `f${String(i)}=1`).join('&')),
  ],
])('%s is refused', async (_what, request) => {
  expect(await postedForm(request)).toBeNull()
})
