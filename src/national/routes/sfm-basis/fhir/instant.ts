import { osloDateTime } from '../../../../scenario/time/oslo-time.js'

/** A moment as FHIR's instant, in Oslo; thousandths only when there are any, so that a moment read back is the same moment. */
export function instant(millis: number): string {
  const whole = osloDateTime(new Date(millis))
  const thousandths = Math.floor(millis) % 1000
  const seconds = 'yyyy-MM-ddTHH:mm:ss'.length
  return thousandths === 0
    ? whole
    : `${whole.slice(0, seconds)}.${String(thousandths).padStart(3, '0')}${whole.slice(seconds)}`
}
