import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fileLimits, largestFile, largestPost } from '../plugin/attachments/rules.ts'
import { arrivingFolder } from '../server/arriving.ts'
import { largestBody, postedForm } from './form-body.ts'
import { type FileReceiver, receiveFiles } from './posted-files.ts'

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

test('a character that ends a text in some databases is no part of a field or its name', async () => {
  const posted = await postedForm(post('ti%00tle=Gass%00%20lekker'))
  expect(posted?.names).toEqual(['title'])
  expect(posted?.get('title')).toBe('Gass lekker')
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

describe('files', () => {
  let dataDir: string
  let received: FileReceiver

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'verne-posted-'))
  })
  afterAll(() => rm(dataDir, { recursive: true, force: true }))
  beforeEach(() => {
    received = receiveFiles(dataDir)
  })
  afterEach(async () => {
    await received.discard()
    expect(await readdir(arrivingFolder(dataDir)).catch(() => [])).toEqual([])
  })

  test('come with their names, and an empty file field gives none', async () => {
    const body = new FormData()
    body.set('title', 'Gass')
    body.set('photo', new File(['abc'], 'bilde.jpg'))
    body.set('other', new File([], ''))
    const posted = await postedForm(parts(body), received)
    expect(posted?.text('title')).toBe('Gass')
    const [file] = posted?.files('photo') ?? []
    expect(file).toMatchObject({ name: 'bilde.jpg', size: 3 })
    if (!file || !('path' in file)) throw new Error('not taken')
    expect(await readFile(file.path, 'utf8')).toBe('abc')
    expect(posted?.files('other')).toEqual([])
  })

  test('arrive byte for byte, with their names in Norwegian, in a body that comes in pieces', async () => {
    const body = new FormData()
    const data = Buffer.from(Array.from({ length: 1_500_000 }, (_, at) => (at * 31) % 251))
    body.set('photo', new File([data], 'brannslange på gulvet – æøå.jpg'))
    body.set('note', 'linje 1\r\nlinje 2 æøå')
    const posted = await postedForm(parts(body), received)
    const [file] = posted?.files('photo') ?? []
    expect(file?.name).toBe('brannslange på gulvet – æøå.jpg')
    if (!file || !('path' in file)) throw new Error('not taken')
    expect((await readFile(file.path)).equals(data)).toBe(true)
    expect(posted?.get('note')).toBe('linje 1\nlinje 2 æøå')
  })

  test('of a form that takes none are let go, and the text is read', async () => {
    const body = new FormData()
    body.set('photo', new File(['abc'], 'bilde.jpg'))
    body.set('title', 'Gass')
    const posted = await postedForm(parts(body))
    expect(posted?.text('title')).toBe('Gass')
    expect(posted?.files('photo')).toEqual([])
  })

  /** What became of each file that was sent, by its size. */
  async function fateOf(sizes: readonly number[]): Promise<(string | undefined)[]> {
    const body = new FormData()
    for (const [at, size] of sizes.entries()) {
      body.append('photo', new File([Buffer.alloc(size)], `${String(at)}.jpg`))
    }
    body.set('title', 'Gass lekker')
    const posted = await postedForm(parts(body), received)
    expect(posted?.text('title')).toBe('Gass lekker')
    expect(posted?.files('photo').map(({ size }) => size)).toEqual(sizes)
    return (posted?.files('photo') ?? []).map((file) => ('over' in file ? file.over : 'taken'))
  }

  const rest = largestPost - 2 * largestFile
  test.each([
    ['all that the hint allows', [largestFile, largestFile, rest], ['taken', 'taken', 'taken']],
    ['one byte too many in one', [largestFile + 1, 5], ['file', 'taken']],
    [
      'one byte too many together, and a small one after it',
      [largestFile, largestFile, rest + 1, 7],
      ['taken', 'taken', 'post', 'taken'],
    ],
    [
      'one that is too large for both',
      [largestFile, largestFile, largestFile + 1],
      ['taken', 'taken', 'file'],
    ],
    [
      'one more than there may be',
      new Array<number>(fileLimits.files + 1).fill(3),
      [...new Array<string>(fileLimits.files).fill('taken'), 'count'],
    ],
  ])('are taken as far as they fit, and the text is kept: %s', async (_, sizes, expected) => {
    expect(await fateOf(sizes)).toEqual(expected)
  })

  test('are in no folder after whoever sent them was gone in the middle', async () => {
    const begun = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(
          Buffer.from('--b\r\nContent-Disposition: form-data; name="a"; filename="b"\r\n\r\nx'),
        )
      },
      pull: (controller) => {
        controller.error(new Error('gone'))
      },
    })
    const request = new Request('http://localhost/x', {
      method: 'POST',
      // The types of the browser do not know that a stream needs it.
      ...{ body: begun, duplex: 'half' },
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    })
    expect(await postedForm(request, received)).toBeNull()
  })
})

test.each([
  ['more than the form takes', (form: FormData) => form.set('a', 'b'.repeat(largestBody))],
  ['a value longer than any of our fields', (form: FormData) => form.set('a', 'b'.repeat(20_001))],
  [
    'more fields than any of our forms has',
    (form: FormData) => {
      for (let at = 0; at <= 600; at += 1) form.set(`a${String(at)}`, 'b')
    },
  ],
  [
    'more files than any of our forms takes',
    (form: FormData) => {
      for (let at = 0; at <= 500; at += 1) form.append('photo', new File(['x'], 'a.jpg'))
    },
  ],
])('with files, %s is no form', async (_what, fill) => {
  const body = new FormData()
  fill(body)
  expect(await postedForm(parts(body))).toBeNull()
})

test('an upload that was cut off anywhere is no form', async () => {
  const body = new FormData()
  body.set('title', 'Gass lekker')
  body.set('photo', new File(['x'.repeat(500)], 'bilde.jpg'))
  body.set('place', 'K2-210')
  const whole = parts(body)
  const type = whole.headers.get('content-type') ?? ''
  const bytes = Buffer.from(await whole.arrayBuffer())
  const cut = (length: number): Request =>
    new Request('http://localhost/x', {
      method: 'POST',
      body: bytes.subarray(0, length),
      headers: { 'content-type': type },
    })
  // The last line break after the closing mark is no part of it.
  for (let length = 0; length < bytes.length - 2; length += 1) {
    expect(await postedForm(cut(length))).toBeNull()
  }
  expect((await postedForm(cut(bytes.length)))?.text('place')).toBe('K2-210')
})

test('a sender that is gone in the middle has sent no form', async () => {
  const begun = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(
        Buffer.from('--b\r\nContent-Disposition: form-data; name="a"; filename="b"\r\n\r\nx'),
      )
      controller.error(new Error('gone'))
    },
  })
  const request = new Request('http://localhost/x', {
    method: 'POST',
    // The types of the browser do not know that a stream needs it.
    ...{ body: begun, duplex: 'half' },
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
  })
  expect(await postedForm(request)).toBeNull()
})
