import type { ActionName } from '../../contract/generated/adapter.js'
import type { Text } from '../text.js'

/** What the user does, in the infinitive: «da brukeren skulle …», «when the user was about to …». */
export const actionWords: Readonly<Record<ActionName, Text>> = {
  'open-patient': { nb: 'åpne pasienten', en: 'open the patient' },
  lookup: { nb: 'hente liste og resepter', en: 'fetch the list and the prescriptions' },
  'add-treatment': { nb: 'legge til en behandling', en: 'add a treatment' },
  'change-treatment': { nb: 'endre en behandling', en: 'change a treatment' },
  'discontinue-treatment': { nb: 'seponere en behandling', en: 'discontinue a treatment' },
  'renew-prescription': { nb: 'fornye en resept', en: 'renew a prescription' },
  'recall-prescription': { nb: 'tilbakekalle en resept', en: 'recall a prescription' },
  'confirm-in-use': { nb: 'bekrefte at et legemiddel er i bruk', en: 'confirm that a medicine is in use' },
  'mark-entered-in-error': { nb: 'fjerne en feilregistrering', en: 'remove a wrong entry' },
  'record-allergy': { nb: 'registrere en legemiddelreaksjon', en: 'record a reaction' },
  'prescribe-only': { nb: 'skrive resept uten å sende listen', en: 'prescribe without sending the list' },
  'prescribe-goods': {
    nb: 'skrive resept på en annen vare enn legemidler',
    en: 'prescribe something else than a medicine',
  },
  'chart-inpatient': { nb: 'føre noe i avdelingens egen kurve', en: "enter something in the ward's own chart" },
  'send-list': { nb: 'sende listen', en: 'send the list' },
  'view-list': { nb: 'se på listen', en: 'look at the list' },
  'register-multidose': { nb: 'registrere multidoseansvar', en: 'register multidose responsibility' },
  'deregister-multidose': { nb: 'avregistrere multidoseansvar', en: 'end multidose responsibility' },
  'answer-pharmacy-question': { nb: 'svare apoteket', en: 'answer the pharmacy' },
  'poll-tasks': { nb: 'hente oppgaver', en: 'fetch tasks' },
  'write-organisation': { nb: 'registrere virksomheten', en: 'register the organisation' },
  'write-practitioner': { nb: 'registrere helsepersonell', en: 'register a practitioner' },
  'close-patient': { nb: 'lukke pasienten', en: 'close the patient' },
} satisfies Record<ActionName, Text>
