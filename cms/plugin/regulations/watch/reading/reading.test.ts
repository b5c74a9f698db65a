import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import tar from 'tar-stream'
import { describe, expect, test } from 'vitest'
import { amended, fileOf, htmlOf, type InventedAct } from '../sample.ts'
import { archiveOf, tarOf } from '../sample-archive.ts'
import { readArchive } from './archive.ts'
import { type Bounds, standardBounds } from './bounds.ts'
import { bunzip2 } from './bunzip2.ts'

/** Two invented acts as `tar` and `bzip2` packed them. */
const packed = Buffer.from(
  [
    'QlpoOTFBWSZTWXfTqfcAA3d/3MiQAEBwA/+3H3XdIn/v32ACAAgAAEAIAIAIUANeAAAAHMAmAmRgBGJiYTCYIaYm',
    'mBzAJgJkYARiYmEwmCGmJpgcwCYCZGAEYmJhMJghpiaYHMAmAmRgBGJiYTCYIaYmmAVRCmIAE01PQptMiep+lNM1',
    'HomT00AmmnxPczM7Y4fm4mIhS8RDXi3TuSyjGZnLfUwGolERQjIgoVPibVTU72p8FyqqUpSlKUpS9rrYF68xH0JP',
    'EeZvfZmfJmL1FnZa1KU0KJiqbJVWehCHM3ObqRVDu8PZyXR72dlUdHRhfrcV7e6G8HplDu4KMeShcykNuooD193u',
    'dRFyP3UOCi+Jn+CWKqJK81i0RSjEUrFx2MTVaZo8S+KFrTPYtascaqklDHpVKlWpnpVSxU5lFL0euJi6lLtC64mp',
    'dWlkxcYj6PyzsmSiaJ+XbM3vW7H7OL9VFXWvwyoqlStDBISiJDOiLzyqC5JHSsPSkSwVcEszQ+bQ0IjBGJcelkWh',
    'hfSKUpgmBg97rR3v8eG3UiS9z6kZkU8MSN7t7fFZpnBHgr4siMxzIuQ9pwcDEfV81kDnQ7n6JYzBHFA70exF6I6Q',
    'lRJEul3pNzIiMqIwZV6LLPUvF6VkRZEXo876MrSolKUbESjuR80tKNgsjE3IYDEVfVkjYOtr08iKosirWlJLY86O',
    'VZZRZpMpxJSsa0bze1m1GhGwLN6NqJYnIldEvsqooyvIgYw1HK2NqlIyiqjAblxc+7BGQ3tppKO1Eo5EozfjusZn',
    '2aEPIyG5HQ+7pKjUNQ4oYL0bxwOJ0mdjHK1lUZzBGNrPI6UXHoPuXkY2RHoPUlHUgWc/4596LIHmPKjKOZEcCh0L',
    'yVVGtiRFjAzEoxKuQ5Gh1KlWYOVG1kRRevcrrR+DWP+RzknU2NZtSoYI535QshQiP/F3JFOFCQd9Op9w',
  ].join(''),
  'base64',
)

const fire: InventedAct = { id: 'LOV-2002-06-14-20', title: 'Lov om vern mot prøvebrann' }
const fireFile = fileOf(fire)

async function* inPieces(bytes: Buffer, size = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    yield await Promise.resolve(bytes.subarray(at, at + size))
  }
}
const read = async (bytes: Buffer, bounds: Partial<Bounds> = {}) =>
  readArchive('prøve.tar', inPieces(bytes), { ...standardBounds, ...bounds })
const refusalOf = async (bytes: Buffer, bounds: Partial<Bounds> = {}): Promise<string> => {
  try {
    await read(bytes, bounds)
  } catch (error) {
    const { name, text } = error as { name: string; text: { nb: string } }
    expect(name).toBe('ReadingFault')
    return text.nb
  }
  return 'lest'
}
const tarWith = async (act: string, name = fireFile): Promise<Buffer> => tarOf({ [name]: act })
const zipOf = (files: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  )

