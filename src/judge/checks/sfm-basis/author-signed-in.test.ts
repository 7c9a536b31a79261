import { describe, expect, it } from 'vitest'
import { rightUnchanged } from '../../test-kit/correct-runs.test.kit.js'
import { record } from '../../test-kit/draft.test.kit.js'
import type { Json } from '../../test-kit/fhir-parts.test.kit.js'
import { judged, said } from '../../test-kit/judged.test.kit.js'
import { down, unchanged } from '../../test-kit/scripts.test.kit.js'
import { authorSignedIn as check } from './author-signed-in.js'

const hpr = 'urn:oid:2.16.578.1.12.4.1.4.4'
const fnr = 'urn:oid:2.16.578.1.12.4.1.4.1'
const enh = 'urn:oid:2.16.578.1.12.4.1.4.101'
const own = record(unchanged).world
const author = (...identifier: readonly Json[]): Json => ({ resourceType: 'Practitioner', identifier })
const place = (value: string, more: Json = {}): Json => ({
  resourceType: 'Organization',
  identifier: [{ system: enh, value }],
  ...more,
})

/** A send whose authors are these resources. */
const by = (...authors: readonly Json[]) =>
  record(unchanged)
    .lookup()
    .send({ message: (message) => withAuthors(message, authors) })

interface Message {
  readonly parameter: readonly {
    readonly resource: { readonly entry: readonly { readonly fullUrl: string; readonly resource: Json }[] }
  }[]
}

function withAuthors(message: Json, authors: readonly Json[]): Message {
  const { parameter } = message as unknown as Message
  return {
    ...message,
    parameter: parameter.map(({ resource, ...rest }) => ({
      ...rest,
      resource: {
        ...resource,
        entry: [
          ...resource.entry.map((entry) =>
            entry.resource['resourceType'] === 'Composition'
              ? {
                  ...entry,
                  resource: {
                    ...entry.resource,
                    author: authors.map((_, index) => ({ reference: `urn:author:${String(index)}` })),
                  },
                }
              : entry,
          ),
          ...authors.map((one, index) => ({ fullUrl: `urn:author:${String(index)}`, resource: one })),
        ],
      },
    })),
  }
}

describe('author-signed-in', () => {
  it('passes when the one signed in is the author', () => {
    expect(judged(check, rightUnchanged())).toMatchObject({ verdict: 'passed', looked: 1 })
  })

  it('fails when another doctor is', () => {
    const { verdict, findings } = judged(
      check,
      record(unchanged)
        .lookup()
        .send({ bundle: { author: '999900019' } }),
    )
    expect(verdict).toBe('failed')
    expect(findings).toMatchObject([
      {
        message: {
          nb: `Meldingen har HPR 999900019 som forfatter, men tokenet er for HPR ${own.practitioner.hpr ?? ''}.`,
        },
        where: { pointer: '/parameter/0/resource/entry/0/resource/author' },
      },
    ])
  })

  it('fails when the author has the number of another person, and does not repeat it', () => {
    const { verdict, messages } = said(check, by(author({ system: fnr, value: '18829649847' })))
    expect(verdict).toBe('failed')
    expect(messages.join()).not.toContain('18829649847')
  })

  it('finds the author behind a role', () => {
    const role = { resourceType: 'PractitionerRole', practitioner: { identifier: { system: hpr, value: '999900019' } } }
    expect(said(check, by(role)).verdict).toBe('failed')
  })

  it('passes when the one signed in is one of several authors', () => {
    const [other, user] = [
      author({ system: hpr, value: '999900019' }),
      author({ system: hpr, value: own.practitioner.hpr }),
    ]
    expect(said(check, by(other, user)).verdict).toBe('passed')
  })

  it('passes an author who says nothing against the token', () => {
    expect(said(check, by(author())).verdict).toBe('passed')
    expect(said(check, by(author({ system: 'urn:own', value: '17' }))).verdict).toBe('passed')
  })

  it('passes the unit of the token, the organisation that it belongs to, and a department that says what it is part of', () => {
    const user = author({ system: hpr, value: own.practitioner.hpr })
    const { orgnrParent, orgnrChild } = own.organisation
    for (const right of [place(orgnrChild), place(orgnrParent), place('999999999', { partOf: { display: 'x' } })])
      expect(said(check, by(user, right)).verdict).toBe('passed')
  })

  it('fails when another organisation is the author', () => {
    const user = author({ system: hpr, value: own.practitioner.hpr })
    const { verdict, messages } = said(check, by(user, place('999999999')))
    expect(verdict).toBe('failed')
    expect(messages).toEqual([
      `Meldingen har virksomheten 999999999 som forfatter, men tokenet er for ${own.organisation.orgnrChild} under ${own.organisation.orgnrParent}.`,
    ])
  })

  it('does not apply where nothing is to be sent, and is open where something was and is not', () => {
    expect(said(check, record(down).lookup({ rf: false })).verdict).toBe('not-applicable')
    expect(said(check, record(unchanged).lookup()).verdict).toBe('inconclusive')
  })
})
