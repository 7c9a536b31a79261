import { inDays, treatment } from '../src/scenario/language/language.js'

/** The treatments that several scenarios share. Names are FEST NavnFormStyrke as in fixtures/medicines.json. */
export const metoprolol50 = treatment('metoprolol50', 'Selo-Zok depottab 50 mg', {
  dose: '1+0+0+0',
  area: 'Høyt blodtrykk',
})
export const atorvastatin40 = treatment('atorvastatin40', 'Atorvastatin tab 40 mg', {
  dose: '0+0+0+1',
  area: 'Høyt kolesterol',
})
export const albylE75 = treatment('albylE75', 'Albyl-E enterotab 75 mg', {
  dose: '1+0+0+0',
  area: 'Forebygging av blodpropp',
})
export const apixaban5 = treatment('apixaban5', 'Eliquis tab 5 mg', {
  dose: '1+0+1+0',
  area: 'Forebygging av blodpropp',
})
export const levotyroksin50 = treatment('levotyroksin50', 'Levaxin tab 50 mikrog', {
  dose: '1+0+0+0',
  area: 'Lavt stoffskifte',
})
export const amlodipin5 = treatment('amlodipin5', 'Amlodipin tab 5 mg', { dose: '1+0+0+0', area: 'Høyt blodtrykk' })
export const simvastatin20 = treatment('simvastatin20', 'Simvastatin tab 20 mg', {
  dose: '0+0+0+1',
  area: 'Høyt kolesterol',
})
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
export const warfarin25 = treatment('warfarin25', 'Marevan tab 2,5 mg', {
  dose: '2 tabletter daglig',
  area: 'Forebygging av blodpropp',
})
export const ramipril5 = treatment('ramipril5', 'Triatec tab 5 mg', { dose: '1+0+0+0', area: 'Hjertesvikt' })
export const oksazepam15 = treatment('oksazepam15', 'Sobril tab 15 mg', {
  dose: '1 tablett ved behov, høyst 2 i døgnet',
  area: 'Uro',
  use: '3',
  reiterations: 0,
})
export const zopiklon75 = treatment('zopiklon75', 'Imovane tab 7,5 mg', {
  dose: '0+0+0+1',
  area: 'Søvnvansker',
  reiterations: 0,
})
/** A course of antibiotics with its end known from the start. */
export const penicillin660 = treatment('penicillin660', 'Apocillin tab 660 mg', {
  dose: '1+1+1+1',
  area: 'Lungebetennelse',
  use: '2',
  end: inDays(7),
  reiterations: 0,
})
export const prednisolon5 = treatment('prednisolon5', 'Prednisolon tab 5 mg', {
  dose: '2+0+0+0',
  area: 'Leddbetennelse',
})
export const vitaminD20 = treatment('vitaminD20', 'Vitamin D3 kaps 20 mikrog (kosttilskudd)', {
  dose: '1+0+0+0',
  area: 'Forebygger vitaminmangel',
})
export const penicillin = treatment('penicillin', 'Apocillin tab 660 mg', {
  dose: '2+2+2+0',
  area: 'Halsbetennelse',
  use: '2',
  reiterations: 0,
})
/** The same, with its last day known from the start. */
export const penicillinTenDays = treatment('penicillinTenDays', 'Apocillin tab 660 mg', {
  dose: '2+2+2+0',
  area: 'Halsbetennelse',
  use: '2',
  end: inDays(10),
  reiterations: 0,
})
