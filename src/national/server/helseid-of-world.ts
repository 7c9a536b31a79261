import type { WorldSetup } from '../../scenario/world/world-setup.js'
import type { HelseIdSettings } from '../helseid/helseid.js'

/** How HelseID behaves in a world: what the world decides, and on top of it the faults that are injected. */
export function helseIdSettingsOf({ faults, helseId = {} }: WorldSetup): Partial<HelseIdSettings> {
  return faults.map(settingsOfFault).reduce((settings, one) => ({ ...settings, ...one }), { ...helseId })
}

function settingsOfFault(fault: WorldSetup['faults'][number]): Partial<HelseIdSettings> {
  switch (fault.kind) {
    case 'nonce-demanded':
      return { dpopNonceDemanded: true }
    case 'short-lived-tokens':
      return { accessTokenSeconds: fault.seconds }
    case 'sign-in-refused':
      return { signInRefused: fault.error }
    default:
      return {}
  }
}
