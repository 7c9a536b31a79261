import { describe, expect, it } from 'vitest'
import type { RecordedListEntry, RecordedPrescription, ReseptformidlerState } from '../../contract/generated/harness.js'
import type { NamedTreatment } from '../../scenario/language/language.js'
import * as language from '../../scenario/language/language.js'
import { seededUuid } from '../../scenario/world/seeded-uuid.js'
import { adding } from '../test-kit/changes.test.kit.js'
import { type Draft, record } from '../test-kit/draft.test.kit.js'
import type { Json } from '../test-kit/fhir-parts.test.kit.js'
import { judged } from '../test-kit/judged.test.kit.js'
import { listEntry, prescription } from '../test-kit/reseptformidler-state.test.kit.js'
import type { SendOptions } from '../test-kit/send.test.kit.js'
import { metoprolol } from '../test-kit/treatments.test.kit.js'
import type { Written } from '../test-kit/written.test.kit.js'
import * as expected from './expect.js'
import type { Expectation } from './expectations.js'
import { expectedChecks } from './expectations.js'

const { addTreatment, openPatient, sendList, treatment, world } = language

const medicine = (
  wishes: Partial<NamedTreatment['prescription']> = {},
  how: Partial<Parameters<typeof treatment>[2]> = {},
) => treatment('ny', 'Cetimax tab 10 mg', { dose: '1+0+0+0', area: 'Allergi', prescription: wishes, ...how })

const reseptId = seededUuid('epj', 'ny')
const amendment = (url: string, value: Json): Json => ({ url, ...value })
const coded = (code: string): Json => ({ valueCodeableConcept: { coding: [{ code }] } })

/** How the EPJ sends the new prescription. */
const written = (
  { treatment: { medicine: sent, dose, use, area } }: NamedTreatment,
  more: Partial<Written> = {},
): Written => ({
  medicine: sent,
  reseptId,
  dose,
  use,
  area,
  createeresept: true,
  rfstatus: undefined,
  ...more,
})

const script = (subject: NamedTreatment, ...checks: Expectation[]) =>
  language.scenario('test.new-prescription', {
    title: { nb: 'Ny', en: 'New' },
    why: { nb: 'Fordi', en: 'Because' },
    roles: ['fastlege'],
    given: world('granskog').list(metoprolol).prescriptions(metoprolol),
    steps: [openPatient(), addTreatment(subject), sendList()],
    checks,
  })

const issued =
  (one: Partial<RecordedPrescription>, entry?: (listed: RecordedListEntry) => RecordedListEntry) =>
  (subject: NamedTreatment) =>
  (state: ReseptformidlerState): ReseptformidlerState => ({
    ...state,
    prescriptions: [...state.prescriptions, { ...prescription(subject, reseptId), ...one }],
    list:
      state.list === null || entry === undefined
        ? state.list
        : {
            ...state.list,
            entries: [...state.list.entries, entry(listEntry(subject, seededUuid('epj', 'pll'), reseptId))],
          },
  })

function sent(
  subject: NamedTreatment,
  check: Expectation,
  {
    as = {},
    held = issued({}),
    send = {},
  }: { as?: Partial<Written>; held?: ReturnType<typeof issued>; send?: SendOptions } = {},
): Draft {
  return record(script(subject, check))
    .lookup()
    .send({ statements: adding(written(subject, as)), ...send })
    .after(held(subject))
}

function verdict(draft: Draft) {
  const [check] = expectedChecks(draft.script.checks)
  if (check === undefined) throw new Error('no check')
  const { verdict: said, findings } = judged(check, draft)
  return [said, ...findings.map(({ message }) => message.nb)]
}

describe('a prescription that is kept off the list', () => {
  const locked = medicine({ locked: true })
  const check = expected.keptOffList(locked)

  it('passes when it is locked and on no list', () => {
    expect(verdict(sent(locked, check, { held: issued({ locked: true }) }))).toEqual(['passed'])
  })
  it('fails when it is on the list in RF', () => {
    expect(verdict(sent(locked, check, { held: issued({ locked: true }, (entry) => entry) }))[1]).toMatch(
      /står på listen\.$/,
    )
  })
  it('fails when it is on a list that was sent and RF refused', () => {
    const as = { pllId: seededUuid('epj', 'pll') }
    expect(verdict(sent(locked, check, { as, held: issued({ locked: true }) }))[1]).toMatch(
      /står på listen som ble sendt\.$/,
    )
  })
  it('fails when the patient asked for a lock and it is not locked, and when none was issued', () => {
    expect(verdict(sent(locked, check))[1]).toMatch(/uten å være låst/)
    expect(verdict(sent(locked, check, { held: () => (state) => state }))).toEqual([
      'failed',
      'Resept på Cetimax tab 10 mg er ikke utstedt.',
    ])
  })
  it('is no fault for a medicine that is neither locked nor a vaccine, beyond that it was issued', () => {
    expect(verdict(sent(medicine(), expected.keptOffList(medicine())))).toEqual(['passed'])
  })
})

