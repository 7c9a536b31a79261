import type { AdapterSource } from '../source.js'
import { HttpAdapter } from './http-adapter.js'

/** A running adapter at an http address. */
export function httpSource(address: string): AdapterSource {
  return {
    address,
    rerunFlags: (roles) =>
      roles === undefined ? ['--adapter', address] : roles.flatMap((role) => ['--adapter', `${role}=${address}`]),
    open: ({ limits, servicesUrl }) => {
      const adapter = new HttpAdapter(address, limits)
      return Promise.resolve({ adapter, baseUrlForEpj: servicesUrl, close: () => adapter.close() })
    },
  }
}
