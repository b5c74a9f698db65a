import { readdir } from 'node:fs/promises'
import path from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { arrivingFolder } from '../../server/arriving.ts'
import { type ActorName, startApp, type TestApp } from '../../test/app.ts'
import { fileLimits, largestFile } from '../attachments/rules.ts'
import { databases } from '../database/test-databases.ts'
import { animatedPng, withoutEnd } from '../pictures/test-pictures.ts'

describe.each(databases())('the library of images, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(() => app.close())

  async function upload(
    who: ActorName | null,
    data: Buffer,
    name = 'kari hemmelig.jpg',
  ): Promise<{ status: number; said: string; doc: Record<string, unknown> | undefined }> {
    const body = new FormData()
    body.set('file', new File([data as BlobPart], name))
    body.set('_payload', JSON.stringify({ title: `Bilde ${String(Math.random())}` }))
    const response = await fetch(`${app.origin}/api/media`, {
      method: 'POST',
      body,
      headers: who === null ? {} : { authorization: `JWT ${await app.token(who)}` },
    })
    const answer = (await response.json()) as {
      doc?: Record<string, unknown>
      errors?: { data?: { errors?: { message: string }[] }; message: string }[]
    }
    const [error] = answer.errors ?? []
    const said = error?.data?.errors?.[0]?.message ?? error?.message ?? ''
    return { status: response.status, said, doc: answer.doc }
  }

  const arriving = async (): Promise<string[]> =>
    readdir(arrivingFolder(app.dataDir)).catch(() => [])

  const photo = (seed: string): Sharp =>
    sharp({
      create: {
        width: 300,
        height: 200,
        channels: 3,
        background: seed,
        noise: { type: 'gaussian', mean: 110, sigma: 40 },
      },
    })

  test('takes what browsers show, and keeps neither its name nor what it was sent as', async () => {
    const frames = await Promise.all(
      ['#f00', '#00f'].map((background) =>
        sharp({ create: { width: 30, height: 20, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    )
    const [first, second] = frames
    if (!first || !second) throw new Error('no frames')
    for (const data of [
      withoutEnd(await photo('#123').jpeg().toBuffer()),
      animatedPng(first, second),
      await photo('#456').webp().toBuffer(),
    ]) {
      const { status, doc } = await upload('editor', data)
      expect(status).toBe(201)
      expect(doc?.['filename']).toMatch(/^[0-9a-f]{64}\.(?:jpg|png|webp)$/)
      expect(await arriving()).toEqual([])
    }
  })

  test('takes one as large as its hint says', async () => {
    const jpeg = await photo('#789').jpeg().toBuffer()
    const full = Buffer.concat([jpeg, Buffer.alloc(largestFile - jpeg.length)])
    expect((await upload('editor', full)).status).toBe(201)
  })

  test.each([
    [
      'one byte above the limit, with both sizes',
      () => Promise.resolve(Buffer.alloc(largestFile + 1)),
      413,
      `høyst ${String(fileLimits.fileMegabytes)} MB`,
    ],
    [
      'one that was cut off, by name',
      async () => (await photo('#abc').jpeg().toBuffer()).subarray(0, 4_000),
      400,
      '«kari hemmelig.jpg» er ikke helt',
    ],
    [
      'one with too many pixels, by how many',
      () =>
        sharp({
          limitInputPixels: false,
          create: { width: 20_000, height: 20_000, channels: 3, background: '#345' },
        })
          .png()
          .toBuffer(),
      413,
      '400 megapiksler',
    ],
    ['what is no picture', () => Promise.resolve(Buffer.from('%PDF-1.4')), 400, 'PNG, JPEG'],
  ] as const)('refuses %s', async (_, made, status, said) => {
    const found = await upload('editor', await made())
    expect(found.status).toBe(status)
    expect(found.said).toContain(said)
    expect(await arriving()).toEqual([])
  })

  test('decodes nothing for someone who may not upload', async () => {
    const bomb = await photo('#def').jpeg().toBuffer()
    for (const who of [null, 'employee'] as const) {
      expect((await upload(who, bomb)).status).toBe(403)
      expect(await arriving()).toEqual([])
    }
    expect(await readdir(path.join(app.dataDir, 'media-by-hash')).catch(() => [])).not.toContain(
      'kari hemmelig.jpg',
    )
  })
})
