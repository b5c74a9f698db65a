import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileOf, htmlOf, type InventedAct } from '../../cms/plugin/regulations/watch/sample.ts'
import { archiveOf } from '../../cms/plugin/regulations/watch/sample-archive.ts'
import { readLovdata } from './read-folder.ts'

const act: InventedAct = { id: 'LOV-2002-06-14-20', title: 'Lov om vern mot prøvebrann' }
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verne-lovdata-'))
  await mkdir(path.join(folder, 'nl'))
  await writeFile(path.join(folder, fileOf(act)), htmlOf(act))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

test('a folder is read as the archive it came in, whatever is beside', async () => {
  await writeFile(path.join(folder, 'LES-MEG.txt'), 'NLOD 2.0')
  const archive = path.join(folder, 'arkiv.tar.gz')
  await writeFile(archive, await archiveOf([act]))
  const { acts } = await readLovdata(archive)
  expect(await readLovdata(folder)).toMatchObject({ acts, passedOver: 2 })
})

test('a link in a folder is refused and not followed', async () => {
  await symlink('/etc/passwd', path.join(folder, 'nl', 'nl-1.xml'))
  await expect(readLovdata(folder)).rejects.toMatchObject({
    message: expect.stringContaining('“nl/nl-1.xml” in the archive is a link') as string,
  })
})

test('a file in a folder that cannot be read is named, as in an archive', async () => {
  await writeFile(path.join(folder, 'nl', 'nl-2.xml'), htmlOf(act).slice(0, -20))
  await expect(readLovdata(folder)).rejects.toMatchObject({
    message: expect.stringContaining('nl/nl-2.xml is not complete') as string,
  })
})
