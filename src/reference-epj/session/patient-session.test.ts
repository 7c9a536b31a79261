import { decodeJwt } from 'jose'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ActionRequest } from '../generated/adapter.js'
import { extensionOf } from '../sfm-basis/fhir/fhir-element.js'
import {
  compositionOf,
  type MedicationBundle,
  resourceAt,
  sectionOf,
  statementsOf,
} from '../sfm-basis/fhir/medication-bundle.js'
import { parameters } from '../sfm-basis/fhir/parameters.js'
import { extension } from '../sfm-basis/fhir/vocabulary.js'
import { amendment, pllIdOf, recalledBy, reseptIdOf } from '../sfm-basis/list/statement-reading.js'
import {
  apixaban,
  compositionIdentifier,
  exampleBundle,
  exampleSession,
  lookupBody,
  now,
  pll,
  resept,
  url,
} from '../sfm-basis/lookup/example-lookup.test.kit.js'
import { accepted, answer, atWork, outcome, sentBundle } from './scripted-sfm.test.kit.js'

afterEach(() => vi.unstubAllGlobals())

/** An EPJ with a patient to open; `acts` opens the patient, does each thing in turn and gives the last answer. */
function working(...options: Parameters<typeof atWork>) {
  const work = atWork(...options)
  vi.stubGlobal('fetch', work.fetchInstead)
  return work
}

const changeDose: ActionRequest = {
  action: 'change-treatment',
  target: { name: 'x', pllId: pll.metoprolol },
  change: { dose: '1+0+0+1' },
}
const discontinue: ActionRequest = {
  action: 'discontinue-treatment',
  target: { name: 'x', pllId: pll.albyl },
  reason: 'A',
}
const addApixaban: ActionRequest = {
  action: 'add-treatment',
  treatment: apixaban,
  prescription: { amount: { value: 100, unit: 'stk' }, reiterations: 3 },
}
const send: ActionRequest = { action: 'send-list' }

const listedUrls = (bundle: MedicationBundle) =>
  sectionOf(compositionOf(bundle).resource, 'sectionMedication')?.entry?.map(({ reference }) => reference)

function onlySend(sends: ReturnType<ReturnType<typeof atWork>['sends']>): MedicationBundle {
  expect(sends).toHaveLength(1)
  const [first] = sends
  if (first === undefined) throw new Error('nothing was sent')
  return sentBundle(first)
}

describe('a list that is sent unchanged', () => {
  it('gives back every resource as it came but the document, the list information and what says what was done', async () => {
    const work = working()
    await work.acts(send)
    const message = onlySend(work.sends())
    const received = exampleBundle()
    for (const { fullUrl, resource } of received.entry) {
      if ([url('composition'), url('pllinfo'), url('before')].includes(fullUrl)) continue
      expect(message.entry.find((entry) => entry.fullUrl === fullUrl)?.resource).toEqual(resource)
    }
    const tail = statementsOf(message).find(({ fullUrl }) => fullUrl === url('before'))?.resource
    expect(tail).toMatchObject({ status: 'completed', meta: { versionId: '1' } })
    expect(tail === undefined ? undefined : amendment(tail, 'recallinfo')).toBeUndefined()
  })

  it('replaces the lookup with a new document, attested by the signed-in doctor', async () => {
    const work = working()
    await work.acts(send)
    const message = onlySend(work.sends())
    const composition = compositionOf(message).resource
    expect(composition['relatesTo']).toEqual([
      { code: 'replaces', targetIdentifier: { use: 'official', value: compositionIdentifier } },
    ])
    expect(composition.identifier?.value).not.toBe(compositionIdentifier)
    const [attester] = composition['attester'] as { mode: string; time: string; party: { reference: string } }[]
    expect(attester).toMatchObject({ mode: 'legal', time: now })
    expect(resourceAt(message, attester?.party)).toMatchObject({
      resourceType: 'Practitioner',
      identifier: [{}, { value: '999900011' }],
    })
    expect(message['total']).toBe(message.entry.length)
  })

  it('lists what is on the list: no tail, no loose prescription, no locked one; all of them stay in the bundle', async () => {
    const work = working()
    await work.acts(send)
    const message = onlySend(work.sends())
    expect(listedUrls(message)).toEqual([url('metoprolol'), url('albyl'), url('levotyroksin'), url('atorvastatin')])
    const inBundle = statementsOf(message).map(({ fullUrl }) => fullUrl)
    expect(inBundle).toEqual(expect.arrayContaining([url('before'), url('cetirizin'), url('locked')]))
  })

  it('mirrors the list information with createPLL and the multidose parties', async () => {
    const work = working()
    await work.acts(send)
    const info = onlySend(work.sends()).entry.find(({ fullUrl }) => fullUrl === url('pllinfo'))?.resource
    const before = extensionOf(
      exampleBundle().entry.find(({ fullUrl }) => fullUrl === url('pllinfo'))?.resource,
      extension.pllInformation,
    )
    expect(extensionOf(info, extension.pllInformation)?.extension).toEqual([
      { url: 'createPLL', valueBoolean: true },
      ...(before?.extension ?? []),
    ])
  })

  it('makes the list information when the patient has no list, with the parties of the registry', async () => {
    const work = working({
      script: ({ operation }) =>
        operation === '$getMedication' ? answer(lookupBody(exampleBundle({ list: false }))) : undefined,
    })
    await work.acts(send)
    const message = onlySend(work.sends())
    const [mine, registry] = sectionOf(compositionOf(message).resource, 'sectionPLLinfo')?.entry ?? []
    expect(registry?.reference).toBe(url('registry'))
    const info = resourceAt(message, mine)
    expect(info).toMatchObject({
      resourceType: 'Basic',
      code: { coding: [{ code: 'M25.1' }] },
      subject: { reference: url('patient') },
    })
    expect(extensionOf(info, extension.pllInformation)?.extension).toEqual([
      { url: 'createPLL', valueBoolean: true },
      { url: 'relatedparties', valueReference: expect.objectContaining({ reference: url('md-doctor') }) as unknown },
    ])
  })
})

