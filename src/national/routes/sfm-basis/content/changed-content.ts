import { defined } from '../../../../contract/defined.js'
import type { ContentChange } from '../../route.js'
import { codeIn, extension, sfm } from '../fhir/fhir-element.js'
import { type JsonObject, objects, text, without } from '../fhir/json.js'
import type { KeptContent } from './kept-content.js'
import { discontinued, prescribedBy } from './registration-info.js'
import { middayOf } from './seeded-values.js'

/**
 * What another EPJ would make of a statement that it changes: the dose as text (and no structured dosing that says otherwise), the
 * discontinuation, the dates of a renewed prescription, the time of change. All else stays as it was.
 */
export function changedContent(content: KeptContent, change: ContentChange): KeptContent {
  const { resource } = content
  const { at, dose, discontinuation, renewed } = change
  const details: readonly JsonObject[] = [
    ...(dose === undefined ? [] : [{ url: 'dssn', valueString: dose }]),
    ...(renewed === undefined
      ? []
      : [
          { url: 'reseptdate', valueDate: renewed.issued },
          { url: 'expirationdate', valueDate: renewed.expires },
          { url: 'festUpdate', valueDateTime: middayOf(renewed.issued) },
        ]),
    { url: 'lastchanged', valueDateTime: at },
  ]
  const gone = dose === undefined ? [] : ['ereseptdosing']
  const kept = objects(resource.extension).filter((one) => !isReplaced(one, change))
  return {
    ...content,
    resource: {
      ...resource,
      extension: [
        ...kept.map((one) => (one.url === sfm('sfm-reseptamendment') ? withChildren(one, details, gone) : one)),
        ...(renewed === undefined ? [] : [prescribedBy(renewed.by, at)]),
        ...(discontinuation === undefined ? [] : discontinued(discontinuation)),
      ],
      ...defined({
        dosage:
          dose === undefined
            ? undefined
            : objects(resource.dosage).map((one) => ({ ...withoutShortDosage(one), text: dose })),
      }),
    },
  }
}

function isReplaced(
  one: JsonObject,
  { discontinuation, renewed }: Pick<ContentChange, 'discontinuation' | 'renewed'>,
): boolean {
  const type = one.url === sfm('sfm-regInfo') ? codeIn(extension(one, 'type')) : undefined
  if (renewed !== undefined && type === '1') return true
  return discontinuation !== undefined && (type === '3' || one.url === sfm('sfm-discontinuation'))
}

function withChildren(one: JsonObject, details: readonly JsonObject[], gone: readonly string[]): JsonObject {
  const replaced = [...details.map(({ url }) => text(url) ?? ''), ...gone]
  return {
    ...one,
    extension: [...objects(one.extension).filter(({ url }) => !replaced.includes(text(url) ?? '')), ...details],
  }
}

function withoutShortDosage(dosage: JsonObject): JsonObject {
  const extensions = objects(dosage.extension).filter(({ url }) => url !== sfm('sfm-shortdosage'))
  return { ...without(dosage, 'extension', 'timing'), ...(extensions.length === 0 ? {} : { extension: extensions }) }
}
