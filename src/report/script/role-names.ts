import type { Role } from '../../contract/generated/adapter.js'
import type { Text } from '../../scenario/text.js'

/** Who acts, as a script names them. */
export const roleNames: Readonly<Record<Role, Text>> = {
  fastlege: { nb: 'Fastlegen', en: 'The GP' },
  sykehus: { nb: 'Sykehuset', en: 'The hospital' },
  avtalespesialist: { nb: 'Avtalespesialisten', en: 'The specialist' },
  sykehjem: { nb: 'Sykehjemmet', en: 'The nursing home' },
  hjemmetjeneste: { nb: 'Hjemmetjenesten', en: 'The home care' },
  legevakt: { nb: 'Legevakten', en: 'The emergency clinic' },
  kad: { nb: 'KAD', en: 'KAD' },
}
