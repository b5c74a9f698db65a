import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileLimits, largestFile, largestPost } from '../../plugin/attachments/rules.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { animatedPng, withoutEnd } from '../../plugin/pictures/test-pictures.ts'
import {
  arriving,
  filesFieldOf,
  photo,
  type SentFile,
  sendWithFiles,
  withFiles,
  wrongDate,
} from './test-files.ts'
import { pdf } from '../../test/smallest-pdf.ts'
import type { Drawn } from './test-places.ts'
import { drawTable, type FormTable } from './test-table.ts'

/** Loading Payload and making records takes a while on a machine with much to do. */
const patience = 240_000

/** Norwegian names as a form of a language gives them. */
const inLanguage = (names: readonly string[], { language }: Drawn): readonly string[] =>
  language === 'nb'
    ? names
    : names.map((name) => name.replace('Bilde', 'Picture').replace('Dokument', 'Document'))

/** A document of a unit has one file, and so have a course that was taken or is registered, an audit by others and a letter of an inspection. */
const takesOne = ({ form }: Drawn): boolean =>
  /^(document|inspection)-/.test(form.name) ||
  ['audit-take-in', 'training-certificate', 'training-register'].includes(form.name)

/** The story's report without a name takes none: a document can tell who made it. Nor does a site visit of an audit. */
const takesDocuments = ({ form }: Drawn): boolean =>
  !['reportMore', 'audit-evidence', 'audit-pictures'].includes(form.name)

