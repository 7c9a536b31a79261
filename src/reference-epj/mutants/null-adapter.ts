import { referenceEpjSystem } from '../reference-epj.js'
import { type AdapterOptions, type RunningAdapter, serveAdapter } from '../session/adapter-server.js'

/** Answers politely "done" to everything and does nothing: no sign-in, no message, no list. Nothing may be green on its word. */
export function startNullAdapter(options: AdapterOptions = {}): Promise<RunningAdapter> {
  return serveAdapter(
    {
      system: { ...referenceEpjSystem, product: 'Null-EPJ', unsupported: {} },
      open: () => Promise.resolve({ act: () => Promise.resolve({ outcome: 'done', message: 'Utført.', view: [] }) }),
    },
    options,
  )
}
