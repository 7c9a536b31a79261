/** A first list, and one that is changed in every way. */
const everyday = [
  'first-list.create',
  'discharge.changed-treatment',
  'multidose.start',
  'update.new-treatment',
  'update.discontinue',
]

/** The scenarios in which each benign variant's choice shows, as patterns (see mutant-checks.ts). `selftest --all` tries them in all. */
export const variantsRunIn: Readonly<Record<string, readonly string[]>> = {
  'arrays-in-other-order': everyday,
  'members-in-other-order': everyday,
  'other-displays': everyday,
  'upper-case-ids': everyday,
  'times-in-utc': everyday,
  'decimals-with-zero': everyday,
  'own-extensions': everyday,
  'with-narrative': everyday,
  'own-document-ids': everyday,
  'recall-in-words': everyday,
  'fresh-pll-info': everyday,
  'no-pll-info-without-list': ['update.prescribe-only'],
  'leaves-out-what-it-may': everyday,
  'heads-only': ['discharge.changed-treatment', 'update.two-sends', 'update.renew'],
  'drops-old-discontinued': ['update.discontinued-retention', ...everyday],
  'mirrors-loose-prescriptions': ['discharge.changed-treatment', 'first-list.*'],
  'prescriptions-first': [...everyday, 'update.course-with-end', 'update.renew'],
  'recalls-on-the-day': ['update.future-stop', 'update.discontinue'],
  'looks-up-before-each-send': [...everyday, 'update.two-sends'],
  'asks-for-metadata': ['first-list.create', 'multidose.start'],
  'old-school-http': ['first-list.create', 'lookup.*'],
  'other-media-types': ['first-list.create', 'multidose.start'],
  'signs-in-when-needed': ['identity.*'],
  'without-view': ['lookup.*', 'first-list.*', 'update.*'],
  'other-wording': ['lookup.*', 'first-list.*', 'update.*', 'multidose.*', 'discharge.*'],
}
