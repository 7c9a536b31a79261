/** The arrows of the house (docs/architecture.md). `contract/generated` holds types only, made from schemas/. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.test(\\.kit)?\\.ts$' },
  to: { path: '^(src|suites|fixtures|schemas)/', pathNot: [from, ...allowed] },
})
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
  only('suites-speak-scenario', '^suites/', ['^src/scenario/'], 'a suite is data in the scenario language'),
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

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...rooms,
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
