import { extension, sfm } from '../fhir/fhir-element.js'
import { type Json, type JsonObject, objects, text, without } from '../fhir/json.js'

/** What SFM itself writes into a statement, and therefore never keeps of what is sent. */
const serverWritten = {
  extensions: [sfm('sfm-deliverysummary')],
  details: ['rfstatus', 'recallinfo', 'createeresept', 'refnum'],
} as const

const amendmentUrl = sfm('sfm-reseptamendment')
export const hasUrl = (element: JsonObject, ...urls: readonly string[]) =>
  urls.some((url) => url.toLowerCase() === text(element.url)?.toLowerCase())

/** The statement as sent, less what SFM writes itself: ready to be kept. */
export function withoutServerWritten(resource: JsonObject): JsonObject {
  return withDetails(
    {
      ...without(resource, 'basedOn', 'partOf', 'derivedFrom'),
      extension: objects(resource.extension).filter((one) => !hasUrl(one, ...serverWritten.extensions)),
    },
    (details) => details.filter((one) => !hasUrl(one, ...serverWritten.details)),
  )
}

/** Changes the children of sfm-reseptamendment, and nothing else; it is made when there is none and there is something to put in it. */
export function withDetails(
  resource: JsonObject,
  change: (details: readonly JsonObject[]) => readonly JsonObject[],
): JsonObject {
  const all = objects(resource.extension)
  const changed = all.map((one) =>
    hasUrl(one, amendmentUrl) ? { ...one, extension: change(objects(one.extension)) } : one,
  )
  const made = all.some((one) => hasUrl(one, amendmentUrl)) ? [] : change([])
  return { ...resource, extension: made.length === 0 ? changed : [...changed, { url: amendmentUrl, extension: made }] }
}

/** The children that a PLL-info carries and that SFM writes itself; the rest comes back with the list. */
const pllInformationWritten = ['createPLL', 'PLLdate', 'relatedparties']

/** What came with the list as a whole and is not SFM's own to write: warnings, remarks, unknown extensions. */
export function keptPllInfo(pllInfo: JsonObject): JsonObject {
  const rest = without(pllInfo, 'id', 'meta', 'identifier', 'code', 'subject', 'author', 'resourceType')
  return {
    ...rest,
    extension: objects(pllInfo.extension).map((one) =>
      hasUrl(one, sfm('sfm-pllInformation'))
        ? { ...one, extension: objects(one.extension).filter((child) => !hasUrl(child, ...pllInformationWritten)) }
        : one,
    ),
  }
}

/** Joins what SFM writes of a list with what came with it. */
export function pllInformationWith(kept: JsonObject, written: readonly JsonObject[]): readonly Json[] {
  const url = sfm('sfm-pllInformation')
  const children = objects(extension(kept, url)?.extension)
  const all = [...written.filter((one) => !children.some((child) => hasUrl(child, text(one.url) ?? ''))), ...children]
  return [{ url, extension: all }, ...objects(kept.extension).filter((one) => !hasUrl(one, url))]
}
