import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Role } from '../contract/generated/adapter.js'
import type { Attestation, Attestations, EvidenceLine, Manifest, RunHead } from '../contract/generated/harness.js'
import { violations } from '../contract/registry.js'
import { currentLines } from './format-1.js'
import { type PerformanceRecord, performanceRecord } from './scenario-record.js'
import { UnreadableEvidence } from './unreadable-evidence.js'

/** The copy of what people said of the product, that the run's results stand on. */
const attestationsFile = 'attestations.json'

export interface RecordedRun {
  readonly manifest: Manifest
  readonly records: readonly PerformanceRecord[]
  readonly attestations: readonly Attestation[]
}

/** Reads what a run left: its manifest, the record of each scenario it got to, and what people said of the product. */
export function readRun(folder: string): RecordedRun {
  const manifestPath = join(folder, 'manifest.json')
  if (!existsSync(manifestPath))
    throw new UnreadableEvidence({
      nb: `${folder} er ikke en kjøremappe: den har ingen manifest.json.`,
      en: `${folder} is not a run folder: it has no manifest.json.`,
    })
  const manifest = parsed('harness/manifest', readFileSync(manifestPath, 'utf8'), manifestPath)
  const records = manifest.run.planned
    .filter(({ evidence }) => existsSync(join(folder, evidence)))
    .map(({ evidence, role }) => ({
      evidence,
      lines: readLines(join(folder, evidence), adapterOf(manifest.run, role)),
    }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ evidence, lines }) => performanceRecord(evidence, lines))
  return { manifest, records, attestations: readAttestations(join(folder, attestationsFile)) }
}

/** Puts the copy in the run folder, instead of the one that was there. */
export function writeAttestations(folder: string, attestations: readonly Attestation[]): void {
  const path = join(folder, attestationsFile)
  if (attestations.length === 0) rmSync(path, { force: true })
  else writeFileSync(path, `${JSON.stringify({ attestations }, null, 2)}\n`)
}

function readAttestations(path: string): readonly Attestation[] {
  if (!existsSync(path)) return []
  const { attestations } = parsed('harness/attestations', readFileSync(path, 'utf8'), path)
  return attestations.filter((one): one is Attestation => one.answer !== 'unanswered')
}

/**
 * The lines of an evidence file. A last line cut short by a kill is left out; any other that does not fit is an error. What an earlier
 * version wrote is read as this one would have written it.
 */
function readLines(path: string, adapter: string): readonly EvidenceLine[] {
  const values = readFileSync(path, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((text, index) => json(text, `${path}:${index + 1}`))
  return currentLines(values, adapter).map((value, index) => fitting('harness/evidence', value, `${path}:${index + 1}`))
}

/** How the EPJ in a role was driven. */
const adapterOf = ({ systems = [], adapter }: RunHead, role: Role): string =>
  systems.find(({ roles }) => roles.includes(role))?.adapter ?? adapter

/** What a run folder holds, by its schema. */
interface Documents {
  readonly 'harness/manifest': Manifest
  readonly 'harness/attestations': Attestations
  readonly 'harness/evidence': EvidenceLine
}

const parsed = <N extends keyof Documents>(schema: N, text: string, where: string): Documents[N] =>
  fitting(schema, json(text, where), where)

function fitting<N extends keyof Documents>(schema: N, value: unknown, where: string): Documents[N] {
  mustFit(schema, value, where)
  return value
}

function mustFit<N extends keyof Documents>(schema: N, value: unknown, where: string): asserts value is Documents[N] {
  const [first] = violations(schema, value)
  if (first === undefined) return
  const place = first.pointer === '' ? where : `${where}: ${first.pointer}`
  throw new UnreadableEvidence({ nb: `${place}: ${first.message.nb}`, en: `${place}: ${first.message.en}` })
}

function json(text: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UnreadableEvidence({
      nb: `${where}: ikke gyldig JSON (${reason})`,
      en: `${where}: not valid JSON (${reason})`,
    })
  }
}
