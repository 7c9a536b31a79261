import type { Scenario } from '../src/scenario/language.js'

/** Every role whose doctors prescribe and send the list; hjemmetjeneste reads it. */
export const prescribingRoles: Scenario['roles'] = ['fastlege', 'sykehus', 'avtalespesialist', 'sykehjem', 'legevakt', 'kad']
