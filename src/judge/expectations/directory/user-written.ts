import type { Expectation } from '../../../scenario/expectations/expectation.js'
import { type DirectoryCall, isWrite } from '../../record/directory-call.js'
import type { Evidence } from '../../record/evidence.js'
import type { Check } from '../../checks/check.js'
import { inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'

type UserWritten = Extract<Expectation, { kind: 'user-written' }>

/** A user who is new, changed or no longer active in the EPJ is so in SFM (SFM-3.2.1 to SFM-3.2.6). */
export function userWrittenCheck(expected: UserWritten): Check {
  return outcomeCheck({
    id: 'user-written',
    krav: ['SFM-3.2.1', 'SFM-3.2.2', 'SFM-3.2.3', 'SFM-3.2.4', 'SFM-3.2.5', 'SFM-3.2.6'],
    title: { nb: 'SFM vet det EPJ-en vet om brukeren', en: 'SFM knows what the EPJ knows of the user' },
    why: {
      nb: 'Den som har sluttet, skal ikke kunne lese eller endre pasientens legemidler; den som har begynt, må kunne det.',
      en: 'Who has left shall not read or change the patient’s medicines; who has begun must be able to.',
    },
    look: (evidence) => look(evidence, expected),
  })
}

const rows: Readonly<Record<UserWritten['as'], Readonly<Record<UserWritten['what'], string>>>> = {
  Practitioner: { created: 'SFM-3.2.1', changed: 'SFM-3.2.2', deactivated: 'SFM-3.2.3' },
  Person: { created: 'SFM-3.2.4', changed: 'SFM-3.2.5', deactivated: 'SFM-3.2.6' },
}

function look(evidence: Evidence, expected: UserWritten): OutcomeLook {
  const { as, what, active, familyName } = expected
  const krav = [rows[as][what]]
  const identifier = expected.identifier ?? evidence.record.world.practitioner.hpr
  const written = evidence.directoryCalls.filter(
    (call) =>
      call.type === as &&
      isWrite(call) &&
      call.accepted &&
      identifier !== undefined &&
      call.written?.numbers.includes(identifier) === true,
  )
  const fits = ({ written: said }: DirectoryCall) =>
    said?.active === active && (familyName === undefined || said.familyNames.includes(familyName))
  const last = written.at(-1)
  const right = what === 'deactivated' ? last !== undefined && fits(last) : written.some(fits)
  if (right) return { looked: written.length, findings: [], about: krav }
  const who = {
    nb: as === 'Person' ? 'den administrative brukeren' : 'helsepersonellet',
    en: as === 'Person' ? 'the administrative user' : 'the health professional',
  }
  const words = {
    created: { nb: `SFM har ikke fått vite om ${who.nb}.`, en: `SFM has not been told of ${who.en}.` },
    changed: {
      nb: `SFM har ikke fått vite at ${who.nb} er endret.`,
      en: `SFM has not been told that ${who.en} is changed.`,
    },
    deactivated: { nb: `SFM har fortsatt ${who.nb} som aktiv.`, en: `SFM still holds ${who.en} as active.` },
  }[what]
  const name = familyName === undefined ? '' : `, ${familyName}`
  return {
    looked: 1,
    findings: [
      inTheEnd(words.nb, words.en, {
        expected: {
          nb: `${as} med active=${String(active)}${name}.`,
          en: `${as} with active=${String(active)}${name}.`,
        },
        krav,
      }),
    ],
    about: krav,
  }
}
