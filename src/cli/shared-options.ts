import type { Say } from './command.js'
import { roles } from './roles.js'

/** Options that several commands have. */

export const scenarioPatterns = (say: Say) => ({
  type: 'string' as const,
  array: true as const,
  defaultDescription: say({ nb: 'alle', en: 'all' }),
  describe: say({
    nb: 'Id-er eller mønstre med *, som «discharge.*»',
    en: 'Ids or patterns with *, such as "discharge.*"',
  }),
})

export const onlyRole = (say: Say) => ({
  type: 'string' as const,
  array: true as const,
  nargs: 1,
  describe: say({ nb: `Bare for denne rollen: ${roles.join(', ')}`, en: `Only for this role: ${roles.join(', ')}` }),
})

/** The folder that `serve --write` filled. */
export const clientFolder = (say: Say) => ({
  type: 'string' as const,
  default: 'by-hand',
  describe: say({ nb: 'Mappen som serve --write skrev', en: 'The folder that serve --write wrote' }),
})

/** A flag that is a port number; anything else is refused in a sentence rather than read as NaN. */
export const portNumber =
  (say: Say) =>
  (value: number): number => {
    if (Number.isInteger(value) && value >= 0 && value <= 65535) return value
    throw new Error(
      say({ nb: '--port skal være et heltall fra 0 til 65535.', en: '--port takes a whole number from 0 to 65535.' }),
    )
  }
