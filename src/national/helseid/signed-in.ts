import type { Organisation, Practitioner } from '../../contract/generated/adapter.js'

/** Who is at the keyboard, and where. */
export interface SignedIn {
  readonly practitioner: Practitioner
  readonly organisation: Organisation
}

/** Someone whom the sign-in page offers. */
export interface SelectablePerson extends Practitioner {
  readonly key: string
  readonly organisation: Organisation
}
