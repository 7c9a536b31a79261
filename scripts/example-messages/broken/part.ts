/**
 * A part of a message that is about to be broken. Each step fails when what it names is not there,
 * so that an example always breaks what its name says.
 */
type Json = Record<string, unknown>

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

export class Part {
  readonly #json: Json

  constructor(json: unknown) {
    if (!isJson(json)) throw new Error(`${JSON.stringify(json)} is not an object`)
    this.#json = json
  }

  /** A copy that can be broken. */
  copy(): Part {
    return new Part(structuredClone(this.#json))
  }

  toJSON(): Json {
    return this.#json
  }

  part(property: string): Part {
    return new Part(this.#value(property))
  }

  parts(property: string): readonly Part[] {
    return this.#list(property).map((one) => new Part(one))
  }

  first(property: string): Part {
    return this.nth(property, 0)
  }

  nth(property: string, index: number): Part {
    return new Part(this.#list(property)[index])
  }

  /** An extension by the last part of its address; with several names, the one within the other. */
  extension(...names: readonly string[]): Part {
    return names.reduce<Part>((holder, name) => {
      const found = holder.parts('extension').find((one) => one.#hasName(name))
      if (found === undefined) throw new Error(`There is no extension ${name}`)
      return found
    }, this)
  }

  is(property: string, value: unknown): boolean {
    return this.#json[property] === value
  }

  text(property: string): string {
    const value = this.#json[property]
    return typeof value === 'string' ? value : ''
  }

  remove(property: string): void {
    this.#value(property)
    Reflect.deleteProperty(this.#json, property)
  }

  replace(property: string, value: unknown): void {
    this.#value(property)
    this.#json[property] = value
  }

  /** Adds a property that was not there. */
  add(property: string, value: unknown): void {
    if (property in this.#json) throw new Error(`${property} is there already`)
    this.#json[property] = value
  }

  append(property: string, value: unknown): void {
    this.#list(property).push(value)
  }

  /** Takes one out of a list; a negative index counts from the end. */
  removeAt(property: string, index: number): void {
    const [removed] = this.#list(property).splice(index, 1)
    if (removed === undefined) throw new Error(`${property} has no number ${index}`)
  }

  /** Removes the extensions with that name. */
  removeExtension(name: string): void {
    const kept = this.parts('extension').filter((one) => !one.#hasName(name))
    if (kept.length === this.#list('extension').length) throw new Error(`There is no extension ${name}`)
    this.replace(
      'extension',
      kept.map((one) => one.#json),
    )
  }

  /** Where in the list of extensions those with that name are. */
  extensionIndexes(name: string): readonly number[] {
    return this.parts('extension').flatMap((one, index) => (one.#hasName(name) ? [index] : []))
  }

  #hasName(name: string): boolean {
    const url = this.text('url')
    return url === name || url.endsWith(`/${name}`)
  }

  #value(property: string): unknown {
    if (!(property in this.#json)) throw new Error(`There is no ${property} in ${JSON.stringify(this.#json)}`)
    return this.#json[property]
  }

  #list(property: string): unknown[] {
    const value = this.#value(property)
    if (!Array.isArray(value)) throw new Error(`${property} is not a list`)
    return value
  }
}
