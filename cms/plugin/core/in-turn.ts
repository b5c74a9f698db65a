/** What goes on at this moment, by its key. */
const underWay = new Map<string, Promise<unknown>>()

/**
 * Does something when nothing else goes on by the same key: a form that is pressed twice at once finds the result of the
 * first press, and of two log-ins of one account none loses the session of the other. Holds within one server; where
 * several work on one database, the rules of the records and their versions see to it that it counts once.
 */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = underWay.get(key)
  const mine = before === undefined ? work() : before.then(work, work)
  underWay.set(key, mine)
  try {
    return await mine
  } finally {
    if (underWay.get(key) === mine) underWay.delete(key)
  }
}
