import { Type } from '@sinclair/typebox'
import { defined } from '../../../contract/defined.js'
import type { ScriptedUser } from '../../../scenario/steps/epj-steps.js'
import type { Text } from '../../../scenario/text.js'
import { practitioner } from '../../../scenario/world/people.js'
import { type DirectoryCall, isWrite } from '../../record/directory-call.js'
import type { Evidence } from '../../record/evidence.js'
import { defineExpectation, type FieldsOf, oneOf } from '../define-expectation.js'
import { inTheEnd, outcomeCheck, type OutcomeLook } from '../outcome-check.js'

const fields = {
  as: oneOf('Practitioner', 'Person'),
  identifier: Type.Optional(Type.String()),
  active: Type.Boolean(),
  familyName: Type.Optional(Type.String()),
  what: oneOf('created', 'changed', 'deactivated'),
}

type UserWritten = FieldsOf<typeof fields>

/** A user who is new, changed or no longer active in the EPJ is so in SFM (SFM-3.2.1 to SFM-3.2.6). */
export const userWritten = defineExpectation({
  kind: 'user-written',
  fields,
  build: (
    what: 'created' | 'changed' | 'deactivated',
    { practitioner: key, withoutHpr = false, familyName }: Partial<Omit<ScriptedUser, 'active' | 'administrator'>> = {},
  ) => {
    const person = key === undefined ? undefined : practitioner(key)
    const as: 'Person' | 'Practitioner' = withoutHpr ? 'Person' : 'Practitioner'
    return {
      ...defined({
        as,
        identifier: withoutHpr ? person?.nationalIdentity.value : person?.hpr,
        active: what !== 'deactivated',
        familyName,
      }),
      what,
    }
  },
  words: (expected) => words.expectation[expected.what](expected),
  check: (expected) =>
    outcomeCheck({
      id: 'user-written',
      krav: Object.values(kravOf).flatMap((of) => Object.values(of)),
      title: words.title,
      why: words.why,
      look: (evidence) => look(evidence, expected),
    }),
})

const kravOf: Readonly<Record<UserWritten['as'], Readonly<Record<UserWritten['what'], string>>>> = {
  Practitioner: { created: 'SFM-3.2.1', changed: 'SFM-3.2.2', deactivated: 'SFM-3.2.3' },
  Person: { created: 'SFM-3.2.4', changed: 'SFM-3.2.5', deactivated: 'SFM-3.2.6' },
}

function look(evidence: Evidence, expected: UserWritten): OutcomeLook {
  const { as, what, active, familyName } = expected
  const krav = [kravOf[as][what]]
  const identifier = expected.identifier ?? evidence.record.world.practitioner.hpr
  const accepted = evidence.directoryCalls.filter(
    (call) =>
      call.type === as &&
      isWrite(call) &&
      call.accepted &&
      identifier !== undefined &&
      call.written?.numbers.includes(identifier) === true,
  )
  const fits = ({ written }: DirectoryCall) =>
    written?.active === active && (familyName === undefined || written.familyNames.includes(familyName))
  const last = accepted.at(-1)
  const isRight = what === 'deactivated' ? last !== undefined && fits(last) : accepted.some(fits)
  if (isRight) return { looked: accepted.length, findings: [], about: krav }
  return {
    looked: 1,
    findings: [inTheEnd(words.finding[what](as), { expected: words.asWritten(expected), krav })],
    about: krav,
  }
}

const words = {
  expectation: {
    created: (user: UserWritten) => ({
      nb: `SFM har fått vite om ${inScript(user).nb}.`,
      en: `SFM has been told of ${inScript(user).en}.`,
    }),
    changed: (user: UserWritten) => ({
      nb: `SFM har fått vite at ${inScript(user).nb}${user.familyName === undefined ? ' er endret' : ` nå heter ${user.familyName}`}.`,
      en: `SFM has been told that ${inScript(user).en}${user.familyName === undefined ? ' is changed' : ` is now called ${user.familyName}`}.`,
    }),
    deactivated: (user: UserWritten) => ({
      nb: `SFM har fått vite at ${inScript(user).nb} ikke lenger er aktiv.`,
      en: `SFM has been told that ${inScript(user).en} is no longer active.`,
    }),
  },
  title: { nb: 'SFM vet det EPJ-en vet om brukeren', en: 'SFM knows what the EPJ knows of the user' },
  why: {
    nb: 'Den som har sluttet, skal ikke kunne lese eller endre pasientens legemidler; den som har begynt, må kunne det.',
    en: 'Who has left shall not read or change the patient’s medicines; who has begun must be able to.',
  },
  finding: {
    created: (as: UserWritten['as']) => ({
      nb: `SFM har ikke fått vite om ${inFinding[as].nb}.`,
      en: `SFM has not been told of ${inFinding[as].en}.`,
    }),
    changed: (as: UserWritten['as']) => ({
      nb: `SFM har ikke fått vite at ${inFinding[as].nb} er endret.`,
      en: `SFM has not been told that ${inFinding[as].en} is changed.`,
    }),
    deactivated: (as: UserWritten['as']) => ({
      nb: `SFM har fortsatt ${inFinding[as].nb} som aktiv.`,
      en: `SFM still holds ${inFinding[as].en} as active.`,
    }),
  },
  asWritten: ({ as, active, familyName }: UserWritten) => {
    const name = familyName === undefined ? '' : `, ${familyName}`
    return {
      nb: `${as} med active=${String(active)}${name}.`,
      en: `${as} with active=${String(active)}${name}.`,
    }
  },
}

/** The user as a finding names them. */
const inFinding: Readonly<Record<UserWritten['as'], Text>> = {
  Person: { nb: 'den administrative brukeren', en: 'the administrative user' },
  Practitioner: { nb: 'helsepersonellet', en: 'the health professional' },
}

/** The user as a reader of the script finds them. */
function inScript({ as, identifier }: UserWritten): Text {
  if (as === 'Person') return inFinding.Person
  if (identifier === undefined) return { nb: 'den påloggede brukeren', en: 'the signed-in user' }
  return { nb: `brukeren med HPR-nummer ${identifier}`, en: `the user with HPR number ${identifier}` }
}
