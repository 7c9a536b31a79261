import type { StartEpj } from '../embedded-epj.js'
import { HttpAdapter } from '../http/http-adapter.js'
import type { AdapterSource } from '../source.js'

/** An EPJ that `start` starts in this process; without other flags, that is what a run drives. */
export function embeddedSource(start: StartEpj): AdapterSource {
  const address = 'embedded'
  return {
    address,
    rerunFlags: () => [],
    open: async ({ limits, servicesUrl }) => {
      const epj = await start()
      const adapter = new HttpAdapter(epj.url, limits, address)
      let closing: Promise<void> | undefined
      const stop = async () => {
        try {
          await adapter.close()
        } finally {
          await epj.close()
        }
      }
      return { adapter, baseUrlForEpj: servicesUrl, close: () => (closing ??= stop()) }
    },
  }
}
