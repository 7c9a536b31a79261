import { Type } from '@sinclair/typebox'
import { defined } from '../../../contract/defined.js'
import type { ScriptedUser } from '../../../scenario/steps/epj-steps.js'
import type { Text } from '../../../scenario/text.js'
import { practitioner } from '../../../scenario/world/people.js'
import type { Check } from '../../checks/check.js'
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

/** SFM has been told last of this user so. */
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
  words: (expected) => inWords(expected),
  check: userWrittenCheck,
})

/** A user who is new, changed or no longer active in the EPJ is so in SFM (SFM-3.2.1 to SFM-3.2.6). */
function userWrittenCheck(expected: UserWritten): Check {
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

function inWords({ as, identifier, what, familyName }: UserWritten): Text {
  const nb =
    as === 'Person'
      ? 'den administrative brukeren'
      : identifier === undefined
        ? 'den påloggede brukeren'
        : `brukeren med HPR-nummer ${identifier}`
  const en =
    as === 'Person'
      ? 'the administrative user'
      : identifier === undefined
        ? 'the signed-in user'
        : `the user with HPR number ${identifier}`
  switch (what) {
    case 'created':
      return { nb: `SFM har fått vite om ${nb}.`, en: `SFM has been told of ${en}.` }
    case 'changed':
      return {
        nb: `SFM har fått vite at ${nb}${familyName === undefined ? ' er endret' : ` nå heter ${familyName}`}.`,
        en: `SFM has been told that ${en}${familyName === undefined ? ' is changed' : ` is now called ${familyName}`}.`,
      }
    case 'deactivated':
      return {
        nb: `SFM har fått vite at ${nb} ikke lenger er aktiv.`,
        en: `SFM has been told that ${en} is no longer active.`,
      }
  }
}
