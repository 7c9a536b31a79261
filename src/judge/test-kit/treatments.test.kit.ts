/** The treatments in the scripts that the judge's tests play. */
import * as language from '../../scenario/language/language.js'

export const metoprolol = language.treatment('metoprolol50', 'Selo-Zok depottab 50 mg', {
  dose: '1+0+0+0',
  area: 'Høyt blodtrykk',
})
export const atorvastatin = language.treatment('atorvastatin40', 'Atorvastatin tab 40 mg', {
  dose: '0+0+0+1',
  area: 'Høyt kolesterol',
})
export const albyl = language.treatment('albylE75', 'Albyl-E enterotab 75 mg', {
  dose: '1+0+0+0',
  area: 'Forebygging av blodpropp',
})
export const apixaban = language.treatment('apixaban5', 'Eliquis tab 5 mg', {
  dose: '1+0+1+0',
  area: 'Forebygging av blodpropp',
})
export const levaxin = language.treatment('levotyroksin50', 'Levaxin tab 50 mikrog', {
  dose: '1+0+0+0',
  area: 'Lavt stoffskifte',
})
export const cetirizin = language.treatment('cetirizin10', 'Cetimax tab 10 mg', {
  dose: '1 ved behov',
  area: 'Allergi',
  use: '3',
})
export const tran = language.treatment('tran', 'Tran (kosttilskudd)', { dose: '5 ml daglig', area: 'Tilskudd' })
export const pinex = language.treatment('paracetamol500', 'Pinex tab 500 mg', {
  dose: '1-2 ved behov',
  area: 'Smerter',
  use: '3',
})