describe('a list that is sent with changes', () => {
  it('holds the changed, the discontinued and the new, each once', async () => {
    const work = working({ script: ({ operation }) => (operation === '$sendMedication' ? accepted(2, 2) : undefined) })
    const last = await work.acts(changeDose, discontinue, addApixaban, send)
    const message = onlySend(work.sends())
    const listed = statementsOf(message).filter(({ fullUrl }) => listedUrls(message)?.includes(fullUrl))
    expect(listed.map(({ resource }) => [pllIdOf(resource), resource.status])).toEqual(
      expect.arrayContaining([
        [pll.metoprolol, 'active'],
        [pll.albyl, 'stopped'],
        [pll.levotyroksin, 'active'],
        [pll.atorvastatin, 'active'],
      ]),
    )
    expect(listed).toHaveLength(5)
    expect(statementsOf(message).flatMap(({ resource }) => recalledBy(resource) ?? [])).toEqual([
      resept.albyl,
      resept.metoprolol,
    ])
    expect(last).toMatchObject({
      outcome: 'done',
      message: 'Legemiddellisten er signert og sendt. Resepter sendt: 2. Tilbakekalt: 2.',
    })
    expect(last.view?.map(({ dose }) => dose)).toEqual([
      '1+0+0+1',
      '1+0+0+0',
      '1+0+0+0',
      '0+0+0+1',
      '1+0+1+0',
      '1 ved behov',
      '1+0+0+0',
    ])
  })

  it('is the basis of the next, which issues and recalls nothing again', async () => {
    const work = working()
    await work.acts(changeDose, discontinue, send)
    await work.act(send)
    const [first, second] = work.sends().map(sentBundle)
    if (first === undefined || second === undefined) throw new Error('two sends')
    expect(work.lookups()).toHaveLength(1)
    const [relatesTo] = compositionOf(second).resource['relatesTo'] as { targetIdentifier: { value: string } }[]
    expect(relatesTo?.targetIdentifier.value).toBe(compositionOf(first).resource.identifier?.value)
    for (const { resource } of statementsOf(second)) {
      expect(amendment(resource, 'createeresept')).toBeUndefined()
      expect(amendment(resource, 'recallinfo')).toBeUndefined()
    }
    expect(statementsOf(second).map(({ resource }) => [pllIdOf(resource), reseptIdOf(resource)])).toEqual(
      statementsOf(first).map(({ resource }) => [pllIdOf(resource), reseptIdOf(resource)]),
    )
  })

  it('takes back a change that is not sent when the treatment is discontinued after all', async () => {
    const work = working()
    await work.acts(changeDose, { ...discontinue, target: { name: 'x', pllId: pll.metoprolol } }, send)
    const entry = statementsOf(onlySend(work.sends())).find(
      ({ resource }) => pllIdOf(resource) === pll.metoprolol,
    )?.resource
    expect(entry).toMatchObject({ status: 'stopped' })
    expect(entry === undefined ? undefined : [recalledBy(entry), amendment(entry, 'createeresept')]).toEqual([
      resept.metoprolol,
      undefined,
    ])
  })
})