describe('an archive of Lovdata’s', () => {
  const files = { [fireFile]: htmlOf(fire) }
  test.each<[name: string, bytes: () => Promise<Buffer>]>([
    ['tar', () => tarOf(files)],
    ['tar.gz', () => archiveOf([fire])],
    ['zip', () => Promise.resolve(zipOf(files))],
    ['tar.bz2', () => Promise.resolve(packed)],
  ])('is read as %s, by what it is and not by its name', async (_name, bytes) => {
    const { acts } = await read(await bytes())
    expect(acts[0]).toMatchObject({ id: fire.id, title: fire.title, file: fireFile })
  })

  test('gives what the header says of an act, and nothing of its text', async () => {
    const fields = {
      ...amended('2026-10-01', 'LOV-2026-06-19-50'),
      dateInForce: '2027-07-01, 2026-01-01, Kongen bestemmer',
      ministry: '<ul><li>Arbeids- &amp; prøvedepartementet</li> <li>Et&#xa0;annet</li></ul>',
      changesToDocuments: '<ul><li><a href="lov/1992-12-04-126">lov/1992-12-04-126</a></li></ul>',
      dateOfPublication: '2025-12-19 14:00',
    }
    const { acts } = await read(await tarWith(htmlOf({ ...fire, fields })))
    expect(acts).toEqual([
      {
        id: fire.id,
        file: fireFile,
        text: 'current',
        title: fire.title,
        shortTitle: fire.title,
        ministry: 'Arbeids- & prøvedepartementet, Et annet',
        inForce: ['2026-01-01', '2027-07-01'],
        undecided: true,
        lastChange: '2026-10-01',
        changedBy: [{ id: 'LOV-2026-06-19-50', from: '2026-10-01' }],
        changes: ['LOV-1992-12-04-126'],
        announced: '2025-12-19',
      },
    ])
  })

  test('passes over what is no act or central regulation', async () => {
    const local = htmlOf({ ...fire, fields: { dokid: 'LF/forskrift/2002-06-14-20' } })
    const reading = await read(
      await tarOf({ 'LES-MEG.txt': 'NLOD 2.0', 'lf/lf.xml': local, [fireFile]: htmlOf(fire) }),
    )
    expect(reading).toMatchObject({ passedOver: 2, acts: [{ id: fire.id }] })
    expect(await refusalOf(await tarOf({ 'lf/lf.xml': local }))).toContain('«dokid»')
    expect(await refusalOf(await tarOf({ 'LES-MEG.txt': 'NLOD 2.0' }))).toContain('.xml')
  })
})

describe('a file that is not as Lovdata’s are', () => {
  const html = htmlOf(fire)
  test.each<[name: string, file: string, said: RegExp]>([
    [
      'declares entities that grow',
      html.replace(
        '<!DOCTYPE html>',
        '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
      ),
      /nl-20020614-020\.xml, linje 1: .*entiteter/,
    ],
    [
      'names a DTD',
      html.replace('<!DOCTYPE html>', '<!DOCTYPE html SYSTEM "http://x/y.dtd">'),
      /linje 1/,
    ],
    [
      'uses an entity nobody knows',
      html.replace('<dd class="title">', '<dd class="title">&ha;'),
      /linje 8, feltet «title»: entiteten &ha;/,
    ],
    [
      'closes its elements out of order',
      html.replace('</li></ul>', '</ul></li>'),
      /linje 5, feltet «ministry»/,
    ],
    [
      'has a field twice',
      html.replace('</dl>', '<dd class="refid">x</dd></dl>'),
      /linje 10: feltet «refid»/,
    ],
    [
      'has a date that is none',
      htmlOf({ ...fire, fields: { dateInForce: '2026-02-30' } }),
      /linje 6, feltet «dateInForce»: 2026-02-30/,
    ],
    [
      'has no identifier',
      htmlOf({ ...fire, fields: { legacyID: null } }),
      /feltet «legacyID» mangler/,
    ],
    ['has no title', htmlOf({ ...fire, fields: { title: ' ' } }), /feltet «title» mangler/],
    [
      'has no header',
      '<!DOCTYPE html><html><body></body></html>',
      /«data-document-key-info» mangler/,
    ],
    ['is cut off', html.slice(0, -9), /slutter uten <\/html>/],
  ])('is refused, file, line and field named, where it %s', async (_name, file, said) => {
    expect(await refusalOf(await tarWith(file))).toMatch(said)
  })

  test('is refused where it is not UTF-8', async () => {
    const bytes = await tarOf({})
    expect(bytes.length).toBeGreaterThan(0)
    const pack = tar.pack()
    pack.entry({ name: fireFile }, Buffer.from(html, 'latin1'))
    pack.finalize()
    expect(await refusalOf(await buffer(pack))).toContain('ikke UTF-8')
  })
})

