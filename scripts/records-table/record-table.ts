import type { Documents, Slug } from '../../cms/plugin/database/local.ts'
import type { Viewer } from './viewers.ts'

/** Documents to begin with, by collection, what others refer to first. */
export type Planted = readonly (readonly [collection: Slug, document: object])[]

/** One way a step can go wrong by what is sent, and where. */
export interface Fault {
  /** What is sent in place of what is right. @default what is right */
  readonly body?: Readonly<Record<string, unknown>>
  /** Record it is asked of. @default that of the step */
  readonly at?: string
  /** Who asks. @default who takes the step */
  readonly by?: Viewer
}

/** One step of a record, as its REST endpoint takes it. */
export interface Step {
  readonly by: Viewer
  /** A record that is in a state for it. */
  readonly at: string
  /** What is sent that is right. */
  readonly body?: Readonly<Record<string, unknown>>
  /** What is sent besides, as a form of a page shows it unseen to the one who takes the step. */
  readonly shown?: { readonly page: string; readonly form: string; readonly field: string }
  /** What is wrong, in words, and how. */
  readonly faults?: Readonly<Record<string, Fault>>
}

/** An address of the API that makes records. */
export interface Opening {
  readonly by: Viewer
  readonly body: Readonly<Record<string, unknown>>
  readonly faults?: Readonly<Record<string, Omit<Fault, 'at'>>>
}

/** Addresses of one page. */
export interface PageOfRecord {
  readonly nb: string
  readonly en: string
  /** Who asks for it. @default everyone */
  readonly viewers?: readonly Viewer[]
}

/** One kind of record, and what the table tries with it. */
export interface RecordTable {
  readonly slug: keyof Documents & ('measures' | 'nonconformities' | 'hse-processes')
  /** Everything that is there at the start. */
  readonly planted: Planted
  /** Records by what they are examples of, such as `proposed`: their ids. */
  readonly records: Readonly<Record<string, string>>
  /** The pages of a record, by what the table calls them. */
  readonly pages: (number: string, example: string) => Readonly<Record<string, PageOfRecord>>
  /** What makes records, by the address after `/api/`. @default nothing */
  readonly openings?: Readonly<Record<string, Opening>>
  readonly steps: Readonly<Record<string, Step>>
  /** What is written in fields whose example does not do, by the last part of the form's address, Norwegian. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, string>>>>
}
