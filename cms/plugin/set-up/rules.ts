/** What is to be done before an installation is taken into use, in the order in which one thing needs the other. */
export const setUpItems = [
  'organisation',
  'roles',
  'logIn',
  'mail',
  'guidelines',
  'privacy',
  'backup',
] as const
export type SetUpItem = (typeof setUpItems)[number]

/** What is done on the server: nobody but an administrator can say that it is. */
const operation: readonly SetUpItem[] = ['logIn', 'mail', 'backup']

/** The step that ticks an item, as the access table has it. */
export function tickingOf(item: SetUpItem): 'tick' | 'tickOperation' {
  return operation.includes(item) ? 'tickOperation' : 'tick'
}

export function isSetUpItem(value: unknown): value is SetUpItem {
  return setUpItems.some((item) => item === value)
}

/** What can be seen of how an installation is set up. Numbers are of today. */
export interface SetUpSeen {
  readonly units: number
  readonly people: number
  /** Units with an HSE process of their own, and how many of them have what each must have. */
  readonly ownProcess: number
  readonly withManager: number
  readonly withRepresentative: number
  /** What people call the providers they log in with; null where the host does not say. */
  readonly providers: readonly string[] | null
  /** True where mail is handed to a server; null where the host does not say. */
  readonly mailServer: boolean | null
  /** When mail was last taken by the server, an instant; null before the first. */
  readonly lastSent: string | null
  /** Mail that could not be sent, or may not have arrived. */
  readonly unsent: number
  /** Guidelines with a published edition. */
  readonly published: number
  /** Kinds of records that have a period to be decided, and those that have one. */
  readonly kinds: number
  readonly decided: number
  /** Instants of the last backup, and of the last one that was restored as a trial; null where none is known. */
  readonly backupMade: string | null
  readonly backupTried: string | null
}

/** True for an item that looks done. It is still a person who says that it is. */
export const looksDone: Readonly<Record<SetUpItem, (seen: SetUpSeen) => boolean>> = {
  organisation: ({ people, units }) => units > 1 && people > 1,
  roles: ({ ownProcess, withManager, withRepresentative }) =>
    ownProcess > 0 && withManager === ownProcess && withRepresentative === ownProcess,
  logIn: ({ providers }) => providers !== null && providers.length > 0,
  mail: ({ lastSent, mailServer, unsent }) =>
    mailServer === true && lastSent !== null && unsent === 0,
  guidelines: ({ published }) => published > 0,
  privacy: ({ decided, kinds }) => decided === kinds,
  backup: ({ backupTried }) => backupTried !== null,
}

/** The items that nobody has ticked, in order. */
export function unticked(ticked: ReadonlySet<SetUpItem>): readonly SetUpItem[] {
  return setUpItems.filter((item) => !ticked.has(item))
}