describe.each(databases())(
  'every form that takes files, on $name',
  { timeout: 600_000 },
  (database) => {
    let table: FormTable
    let jpeg: Buffer

    beforeAll(async () => {
      table = await drawTable(database)
      jpeg = await photo().jpeg().toBuffer()
    }, patience)
    afterAll(() => table.app.close())

    /** A picture of a size in bytes: what follows the end of a JPEG is shown by nobody. */
    const heavy = (name: string, size: number): SentFile => ({
      name,
      data: Buffer.concat([jpeg, Buffer.alloc(size - jpeg.length)]),
    })

    /** Those that take several, unless others are named. */
    const wrongWith = (
      work: (form: Drawn) => Promise<readonly string[]>,
      named: (form: Drawn) => boolean = () => true,
      takes = (form: Drawn): boolean => !takesOne(form),
    ): Promise<readonly string[]> =>
      table.wrongWith(
        work,
        withFiles(table).filter((form) => takes(form) && named(form)),
      )

    test('is a report, an addition to one, a mapping, a document of a unit, a certificate, a held course, a letter of an inspection, an audit by others or a site visit of an audit, in both languages', () => {
      expect(withFiles(table).map(({ name }) => name)).toEqual([
        'report, nb',
        'report, en',
        'reportMore, nb',
        'reportMore, en',
        'nonconformity-add, nb',
        'nonconformity-add, en',
        'document-register, nb',
        'document-register, en',
        'document-change, nb',
        'document-change, en',
        'training-register, nb',
        'training-register, en',
        'training-certificate, nb',
        'training-certificate, en',
        'inspection-register, nb',
        'inspection-register, en',
        'inspection-answer, nb',
        'inspection-noteLetter, nb',
        'inspection-answer, en',
        'inspection-noteLetter, en',
        'audit-take-in, nb',
        'audit-take-in, en',
        'audit-pictures, nb',
        'audit-evidence, nb',
        'audit-pictures, en',
        'audit-evidence, en',
        'process-mapping, nb',
        'process-mapping, en',
      ])
    })

    test('says in its hint how much it takes', async () => {
      const { files, fileMegabytes, postMegabytes } = fileLimits
      const sentences = {
        nb: `Høyst ${String(files)} filer på ${String(fileMegabytes)} MB hver, og ${String(postMegabytes)} MB til sammen`,
        en: `At most ${String(files)} files of ${String(fileMegabytes)} MB each, and ${String(postMegabytes)} MB in total`,
      }
      const wrong = await wrongWith(async (form) => {
        const { text } = await table.pageFor(form.here, form)
        return text.includes(sentences[form.language]) ? [] : ['its hint says something else']
      })
      expect(wrong).toEqual([])
    })

    test(
      'takes all that its hint allows',
      async () => {
        const rest = largestPost - 2 * largestFile
        const sizes = [largestFile, largestFile, rest - 100_000, 50_000, 50_000]
        const wrong = await wrongWith(async (form) => {
          const files = sizes.map((size, at) => heavy(`IMG_${String(at)}.jpg`, size))
          const { names, fields, said } = await sendWithFiles(table, form, files, wrongDate(form))
          return [
            ...(names.length === sizes.length ? [] : [`it kept ${names.join()}`]),
            ...(fields.includes(filesFieldOf(form)) ? [`it refused: ${said}`] : []),
          ]
        })
        expect(wrong).toEqual([])
        expect(await arriving(table)).toEqual([])
      },
      patience,
    )

    test.each([
      [
        'one file above the limit',
        () => [heavy('IMG_1.jpg', largestFile + 1), heavy('IMG_2.jpg', 60_000)],
        ['Bilde 1.jpg'],
        ['«IMG_1.jpg»', '26 MB', `${String(fileLimits.fileMegabytes)} MB`],
      ],
      [
        'more together than fits',
        () => [
          ...[1, 2, 3].map((at) => heavy(`IMG_${String(at)}.jpg`, largestFile)),
          heavy('IMG_4.jpg', 70_000),
        ],
        ['Bilde 1.jpg', 'Bilde 2.jpg', 'Bilde 3.jpg'],
        ['«IMG_3.jpg»', '76 MB til sammen', `${String(fileLimits.postMegabytes)} MB`],
      ],
      [
        'more files than there may be',
        () => [1, 2, 3, 4, 5, 6, 7].map((at) => heavy(`IMG_${String(at)}.jpg`, 50_000)),
        [1, 2, 3, 4, 5].map((at) => `Bilde ${String(at)}.jpg`),
        [`høyst ${String(fileLimits.files)} filer`, '«IMG_6.jpg»', '«IMG_7.jpg»'],
      ],
      [
        'a kind it does not take',
        () => [{ name: 'notat.txt', data: Buffer.from('Hei') }, heavy('IMG_2.jpg', 50_000)],
        ['Bilde 1.jpg'],
        ['«notat.txt»', 'JPEG, PNG eller WebP'],
      ],
      [
        'a picture that was cut off',
        () => [{ name: 'IMG_1.jpg', data: jpeg.subarray(0, 4_000) }, heavy('IMG_2.jpg', 50_000)],
        ['Bilde 1.jpg'],
        ['«IMG_1.jpg» er ikke helt'],
      ],
    ] as const)(
      'refuses %s by name, and keeps the text and what fits',
      async (_, files, kept, sayings) => {
        const wrong = await wrongWith(async (form) => {
          const mark = `Gassflaske uten feste ${String(Math.random())}`
          const area = form.fields.find(({ kind }) => kind === 'textarea')?.name ?? ''
          const found = await sendWithFiles(table, form, files(), { [area]: mark })
          const names = inLanguage(kept, form)
          const { said } = found
          return [
            ...sayings.flatMap((each) => (said.includes(each) ? [] : [`not "${each}": "${said}"`])),
            ...(found.fields.every((each) => each === filesFieldOf(form))
              ? []
              : ['said elsewhere']),
            ...(found.names.join() === names.join() ? [] : [`kept ${found.names.join()}`]),
            ...(found.values[area]?.[0] === mark ? [] : ['the text is not kept']),
            ...[mark, ...names].flatMap((each) =>
              found.text.includes(each) ? [] : [`${each} is not shown`],
            ),
          ]
        })
        expect(wrong).toEqual([])
        expect(await arriving(table)).toEqual([])
      },
      patience,
    )

    test('offers no kind in a refusal that it does not take', async () => {
      const wrong = await wrongWith(async (form) => {
        const files = [{ name: 'notat.txt', data: Buffer.from('Hei') }]
        const { said } = await sendWithFiles(table, form, files, { who: 'named' })
        const office = form.form.name === 'process-mapping'
        return /Word \(docx\) eller Excel/.test(said) === office ? [] : [said]
      })
      expect(wrong).toEqual([])
    })

    test(
      'takes what browsers show and readers open',
      async () => {
        const [first, second] = await Promise.all(
          ['#f00', '#00f'].map((background) =>
            sharp({ create: { width: 30, height: 20, channels: 3, background } })
              .png()
              .toBuffer(),
          ),
        )
        if (!first || !second) throw new Error('no frames')
        const files = [
          { name: 'telefon.jpg', data: withoutEnd(jpeg) },
          { name: 'dyr.png', data: animatedPng(first, second) },
          { name: 'referat.pdf', data: Buffer.concat([Buffer.from('\r\n'), pdf]) },
          { name: 'måling.pdf', data: Buffer.concat([Buffer.alloc(1_000, 0x20), pdf]) },
        ]
        const wrong = await wrongWith(async (form) => {
          const named = { who: 'named', ...wrongDate(form) }
          const { names, said } = await sendWithFiles(table, form, files, named)
          return names.length === files.length ? [] : [`kept ${names.join()}: ${said}`]
        }, takesDocuments)
        expect(wrong).toEqual([])
      },
      patience,
    )

    test('names files anew in its own language, and stores no name it was given', async () => {
      const files = [heavy('kari hemmelig.jpg', 50_000), { name: 'kari.pdf', data: pdf }]
      const wrong = await wrongWith(async (form) => {
        const named = { who: 'named', ...wrongDate(form) }
        const { names, kept } = await sendWithFiles(table, form, files, named)
        const expected = inLanguage(['Bilde 1.jpg', 'Dokument 1.pdf'], form)
        return [
          ...(names.join() === expected.join() ? [] : [`named ${names.join()}`]),
          ...(/hemmelig|kari/i.test(JSON.stringify(kept)) ? ['a name is stored'] : []),
        ]
      }, takesDocuments)
      expect(wrong).toEqual([])
    })

    describe('that takes one file', () => {
      const wrongWithOne = (
        work: (form: Drawn) => Promise<readonly string[]>,
      ): Promise<readonly string[]> => wrongWith(work, undefined, takesOne)

      test('says so in its hint, and takes as much as that allows', async () => {
        const most = `${String(fileLimits.fileMegabytes)} MB`
        const said = { nb: `Én fil på høyst ${most}`, en: `One file of at most ${most}` }
        const wrong = await wrongWithOne(async (form) => {
          const { text } = await table.pageFor(form.here, form)
          const files = [heavy('IMG_1.jpg', largestFile)]
          const { names, fields, ...sent } = await sendWithFiles(
            table,
            form,
            files,
            wrongDate(form),
          )
          const taken = names.length === 1 && !fields.includes(filesFieldOf(form))
          return [
            ...(text.includes(said[form.language]) ? [] : ['its hint says something else']),
            ...(taken ? [] : [`it was refused: ${sent.said} (${names.join()})`]),
          ]
        })
        expect(wrong).toEqual([])
      })

      test('refuses a second and what is too large by name, and keeps the text and what fits', async () => {
        const files = [
          heavy('IMG_1.jpg', largestFile + 1),
          heavy('IMG_2.jpg', 60_000),
          { name: 'notat.txt', data: Buffer.from('Hei') },
          heavy('IMG_4.jpg', 60_000),
        ]
        const wrong = await wrongWithOne(async (form) => {
          const title = `Rutine ${String(Math.random())}`
          const found = await sendWithFiles(table, form, files, { title })
          const { names, said, text, values } = found
          const sayings = ['«IMG_1.jpg»', 'bare én fil', '«IMG_4.jpg»']
          return [
            ...sayings.flatMap((each) => (said.includes(each) ? [] : [`not "${each}": ${said}`])),
            ...(values['title']?.[0] === title ? [] : ['the text is not kept']),
            ...(names.join() === inLanguage(['Bilde 1.jpg'], form).join()
              ? []
              : [`keeps "${names.join()}"`]),
            ...inLanguage(['Bilde 1.jpg'], form).flatMap((each) =>
              text.includes(each) ? [] : [`${each} is not shown`],
            ),
          ]
        })
        expect(wrong).toEqual([])
      })
    })

    describe('an anonymous report', () => {
      const isReport = ({ form }: Drawn): boolean => form.name === 'report'
      const files = (): SentFile[] => [
        { name: 'kari-hemmelig.pdf', data: pdf },
        heavy('kari-hemmelig.jpg', 60_000),
      ]

      test('takes pictures, and refuses a document with the way out; text and pictures are kept', async () => {
        const wrong = await wrongWith(async (form) => {
          const found = await sendWithFiles(table, form, files(), { who: 'anonymous' })
          const said = /«kari-hemmelig\.pdf» .* Ta bilde av sidene, eller lim inn teksten/
          return [
            ...(said.test(found.said) ? [] : [`says "${found.said}"`]),
            ...(found.names.join() === inLanguage(['Bilde 1.jpg'], form).join() ? [] : found.names),
            ...(found.values['description']?.[0] ? [] : ['the text is lost']),
          ]
        }, isReport)
        expect(wrong).toEqual([])
      })

      test('that was named at first loses the document it had, and says so', async () => {
        const [form] = withFiles(table).filter(isReport)
        if (!form) throw new Error('no report')
        const named = await sendWithFiles(table, form, files(), {
          who: 'named',
          ...wrongDate(form),
        })
        expect(named.names).toEqual(['Dokument 1.pdf', 'Bilde 1.jpg'])
        const photo = named.kept.map(({ id }) => id)
        const found = await sendWithFiles(table, form, [], { who: 'anonymous', photo })
        expect(found.said).toContain('«Dokument 1.pdf» er et dokument')
        expect(found.names).toEqual(['Bilde 1.jpg'])
        const folder = path.join(table.app.dataDir, 'attachments')
        const [paper, picture] = named.kept.map(({ filename }) => filename ?? '')
        const left = await readdir(folder)
        expect([left.includes(paper ?? ''), left.includes(picture ?? '')]).toEqual([false, true])
        const kept = await readFile(path.join(folder, picture ?? ''))
        expect((await sharp(kept).metadata()).format).toBe('jpeg')
      })
    })
  },
)
