export interface Closable {
  close(): Promise<void>
}

/** What must be closed when a piece of work ends, however it ends. */
export class Closables {
  readonly #open: Closable[] = []

  add<T extends Closable>(one: T): T {
    this.#open.push(one)
    return one
  }

  /** The last first. One that fails keeps no other from being closed. @throws what the first that failed threw */
  async close(): Promise<void> {
    const failures: unknown[] = []
    for (const one of this.#open.splice(0).reverse()) {
      try {
        await one.close()
      } catch (error) {
        failures.push(error)
      }
    }
    if (failures.length > 0) throw failures[0]
  }
}

/** Does the work, and closes whatever it opened. What the work throws is thrown, not what closing throws after it. */
export async function closingAll<T>(work: (open: Closables) => Promise<T>): Promise<T> {
  const open = new Closables()
  let result: T
  try {
    result = await work(open)
  } catch (error) {
    await open.close().catch(() => undefined)
    throw error
  }
  await open.close()
  return result
}
