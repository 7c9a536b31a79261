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
    ['^src/contract/', '^src/scenario/', '^src/input/', '^suites/requirements/'],
    'the catalogue knows no checks and no judge',
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
