/** Where and when the records of the tests take place. */

export const startsAt = new Date('2026-03-02T09:00:00+01:00')
export const at = (minutes: number) => new Date(startsAt.getTime() + minutes * 60_000).toISOString()
export const received = '2026-11-22T10:00:00.000Z'
export const receivedSeconds = Date.parse(received) / 1000
export const sfm = 'http://localhost:4000/sfm/v2'
export const issuer = 'http://localhost:4000/helseid'
export const clientId = 'epj-under-test'
export const file = 'evidence/test.jsonl'