describe('what stops the user', () => {
  it('no lookup yet', async () => {
    const work = working()
    expect(await work.act(send)).toMatchObject({
      outcome: 'refused',
      message: 'Listen er ikke hentet. Hent legemiddellisten først.',
    })
    expect(work.heard).toEqual([])
  })

  it('a lookup that did not reach Reseptformidleren, by absent time or by error code', async () => {
    const failed = parameters(
      { name: 'medication', resource: exampleBundle() },
      {
        name: 'RFM96Feilkode',
        valueCodeableConcept: { coding: [{ code: '364', display: 'Pasienten har sperret for innsyn' }] },
      },
    )
    const work = working({ script: ({ operation }) => (operation === '$getMedication' ? answer(failed) : undefined) })
    const opened = await work.act({ action: 'open-patient' })
    expect(opened.message).toContain('364 Pasienten har sperret for innsyn')
    expect(await work.act(send)).toMatchObject({ outcome: 'refused' })
    expect(work.sends()).toEqual([])
  })

  it('a practitioner who is not a doctor, in the language of the session', async () => {
    const work = working({
      request: { locale: 'en', practitioner: { ...exampleSession.practitioner, profession: 'SP' } },
    })
    const last = await work.acts(send)
    expect(last).toMatchObject({
      outcome: 'refused',
      message: 'Only doctors can send the medication list. Nothing has been sent.',
    })
    expect(work.sends()).toEqual([])
  })

  it('a vaccine for the list, a supplement on prescription, a locked prescription on the list', async () => {
    const work = working()
    await work.act({ action: 'open-patient' })
    const vaccine = await work.act({ action: 'add-treatment', treatment: { ...apixaban, use: '4' } })
    const supplement = await work.act({
      ...addApixaban,
      treatment: { ...apixaban, medicine: { ...apixaban.medicine, prescriptionGroup: 'K' } },
    })
    const locked = await work.act({
      action: 'confirm-in-use',
      target: { name: 'Sobril tab 10 mg', reseptId: resept.locked },
    })
    expect([vaccine.outcome, supplement.outcome, locked.outcome]).toEqual(['refused', 'refused', 'refused'])
  })

  it('a line that is not there', async () => {
    const work = working()
    await work.act({ action: 'open-patient' })
    const missing = await work.act({ action: 'confirm-in-use', target: { name: 'Marevan tab 2,5 mg' } })
    expect(missing).toMatchObject({
      outcome: 'refused',
      message: 'Finner ikke Marevan tab 2,5 mg i listen, eller flere linjer har det navnet.',
    })
  })
})

