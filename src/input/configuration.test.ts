import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'
import type { Configuration } from '../contract/generated/harness.js'
import { exampleIn } from '../docs.test.kit.js'
import { checked } from './checked-file.js'
import { readConfiguration } from './configuration.js'
import { UsageError } from './usage-error.js'

const parseConfiguration = (text: string, name: string) => checked<Configuration>(text, name, 'harness/config').value

const complaint = (text: string): string => {
  try {
    parseConfiguration(text, 'pll-conformance.yaml')
    return 'no complaint'
  } catch (error) {
    if (error instanceof UsageError) return error.text.nb
    throw error
  }
}

describe('a configuration', () => {
  it('is read from YAML', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pll-configuration-'))
    writeFileSync(
      join(folder, 'c.yaml'),
      'vendor: Eksempel AS\nroles: [fastlege, sykehus]\nlimits: { actionSeconds: 5 }\n',
    )
    expect(readConfiguration(join(folder, 'c.yaml'))).toEqual({
      vendor: 'Eksempel AS',
      roles: ['fastlege', 'sykehus'],
      limits: { actionSeconds: 5 },
    })
  })

  it('may be empty', () => {
    expect(parseConfiguration('', 'x')).toEqual({})
  })

  it('is the one that docs/configuration.md shows', () => {
    const example = exampleIn('docs/configuration.md', 'config-example')
    expect(parseConfiguration(example, 'configuration.md')).toMatchObject({
      vendor: 'Eksempel AS',
      version: '4.2.1',
      lang: 'nb',
    })
  })

  it('may name an adapter for each role, as docs/configuration.md shows', () => {
    const example = exampleIn('docs/configuration.md', 'several-adapters')
    expect(Object.keys(parseConfiguration(example, 'configuration.md').adapter ?? {})).toEqual([
      'sykehus',
      'fastlege',
      'all',
    ])
  })

  it('that is no YAML is refused with line and column', () => {
    expect(complaint('vendor: Eksempel AS\nroles: [fastlege\n')).toMatch(
      /^pll-conformance\.yaml:[23]:\d+: ikke gyldig YAML eller JSON: /,
    )
  })

  it('that holds an unknown key is refused where the key is', () => {
    expect(complaint('vendor: Eksempel AS\nlimits:\n  actionSecnds: 5\n')).toMatch(
      /^pll-conformance\.yaml:3:3: limits\b.*actionSecnds/,
    )
  })

  it('that holds a role that is none is refused with what may be written there', () => {
    const message = complaint('roles:\n  - fastlege\n  - legesekretær\n')
    expect(message).toMatch(/^pll-conformance\.yaml:3:5: roles\.1: /)
    expect(message).toContain('sykehus')
  })

  it('that gives a version as a number is refused: 4.10 would become 4.1', () => {
    expect(complaint('version: 4.10\n')).toMatch(/^pll-conformance\.yaml:1:10: version: /)
  })

  it('that holds a private key is refused', () => {
    expect(
      complaint(
        'helseIdClient:\n  clientId: a\n  redirectUris: [http://localhost/callback]\n  jwks: { keys: [{ kty: RSA, d: secret }] }\n',
      ),
    ).toMatch(/^pll-conformance\.yaml:4:\d+: helseIdClient\.jwks\.keys\.0/)
  })

  it('that is not there is said so', () => {
    expect(() => readConfiguration('/nowhere/c.yaml')).toThrow('There is no configuration file /nowhere/c.yaml.')
  })
})
