import { randomBytes } from 'node:crypto'

/** What a ticket turns out to be when it is shown. */
export type Ticket<T> =
  | { readonly state: 'valid'; readonly value: T; readonly expiresAt: number }
  | { readonly state: 'unknown' }
  | { readonly state: 'used' }
  | { readonly state: 'revoked' }
  | { readonly state: 'expired' }

/** Secrets that stand for something for a while: request_uri, authorization code, refresh token, DPoP nonce. Times in seconds. */
export interface Tickets<T> {
  readonly issue: (value: T, now: number) => string
  /** Looks at a ticket, which stays good. */
  readonly look: (id: string, now: number) => Ticket<T>
  /** Takes a ticket, which is spent thereby. */
  readonly redeem: (id: string, now: number) => Ticket<T>
  /** Makes a ticket worthless before its time. */
  readonly revoke: (id: string) => void
}

/** How long a dead ticket is remembered, so that the refusal can say whether it was spent, too old, or never issued. */
const rememberedSeconds = 600

/** `seconds` is asked at each issue: a lifetime may change, and holds for the tickets issued from then on. */
export function tickets<T>(seconds: () => number, prefix = ''): Tickets<T> {
  const issued = new Map<string, { readonly value: T; readonly expiresAt: number; used: boolean; revoked: boolean }>()

  const look = (id: string, now: number): Ticket<T> => {
    const ticket = issued.get(id)
    if (ticket === undefined) return { state: 'unknown' }
    if (ticket.revoked) return { state: 'revoked' }
    if (ticket.used) return { state: 'used' }
    if (ticket.expiresAt < now) return { state: 'expired' }
    return { state: 'valid', value: ticket.value, expiresAt: ticket.expiresAt }
  }

  return {
    look,
    issue: (value, now) => {
      for (const [old, { expiresAt }] of issued) {
        if (expiresAt + rememberedSeconds >= now) break
        issued.delete(old)
      }
      const id = `${prefix}${randomBytes(32).toString('base64url')}`
      issued.set(id, { value, expiresAt: now + seconds(), used: false, revoked: false })
      return id
    },
    redeem: (id, now) => {
      const found = look(id, now)
      const ticket = issued.get(id)
      if (ticket !== undefined) ticket.used = true
      return found
    },
    revoke: (id) => {
      const ticket = issued.get(id)
      if (ticket !== undefined) ticket.revoked = true
    },
  }
}
