import { osloDate, osloDateTime } from '../../scenario/time/oslo-time.js'

/** The scenario's time. Fixed: it moves only by script and a second with each request to SFM; live: it follows the wall clock. */
export interface ScenarioClock {
  millis(): number
  /** yyyy-MM-ddTHH:mm:ss+01:00 in Oslo. */
  dateTime(): string
  /** yyyy-MM-dd in Oslo. */
  date(): string
  pass(milliseconds: number): void
  /** A request to SFM takes a second of a fixed clock, so that what came after can be told from what came before. */
  request(): void
}

const secondPerRequest = 1_000

export function scenarioClock(startsAt: string, kind: 'fixed' | 'live', wall: () => number = Date.now): ScenarioClock {
  const start = Date.parse(startsAt)
  if (Number.isNaN(start)) throw new Error(`The world starts at "${startsAt}", which is no point in time`)
  const opened = wall()
  let passed = 0
  const millis = () => start + passed + (kind === 'live' ? wall() - opened : 0)
  return {
    millis,
    dateTime: () => osloDateTime(new Date(millis())),
    date: () => osloDate(new Date(millis())),
    pass: (milliseconds) => {
      passed += milliseconds
    },
    request: () => {
      if (kind === 'fixed') passed += secondPerRequest
    },
  }
}
