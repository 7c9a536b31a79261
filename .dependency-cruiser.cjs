/** The arrows of the house (docs/architecture.md). `contract/generated` holds types only, made from schemas/. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.test(\\.kit)?\\.ts$' },
  to: { path: '^(src|suites|fixtures|schemas)/', pathNot: [from, ...allowed] },
})
const testFile = '\\.test(\\.kit)?\\.ts$'
const io =
  '^(node:)?(fs|net|http|https|child_process|dgram|tls|os|worker_threads)(/|$)|^(node_modules/)?(undici|hono|@hono)(/|$)'

/** A folder of a room imports itself, these folders or files of the room, and nothing else of it. */
const within = (name, room, folder, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^${room}/${folder}/`, pathNot: '\\.test(\\.kit)?\\.ts$' },
  to: { path: `^${room}/`, pathNot: [folder, ...allowed].map((one) => `^${room}/${one}`) },
})

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
    ['^src/contract/', '^src/scenario/', '^src/input/', '^suites/requirements/'],
    'the catalogue knows no checks and no judge',
  ),
  only(
    'attestation',
    '^src/attestation/',
    ['^src/contract/', '^src/scenario/', '^src/input/', '^src/requirements/', '^src/evidence/'],
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
  only(
    'routes-join-service-and-judge',
    '^src/routes/',
    ['^src/(national|judge|input)/'],
    'a route is a service and a judge, joined here and nowhere else',
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
  // report: formats -> details -> nothing above; reporters.ts names the formats
  {
    name: 'report-formats-are-strangers',
    comment: 'one format never imports another; what they share is in details',
    severity: 'error',
    from: { path: '^src/report/([^/]+)/', pathNot: ['^src/report/details/', testFile] },
    to: { path: '^src/report/[^/]+/', pathNot: ['^src/report/$1/', '^src/report/details/'] },
  },
  {
    name: 'report-details-know-no-format',
    comment: 'what a finding, a scenario or a problem says, whatever shows it',
    severity: 'error',
    from: { path: '^src/report/details/', pathNot: testFile },
    to: { path: '^src/report/', pathNot: '^src/report/details/' },
  },
  {
    name: 'report-contract-knows-no-format',
    comment: 'only the list of reporters names formats',
    severity: 'error',
    from: { path: '^src/report/[^/]+\\.ts$', pathNot: ['^src/report/reporters\\.ts$', testFile] },
    to: { path: '^src/report/[^/]+/' },
  },
  {
    name: 'report-is-pure',
    comment: 'whoever calls a report writes it',
    severity: 'error',
    from: { path: '^src/report/', pathNot: testFile },
    to: { path: io },
  },
  // adapter: the contract knows no way to drive an EPJ; sources.ts names them; run goes through sources
  {
    name: 'adapter-contract-knows-no-source',
    severity: 'error',
    from: { path: '^src/adapter/[^/]+\\.ts$', pathNot: ['^src/adapter/sources\\.ts$', testFile] },
    to: { path: '^src/adapter/[^/]+/' },
  },
  {
    name: 'run-opens-sources',
    comment: 'how an EPJ is reached is for its source to know; the embedded one is handed in',
    severity: 'error',
    from: { path: '^src/(run|selftest)/', pathNot: testFile },
    to: { path: '^src/(adapter/[^/]+|reference-epj)/' },
  },
  // run: executes and records; it neither asks nor prints
  only(
    'run-carries-out',
    '^src/run/',
    ['^src/(contract|scenario|adapter|national|evidence|judge|report|input|requirements|routes)/'],
    'plan, execute, record, judge and write',
  ),
  only(
    'selftest-runs',
    '^src/selftest/',
    ['^src/(contract|scenario|adapter|run)/'],
    'the selftest is runs of EPJs that it is handed',
  ),
  // cli: main -> program -> commands -> handlers, which are imported when they are used
  {
    name: 'commands-are-strangers',
    comment: 'one command never imports another',
    severity: 'error',
    from: { path: '^src/cli/commands/', pathNot: testFile },
    to: { path: '^src/cli/commands/' },
  },
  {
    name: 'handlers-are-strangers',
    comment: 'what several handlers share lies beside them',
    severity: 'error',
    from: { path: '^src/cli/handlers/', pathNot: testFile },
    to: { path: '^src/cli/(handlers|commands)/' },
  },
  {
    name: 'handlers-are-imported-late',
    comment: 'a command must not make the others wait for what it needs',
    severity: 'error',
    from: { path: '^src/cli/', pathNot: ['^src/cli/handlers/', testFile] },
    to: { path: '^src/cli/handlers/', dynamic: false },
  },
  // attestation: what it means is pure; only attestation-file.ts reads and writes
  {
    name: 'attestation-core-is-pure',
    severity: 'error',
    from: { path: '^src/attestation/', pathNot: ['^src/attestation/attestation-file\\.ts$', testFile] },
    to: { path: io },
  },

  // Inside src/national: server -> world -> routes -> core, HelseID beside the routes.
  within('national-core', 'src/national', 'core', [], 'what the services hold: no route, no HelseID'),
  within('national-helseid', 'src/national', 'helseid', [], 'HelseID knows no route and no world'),
  within('national-routes', 'src/national', 'routes', ['core', 'helseid'], 'a route is a façade over the core'),
  within('national-world', 'src/national', 'world', ['core', 'routes/route\\.ts'], 'a world knows no route by name'),
  within(
    'national-server',
    'src/national',
    'server',
    ['core', 'helseid', 'routes/routes?\\.ts', 'world'],
    'the server knows the list of routes, none by name',
  ),
  {
    name: 'national-core-is-no-server',
    comment: 'the core knows no HTTP',
    severity: 'error',
    from: { path: '^src/national/(core|world)/', pathNot: '\\.test(\\.kit)?\\.ts$' },
    to: { path: io },
  },
  {
    name: 'national-routes-are-strangers',
    comment: 'one route never imports another; routes.ts alone lists them',
    severity: 'error',
    from: { path: '^src/national/routes/([^/]+)/', pathNot: '\\.test(\\.kit)?\\.ts$' },
    to: { path: '^src/national/routes/', pathNot: ['^src/national/routes/$1/', '^src/national/routes/route\\.ts$'] },
  },
  {
    name: 'national-folders-have-no-cycle',
    comment: 'a folder that needs another is not needed by it',
    severity: 'error',
    scope: 'folder',
    from: { path: '^src/national/routes/sfm-basis/' },
    to: { circular: true },
  },
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
    exclude: { path: '^dist/|\\.test(\\.kit)?\\.ts$' },
  },
}
