import { describe, expect, it } from 'vitest'
import * as expected from '../../judge/expectations/expect.js'
import * as elsewhere from '../../scenario/language/elsewhere.js'
import { scenario, treatment, world } from '../../scenario/language/language.js'
import * as user from '../../scenario/language/user.js'
import { scenarioList } from './scenario-list.js'
import { scenarioScript } from './scenario-script.js'

const furosemid = treatment('furosemid', 'Furix tab 20 mg', { dose: '1+0+0+0', area: 'Vann i kroppen' })
const cetirizin = treatment('cetirizin', 'Cetimax tab 10 mg', { dose: '1 tablett', area: 'Allergi', use: '3' })
const text = (nb: string, en: string) => ({ nb, en })

const stop = scenario('update.stop', {
  title: text('Legen seponerer', 'The doctor discontinues'),
  why: text(
    'Pasienten skal ikke ta et legemiddel som er stoppet.',
    'The patient must not take a medicine that was stopped.',
  ),
  roles: ['fastlege', 'sykehus'],
  given: world('ekorn')
    .list(furosemid)
    .prescriptions(furosemid, cetirizin)
    .prescribedBy('hegre', cetirizin)
    .unknownContentOn(furosemid),
  steps: [
    user.openPatient(),
    elsewhere.pharmacyRegisters('ekornapoteket'),
    user.discontinueTreatment(furosemid, { reason: 'A' }),
    user.sendList(),
  ],
  checks: [
    expected.listInReseptformidler([], [{ treatment: furosemid, reason: 'A' }]),
    expected.recalled(furosemid, { code: '2' }),
  ],
})

const down = scenario('lookup.down', {
  title: text('Reseptformidleren svarer ikke', 'Reseptformidleren does not answer'),
  why: text('Listen kan være endret av andre.', 'Others may have changed the list.'),
  roles: ['fastlege'],
  given: world('bekk').fault({ kind: 'reseptformidler-down' }),
  steps: [user.openPatient(), user.refused(user.sendList())],
  checks: [expected.nothingSent()],
})

describe('the script', () => {
  it('reads as what a tester does and a clinician approves', () => {
    expect(scenarioScript(stop, 'nb')).toBe(`update.stop
Legen seponerer

Hvorfor
  Pasienten skal ikke ta et legemiddel som er stoppet.

Hvem
  Pasient: SYNTETISK Kvikk Ekorn, kvinne, født 1970-08-09, fødselsnummer 09887049812.
  Pålogget som fastlege: SYNTETISK Klok Ugle, lege, HPR 999900011, SYNTETISK Tindåsen legesenter.
  Pålogget som sykehus: SYNTETISK Stødig Falk, lege, HPR 999900013, SYNTETISK Storvik sykehus, medisinsk
  avdeling.

Slik er det når manuset begynner
  Pasientens legemiddelliste har 1 legemiddel:
    - Furix tab 20 mg: 1+0+0+0. Bruk: fast. Bruksområde: Vann i kroppen. E-resept skrevet av pasientens
      fastlege.
  Resepter som ikke står på listen:
    - Cetimax tab 10 mg: 1 tablett. Bruk: ved behov. Bruksområde: Allergi. E-resept skrevet av SYNTETISK Rolig
      Hegre.
  Merk:
    - Furix tab 20 mg har innhold som ingen EPJ kjenner. Det skal komme uendret tilbake.

Steg
  1. Åpne pasienten.
  2. Et annet sted: SYNTETISK Ekornapoteket registrerer seg som multidoseapotek for pasienten.
  3. Seponer Furix tab 20 mg nå, årsak A (avsluttet behandling).
  4. Send legemiddellisten.

Da skal dette være sant
  - Legemiddellisten i Reseptformidleren har ingen aktive legemidler. Som seponert står Furix tab 20 mg (årsak
    A, avsluttet behandling).
  - Furix tab 20 mg: resepten som fantes fra før, er tilbakekalt med årsak 2 (seponering).
  I tillegg kontrolleres hver melding som ble sendt: skjema, innlogging, pasientens identitet, oppslag før
  sending, og at ingenting er mistet.`)
  })

  it('says where the EPJ shall stop the user, and what is wrong with the world', () => {
    const script = scenarioScript(down, 'en')
    expect(script).toContain(`How things are when the script begins
  The patient has no medication list in Reseptformidleren.
  Note:
    - Reseptformidleren does not answer: the lookup gives neither list nor prescriptions from it.

Steps
  1. Open the patient.
  2. Send the medication list.
     The EPJ shall stop the user here and say why.`)
  })
})

describe('the list', () => {
  it('groups by folder, in order, aligned, with roles', () => {
    expect(scenarioList([stop, down], 'nb')).toBe(`lookup
  lookup.down  fastlege           Reseptformidleren svarer ikke

update
  update.stop  fastlege, sykehus  Legen seponerer

2 scenarioer. Les ett som manus: pll-conformance show <scenario>`)
  })

  it('says so when there are none', () => {
    expect(scenarioList([], 'en')).toBe('There are no scenarios.')
  })
})
