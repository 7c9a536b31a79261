import type { Text } from '../../../contract/generated/harness.js'
import type { Check } from '../../checks/check.js'
import type { Evidence } from '../../record/evidence.js'
import { defineExpectation } from '../define-expectation.js'
import { anyhow, outcomeCheck, type OutcomeFinding, type OutcomeLook } from '../outcome-check.js'

/** Who is responsible for the patient's multidose is as it was: no one registered, and no one was taken off. */
export const multidoseUnchanged = defineExpectation({
  kind: 'multidose-unchanged',
  fields: {},
  build: () => ({}),
  words: () => ({
    nb: 'Den samme legen og det samme apoteket som før står som ansvarlige for pasientens multidose.',
    en: "The same doctor and the same pharmacy as before are responsible for the patient's multidose.",
  }),
  check: multidoseUnchangedCheck,
})

/**
 * The multidose doctor and pharmacy in Reseptformidleren are those from the beginning. Any doctor may send the list of a multidose
 * patient without becoming responsible. That a hospital does not become so is inferred, and no source has a row
 * for it, so it only warns.
 */
function multidoseUnchangedCheck(): Check {
  return {
    ...outcomeCheck({
      id: 'multidose-unchanged',
      krav: [],
      title: { nb: 'Ansvaret for multidosen er som det var', en: 'The responsibility for the multidose is as it was' },
      why: {
        nb: 'Apoteket sender spørsmålene sine til den legen som står registrert. Overtar en annen uten å ville det, blir de ikke besvart, og pasienten kan få feil pose.',
        en: 'The pharmacy sends its questions to the doctor who is registered. When another takes over without meaning to, they go unanswered, and the patient may get the wrong doses.',
      },
      look,
    }),
    warnsOnly: true,
  }
}

interface Party {
  readonly name: Text
  readonly was: string | undefined
  readonly is: string | undefined
}

function look({ record: { before, after } }: Evidence): OutcomeLook {
  if (before === undefined || after === undefined) return { looked: 0, findings: [] }
  const { doctor, pharmacy } = before.multidose
  const now = after.multidose
  const parties: readonly Party[] = [
    {
      name: { nb: 'Multidoseansvarlig lege', en: 'The multidoseansvarlig lege' },
      was: doctor && `HPR ${doctor.hpr}`,
      is: now.doctor && `HPR ${now.doctor.hpr}`,
    },
    {
      name: { nb: 'Multidoseapoteket', en: 'The multidose pharmacy' },
      was: pharmacy && `HER-id ${pharmacy.herId}`,
      is: now.pharmacy && `HER-id ${now.pharmacy.herId}`,
    },
  ]
  return { looked: parties.length, findings: parties.filter(({ was, is }) => was !== is).map(changed) }
}

function changed({ name, was, is }: Party): OutcomeFinding {
  return anyhow(
    `${name.nb} var ${was ?? 'ingen'}, og er nå ${is ?? 'ingen'}.`,
    `${name.en} was ${was ?? 'nobody'}, and is now ${is ?? 'nobody'}.`,
    {
      expected: {
        nb: 'Uendret: ingen i scenarioet registrerer seg.',
        en: 'Unchanged: nobody in the scenario registers.',
      },
    },
  )
}
