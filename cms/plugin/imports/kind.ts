import type { PayloadRequest } from 'payload'
import type { Text } from '../core/text.ts'
import type { Column, Value } from './cells.ts'
import type { kindText } from './text.ts'

export type KindName = keyof typeof kindText

/** Collections that are imported into. */
export type ImportedSlug =
  | 'units'
  | 'people'
  | 'affiliations'
  | 'safety-areas'
  | 'role-assignments'
  | 'measures'
  | 'nonconformities'
  | 'former-totals'
  | 'sickness-absence'
  | 'training-records'

/** What a row says, by column. */
export type Values = Readonly<Record<string, Value>>

/** Something wrong with a row, and in which column; null for the row as a whole. */
export interface RowFault {
  readonly column: string | null
  readonly text: Text
}

/** A document as it stands, told in the values of the columns. */
export interface Stored {
  readonly id: string
  readonly version: number
  readonly values: Values
}

/** Where a row belongs. */
export interface Placed {
  /** The document it is about; null for one that is not there yet. */
  readonly stored: Stored | null
  /** Tells whether two rows are about the same. */
  readonly key: string
  /** How people know it. */
  readonly shown: string
  /** What it is to hold: of what stands, only the columns that are named change. */
  readonly values: Values
}

/** What a file no longer names, and what would be written of it. */
export interface Absent {
  readonly stored: Stored
  readonly shown: string
  readonly values: Values
}

/** What stands of one kind when a file is read. */
export interface Standing {
  /** Told of every row before any is placed: rows may depend on each other. */
  readonly expect?: (values: Values) => void
  /** Where a row belongs, or what is wrong with it. */
  readonly place: (values: Values) => Placed | RowFault[]
  /** What is wrong with a row once all are placed. @default nothing */
  readonly fault?: (placed: Placed) => RowFault[]
  /**
   * What the file does not name, though it names such as it.
   * @param named the documents it names
   * @param columns the columns it has
   */
  readonly absent: (named: ReadonlySet<string>, columns: ReadonlySet<string>) => Absent[]
  /** The fields of a document, in Norwegian and those in English. */
  readonly fields: (values: Values) => Fields
  /** Told of each that was created, for those that follow. */
  readonly created: (values: Values, id: string) => void
}

export interface Fields {
  readonly data: Readonly<Record<string, unknown>>
  readonly english?: Readonly<Record<string, unknown>>
}

/** Something files can be read into. */
export interface ImportKind {
  readonly name: KindName
  readonly collection: ImportedSlug
  readonly columns: readonly Column[]
  /** Columns of which the file must have one. @default none */
  readonly eitherOf?: readonly string[]
  /** What must be filled in of something new. */
  readonly newNeeds: readonly string[]
  readonly load: (req: PayloadRequest, day: string) => Promise<Standing>
  /** A column nobody knows refuses the file, so that nothing it holds is left out unseen. @default it is passed over */
  readonly strict?: boolean
  /** Columns a wrong line is shown by: those who read of an import need not read what it held. @default its first cells */
  readonly knownBy?: readonly string[]
  /** The right it takes, for records that no plain save writes. @default to create and to change */
  readonly right?: 'carryOver'
  /** Makes one, with its number and its history. @default a plain create */
  readonly create?: (
    req: PayloadRequest,
    data: Fields['data'],
  ) => Promise<{ readonly id: string; readonly version: number }>
  /** New ones in the order they can be created. @default that of the file */
  readonly order?: <T extends { readonly values: Values }>(rows: readonly T[]) => T[]
}