describe('a new lookup before the send', () => {
  it('is made when the last is more than 4 hours old by the session’s clock, and carries the user’s changes over', async () => {
    const work = working()
    await work.acts(changeDose, { ...send, now: '2026-11-22T13:59:00+01:00' })
    expect(work.lookups()).toHaveLength(1)
    await work.act(changeDose)
    await work.act({ ...send, now: '2026-11-22T14:05:00+01:00' })
    expect(work.lookups()).toHaveLength(2)
    expect(work.sends()).toHaveLength(2)
  })

  it('is made after an OperationOutcome, whose diagnostics the user reads', async () => {
    let refusals = 1
    const work = working({
      script: ({ operation }) =>
        operation === '$sendMedication' && refusals-- > 0 ? outcome('Medication.name missing') : undefined,
    })
    const refused = await work.acts(addApixaban, send)
    expect(refused).toMatchObject({
      outcome: 'failed',
      message: 'SFM avviste meldingen: Medication.name missing Listen hentes på nytt før neste sending.',
    })
    expect(await work.act(send)).toMatchObject({ outcome: 'done' })
    expect(work.heard.map(({ operation }) => operation)).toEqual([
      '$getMedication',
      '$sendMedication',
      '$getMedication',
      '$sendMedication',
    ])
  })

  it('shows after a lost answer what was done, and nothing is issued twice', async () => {
    const work = working({
      script: ({ operation }, all) => {
        const sends = all.filter((one) => one.operation === '$sendMedication')
        if (operation === '$sendMedication' && sends.length === 1) return new Response('<html>', { status: 502 })
        const [landed] = sends
        return operation === '$getMedication' && landed !== undefined
          ? answer(lookupBody(sentBundle(landed)))
          : undefined
      },
    })
    const lost = await work.acts(addApixaban, changeDose, send)
    expect(lost).toMatchObject({ outcome: 'failed' })
    expect(lost.message).toContain('HTTP 502')
    await work.act(send)
    const second = work.sends().map(sentBundle)[1]
    expect(
      second === undefined
        ? []
        : statementsOf(second).filter(({ resource }) => amendment(resource, 'createeresept') !== undefined),
    ).toEqual([])
    expect(
      second === undefined ? [] : statementsOf(second).filter(({ resource }) => pllIdOf(resource) === pll.metoprolol),
    ).toHaveLength(1)
  })

  it('is made after registration for multidose', async () => {
    const work = working()
    await work.acts({ action: 'register-multidose' }, send)
    expect(work.heard.map(({ operation }) => operation)).toEqual([
      '$getMedication',
      '$registerResponsibility',
      '$getMedication',
      '$sendMedication',
    ])
    const registration = work.heard[1]?.body.parameter
    expect(registration).toMatchObject([
      { name: 'patient', resource: { resourceType: 'Patient' } },
      { name: 'fromDate', valueDate: '2026-11-22' },
    ])
  })

  it('tells the user when a line of theirs is gone, and sends nothing', async () => {
    const without = (bundle: MedicationBundle): MedicationBundle => ({
      ...bundle,
      entry: bundle.entry.filter(({ fullUrl }) => fullUrl !== url('albyl')),
    })
    const work = working({
      script: ({ operation }, all) =>
        operation === '$getMedication' && all.length > 1 ? answer(lookupBody(without(exampleBundle()))) : undefined,
    })
    const refused = await work.acts(discontinue, { action: 'lookup' }, send)
    expect(refused).toMatchObject({ outcome: 'refused' })
    expect(refused.message).toContain('Albyl-E enterotab 75 mg')
    expect(work.sends()).toEqual([])
    expect(await work.act(send)).toMatchObject({ outcome: 'done' })
  })
})

describe('an error code within an accepted answer', () => {
  const result = (reseptId: string, code: string, display: string) => ({
    name: 'prescriptionOperationResult',
    part: [
      { name: 'reseptID', valueString: reseptId },
      { name: 'resultCode', valueCoding: { code, display } },
    ],
  })

  it('is reported, and the send has failed', async () => {
    const work = working({
      script: ({ operation }) =>
        operation === '$sendMedication'
          ? answer(parameters(result(resept.albyl, '323', 'Ikke lov å tilbakekalle resepten')))
          : undefined,
    })
    const last = await work.acts(discontinue, send)
    expect(last).toMatchObject({ outcome: 'failed' })
    expect(last.message).toContain('323 Ikke lov å tilbakekalle resepten')
  })

  it('1 for a prescription that was to be recalled is how the recall succeeds', async () => {
    const work = working({
      script: ({ operation }) =>
        operation === '$sendMedication' ? answer(parameters(result(resept.albyl, '1', 'Tilbakekalt'))) : undefined,
    })
    const last = await work.acts(discontinue, send)
    expect(last).toMatchObject({ outcome: 'done' })
  })

  it('of the list is reported', async () => {
    const pllResult = {
      name: 'PllResult',
      part: [{ name: 'resultCode', valueCoding: { code: '226', display: 'RefToParent' } }],
    }
    const work = working({
      script: ({ operation }) => (operation === '$sendMedication' ? answer(parameters(pllResult)) : undefined),
    })
    const last = await work.acts(send)
    expect(last.message).toContain('PLL: 226 RefToParent')
  })
})

describe('a prescription without the list', () => {
  it('says createPLL=false, issues the one prescription and keeps everything else', async () => {
    const work = working()
    await work.acts(changeDose, {
      action: 'prescribe-only',
      treatment: apixaban,
      prescription: { amount: { value: 10, unit: 'stk' }, reiterations: 0 },
    })
    const message = onlySend(work.sends())
    const info = message.entry.find(({ fullUrl }) => fullUrl === url('pllinfo'))?.resource
    expect(extensionOf(extensionOf(info, extension.pllInformation), 'createPLL')?.valueBoolean).toBe(false)
    const fresh = statementsOf(message).filter(({ resource }) => amendment(resource, 'createeresept') !== undefined)
    expect(fresh.map(({ resource }) => pllIdOf(resource))).toEqual([undefined])
    expect(statementsOf(message)).toHaveLength(statementsOf(exampleBundle()).length + 1)
    expect((await work.act({ action: 'view-list' })).view?.map(({ dose }) => dose)).toContain('1+0+0+1')
  })
})

