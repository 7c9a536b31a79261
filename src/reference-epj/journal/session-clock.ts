/** Clinical time: what the action said, to the second; without that, what was last said and the time since; the wall clock when no action ever said. */
export class SessionClock {
  #clock: { readonly said: Date; readonly at: number; readonly isExact: boolean } | undefined

  constructor(said: string | undefined) {
    this.tell(said)
  }

  /** An action begins, and says what time it is, or does not. */
  tell(now: string | undefined): void {
    if (now !== undefined) this.#clock = { said: new Date(now), at: Date.now(), isExact: true }
    else if (this.#clock !== undefined) this.#clock = { ...this.#clock, isExact: false }
  }

  now(): Date {
    if (this.#clock === undefined) return new Date()
    const { said, at, isExact } = this.#clock
    return isExact ? said : new Date(said.getTime() + Date.now() - at)
  }
}
