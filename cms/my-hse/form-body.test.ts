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
  expect(posted?.get('email')).toBe('a@nordhavn.example')
  expect(posted?.get('password')).toBe('æ b')
})

test('a field that was sent twice has both values, and the first where one is asked for', async () => {
  const posted = await postedForm(post('a=1&a=2'))
  expect(posted?.get('a')).toBe('1')
  expect(posted?.all('a')).toEqual(['1', '2'])
})

test('an empty form is a form', async () => {
  expect((await postedForm(post('')))?.names).toEqual([])
})

test('a name that every object has is a field like any other', async () => {
  expect((await postedForm(post('__proto__=x')))?.get('__proto__')).toBe('x')
})

test.each([
  ['JSON', post('{"email":"a"}', 'application/json')],
  ['text', post('email=a', 'text/plain')],
  ['a body larger than any of our forms', post(`a=${'b'.repeat(largestBody)}`)],
  ['a value longer than any of our fields', post(`a=${'b'.repeat(20_001)}`)],
  [
    'more fields than any of our forms has',
    post(Array.from({ length: 700 }, (_, i) => `f${String(i)}=1`).join('&')),
  ],
])('%s is refused', async (_what, request) => {
  expect(await postedForm(request)).toBeNull()
})

function parts(body: FormData): Request {
  return new Request('http://localhost/x', { method: 'POST', body })
}

test('files come with their names, and an empty file field gives none', async () => {
  const body = new FormData()
  body.set('title', 'Gass')
  body.set('photo', new File(['abc'], 'bilde.jpg'))
  body.set('other', new File([], ''))
  const posted = await postedForm(parts(body))
  expect(posted?.text('title')).toBe('Gass')
  expect(posted?.files('photo').map((each) => [each.name, each.data.toString()])).toEqual([
    ['bilde.jpg', 'abc'],
  ])
  expect(posted?.files('other')).toEqual([])
})

test('an upload that was cut off in the middle is no form', async () => {
  const body = new FormData()
  body.set('photo', new File(['x'.repeat(5_000)], 'bilde.jpg'))
  const whole = parts(body)
  const type = whole.headers.get('content-type') ?? ''
  const bytes = Buffer.from(await whole.arrayBuffer())
  const cut = new Request('http://localhost/x', {
    method: 'POST',
    body: bytes.subarray(0, 3_000),
    headers: { 'content-type': type },
  })
  expect(await postedForm(cut)).toBeNull()
})
