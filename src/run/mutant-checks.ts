/** Where a mutant's fault must show. */
export interface Exposure {
  /**
   * The checks that were made for the fault: each of them must catch it. Others may catch it too, since a fault of a real EPJ
   * seldom shows in one place only. Outcome checks carry their treatment after the last dash.
   */
  readonly checks: readonly string[]
  /** Ids of the scenarios that show it, or patterns with *: the scenario's first role plays (all actors of a chain), or the one after an @. Few and short ones. */
  readonly in: readonly string[]
}

/** The checks made for each mutant's fault, and the scenarios that the selftest runs it in. */
export const checksMadeFor: Readonly<Record<string, Exposure>> = {
  'drops-entry-on-send': { checks: ['entries-kept'], in: ['multidose.start'] },
  'drops-discontinued': { checks: ['entries-kept'], in: ['update.discontinued-retention'] },
  'drops-wrong-entry': { checks: ['entries-kept'], in: ['update.entered-in-error'] },
  'keeps-wrong-entry': { checks: ['entered-in-error-cetirizin10'], in: ['update.entered-in-error'] },
  'drops-active-prescription': { checks: ['active-prescriptions-kept'], in: ['discharge.changed-treatment'] },
  'loses-unknown-extension': { checks: ['content-kept'], in: ['discharge.changed-treatment'] },
  'sends-without-lookup': { checks: ['lookup-before-send'], in: ['first-list.create'] },
  'sends-after-failed-lookup': { checks: ['lookup-before-send', 'nothing-sent'], in: ['lookup.reseptformidler-unavailable'] },
  'sends-list-of-admission': { checks: ['entries-kept'], in: ['discharge.changed-meanwhile'] },
  'sends-on-opening': { checks: ['sent-by-decision'], in: ['nursing-home.admit'] },
  'wrong-relates-to': { checks: ['relates-to-latest'], in: ['multidose.start'] },
  'forgets-own-send': { checks: ['entries-kept', 'active-prescriptions-kept'], in: ['update.two-sends'] },
  'same-resept-id-twice': { checks: ['resept-id-once'], in: ['first-list.create'] },
  'moves-lastchanged': { checks: ['lastchanged-kept', 'untouched-levotyroksin50'], in: ['discharge.changed-treatment'] },
  'takes-over-prescriber': { checks: ['untouched-apixaban5', 'content-kept'], in: ['update.another-doctors-entries'] },
  'discontinues-without-recall': { checks: ['recalled-albylE75'], in: ['discharge.changed-treatment'] },
  'stops-at-once': { checks: ['discontinued-by-user-prednisolon5', 'list-holds'], in: ['update.future-stop'] },
  'names-prescriber-as-discontinuer': { checks: ['discontinued-by-user-albylE75'], in: ['update.discontinue@sykehus'] },
  'renews-with-new-pll-id': { checks: ['list-ids-unique'], in: ['discharge.changed-treatment'] },
  'drops-multidose-parties': { checks: ['related-parties'], in: ['multidose.start'] },
  'takes-over-multidose': { checks: ['multidose-unchanged'], in: ['discharge.multidose-patient'] },
  'bearer-token': { checks: ['token-and-proof'], in: ['lookup.reseptformidler-unavailable'] },
  'reuses-dpop-proof': { checks: ['token-and-proof'], in: ['first-list.create'] },
  'lists-inpatient-medicine': { checks: ['inpatient-only-zopiklon75', 'inpatient-only-glukose'], in: ['discharge.inpatient-only'] },
  'forgets-discharge-mark': { checks: ['discharge-prescription-trimetoprim300'], in: ['discharge.short-course'] },
  'vaccine-on-list': { checks: ['no-vaccine-or-supplies', 'list-holds'], in: ['first-list.create'] },
  'duplicate-pll-id': { checks: ['list-ids-unique'], in: ['first-list.create'] },
  'no-createeresept': { checks: ['new-prescriptions-marked', 'prescribed-metformin500'], in: ['first-list.create'] },
  'reuses-resept-id-on-renewal': { checks: ['new-prescriptions-marked'], in: ['discharge.changed-treatment'] },
  'omits-create-pll': { checks: ['create-pll-stated'], in: ['multidose.start'] },
  'sends-list-as-prescriptions': { checks: ['first-version'], in: ['first-list.create'] },
  'sends-list-unasked': { checks: ['list-left-alone', 'prescribed-off-list-penicillin'], in: ['update.prescribe-only'] },
  'prescribes-over-the-counter': { checks: ['without-prescription-paracetamol500'], in: ['first-list.create'] },
  'doubles-loose-prescription': { checks: ['linked-amlodipin5'], in: ['first-list.create'] },
  'renews-unasked': { checks: ['untouched-metoprolol50'], in: ['update.nothing-changed'] },
  'loses-dose-change': { checks: ['dose-metoprolol50'], in: ['discharge.changed-treatment'] },
  'drops-course-end': { checks: ['course-ends-penicillinTenDays'], in: ['update.course-with-end'] },
  'wrong-recall-code': { checks: ['renewed-metoprolol50'], in: ['discharge.changed-treatment'] },
  'recalls-as-renewal': { checks: ['recalls-valid'], in: ['discharge.changed-treatment'] },
  'drops-resept-id': { checks: ['entry-with-prescription-has-resept-id'], in: ['discharge.changed-treatment'] },
  'forgets-multidose-registration': { checks: ['multidose-doctor'], in: ['multidose.start'] },
  'works-on-as-first-user': { checks: ['token-and-proof'], in: ['chain.discharge-to-home'] },
  'fnr-in-url': { checks: ['no-identity-in-url'], in: ['lookup.reseptformidler-unavailable'] },
  'swaps-patient': { checks: ['patient-identity'], in: ['multidose.start'] },
  'drops-dssn': { checks: ['messages-fit-schema'], in: ['first-list.create'] },
  'supplement-with-prescription': { checks: ['supplement-without-prescription'], in: ['first-list.create'] },
  'hides-treatment': { checks: ['view-shows'], in: ['multidose.start'] },
  'shows-twice': { checks: ['view-shows'], in: ['multidose.start'] },
  'silent-on-gaps': { checks: ['user-told-of'], in: ['lookup.kjernejournal-unavailable', 'lookup.locked-prescriptions'] },
  'forgets-reference-number': { checks: ['lookup-as-asked', 'view-shows-2'], in: ['lookup.locked-prescriptions'] },
  'consent-in-wrong-parameter': { checks: ['lookup-as-asked'], in: ['lookup.consent'] },
  'emergency-by-default': { checks: ['lookup-as-asked'], in: ['lookup.consent'] },
  'd-number-as-fnr': { checks: ['patient-identity'], in: ['lookup.patient-identity'] },
  'normalises-unknown-codes': { checks: ['content-kept'], in: ['lookup.content-not-understood'] },
  'silent-on-refusal': { checks: ['user-told'], in: ['lookup.reseptformidler-unavailable'] },
}
