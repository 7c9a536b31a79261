import { firstOf, items, type JsonRecord, member, record, sameText, text } from '../../../record/json-value.js'

/** An extension and where in the message it is. */
export interface LocatedExtension {
  readonly pointer: string
  readonly extension: JsonRecord
}

/**
 * The extensions of `holder` with that url, in order. `url` is the canonical address or its last segment, in any case:
 * the sources differ in how they spell it. `pointer` is the holder's.
 */
export function extensions(holder: unknown, url: string, pointer = ''): readonly LocatedExtension[] {
  return items(member(holder, 'extension')).flatMap((candidate, index) => {
    const extension = record(candidate)
    const own = text(member(extension, 'url'))
    return extension === undefined || own === undefined || !sameUrl(own, url)
      ? []
      : [{ pointer: `${pointer}/extension/${String(index)}`, extension }]
  })
}

/** The extension at the end of a path of urls: the first one at each level that leads there. */
export function extension(holder: unknown, ...urls: readonly [string, ...string[]]): LocatedExtension | undefined {
  return extensionBelow(holder, '', urls)
}

function extensionBelow(
  holder: unknown,
  pointer: string,
  [url, ...deeper]: readonly string[],
): LocatedExtension | undefined {
  if (url === undefined) return undefined
  return firstOf(extensions(holder, url, pointer), (found) =>
    deeper.length === 0 ? found : extensionBelow(found.extension, found.pointer, deeper),
  )
}

function sameUrl(own: string, wanted: string): boolean {
  return sameText(wanted.includes('/') ? own : lastSegment(own), wanted)
}

function lastSegment(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1)
}

/** The value of an extension, whatever its type (value[x]). */
export function valueOf(holder: unknown): unknown {
  const found = record(holder)
  if (found === undefined) return undefined
  const name = Object.keys(found).find((key) => /^value[A-Z]/.test(key))
  return name === undefined ? undefined : found[name]
}

/** The value of the extension at the end of a path of urls. */
export function extensionValue(holder: unknown, ...urls: readonly [string, ...string[]]): unknown {
  return valueOf(extension(holder, ...urls)?.extension)
}

export function extensionText(holder: unknown, ...urls: readonly [string, ...string[]]): string | undefined {
  return text(extensionValue(holder, ...urls))
}

export function extensionFlag(holder: unknown, ...urls: readonly [string, ...string[]]): boolean | undefined {
  const value = extensionValue(holder, ...urls)
  return typeof value === 'boolean' ? value : undefined
}