describe('the list that is not to be sent', () => {
  it('fails when it was, and passes when the prescription went alone', () => {
    expect(verdict(sent(medicine(), expected.noListSent()))[0]).toBe('failed')
    expect(verdict(sent(medicine(), expected.noListSent(), { send: { bundle: { createPLL: false } } }))).toEqual([
      'passed',
    ])
  })
})

describe('a reference number', () => {
  const asked = medicine({ wantsReferenceNumber: true })
  const check = expected.referenceNumberShown(asked)
  const numbered = issued({ referenceNumber: '4000000146' })

  it('passes when the user read it, in whatever groups of digits', () => {
    expect(verdict(sent(asked, check, { held: numbered }).answered(3, 'done', 'Referansenummer 4000 000 146'))).toEqual(
      ['passed'],
    )
  })
  it('fails when the user did not read it', () => {
    expect(verdict(sent(asked, check, { held: numbered }).answered(3, 'done', 'Sendt.'))[1]).toMatch(/viste det ikke/)
  })
  it('fails when there is none', () => {
    expect(verdict(sent(asked, check))[1]).toMatch(/ikke fått referansenummer/)
  })
})

describe('reimbursement', () => {
  const asthma = medicine({
    reimbursement: { paragraph: { code: '200', display: '§5-14 §2' }, indication: { code: 'J45', display: 'Astma' } },
  })
  const check = expected.reimbursed(asthma)
  const as = (paragraph: string, indication: string) => ({
    amendments: [
      amendment('reimbursementparagraph', coded(paragraph)),
      amendment('reimbursementcode', coded(indication)),
    ],
  })

  it('passes as chosen, and fails otherwise', () => {
    expect(verdict(sent(asthma, check, { as: as('200', 'J45') }))).toEqual(['passed'])
    expect(verdict(sent(asthma, check, { as: as('300', 'J45') }))[1]).toMatch(/refusjonshjemmel 300/)
    expect(verdict(sent(asthma, check, { as: as('200', 'J30') }))[1]).toMatch(/refusjonskode J30/)
    expect(verdict(sent(asthma, check))).toHaveLength(3)
  })
  it('fails a medicine with a paragraph for supplies, and nobody who stopped or mended it', () => {
    const wrong = medicine({ reimbursement: { paragraph: { code: '503', display: '§5-14 §5.3' } } })
    const mayStop = expected.reimbursed(wrong, { ifIssued: true })
    expect(
      verdict(sent(wrong, mayStop, { as: { amendments: [amendment('reimbursementparagraph', coded('503'))] } }))[1],
    ).toMatch(/503/)
    expect(verdict(sent(wrong, mayStop))).toEqual(['passed'])
    expect(verdict(sent(wrong, mayStop, { send: { statements: (all) => all } }))).toEqual(['passed'])
  })
  it('lets a paragraph be that is seen on medicines in real answers', () => {
    const other = medicine({ reimbursement: { paragraph: { code: '800', display: '§5-25' } } })
    const as800 = { amendments: [amendment('reimbursementparagraph', coded('800'))] }
    expect(verdict(sent(other, expected.reimbursed(other), { as: as800 }))).toEqual(['passed'])
  })
})

describe('a dispatch request', () => {
  const forwarded = medicine({ dispatch: { name: 'Ekornapoteket', herId: '8900031', kind: 'apotek' } })
  const check = expected.dispatched(forwarded)
  const to = (herId: string) => ({
    amendments: [
      amendment('dispatchrequest', {
        extension: [{ url: 'whoever', valueReference: { identifier: { value: herId }, display: 'noen' } }],
      }),
    ],
  })

  it('passes with the HER-id of the pharmacy wherever it stands within, and fails without', () => {
    expect(verdict(sent(forwarded, check, { as: to('8900031') }))).toEqual(['passed'])
    expect(verdict(sent(forwarded, check, { as: to('8900032') }))[1]).toMatch(/ikke sendt videre til Ekornapoteket/)
    expect(verdict(sent(forwarded, check))[1]).toMatch(/ikke sendt videre/)
  })
  it('fails a medicine that goes to the bandagist, and nobody who stopped it', () => {
    const wrong = medicine({ dispatch: { name: 'Bandasjisten', herId: '8900091', kind: 'bandasjist' } })
    const mayStop = expected.dispatched(wrong, { ifIssued: true })
    expect(verdict(sent(wrong, mayStop, { as: to('8900091') }))[1]).toMatch(/Bandasjisten, som er bandasjist/)
    expect(verdict(sent(wrong, mayStop, { send: { statements: (all) => all } }))).toEqual(['passed'])
  })
})

