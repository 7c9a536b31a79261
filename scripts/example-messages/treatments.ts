/** The treatments in the messages; each message adds whether they are on the list or prescribed. */
export const metoprolol = { medicine: 'Selo-Zok depottab 50 mg', dose: '1+0+0+0', area: 'Høyt blodtrykk' } as const
export const cetirizin = { medicine: 'Cetirizin tab 10 mg', dose: '1+0+0+0', area: 'Pollenallergi' } as const
export const pinex = { medicine: 'Pinex tab 500 mg', dose: '1 ved behov', area: 'Smerter' } as const
export const apocillin = { medicine: 'Apocillin tab 660 mg', dose: '1+1+1+0', area: 'Infeksjon' } as const
export const ibux = { medicine: 'Ibux tab 400 mg', dose: '1+1+1+0', area: 'Smerter' } as const

export const hundredPieces = { value: 100, unit: 'stk' } as const
