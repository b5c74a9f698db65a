import { describe, expect, test } from 'vitest'
import { keptName } from './names.ts'
import { fileLimits, inMegabytes, largestFile, largestPost, overLimit } from './rules.ts'
import { attachmentTypes, reportTypes, typeWords } from './types.ts'

describe('what one form takes of files', () => {
  test.each([
    ['the largest file there may be', largestFile, { files: 0, bytes: 0 }, null],
    ['one byte more', largestFile + 1, { files: 0, bytes: 0 }, 'file'],
    ['the last of as many as there may be', 1, { files: fileLimits.files - 1, bytes: 9 }, null],
    ['one file more', 1, { files: fileLimits.files, bytes: 9 }, 'count'],
    ['what fills the post to the last byte', 9, { files: 2, bytes: largestPost - 9 }, null],
    ['one byte more than that', 10, { files: 2, bytes: largestPost - 9 }, 'post'],
  ] as const)('%s', (_, size, arrived, expected) => {
    expect(overLimit(size, arrived)).toBe(expected)
  })

  test('a size is said so that what does not fit does not look as if it did', () => {
    expect(inMegabytes(largestFile)).toBe(25)
    expect(inMegabytes(largestFile + 1)).toBe(26)
    expect(inMegabytes(1)).toBe(0.1)
  })

  test('the kinds in words are those of the list', () => {
    expect(typeWords(reportTypes)).toEqual({
      nb: 'bilde (JPEG, PNG eller WebP) eller PDF',
      en: 'picture (JPEG, PNG or WebP) or PDF',
      nn: 'bilete (JPEG, PNG eller WebP) eller PDF',
    })
    expect(typeWords(attachmentTypes).nb).toBe(
      'bilde (JPEG, PNG eller WebP), PDF, Word (docx) eller Excel (xlsx)',
    )
    expect(typeWords(['image/png']).en).toBe('picture (PNG)')
  })
})

describe('a file gets a name that tells nothing of whoever sent it', () => {
  const picture = { type: 'image/jpeg', extension: 'jpg' }
  const document = { type: 'application/pdf', extension: 'pdf' }
  test.each([
    ['the first', picture, 'nb', [], 'Bilde 1.jpg'],
    ['in English', picture, 'en', [], 'Picture 1.jpg'],
    ['a document', document, 'nb', ['Bilde 1.jpg', 'Bilde 2.png'], 'Dokument 1.pdf'],
    ['a document, in English', document, 'en', [], 'Document 1.pdf'],
    ['counted on', picture, 'nb', ['Bilde 1.jpg', 'Bilde 9.png'], 'Bilde 10.jpg'],
    ['where one between was taken away', picture, 'nb', ['Bilde 3.jpg'], 'Bilde 4.jpg'],
    ['where the language was changed', picture, 'en', ['Bilde 1.jpg'], 'Picture 2.jpg'],
    ['beside names from before', picture, 'nb', ['kari.jpg', 'Bilde.jpg'], 'Bilde 1.jpg'],
  ] as const)('%s', (_, file, language, beside, expected) => {
    expect(keptName(file, language, beside)).toBe(expected)
  })
})
