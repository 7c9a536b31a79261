/** What the parts of a finding or a problem are called. */
export const detailLabels = {
  nb: {
    reason: 'Årsak',
    happened: 'Hva skjedde',
    expected: 'Forventet',
    message: 'Melding',
    krav: 'Krav',
    why: 'For pasienten',
    blame: 'Må rettes av',
    rerun: 'Kjør på nytt',
    step: 'Steg',
    evidence: 'Logg',
  },
  en: {
    reason: 'Reason',
    happened: 'What happened',
    expected: 'Expected',
    message: 'Message',
    krav: 'Requirement',
    why: 'For the patient',
    blame: 'To be fixed by',
    rerun: 'Run again',
    step: 'Step',
    evidence: 'Log',
  },
} as const
