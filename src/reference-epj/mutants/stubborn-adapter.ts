import { referenceEpjSystem } from '../reference-epj.js'
import { type AdapterOptions, type RunningAdapter, serveAdapter } from '../session/adapter-server.js'

/** Refuses everything politely. A refusal where the user ought to get on is no pass, and a refusal without a lookup proves nothing. */
export function startStubbornAdapter(options: AdapterOptions = {}): Promise<RunningAdapter> {
  return serveAdapter(
    {
      system: { ...referenceEpjSystem, product: 'Stri-EPJ', unsupported: {} },
      open: () =>
        Promise.resolve({
          act: () => Promise.resolve({ outcome: 'refused', message: 'Det får du ikke lov til.', view: [] }),
        }),
    },
    options,
  )
}
