import { open } from 'node:fs/promises'
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type'
import type { PictureSource } from '../pictures/redraw.ts'

/** Readers take a PDF whose header stands anywhere within this many bytes. */
const headerWithin = 1024
const pdfHeader = '%PDF-'

/** The content type of a file, as its content tells it, or null. One with many pictures in turn is a picture. */
export async function recognisedType(source: PictureSource): Promise<string | null> {
  const found =
    'path' in source ? await fileTypeFromFile(source.path) : await fileTypeFromBuffer(source.data)
  if (found?.mime === 'image/apng') return 'image/png'
  if (found) return found.mime
  return pdfStart(await beginning(source)) === -1 ? null : 'application/pdf'
}

/** The document from its header on: a line break before it, as some programs send it, says nothing. */
export function fromPdfHeader(data: Buffer): Buffer {
  const start = pdfStart(data)
  return start > 0 ? data.subarray(start) : data
}

function pdfStart(data: Buffer): number {
  return data.subarray(0, headerWithin).indexOf(pdfHeader, 0, 'latin1')
}

async function beginning(source: PictureSource): Promise<Buffer> {
  if ('data' in source) return source.data
  const file = await open(source.path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headerWithin), 0, headerWithin, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
