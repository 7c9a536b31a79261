import { treatment } from '../src/scenario/language.js'

/** The treatments that several scenarios share. Names are FEST NavnFormStyrke as in fixtures/medicines.json. */
export const metoprolol50 = treatment('metoprolol50', 'Selo-Zok depottab 50 mg', { dose: '1+0+0+0', area: 'Høyt blodtrykk' })
export const atorvastatin40 = treatment('atorvastatin40', 'Atorvastatin tab 40 mg', { dose: '0+0+0+1', area: 'Høyt kolesterol' })
export const albylE75 = treatment('albylE75', 'Albyl-E enterotab 75 mg', { dose: '1+0+0+0', area: 'Forebygging av blodpropp' })
export const apixaban5 = treatment('apixaban5', 'Eliquis tab 5 mg', { dose: '1+0+1+0', area: 'Forebygging av blodpropp' })
export const levotyroksin50 = treatment('levotyroksin50', 'Levaxin tab 50 mikrog', { dose: '1+0+0+0', area: 'Lavt stoffskifte' })
export const amlodipin5 = treatment('amlodipin5', 'Amlodipin tab 5 mg', { dose: '1+0+0+0', area: 'Høyt blodtrykk' })
export const simvastatin20 = treatment('simvastatin20', 'Simvastatin tab 20 mg', { dose: '0+0+0+1', area: 'Høyt kolesterol' })
export const metformin500 = treatment('metformin500', 'Metformin tab 500 mg', { dose: '1+0+1+0', area: 'Diabetes' })
export const furosemid20 = treatment('furosemid20', 'Furix tab 20 mg', { dose: '1+0+0+0', area: 'Vann i kroppen' })
export const cetirizin10 = treatment('cetirizin10', 'Cetimax tab 10 mg', {
  dose: '1 tablett ved behov, høyst 1 i døgnet',
  area: 'Allergi',
  use: '3',
})
export const paracetamol500 = treatment('paracetamol500', 'Pinex tab 500 mg', {
  dose: '1-2 tabletter ved behov, høyst 8 i døgnet',
  area: 'Smerter',
  use: '3',
})
