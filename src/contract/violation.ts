/** One place where a value does not fit its schema. */
export interface Violation {
  /** JSON Pointer to the offending place; for something that is missing, to the place that lacks it. */
  readonly pointer: string
  readonly message: { readonly nb: string; readonly en: string }
  /** The requirements that the broken rule stands for; empty for a plain technical rule that no requirement encloses. */
  readonly krav: readonly string[]
  /** The JSON Schema keyword that failed. */
  readonly keyword: string
}
