/**
 * The check that was made for each mutant's fault: it must catch it. Others may catch it too, since a fault of a real
 * EPJ seldom shows in one place only. Outcome checks carry their treatment after the last dash.
 */
export const checksMadeFor: Readonly<Record<string, readonly string[]>> = {
  'drops-entry-on-send': ['entries-kept'],
  'drops-active-prescription': ['active-prescriptions-kept'],
  'loses-unknown-extension': ['content-kept'],
  'sends-without-lookup': ['lookup-before-send'],
  'sends-after-failed-lookup': ['lookup-before-send'],
  'wrong-relates-to': ['relates-to-latest'],
  'same-resept-id-twice': ['resept-id-once'],
  'moves-lastchanged': ['lastchanged-kept'],
  'discontinues-without-recall': ['recalled-albylE75'],
  'renews-with-new-pll-id': ['list-ids-unique'],
  'drops-multidose-parties': ['related-parties'],
  'bearer-token': ['token-and-proof'],
  'reuses-dpop-proof': ['token-and-proof'],
  'vaccine-on-list': ['no-vaccine-or-supplies'],
  'duplicate-pll-id': ['list-ids-unique'],
  'no-createeresept': ['new-prescriptions-marked'],
  'reuses-resept-id-on-renewal': ['new-prescriptions-marked'],
  'omits-create-pll': ['create-pll-stated'],
  'doubles-loose-prescription': ['linked-amlodipin5'],
  'loses-dose-change': ['dose-metoprolol50'],
  'wrong-recall-code': ['renewed-metoprolol50'],
  'fnr-in-url': ['no-identity-in-url'],
  'swaps-patient': ['patient-identity'],
  'drops-dssn': ['messages-fit-schema'],
  'supplement-with-prescription': ['supplement-without-prescription'],
  'silent-on-refusal': ['user-told'],
}
