/** One allowed step between states. */
export interface Transition<State extends string> {
  readonly from: readonly State[]
  readonly to: State
}

/** The transitions of a life cycle by name. */
export type Workflow<State extends string, Name extends string> = Readonly<
  Record<Name, Transition<State>>
>

/** Names of the transitions that can be taken from a state. */
export function transitionsFrom<State extends string, Name extends string>(
  workflow: Workflow<State, Name>,
  state: State,
): Name[] {
  return (Object.keys(workflow) as Name[]).filter((name) => workflow[name].from.includes(state))
}
