import type { Text } from '../../../scenario/text.js'
import type { Evidence } from '../../record/evidence.js'
import { defineExpectation } from '../define-expectation.js'
import { anyhow, outcomeCheck, type OutcomeLook } from '../outcome-check.js'

/**
 * The multidose doctor and pharmacy in Reseptformidleren are those from the beginning. Any doctor may send the list of a multidose
 * patient without becoming responsible. That a hospital does not become so is inferred, and no source has a row for it, so it only warns.
 */
export const multidoseUnchanged = defineExpectation({
  kind: 'multidose-unchanged',
  fields: {},
  build: () => ({}),
  words: () => words.expectation,
  check: () => ({
    ...outcomeCheck({ id: 'multidose-unchanged', krav: [], title: words.title, why: words.why, look }),
    warnsOnly: true,
  }),
})

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
    { name: words.doctor, was: doctor && `HPR ${doctor.hpr}`, is: now.doctor && `HPR ${now.doctor.hpr}` },
    {
      name: words.pharmacy,
      was: pharmacy && `HER-id ${pharmacy.herId}`,
      is: now.pharmacy && `HER-id ${now.pharmacy.herId}`,
    },
  ]
  const changed = parties.filter(({ was, is }) => was !== is)
  return {
    looked: parties.length,
    findings: changed.map((party) => anyhow(words.changed(party), { expected: words.unchanged })),
  }
}

const words = {
  expectation: {
    nb: 'Den samme legen og det samme apoteket som før står som ansvarlige for pasientens multidose.',
    en: "The same doctor and the same pharmacy as before are responsible for the patient's multidose.",
  },
  title: { nb: 'Ansvaret for multidosen er som det var', en: 'The responsibility for the multidose is as it was' },
  why: {
    nb: 'Apoteket sender spørsmålene sine til den legen som står registrert. Overtar en annen uten å ville det, blir de ikke besvart, og pasienten kan få feil pose.',
    en: 'The pharmacy sends its questions to the doctor who is registered. When another takes over without meaning to, they go unanswered, and the patient may get the wrong doses.',
  },
  doctor: { nb: 'Multidoseansvarlig lege', en: 'The multidoseansvarlig lege' },
  pharmacy: { nb: 'Multidoseapoteket', en: 'The multidose pharmacy' },
  changed: ({ name, was, is }: Party) => ({
    nb: `${name.nb} var ${was ?? 'ingen'}, og er nå ${is ?? 'ingen'}.`,
    en: `${name.en} was ${was ?? 'no one'}, and is now ${is ?? 'no one'}.`,
  }),
  unchanged: {
    nb: 'Uendret: ingen i scenarioet registrerer seg.',
    en: 'Unchanged: no one in the scenario registers.',
  },
}
