import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type ActorName, email, personId, startApp, type TestApp } from '../../test/app.ts'
import { databases } from '../database/test-databases.ts'
import { TransactionTimeLimitError } from '../database/faults.ts'
import { local } from '../database/local.ts'
import type { Import, Person } from '../generated-types.ts'
import { beginImport, carryOut, noteCutOff } from './carry-out.ts'
import { readFolder } from './folder.ts'
import { kindNamed } from './kinds/kinds.ts'
import { previewOf, readTable } from './preview.ts'
import type { ShownPlan } from './told.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('files are read in, on $name', (database) => {
  let app: TestApp
  let hrFolder: string

  beforeAll(async () => {
    hrFolder = await mkdtemp(path.join(tmpdir(), 'verne-hr-'))
    app = await startApp(database, { hrFolder })
  })
  afterAll(async () => {
    await app.close()
    await rm(hrFolder, { recursive: true, force: true })
  })

  const ask = async (who: ActorName | null, address: string, body?: string | Buffer) => {
    const answer = await fetch(`${app.origin}/api/imports${address}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'accept-language': 'nb',
        'content-type': 'application/octet-stream',
        ...(who ? { authorization: `JWT ${await app.token(who)}` } : {}),
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, text, body: JSON.parse(text) as Record<string, unknown> }
  }
  const preview = async (kind: string, file: string | Buffer, who: ActorName = 'approver') => {
    const { body, status, text } = await ask(who, `/preview?kind=${kind}`, file)
    expect(status, text).toBe(200)
    return body as unknown as ShownPlan & { digest: string }
  }
  const ended = async (id: string): Promise<Import> => {
    const req = await app.as()
    return vi.waitFor(
      async () => {
        const found = await local.findById(req, 'imports', id, system)
        if (!found || found.state === 'running') throw new Error('It is running.')
        return found
      },
      { timeout: 30_000, interval: 50 },
    )
  }
  const readIn = async (kind: string, file: string, leave = false): Promise<Import> => {
    const { digest } = await preview(kind, file)
    const asked = `/carry-out?kind=${kind}&digest=${digest}&name=fil.csv${leave ? '&leave=1' : ''}`
    const { body, status, text } = await ask('approver', asked, file)
    expect(status, text).toBe(202)
    return ended(body['id'] as string)
  }
  const people = async (): Promise<Person[]> =>
    local.find(await app.as(), 'people', { ...system, sort: 'id' })
  /** An import of people that has been looked at, and is about to be carried out. */
  const begunWith = async (file: string) => {
    const kind = kindNamed('people')
    if (!kind) throw new Error('There are no people.')
    const req = await app.as('approver')
    const seen = await previewOf(req, kind, await readTable(Buffer.from(file)))
    const whole = { ...seen, kind, source: 'fil.csv', content: 'x' }
    const asked = { ...whole, door: 'command', leave: false } as const
    return { asked, begun: await beginImport(req, asked), req }
  }
  type Numbered = [string, string, string | null]
  const numbered = async (): Promise<Numbered[]> =>
    (await people())
      .map(({ activeTo, externalId, name }): Numbered => [externalId ?? '', name, activeTo ?? null])
      .filter(([number]) => number !== '')
      .sort()

  test('who may not change the register by hand may not read a file in, through any door', async () => {
    const file = 'Ansattnummer;Navn\n1;Ny Person\n'
    const before = await people()
    const others: (ActorName | null)[] = [
      null,
      'employee',
      'managerChemistry',
      'representative',
      'auditor',
      'topManagement',
      // The HSE unit's editors keep who belongs where, and not the register of people.
      'editor',
    ]
    for (const who of others) {
      for (const door of ['preview', 'carry-out']) {
        const { status, text } = await ask(who, `/${door}?kind=people&digest=x`, file)
        expect(status, `${String(who)} ${door}`).toBe(who === null ? 401 : 403)
        expect(text).not.toContain('Ny Person')
      }
    }
    for (const who of others.slice(0, -1)) {
      const list = await ask(who, '?limit=10')
      expect(list.body['docs'] ?? [], String(who)).toEqual([])
    }
    const belongs = `E-post;Enhet;Fra\n${email('employee')};KJ;2026-01-01\n`
    expect((await preview('affiliations', belongs, 'editor')).counts.fresh).toBe(1)
    expect((await ask('admin', '/preview?kind=accounts', file)).status).toBe(403)
    expect(await people()).toEqual(before)
  })

  test('a preview tells line by line, in the language of whoever asks, and changes nothing', async () => {
    const before = await people()
    const file = [
      'Ansattnummer,Navn,E-post,Sykdom',
      `2001,Prøve employee,${email('employee')},ja`,
      '2002,Ny Ansatt,ny@nordhavn.example,nei',
      '2003,,uten@nordhavn.example,nei',
    ].join('\n')
    const found = await preview('people', Buffer.from(`\uFEFF${file}`, 'utf16le'))
    expect(found.counts).toEqual({ fresh: 1, changed: 1, unchanged: 0, wrong: 1, absent: 0 })
    expect(found.changed).toMatchObject([
      {
        line: 2,
        changes: [{ label: { nb: 'Ansattnummer' }, from: { nb: '' }, to: { nb: '2001' } }],
      },
    ])
    expect(found.wrong).toMatchObject([
      { line: 4, faults: [{ nb: 'Navn: Cellen er tom. Fyll den ut.' }] },
    ])
    expect(found.passedOver).toEqual(['Sykdom'])
    expect(await people()).toEqual(before)
    expect((await ask('approver', '?limit=10')).body['docs']).toEqual([])
  })

  test('what cannot be read is refused with a sentence', async () => {
    for (const [file, said] of [
      [' \n', 'tom'],
      [Buffer.from('PK\u0003\u0004'), 'arbeidsbok'],
      ['Etternavn\nNes\n', 'mangler kolonnen'],
    ] as const) {
      const { body, status } = await ask('approver', '/preview?kind=people', file)
      expect(status).toBe(400)
      expect(JSON.stringify(body)).toContain(said)
    }
  })

  test('what is confirmed is carried out; the same file once more changes nothing; the wrong line stores nothing', async () => {
    const file = [
      'Ansattnummer;Navn;E-post',
      `2001;Prøve employee;${email('employee')}`,
      '2002;Ny Ansatt;ny@nordhavn.example',
      '2003;;uten@nordhavn.example',
    ].join('\n')
    const first = await readIn('people', file)
    expect(first).toMatchObject({
      state: 'done',
      created: 1,
      changed: 1,
      wrong: 1,
      total: 2,
      done: 2,
    })
    expect(first.name).toBe('Prøve approver')
    expect(JSON.stringify(first.faults)).toContain('"line":4')
    expect(await numbered()).toEqual([
      ['2001', 'Prøve employee', null],
      ['2002', 'Ny Ansatt', null],
    ])
    const all = await people()
    const again = await readIn('people', file)
    expect(again).toMatchObject({ created: 0, changed: 0, unchanged: 2, total: 0, state: 'done' })
    expect(await people()).toEqual(all)
    // Each change is in the log under who made it.
    const log = await local.find(await app.as(), 'audit-log', {
      ...system,
      where: { document: { equals: personId('employee') } },
      sort: '-at',
      limit: 1,
    })
    expect(log).toMatchObject([{ operation: 'update', account: 'account-approver' }])
  })

  test('who is absent is proposed as left, and left only where somebody says so', async () => {
    const file = 'Ansattnummer;Navn\n2002;Ny Ansatt\n'
    expect((await preview('people', file)).absent).toMatchObject([{ shown: 'Prøve employee' }])
    await readIn('people', file)
    expect(await numbered()).toContainEqual(['2001', 'Prøve employee', null])
    expect(await readIn('people', file, true)).toMatchObject({ left: 1 })
    expect(await numbered()).toContainEqual(['2001', 'Prøve employee', '2026-11-21'])
    const back = 'Ansattnummer;Navn;Siste dag\n2001;Prøve employee;\n'
    expect(await readIn('people', back)).toMatchObject({ changed: 1 })
    expect(await numbered()).toContainEqual(['2001', 'Prøve employee', null])
  })

  test('what was decided on something else than what stands is refused', async () => {
    const file = 'Ansattnummer;Navn\n2002;Ny Ansatt Nes\n'
    const { digest } = await preview('people', file)
    const other = 'Ansattnummer;Navn\n2002;En Annen\n'
    const answer = await ask('approver', `/carry-out?kind=people&digest=${digest}`, other)
    expect(answer.status).toBe(409)
    expect(await numbered()).toContainEqual(['2002', 'Ny Ansatt', null])
  })

  test('units, who belongs to them, safety areas and roles follow each other', async () => {
    const units = [
      'Kode;Navn;Navn engelsk;Type;Enheten over',
      'NV-BI-LAB;Biolab;Biology lab;Laboratorium;NV-BI',
      'NV-BI;Biologi;Biology;Institutt eller avdeling;NV',
    ].join('\n')
    expect(await readIn('units', units)).toMatchObject({ created: 2, wrong: 0 })
    expect(await readIn('units', units)).toMatchObject({ created: 0, changed: 0, unchanged: 2 })
    const found = await local.find(await app.as(), 'units', {
      ...system,
      where: { code: { equals: 'NV-BI-LAB' } },
      locale: 'all',
      depth: 1,
    })
    expect(found).toMatchObject([
      { name: { nb: 'Biolab', en: 'Biology lab' }, parent: { code: 'NV-BI' } },
    ])
    expect(found[0]?.ancestors).toHaveLength(3)
    const belongs = 'Ansattnummer;Enhet;Fra\n2002;NV-BI-LAB;01.08.2026\n9999;NV-BI;01.08.2026\n'
    expect(await readIn('affiliations', belongs)).toMatchObject({ created: 1, wrong: 1 })
    const areas = 'Kode;Navn;Enheter\nVO-2;Biologi;"NV-BI, NV-BI-LAB"\nVO-1;Kjemibygget;KJ\n'
    expect(await readIn('safety-areas', areas)).toMatchObject({ created: 1, unchanged: 1 })
    const roles = [
      'Rolle;E-post;Enhet;Verneområde;Fra;Til',
      'Linjeleder;ny@nordhavn.example;NV-BI;;01.01.2027;',
      'Verneombud;ny@nordhavn.example;;VO-2;01.01.2027;31.12.2028',
      `Linjeleder;${email('employee')};KJ;;01.01.2027;`,
    ].join('\n')
    expect(await readIn('roles', roles)).toMatchObject({ created: 2, wrong: 1 })
    expect(await readIn('roles', roles)).toMatchObject({ created: 0, changed: 0, unchanged: 2 })
  })

  test('what was cut off in the middle says what is in, and goes on when the file is read once more', async () => {
    const rows = Array.from({ length: 130 }, (_, at) => `${String(5000 + at)};Person ${String(at)}`)
    const file = `Ansattnummer;Navn\n${rows.join('\n')}\n`
    const { asked, begun, req } = await begunWith(file)
    const cut = carryOut(req, asked, begun, ({ done }) => {
      if (done === 100) throw new Error('cut off')
    })
    await expect(cut).rejects.toThrow('cut off')
    // As at the next start.
    await noteCutOff(await app.as())
    expect(await ended(begun.id)).toMatchObject({
      state: 'stopped',
      done: 100,
      created: 100,
      total: 130,
    })
    expect((await numbered()).filter(([number]) => Number(number) >= 5000)).toHaveLength(100)
    expect(await readIn('people', file)).toMatchObject({
      created: 30,
      unchanged: 100,
      state: 'done',
    })
    expect((await numbered()).filter(([number]) => Number(number) >= 5000)).toHaveLength(130)
  })

  test('a row that the register refuses takes none of the others along', async () => {
    const file = 'Ansattnummer;Navn\n6001;Første\n6002;Andre\n2002;Ny Ansatt Berg\n'
    const { asked, begun, req } = await begunWith(file)
    // Somebody saves one of them in the meantime.
    const [there] = await local.find(req, 'people', {
      ...system,
      where: { externalId: { equals: '2002' } },
    })
    await local.update(
      req,
      'people',
      there?.id ?? '',
      { workPhone: '1', version: there?.version ?? 0 },
      system,
    )
    const made = await carryOut(req, asked, begun)
    expect(made).toMatchObject({ created: 2, changed: 0, wrong: 1, done: 3 })
    expect(JSON.stringify(made.faults)).toContain('Noen andre har lagret')
    expect((await numbered()).filter(([number]) => Number(number) > 6000)).toHaveLength(2)
  })

  test('rows that took too long together are stored one by one, and the import goes on', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => `${String(9000 + at)};Person ${String(at)}`)
    const file = `Ansattnummer;Navn\n${rows.join('\n')}\n`
    const { asked, begun, req } = await begunWith(file)
    let stored = 0
    const create: typeof asked.kind.create = async (inside, data) => {
      stored += 1
      // As where the machine stood still meanwhile: the database has rolled them all back.
      if (stored === 40) throw new TransactionTimeLimitError(30_000)
      return local.create(inside, 'people', { ...data }, system)
    }
    const made = await carryOut(req, { ...asked, kind: { ...asked.kind, create } }, begun)
    expect(made).toMatchObject({ state: 'done', created: 60, wrong: 0, done: 60 })
    expect((await numbered()).filter(([number]) => Number(number) >= 9000)).toHaveLength(60)
    // One that takes too long by itself stops it.
    const alone = await begunWith('Ansattnummer;Navn\n9900;Sein\n')
    const never = (): never => {
      throw new TransactionTimeLimitError(30_000)
    }
    const slow = { ...alone.asked, kind: { ...alone.asked.kind, create: never } }
    await expect(carryOut(alone.req, slow, alone.begun)).rejects.toThrow('time limit')
    await noteCutOff(await app.as())
  })

  test('HR’s folder is read once for each content; new and changed lines are carried out, and who is absent waits', async () => {
    const put = async (name: string, text: string): Promise<void> => {
      const file = path.join(hrFolder, name)
      await writeFile(file, text)
      await utimes(file, new Date(0), new Date(0))
    }
    const taken = async (): Promise<Import[]> =>
      local.find(await app.as(), 'imports', {
        ...system,
        where: { door: { equals: 'folder' } },
        sort: 'createdAt',
      })
    await put(
      'ansatte.csv',
      'Ansattnummer;Navn;Enhet;Fra\n7001;Fra Mappen;KJ;2026-09-01\n2002;Ny Ansatt;NV-BI-LAB;2026-08-01\n',
    )
    await put('.halv.csv', 'Ansattnummer;Navn\n7002;Ikke Ferdig\n')
    await put('feil.csv', 'Etternavn\nNes\n')
    await writeFile(path.join(hrFolder, 'skrives.csv'), 'Ansattnummer;Navn\n7003;Under Skriving\n')
    await readFolder(await app.as())
    expect(await taken()).toMatchObject([
      { source: 'ansatte.csv', kind: 'people', state: 'done', created: 1, left: 0 },
      { source: 'ansatte.csv', kind: 'affiliations', created: 1, unchanged: 1 },
      { source: 'feil.csv', state: 'refused' },
    ])
    const names = (await numbered()).map(([, name]) => name)
    expect(names).toContain('Fra Mappen')
    expect(names).not.toContain('Under Skriving')
    expect(await numbered()).toContainEqual(['2001', 'Prøve employee', null])
    await writeFile(path.join(hrFolder, 'skrives.csv'), 'Ansattnummer;Navn\n7003;Under Skriving\n')
    await readFolder(await app.as())
    expect(await taken()).toHaveLength(3)
    const lines = await local.find(await app.as(), 'letter-lines', {
      ...system,
      where: { account: { equals: 'account-editor' } },
    })
    const told = lines.map(({ line }) => line as { part: string; title: { nb: string } })
    expect(told.filter(({ title }) => title.nb === 'Filen ansatte.csv er lest inn')).toHaveLength(2)
    expect(told).toContainEqual(
      expect.objectContaining({
        part: 'asked',
        title: expect.objectContaining({ nb: 'Filen feil.csv kunne ikke leses' }) as unknown,
      }),
    )
  })
})
