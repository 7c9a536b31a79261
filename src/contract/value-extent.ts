/** How deep and how large a parsed JSON value is. */
export interface Extent {
  readonly depth: number
  /** Values of any kind, members and items counted one by one. */
  readonly nodes: number
  readonly longestArray: number
}

/** Measures to no deeper than `deepest`, so that a hostile value cannot exhaust the stack; what is deeper is not looked into. */
export function extentOf(value: unknown, deepest: number): Extent {
  const extent = { depth: 0, nodes: 0, longestArray: 0 }
  measure(value, 0, deepest, extent)
  return extent
}

function measure(
  value: unknown,
  depth: number,
  deepest: number,
  extent: { depth: number; nodes: number; longestArray: number },
): void {
  extent.nodes += 1
  if (depth > extent.depth) extent.depth = depth
  if (typeof value !== 'object' || value === null || depth > deepest) return
  if (Array.isArray(value)) {
    if (value.length > extent.longestArray) extent.longestArray = value.length
    for (const item of value as readonly unknown[]) measure(item, depth + 1, deepest, extent)
  } else
    for (const key of Object.keys(value))
      measure((value as Readonly<Record<string, unknown>>)[key], depth + 1, deepest, extent)
}
