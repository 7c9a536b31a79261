/** The arrows of the house (docs/architecture.md). `contract/generated` holds types only, made from schemas/. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.test(\\.kit)?\\.ts$' },
  to: { path: '^(src|suites|fixtures|schemas)/', pathNot: [from, ...allowed] },
})
const io = '^(node:)?(fs|net|http|https|child_process|dgram|tls|os|worker_threads)(/|$)|^(undici|hono|@hono)'

const rooms = [
  only(
    'suites-speak-scenario',
    '^suites/',
    ['^src/scenario/', '^src/judge/expectations/expect\\.ts$'],
    'a suite is data: what the user does, and what is expected',
  ),
  only(
    'scenario-is-alone',
    '^src/scenario/',
    ['^fixtures/', '^src/contract/'],
    'the language knows fixtures and the vocabulary',
  ),
  only('contract-is-alone', '^src/contract/', ['^schemas/'], 'the contract knows schemas only'),
  only('input-reads-files', '^src/input/', ['^src/contract/', '^src/scenario/text'], 'what users hand in'),
  only(
    'national-is-a-stranger',
    '^src/national/',
    ['^src/scenario/', '^src/contract/', '^fixtures/'],
    'the simulator knows no checks, run, judge, report or EPJ',
  ),
  only('epj-is-a-stranger', '^src/reference-epj/', [], 'the reference EPJ meets the harness over HTTP only'),
  only(
    'adapter-drives',
    '^src/adapter/',
    ['^src/contract/', '^src/scenario/text'],
    'an adapter knows the protocol only',
  ),
  only(
    'evidence-is-a-record',
    '^src/evidence/',
    ['^src/contract/', '^src/scenario/'],
    'evidence knows the plan it records',
  ),
  only(
    'requirements-are-data',
    '^src/requirements/',
    ['^src/contract/', '^src/scenario/', '^src/input/', '^suites/requirements/', '^src/judge/', '^src/attestation/'],
    'the catalogue',
  ),
  only(
    'attestation',
    '^src/attestation/',
    ['^src/contract/', '^src/scenario/', '^src/input/', '^src/requirements/', '^src/evidence/', '^src/judge/'],
    'what people vouch for',
  ),
  only(
    'judge-is-pure',
    '^src/judge/',
    ['^src/scenario/', '^src/contract/', '^src/evidence/', '^src/requirements/', '^src/attestation/'],
    'the judge reads evidence, never the simulator or the EPJ',
  ),
  only(
    'report-reads-results',
    '^src/report/',
    [
      '^src/judge/',
      '^src/evidence/',
      '^src/scenario/',
      '^src/contract/',
      '^src/requirements/',
      '^src/attestation/',
      '^src/selftest/',
    ],
    'a report reads results',
  ),
  // reference-epj: the journal knows no route, and each route, sign-in and phrases know nothing of the faults
  only('epj-phrases-are-words', '^src/reference-epj/phrases/', [], 'what the user reads'),
  only(
    'epj-helseid-signs-in',
    '^src/reference-epj/helseid/',
    ['^src/reference-epj/(generated|defined)'],
    'sign-in knows neither journal nor route',
  ),
  only(
    'epj-journal-knows-no-route',
    '^src/reference-epj/journal/',
    ['^src/reference-epj/(generated|defined|phrases)'],
    'the journal knows no FHIR, SFM, HTTP or sign-in',
  ),
  only(
    'epj-route-knows-journal',
    '^src/reference-epj/sfm-basis/',
    ['^src/reference-epj/(generated|defined|phrases|journal|helseid)'],
    'a route keeps the journal and signs in; it knows no mutant, no other route and no session',
  ),
  only(
    'epj-session',
    '^src/reference-epj/session/',
    ['^src/reference-epj/(generated|defined|behaviour|phrases|journal|helseid|sfm-basis)'],
    'a session gives what the user does to the route that does it',
  ),
  only(
    'epj-mutants-rewrite',
    '^src/reference-epj/(mutants|benign)/',
    [
      '^src/reference-epj/(generated|defined|behaviour|phrases|journal|helseid|sfm-basis)',
      '^src/reference-epj/(reference-epj|session/adapter-server)\\.ts$',
    ],
    'a mutant is a behaviour and what it rewrites; the null and the stubborn adapter replace the whole EPJ',
  ),
]

/** Inside a room: a folder may import only these others of its room. */
const inside = (room, folder, allowed) => ({
  name: `${room.replace('src/', '')}-${folder.replaceAll('/', '-')}`,
  comment: `the arrows inside ${room}`,
  severity: 'error',
  from: { path: `^${room}/${folder}/`, pathNot: '\\.test(\\.kit)?\\.ts$' },
  to: { path: `^${room}/`, pathNot: [folder, ...allowed].map((one) => `^${room}/${one}`) },
})

/** judge: verdict -> expectations -> checks -> record; a route's own checks -> its reader; the reader -> record. No route knows another. */
const judge = [
  inside('src/judge', 'record', []),
  inside('src/judge', 'routes/sfm-basis', ['routes/reader', 'record/']),
  inside('src/judge', 'checks/common', ['checks/check', 'checks/defect', 'record/']),
  inside('src/judge', 'checks/helseid', ['checks/check', 'checks/defect', 'record/']),
  inside('src/judge', 'checks/sfm-basis', ['checks/', 'routes/sfm-basis/', 'record/']),
  inside('src/judge', 'expectations', ['checks/check', 'record/']),
  inside('src/judge', 'verdict', ['expectations/expectations', 'checks/', 'routes/', 'record/']),
]

/** scenario: language -> steps -> world -> time. */
const scenario = [
  inside('src/scenario', 'time', ['[a-z-]+\\.ts']),
  inside('src/scenario', 'world', ['time/', '[a-z-]+\\.ts']),
  inside('src/scenario', 'steps', ['world/', 'time/', '[a-z-]+\\.ts']),
  inside('src/scenario', 'language', ['steps/', 'world/', 'time/', '[a-z-]+\\.ts']),
]

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...rooms,
    ...judge,
    ...scenario,
    {
      name: 'pure-core',
      comment: 'scenario and judge do no I/O',
      severity: 'error',
      from: { path: '^src/(scenario|judge)/', pathNot: '\\.test(\\.kit)?\\.ts$' },
      to: { path: io },
    },
    { name: 'nothing-imports-cli', severity: 'error', from: { pathNot: '^(src/cli|bin)/' }, to: { path: '^src/cli/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '^dist/' },
  },
}