describe('an archive that means harm, or is none', () => {
  test.each([
    '../../etc/nl.xml',
    '/etc/nl.xml',
    'nl/../../x.xml',
    String.raw`..\x.xml`,
    'C:/x.xml',
  ])('is refused where a name leads out of the folder: %s', async (name) => {
    // What packs a tar or a zip here tidies names: they are put in after.
    const plain = 'n'.repeat(name.length)
    const bytes = zipOf({ [plain]: htmlOf(fire) })
    const harmful = Buffer.from(bytes.toString('latin1').replaceAll(plain, name), 'latin1')
    expect(await refusalOf(harmful)).toContain(`Navnet «${name}» i arkivet leder ut av mappen`)
    if (!name.startsWith('/')) {
      expect(await refusalOf(await tarWith(htmlOf(fire), name))).toContain('leder ut av mappen')
    }
  })

  test('is refused where it holds a link', async () => {
    const pack = tar.pack()
    pack.entry({ name: fireFile, type: 'symlink', linkname: '/etc/passwd' })
    pack.finalize()
    expect(await refusalOf(await buffer(pack))).toContain('er en lenke')
  })

  test('is stopped where it unpacks to too much, has too many files, or one too large', async () => {
    const large = htmlOf(fire).replace('</main>', `${' '.repeat(200_000)}</main>`)
    const bytes = gzipSync(await tarOf({ [fireFile]: large, 'nl/b.xml': large }))
    expect(bytes.length).toBeLessThan(5_000)
    expect(await refusalOf(bytes, { unpacked: 300_000 })).toMatch(
      /større enn 1 MB når det pakkes ut.*nl\/b\.xml/,
    )
    expect(await refusalOf(bytes, { file: 100_000 })).toContain(`${fireFile} er større enn`)
    expect(await refusalOf(bytes, { files: 1 })).toContain('mer enn 1 filer')
    const zipped = zipOf({ [fireFile]: large, 'nl/b.xml': large })
    expect(await refusalOf(zipped, { unpacked: 300_000 })).toContain('når det pakkes ut')
    const noEnd = htmlOf(fire).replaceAll('</header>', ' '.repeat(200_000))
    expect(await refusalOf(await tarWith(noEnd), { header: 100_000 })).toContain('hodet er lengre')
  })

  test('of 200 MB is stopped on its way', async () => {
    const header = (await tarOf({ 'stor.bin': '' })).subarray(0, 512)
    let given = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(header)
      for (; given < 200; given += 1) yield Buffer.alloc(1_000_000)
    }
    await expect(readArchive('stor.tar', endless())).rejects.toMatchObject({
      message: expect.stringContaining('larger than 100 MB') as string,
    })
    expect(given).toBeLessThan(110)
  })

  test.each<[name: string, bytes: () => Promise<Buffer>]>([
    ['tar', () => tarOf({ [fireFile]: htmlOf(fire) })],
    ['tar.gz', () => archiveOf([fire])],
    ['zip', () => Promise.resolve(zipOf({ [fireFile]: htmlOf(fire) }))],
    ['tar.bz2', () => Promise.resolve(packed)],
  ])('is refused where a %s is cut off, wherever that is', async (_name, bytes) => {
    const whole = await bytes()
    const cuts = [0.2, 0.5, 0.9].map((part) => Math.floor(whole.length * part))
    for (const length of [...cuts, whole.length - 30]) {
      expect(await refusalOf(whole.subarray(0, length))).toMatch(/skadet|verken bzip2|slutter uten/)
    }
  })

  test('is refused where it is something else', async () => {
    expect(await refusalOf(Buffer.from('<html></html>'))).toContain(
      'verken bzip2, gzip, tar eller zip',
    )
    expect(await refusalOf(Buffer.alloc(0))).toContain('verken bzip2')
    expect(await refusalOf(gzipSync(Buffer.from('hei')))).toContain('verken bzip2')
  })
})

describe('bzip2', () => {
  const unpacked = async (base64: string): Promise<Buffer> =>
    buffer(Readable.from(bunzip2(inPieces(Buffer.from(base64, 'base64'), 7))))
  test('gives back long runs, runs of exactly four, several streams and nothing at all', async () => {
    const runs = 'QlpoOTFBWSZTWdIZBXQAAAVFAEAAACA4ACAAMM0Akm0igXMz4u5IpwoSGkMgroA='
    expect(String(await unpacked(runs))).toBe(`${'a'.repeat(77)}bbbbaaaac`)
    const zeros = 'QlpoOTFBWSZTWYK4WkIAD1HgAMAAAACACCAAMMwJqmmKkhtVKSHi7kinChIQVwtIQA=='
    const two = await unpacked(zeros)
    expect(two.length).toBe(2_000_000)
    expect(two.every((byte) => byte === 0)).toBe(true)
    const streams =
      'QlpoOTFBWSZTWWSMu3MAAAABADgAIAAhmBmEYXckU4UJBkjLtzBCWmg5MUFZJlNZQjyw+QAAAAEABwAgACGYGYRhdyRThQkEI8sPkA=='
    expect(String(await unpacked(streams))).toBe('abcdef')
    expect(String(await unpacked('QlpoORdyRThQkAAAAAA='))).toBe('')
  })

  test('gives out what was packed or nothing, whichever byte was damaged on its way', async () => {
    const whole = await read(packed)
    let refused = 0
    for (let at = 4; at < packed.length; at += 7) {
      const damaged = Buffer.from(packed)
      damaged[at] = (damaged[at] ?? 0) ^ 0x10
      try {
        // A code that no byte uses, or the sum of all blocks at the end, each of which was compared already.
        expect(await read(damaged)).toEqual(whole)
      } catch (error) {
        expect(error).toMatchObject({ name: 'ReadingFault' })
        refused += 1
      }
    }
    expect(refused).toBeGreaterThan(60)
  })
})
