import { describe, expect, it } from 'vitest'
import { seededUuid } from '../../../scenario/world/seeded-uuid.js'
import { change } from '../../test-kit/changes.test.kit.js'
import { rightDischarge, rightUnchanged } from '../../test-kit/correct-runs.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import type { Json } from '../../test-kit/fhir-parts.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { firstList, unchanged } from '../../test-kit/scripts.test.kit.js'
import { atorvastatin, levaxin, metoprolol } from '../../test-kit/treatments.test.kit.js'
import type { Written } from '../../test-kit/written.test.kit.js'
import { contentKept as check } from './content-kept.js'

const unknown: Json = {
  url: 'http://example.org/from-the-future',
  extension: [
    { url: 'deep', valueString: 'viktig' },
    { url: 'deep', valueString: 'også viktig' },
  ],
}
const period = (start: string, dose: number): Json => ({
  url: 'ereseptdosing',
  extension: [
    { url: 'starttime', valueDate: start },
    {
      url: 'repeatingdosage',
      extension: [
        { url: 'amount', valueQuantity: { value: dose, unit: 'tablett' } },
        {
          url: 'timerange',
          valueCodeableConcept: {
            coding: [{ system: 'urn:oid:2.16.578.1.12.4.1.1.8325', code: '1', display: 'Morgen' }],
          },
        },
      ],
    },
  ],
})

/** The lookup has `received` on Levaxin; the EPJ sends it as `sent`. */
const roundTrip = (received: Partial<Written>, sent: (was: Written) => Written) =>
  record(unchanged)
    .lookup({ statements: change(levaxin, (was) => ({ ...was, ...received })) })
    .send({ statements: change(levaxin, sent) })

const subject = () =>
  `Levaxin tab 50 mikrog (PLL ${rightUnchanged().world.list?.entries.find(({ key }) => key === 'levotyroksin50')?.pllId ?? ''})`

