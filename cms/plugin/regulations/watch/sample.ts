/** An act that nobody made, for tests: in the form of Lovdata's public data files, and as short as they can be. */
export interface InventedAct {
  readonly id: string
  readonly title: string
  /** Fields of the header, by the class that names them; null leaves one out. */
  readonly fields?: Readonly<Record<string, string | null>>
}

/** Its file, as Lovdata names it: `nl/nl-20050617-062.xml`. */
export function fileOf({ id }: Pick<InventedAct, 'id'>): string {
  const [kind, year, month, day, number = '0'] = id.split('-')
  const folder = kind === 'LOV' ? 'nl' : 'sf'
  const digits = kind === 'LOV' ? 3 : 4
  return `${folder}/${folder}-${String(year)}${String(month)}${String(day)}-${number.padStart(digits, '0')}.xml`
}

/** Its file's content. */
export function htmlOf({ fields = {}, id, title }: InventedAct): string {
  const kind = id.startsWith('LOV') ? 'lov' : 'forskrift'
  const base = kind === 'lov' ? 'NL' : 'SF'
  const all: Record<string, string | null> = {
    legacyID: id,
    dokid: `${base}/${kind}/${id.slice(4)}`,
    ministry: '<ul><li>Prøvedepartementet</li></ul>',
    dateInForce: '2006-01-01',
    titleShort: title,
    title,
    refid: `${kind}/${id.slice(4)}`,
    ...fields,
  }
  const list = Object.entries(all).flatMap(([name, value]) =>
    value === null ? [] : [`<dt class="${name}">${name}</dt><dd class="${name}">${value}</dd>`],
  )
  return [
    `<!DOCTYPE html><html lang="no"><head><title>${title}</title><base href="https://lovdata.no/" /></head>`,
    `<body><header class="documentHeader" id="hode"><dl class="data-document-key-info">`,
    ...list,
    `</dl></header><main class="documentBody" id="dokument"><h1>${title}</h1></main></body></html>`,
  ].join('\n')
}

/** That an act was amended from a day, by another. */
export function amended(on: string, by: string): Readonly<Record<string, string>> {
  const refers = `${by.startsWith('LOV') ? 'lov' : 'forskrift'}/${by.slice(4)}`
  return {
    lastChangeInForce: on,
    lastChangedBy: `<a href="${refers}">${refers}</a> fra ${on}`,
  }
}
