import { standingDispenses } from '../../../core/reseptformidler/dispense.js'
import { isDiscontinued } from '../../../core/reseptformidler/list-version.js'
import type { KeptContent } from '../content/kept-content.js'
import { hasUrl, withDetails } from '../content/written-by-sfm.js'
import { codeWords } from '../fhir/code-words.js'
import { sfm, valueConcept, volven } from '../fhir/fhir-element.js'
import { type JsonObject, object, objects, text } from '../fhir/json.js'
import { isChainHead, isPast, type ShownStatement } from '../session/medication-overview.js'

/**
 * Compiles a statement as $getMedication shows it: the content as it was written, with the identifiers, status, chain and
 * prescription state that RF holds.
 */
export function compiledStatement(
  shown: ShownStatement<KeptContent>,
  content: KeptContent,
  {
    now,
    chain,
    dispenser,
  }: {
    readonly now: number
    readonly chain: { readonly basedOn: readonly JsonObject[]; readonly partOf: readonly JsonObject[] }
    /** Name of the pharmacy that has the prescription under ekspedering. */
    readonly dispenser?: string | undefined
  },
): JsonObject {
  const { entry } = shown
  const resource =
    entry === undefined ? withoutListMembers(content.resource) : withLastChanged(content.resource, entry.lastChanged)
  const described = withDetails(resource, (details) => [...details, ...rfDetails(shown, dispenser)])
  return {
    ...described,
    extension: [...objects(described.extension), ...(described.resourceType === 'Basic' ? [] : deliverySummary(shown))],
    identifier: identifiersOf(shown, described),
    ...(described.resourceType === 'Basic' ? {} : { status: statusOf(shown, now) }),
    ...(chain.basedOn.length === 0 ? {} : { basedOn: chain.basedOn }),
    ...(chain.partOf.length === 0 ? {} : { partOf: chain.partOf }),
  }
}

/** A prescription apart from the list has neither time of change nor start of treatment (observed). */
function withoutListMembers(resource: JsonObject): JsonObject {
  return withDetails(
    { ...resource, extension: objects(resource.extension).filter((one) => !hasUrl(one, 'effectiveDateTime')) },
    (details) => details.filter((one) => !hasUrl(one, 'lastchanged')),
  )
}

function withLastChanged(resource: JsonObject, lastChanged: string): JsonObject {
  const value = { url: 'lastchanged', valueDateTime: lastChanged }
  return withDetails(resource, (details) =>
    details.some((one) => hasUrl(one, 'lastchanged')) ? details : [...details, value],
  )
}

/**
 * active, stopped (discontinued) or completed (tail of a chain; INFERRED: a prescription apart from the list that is finished, recalled
 * or expired, which kjernejournal alone gives).
 */
function statusOf(shown: ShownStatement<unknown>, now: number): string {
  if (!isChainHead(shown)) return 'completed'
  if (shown.entry === undefined) return isPast(shown) ? 'completed' : 'active'
  return isDiscontinued(shown.entry, now) ? 'stopped' : 'active'
}

function identifiersOf({ entry, prescription }: ShownStatement<unknown>, resource: JsonObject): readonly JsonObject[] {
  const isOther = resource.resourceType === 'Basic'
  const ours = new Map([
    ['pll', entry?.pllId],
    ['reseptid', entry === undefined ? prescription?.reseptId : entry.reseptId],
  ])
  const names = new Map([
    ['pll', 'PLL'],
    ['reseptid', isOther ? 'reseptId' : 'ReseptId'],
  ])
  const kind = (identifier: JsonObject) => text(object(identifier.type).text)?.toLowerCase() ?? ''
  const present = objects(resource.identifier)
  const kept = present.flatMap((identifier, index) => {
    if (!ours.has(kind(identifier))) return [identifier]
    const value = ours.get(kind(identifier))
    const isFirst = present.findIndex((one) => kind(one) === kind(identifier)) === index
    return value === undefined || !isFirst ? [] : [{ ...identifier, value }]
  })
  const added = [...ours].flatMap(([name, value]) =>
    value === undefined || present.some((identifier) => kind(identifier) === name)
      ? []
      : [{ use: isOther ? 'official' : 'usual', type: { text: names.get(name) ?? name }, value }],
  )
  return [...added, ...kept]
}

/** What RF knows of the prescription: absent when RF has it no longer. */
function rfDetails(
  { prescription, expired = false }: ShownStatement<unknown>,
  dispenser: string | undefined,
): readonly JsonObject[] {
  if (prescription === undefined) return []
  const { recall } = prescription
  const status = expired ? 'F' : prescription.status
  const rfstatus = {
    url: 'rfstatus',
    extension: [
      valueConcept('status', volven(7408), status, codeWords(7408, status)),
      ...(status === 'U' && dispenser !== undefined ? [{ url: 'nameDispenser', valueString: dispenser }] : []),
      ...(status === 'U' && recall !== undefined ? [{ url: 'recallStatus', valueBoolean: true }] : []),
    ],
  }
  if (recall === undefined) return [rfstatus]
  const words = codeWords(7500, recall.code)
  const recallinfo = {
    url: 'recallinfo',
    extension: [
      ...(recall.replacedBy === undefined ? [] : [{ url: 'recallId', valueString: recall.replacedBy }]),
      valueConcept('recallcode', volven(7500), recall.code, words),
      { url: 'text', valueString: `Årsak: ${words}\r\nMerknad: ${recall.text ?? ''}` },
      { url: 'performed', valueDateTime: recall.at },
    ],
  }
  return [rfstatus, recallinfo]
}

/** sfm-deliverysummary: what pharmacies have handed over on the prescription, and when last. */
function deliverySummary({ prescription }: ShownStatement<unknown>): readonly JsonObject[] {
  const handedOver = prescription === undefined ? [] : standingDispenses(prescription)
  const last = handedOver.at(-1)
  if (prescription === undefined || last === undefined) return []
  const { medicine } = last
  const number = medicine === undefined ? prescription.medicineCode : medicine.code
  const size = /^\d+$/.test(medicine?.package?.size ?? '') ? Number(medicine?.package?.size) : undefined
  return [
    {
      url: sfm('sfm-deliverysummary'),
      extension: [
        ...(number === undefined || !/^\d{6}$/.test(number) ? [] : [{ url: 'varenummer', valueString: number }]),
        { url: 'varenavn', valueString: medicine?.name ?? prescription.name },
        ...(size === undefined
          ? []
          : [{ url: 'pakningsstr', valueQuantity: { value: size, unit: medicine?.package?.unit ?? '' } }]),
        { url: 'antallpkntotalt', valueDecimal: handedOver.reduce((total, { packages }) => total + packages, 0) },
        { url: 'antallpknsiste', valueDecimal: last.packages },
        { url: 'sistutlevert', valueDateTime: last.at },
      ],
    },
  ]
}

/** The content a statement is compiled from: the list's where the treatment is on it, else the prescription's. */
export const contentOf = ({ entry, prescription }: ShownStatement<KeptContent>): KeptContent | undefined =>
  entry?.content ?? prescription?.content