describe('a prescription whose answer was lost', () => {
  it('is not issued again when the user tries again: the new lookup shows that it was', async () => {
    const work = working({
      script: ({ operation }, all) => {
        const [landed] = all.filter((one) => one.operation === '$sendMedication')
        if (operation === '$sendMedication') return new Response('', { status: 504 })
        return landed === undefined ? undefined : answer(lookupBody(sentBundle(landed)))
      },
    })
    const prescribe: ActionRequest = {
      action: 'prescribe-only',
      treatment: apixaban,
      prescription: { amount: { value: 10, unit: 'stk' }, reiterations: 0 },
    }
    expect(await work.acts(prescribe)).toMatchObject({ outcome: 'failed' })
    expect(await work.act(prescribe)).toMatchObject({
      outcome: 'done',
      message: 'Resepten ble sendt i forrige forsøk. Den sendes ikke igjen.',
    })
    expect(work.sends()).toHaveLength(1)
  })
})

describe('a call to SFM', () => {
  it('carries the token by DPoP, with a fresh proof for each call and no identity in the address', async () => {
    const work = working()
    await work.acts(send)
    const proofs = work.heard.map(({ headers }) => decodeJwt(headers.get('dpop') ?? ''))
    expect(work.heard.map(({ headers }) => headers.get('authorization'))).toEqual(['DPoP et-token', 'DPoP et-token'])
    expect(proofs.map(({ htm, htu }) => [htm, htu])).toEqual([
      ['POST', 'http://127.0.0.1:1/sfm/v2/Patient/$getMedication'],
      ['POST', 'http://127.0.0.1:1/sfm/v2/Patient/$sendMedication'],
    ])
    expect(new Set(proofs.map(({ jti }) => jti)).size).toBe(2)
    expect(work.heard.every((one) => one.url === `http://127.0.0.1:1/sfm/v2/Patient/${one.operation}`)).toBe(true)
    expect(work.heard[0]?.headers.get('content-type')).toBe('application/fhir+json; charset=utf-8')
  })

  it('is made once more when SFM wants a nonce in the proof', async () => {
    const challenge = { 'www-authenticate': 'DPoP error="use_dpop_nonce"', 'dpop-nonce': 'n-1' }
    const work = working({ script: (_, all) => (all.length === 1 ? answer({}, 401, challenge) : undefined) })
    expect(await work.act({ action: 'open-patient' })).toMatchObject({ outcome: 'done' })
    expect(decodeJwt(work.heard[1]?.headers.get('dpop') ?? '')['nonce']).toBe('n-1')
  })

  it('that is not answered is reported', async () => {
    const work = working()
    vi.stubGlobal('fetch', () =>
      Promise.reject(new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') })),
    )
    expect(await work.act({ action: 'open-patient' })).toMatchObject({
      outcome: 'failed',
      message: 'SFM svarte ikke: connect ECONNREFUSED',
    })
    expect(await work.act(send)).toMatchObject({ outcome: 'refused' })
  })
})

describe('a lookup', () => {
  it('sends consent and reference numbers only where the user gave them', async () => {
    const work = working()
    await work.act({ action: 'open-patient' })
    await work.act({ action: 'lookup', consent: { kjernejournal: 'HPAKUTT' }, referenceNumbers: ['123'] })
    expect(work.lookups().map(({ body }) => body.parameter?.map(({ name }) => name))).toEqual([
      ['patient'],
      ['patient', 'Referansenummer', 'SamtykkeKjernejournal'],
    ])
  })

  it('reports kjernejournal’s error, and the list can be sent', async () => {
    const body = parameters(
      { name: 'medication', resource: exampleBundle() },
      { name: 'RFHentetTidspunkt', valueDateTime: now },
      { name: 'KJFeilkode', valueCoding: { code: '5', display: 'Ingen rettighet til KJ oppslag' } },
    )
    const work = working({ script: ({ operation }) => (operation === '$getMedication' ? answer(body) : undefined) })
    expect((await work.act({ action: 'open-patient' })).message).toContain(
      'Kjernejournal svarte ikke på oppslaget (5 Ingen rettighet til KJ oppslag). Listen kan brukes.',
    )
    expect(await work.act(send)).toMatchObject({ outcome: 'done' })
  })
})