describe('content-kept', () => {
  it('passes when the untouched come back as they were', () => {
    expect(judged(check, rightUnchanged())).toMatchObject({ verdict: 'passed', looked: 4 })
    expect(judged(check, rightDischarge())).toMatchObject({ verdict: 'passed', looked: 3 })
  })

  it('fails, in the words of the clinic, when the dose of an untouched entry changes', () => {
    expect(
      said(
        check,
        roundTrip({}, (was) => ({ ...was, dose: '2+0+0+0' })),
      ),
    ).toEqual({
      verdict: 'failed',
      messages: [
        `${subject()} kom ikke tilbake slik den ble mottatt i x1: doseringstekst «1+0+0+0» er blitt «2+0+0+0»; dosering som tekst (dssn) «1+0+0+0» er blitt «2+0+0+0».`,
      ],
    })
  })

  it('fails when content that the EPJ does not know is lost', () => {
    expect(
      said(
        check,
        roundTrip({ extra: [unknown] }, (was) => ({ ...was, extra: [] })),
      ),
    ).toEqual({
      verdict: 'failed',
      messages: [
        `${subject()} kom ikke tilbake slik den ble mottatt i x1: innhold EPJ-en ikke kjenner (http://example.org/from-the-future › deep) «viktig» mangler.`,
      ],
    })
  })

  it.each<[string, Partial<Written>, (was: Written) => Written, string]>([
    [
      'one of two unknown values',
      { extra: [unknown] },
      (was) => ({ ...was, extra: [{ ...unknown, extension: [{ url: 'deep', valueString: 'viktig' }] }] }),
      '«også viktig» mangler',
    ],
    [
      'a known part of the prescription',
      { amendments: [{ url: 'note', valueString: 'husk blodprøve' }] },
      (was) => ({ ...was, amendments: [] }),
      'merknad «husk blodprøve» mangler',
    ],
    [
      'a flag that says no',
      { amendments: [{ url: 'lockedresept', valueBoolean: false }] },
      (was) => ({ ...was, amendments: [] }),
      'låst resept «false» mangler',
    ],
    [
      'the one who prescribed',
      { hpr: '999900012' },
      (was) => ({ ...was, hpr: '999900011' }),
      'hvem som har registrert «HPR 999900012» er blitt «HPR 999900011»',
    ],
    ['the use', {}, (was) => ({ ...was, use: '2' }), 'bruk «9101|1» er blitt «9101|2»'],
    ['the status', {}, (was) => ({ ...was, status: 'stopped' }), 'status «active» er blitt «stopped»'],
    [
      'the start date',
      { extra: [{ url: 'effectiveDateTime', valueDate: '2025-12-02' }] },
      (was) => ({ ...was, extra: [] }),
      'startdato «2025-12-02» mangler',
    ],
    [
      'the medicine',
      {},
      (was) => ({ ...was, medicine: { ...was.medicine, code: 'ID_ANNEN' } }),
      'legemiddel «FEST|ID_00000000-0000-4000-8000-000000000041» er blitt «FEST|ID_ANNEN»',
    ],
    [
      'the doses of two periods, swapped',
      { amendments: [period('2026-03-01', 1), period('2026-04-01', 2)] },
      (was) => ({ ...was, amendments: [period('2026-03-01', 2), period('2026-04-01', 1)] }),
      'strukturert dosering › mengde «2» er blitt «1»',
    ],
  ])('fails when %s is lost or changed', (_, received, sent, words) => {
    const { verdict, messages } = said(check, roundTrip(received, sent))
    expect(verdict).toBe('failed')
    expect(messages[0]).toContain(words)
  })

  it('fails when an identifier beside the PLL id and the reseptId is lost', () => {
    const draft = record(unchanged)
      .lookup()
      .lastCall((exchange) => ({
        ...exchange,
        response: {
          ...exchange.response,
          body: {
            text: (exchange.response.body?.text ?? '').replaceAll(
              '"identifier":[{"use":"usual","type":{"text":"PLL"}',
              '"identifier":[{"use":"usual","type":{"text":"treatmentID"},"value":"behandling-1"},{"use":"usual","type":{"text":"PLL"}',
            ),
            bytes: 1,
          },
        },
      }))
      .send()
    expect(said(check, draft).messages[0]).toContain('id «treatmentID behandling-1» mangler')
  })

  it('fails when an untouched entry is discontinued', () => {
    expect(
      said(
        check,
        roundTrip({}, (was) => ({ ...was, discontinuation: { at: '2026-04-01T00:00:00+02:00', reason: 'X' } })),
      ).messages[0],
    ).toContain('er seponert')
  })

  it.each<[string, Partial<Written>, (was: Written) => Written]>([
    [
      'extensions in another order',
      { extra: [unknown, { url: 'http://example.org/other', valueInteger: 1 }] },
      (was) => ({ ...was, extra: [...(was.extra ?? [])].reverse() }),
    ],
    [
      'values of one extension in another order',
      { extra: [unknown] },
      (was) => ({
        ...was,
        extra: [
          {
            ...unknown,
            extension: [
              { url: 'deep', valueString: 'også viktig' },
              { url: 'deep', valueString: 'viktig' },
            ],
          },
        ],
      }),
    ],
    [
      'periods in another order',
      { amendments: [period('2026-03-01', 1), period('2026-04-01', 2)] },
      (was) => ({ ...was, amendments: [...(was.amendments ?? [])].reverse() }),
    ],
    [
      'an extra extension',
      { extra: [unknown] },
      (was) => ({ ...was, extra: [unknown, { url: 'http://epj.example/own', valueString: 'x' }] }),
    ],
    [
      'a Coding for a CodeableConcept',
      {
        extra: [
          {
            url: 'http://example.org/c',
            valueCodeableConcept: { coding: [{ system: 's', code: '1', display: 'En' }] },
          },
        ],
      },
      (was) => ({ ...was, extra: [{ url: 'http://example.org/c', valueCoding: { system: 's', code: '1' } }] }),
    ],
    [
      'another display',
      { extra: [{ url: 'http://example.org/c', valueCoding: { system: 's', code: '1', display: 'stk' } }] },
      (was) => ({
        ...was,
        extra: [{ url: 'http://example.org/c', valueCoding: { system: 's', code: '1', display: 'STK' } }],
      }),
    ],
    [
      'another zone',
      { amendments: [{ url: 'xtime', valueDateTime: '2026-03-01T12:00:00+01:00' }] },
      (was) => ({ ...was, amendments: [{ url: 'xtime', valueDateTime: '2026-03-01T11:00:00.000Z' }] }),
    ],
    [
      'midnight for a date',
      { extra: [{ url: 'effectiveDateTime', valueDate: '2025-12-02' }] },
      (was) => ({ ...was, extra: [{ url: 'effectiveDateTime', valueDateTime: '2025-12-02T00:00:00+01:00' }] }),
    ],
    [
      'insignificant digits and unit case',
      { amendments: [{ url: 'x', valueQuantity: { value: 1.0, unit: 'stk' } }] },
      (was) => ({ ...was, amendments: [{ url: 'x', valueQuantity: { value: 1, unit: 'STK' } }] }),
    ],
    [
      'what may be left out',
      {
        rfstatus: 'E',
        recallinfo: { code: '2' },
        createeresept: true,
        extra: [
          {
            url: 'http://ehelse.no/fhir/StructureDefinition/sfm-deliverysummary',
            extension: [{ url: 'varenavn', valueString: 'x' }],
          },
        ],
      },
      (was) => ({ ...was, rfstatus: undefined, recallinfo: {}, createeresept: false, extra: [] }),
    ],
  ])('does not mind %s', (_, received, sent) => {
    expect(said(check, roundTrip(received, sent))).toEqual({ verdict: 'passed', messages: [] })
  })

  it('finds references by what they lead to, however the bundle names its resources', () => {
    // The kit gives every resource a new name in each bundle.
    const names = JSON.stringify(
      rightUnchanged()
        .build()
        .exchanges.map(({ request, response }) => [request.body?.text, response.body?.text]),
    )
    expect(new Set(names.match(/urn:uuid:[0-9a-f-]{36}/g)).size).toBeGreaterThan(20)
    expect(said(check, rightUnchanged()).verdict).toBe('passed')
  })

  it('leaves what a step touched alone, and takes it up again in the next send', () => {
    const sent = rightDischarge()
    expect(said(check, sent.send()).verdict).toBe('passed')
    const again = sent.send({ statements: change(metoprolol, (was) => ({ ...was, dose: '9' })) })
    expect(said(check, again).verdict).toBe('passed')
    expect(said(check, sent.send({ statements: change(atorvastatin, (was) => ({ ...was, dose: '9' })) })).verdict).toBe(
      'failed',
    )
  })

  it('names at most eight fields of one medicine', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      url: `http://example.org/${String(index)}`,
      valueString: 'x',
    }))
    const [message = ''] = said(
      check,
      roundTrip({ extra: many }, (was) => ({ ...was, extra: [] })),
    ).messages
    expect(message.split(';')).toHaveLength(9)
    expect(message).toContain('og 4 felt til')
  })

  it('does not apply where everything was touched, and is open without a lookup', () => {
    expect(said(check, record(firstList).lookup().send()).verdict).toBe('not-applicable')
    expect(said(check, record(unchanged).send()).verdict).toBe('inconclusive')
    expect(said(check, record(unchanged).lookup()).verdict).toBe('inconclusive')
  })

  const entry = (resource: Json): Json => ({ fullUrl: `urn:uuid:${seededUuid('entry')}`, resource })
  /** What was received and what was sent, each with one more resource. */
  const withResources = (received: Json, sent: Json) => {
    const add = (body: { text: string } | null, resource: Json) => ({
      text: (body?.text ?? '').replace('"entry":[{"fullUrl"', `"entry":[${JSON.stringify(entry(resource))},{"fullUrl"`),
      bytes: 1,
    })
    return record(unchanged)
      .lookup()
      .lastCall((exchange) => ({
        ...exchange,
        response: { ...exchange.response, body: add(exchange.response.body, received) },
      }))
      .send()
      .lastCall((exchange) => ({
        ...exchange,
        request: { ...exchange.request, body: add(exchange.request.body, sent) },
      }))
  }
  const kj = 'http://nhn.no/kj/fhir/StructureDefinition'
  const allergy: Json = {
    resourceType: 'AllergyIntolerance',
    id: '1',
    identifier: [{ use: 'official', value: 'reaksjon-1' }],
    criticality: 'high',
    code: { coding: [{ system: 'http://nhn.no/kj/fhir/CodeSystem/ATC', code: 'J01CA04', display: 'amoksicillin' }] },
    extension: [
      { url: `${kj}/KjUpdatedDateTime`, valueDateTime: '2025-03-01T10:00:00+01:00' },
      { url: `${kj}/KjSourceOfInformation`, valueCoding: { system: 'x', code: '2', display: 'Observert' } },
    ],
  }
  const handelsvare: Json = {
    resourceType: 'Basic',
    identifier: [{ use: 'official', type: { text: 'reseptId' }, value: seededUuid('handelsvare') }],
    code: { coding: [{ system: 'urn:oid:2.16.578.1.12.4.1.1.7402', code: 'A' }] },
    extension: [
      {
        url: 'http://ehelse.no/fhir/StructureDefinition/sfm-reseptamendment',
        extension: [
          { url: 'reit', valueString: '3' },
          { url: 'rfstatus', extension: [{ url: 'nameDispenser', valueString: 'Ekornapoteket' }] },
        ],
      },
    ],
  }

  it('passes when reactions and handelsvarer come back as they were, in another zone and without what SFM does not read', () => {
    const sent = JSON.parse(
      JSON.stringify(allergy).replace('2025-03-01T10:00:00+01:00', '2025-03-01T09:00:00Z'),
    ) as Json
    expect(judged(check, withResources(allergy, sent))).toMatchObject({
      verdict: 'passed',
      krav: ['SFM-IG-22', 'SFM-IG-27'],
    })
    const bare = JSON.parse(JSON.stringify(handelsvare).replace(/,\{"url":"rfstatus".*?\}\]\}/, '')) as Json
    expect(JSON.stringify(bare)).not.toContain('rfstatus')
    expect(judged(check, withResources(handelsvare, bare))).toMatchObject({ verdict: 'passed', krav: ['SFM-IG-22'] })
  })

  it('fails when part of a reaction, or of a prescription of a handelsvare, is lost', () => {
    const sent = JSON.parse(JSON.stringify(allergy).replace('"criticality":"high",', '')) as Json
    expect(said(check, withResources(allergy, sent))).toEqual({
      verdict: 'failed',
      messages: ['Reaksjonen på amoksicillin kom ikke tilbake slik den ble mottatt i x1: alvorlighet «high» mangler.'],
    })
    const fewer = JSON.parse(JSON.stringify(handelsvare).replace('"valueString":"3"', '"valueString":"0"')) as Json
    expect(said(check, withResources(handelsvare, fewer)).messages[0]).toContain('reiterasjon «3» er blitt «0»')
  })

  it('does not miss a reaction that was left out: it stays in kjernejournal', () => {
    expect(said(check, withResources(allergy, { ...allergy, identifier: [{ value: 'en-annen' }] })).verdict).toBe(
      'passed',
    )
  })
})