describe('reiteration in groups A and B', () => {
  const plain = medicine()
  const reit = (times: string) => ({ amendments: [amendment('reit', { valueString: times })] })

  it('warns when there is any, since the source is read in extracts', () => {
    const check = expected.noReiteration(plain)
    const once = { ...written(plain), amendments: [] }
    const verdictOf = (as: Partial<Written>) =>
      verdict(sent(plain, check, { as: { ...once, ...as }, send: { message: withReit(as) } }))
    expect(verdictOf(reit('0'))).toEqual(['passed'])
    expect(verdictOf(reit('2'))[0]).toBe('warning')
  })
})

/** The test's own number of reiterations in place of the one that the kit writes. */
const withReit =
  ({ amendments = [] }: Partial<Written>) =>
  (message: Json): unknown => {
    const [own] = amendments
    return JSON.parse(
      JSON.stringify(message, (_, value: unknown) =>
        typeof value === 'object' && value !== null && (value as Json)['url'] === 'reit' ? own : value,
      ),
    ) as unknown
  }

describe('the level of the medicine', () => {
  const plain = medicine()
  const check = expected.medicineLevel(plain)

  it('passes as chosen, and fails when a package goes as a brand', () => {
    expect(verdict(sent(plain, check))).toEqual(['passed'])
    const asBrand = { ...plain.treatment.medicine, level: 'merkevare' as const }
    expect(verdict(sent(plain, check, { as: { medicine: asBrand } }))[1]).toMatch(/registreringstype 2/)
  })
})

describe('the use', () => {
  const needed = medicine({}, { use: '3' })
  const check = expected.useAsChosen(needed)

  it('passes as chosen, and fails when as needed has become regular', () => {
    expect(verdict(sent(needed, check, { held: issued({}, (entry) => entry) }))).toEqual(['passed'])
    expect(verdict(sent(needed, check, { held: issued({}, (entry) => ({ ...entry, use: '1' })) }))[1]).toMatch(
      /har bruk «1»/,
    )
  })
})

describe('the dose in fields', () => {
  const scheduled = medicine(
    {},
    { dosing: [{ doses: [{ amount: { value: 1, unit: 'tablett' }, timeOfDay: '5', everyDays: 2 }] }] },
  )
  const check = expected.structuredDose(scheduled)
  const every = (days: number) => ({
    amendments: [
      amendment('ereseptdosing', {
        extension: [
          { url: 'starttime', valueDate: '2026-03-02' },
          {
            url: 'repeatingdosage',
            extension: [
              { url: 'interval', valueQuantity: { value: days, unit: 'Døgn' } },
              { url: 'amount', valueQuantity: { value: 1, unit: 'tablett' } },
              { url: 'timerange', ...coded('5') },
            ],
          },
        ],
      }),
    ],
  })

  it('passes as filled in, and as text alone; fails when it says another dose', () => {
    expect(verdict(sent(scheduled, check, { as: every(2) }))).toEqual(['passed'])
    expect(verdict(sent(scheduled, check))).toEqual(['passed'])
    expect(verdict(sent(scheduled, check, { as: every(1) }))[1]).toMatch(/strukturerte doseringen/)
  })
})

/** Puts more resources into the message. */
const withResources =
  (...resources: readonly Json[]) =>
  (message: Json): unknown => {
    const copy = JSON.parse(JSON.stringify(message)) as { parameter: { resource: { entry: Json[] } }[] }
    copy.parameter[0]?.resource.entry.push(
      ...resources.map((resource, index) => ({ fullUrl: `urn:uuid:more-${String(index)}`, resource })),
    )
    return copy
  }

describe('a prescription for goods', () => {
  const drink = language.goods('Drikk', {
    productGroup: { code: '601', display: 'Næringsmiddel' },
    use: 'Daglig',
    paragraph: { code: '601', display: '§5-14 §6.1' },
  })
  const plain = medicine()
  const check = expected.handelsvarePrescribed(drink)
  const banda = (paragraph: string): Json => ({
    resourceType: 'Basic',
    identifier: [{ type: { text: 'reseptId' }, value: reseptId }],
    code: { coding: [{ system: 'urn:oid:2.16.578.1.12.4.1.1.7402', code: 'A' }] },
    extension: [
      {
        url: 'http://ehelse.no/fhir/StructureDefinition/sfm-reseptamendment',
        extension: [
          { url: 'createeresept', valueBoolean: true },
          { url: 'reimbursementparagraph', ...coded(paragraph) },
        ],
      },
      {
        url: 'http://ehelse.no/fhir/StructureDefinition/sfm-reseptdocbanda',
        extension: [{ url: 'productgroup', ...coded('601') }],
      },
    ],
  })
  const goodsSent = (...resources: readonly Json[]) =>
    sent(plain, check, { send: { statements: (all) => all, message: withResources(...resources) } })

  it('passes under the right paragraph, and fails under another or when none was issued', () => {
    expect(verdict(goodsSent(banda('601')))).toEqual(['passed'])
    expect(verdict(goodsSent(banda('200')))[1]).toMatch(/har hjemmelen 200/)
    expect(verdict(goodsSent())).toEqual(['failed', 'Resept på Drikk er ikke utstedt.'])
  })
})

describe('reactions', () => {
  const reaction = {
    substance: { system: 'ATC', code: 'M01AE01', display: 'Ibuprofen' },
    reaction: { code: '5', display: 'Astma' },
    source: '3',
    verification: 'refuted',
  } as const
  const recording = language.scenario('test.reactions', {
    title: { nb: 'Reaksjon', en: 'Reaction' },
    why: { nb: 'Fordi', en: 'Because' },
    roles: ['fastlege'],
    given: world('granskog').list(metoprolol).prescriptions(metoprolol),
    steps: [openPatient(), language.recordAllergy(reaction), sendList()],
    checks: [expected.reactionsSent()],
  })
  const allergy = (verification: string, kind: string): Json => ({
    resourceType: 'AllergyIntolerance',
    code: { coding: [{ code: 'M01AE01' }] },
    verificationStatus: { coding: [{ code: verification }] },
    reaction: [{ manifestation: [{ coding: [{ code: kind }] }] }],
  })
  const reactionsSent = (...resources: readonly Json[]) =>
    verdict(
      record(recording)
        .lookup()
        .send({ message: withResources(...resources) })
        .after((state) => ({ ...state })),
    )

  it('passes as the user said it, and fails when it is gone, otherwise or there twice', () => {
    expect(reactionsSent(allergy('refuted', '5'))).toEqual(['passed'])
    expect(reactionsSent()[1]).toMatch(/er ikke med/)
    expect(reactionsSent(allergy('confirmed', '5'))[1]).toMatch(/sendt som confirmed/)
    expect(reactionsSent(allergy('refuted', '11'))[1]).toMatch(/reaksjonstype 11/)
    expect(reactionsSent(allergy('refuted', '5'), allergy('refuted', '5'))[1]).toMatch(/står 2 ganger/)
  })
})

describe('the recipe of a magistral medicine', () => {
  const own = language.localTreatment(
    'ny',
    {
      name: 'SYNTETISK liniment',
      level: 'lokal',
      form: { code: '880', display: 'Liniment' },
      prescriptionGroup: 'C',
      magistral: {
        recipe: 'Bland',
        amount: { value: 100, unit: 'g' },
        ingredients: [{ name: 'Sinkoksid', kind: 'substance', active: true, strength: { value: 20, unit: 'g' } }],
      },
    },
    'g',
    { dose: 'Smøres på', area: 'Eksem' },
  )
  const mixture = (name: string, grams: number, recipe = 'Bland') => ({
    extension: [{ url: 'http://ehelse.no/fhir/StructureDefinition/sfm-recipe', valueString: recipe }],
    amount: { numerator: { value: 100, unit: 'g' } },
    ingredient: [{ itemReference: { display: name }, strength: { numerator: { value: grams, unit: 'g' } } }],
  })
  const as = (more: Json) => (message: Json) =>
    JSON.parse(
      JSON.stringify(message, (_, value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        JSON.stringify((value as Json)['code'] ?? '').includes('SYNTETISK liniment')
          ? { ...value, ...more }
          : value,
      ),
    ) as unknown

  it('passes whole, and fails when an ingredient, its strength or the recipe is otherwise', () => {
    const make = (more: Json) => {
      const draft = record(script(own, expected.wholeRecipe(own)))
        .lookup()
        .send({ statements: adding(written(own)), message: as(more) })
        .after(issued({})(own))
      return verdict(draft)
    }
    expect(make(mixture('Sinkoksid', 20))).toEqual(['passed'])
    expect(make(mixture('Talkum', 20))[1]).toMatch(/mangler bestanddelen Sinkoksid/)
    expect(make(mixture('Sinkoksid', 5))[1]).toMatch(/i styrken 5/)
    expect(make(mixture('Sinkoksid', 20, 'Rist'))[1]).toMatch(/oppskriften «Rist»/)
  })
})
