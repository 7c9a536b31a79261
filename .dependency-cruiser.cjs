/** The arrows of the house. `generated` holds types only, made from schemas/, and is open to the rooms that read those messages. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.ts$' },
  to: { path: '^(src|suites|fixtures|schemas)/', pathNot: [from, ...allowed] },
})
const io = '^(node:)?(fs|net|http|https|child_process|dgram|tls|os|worker_threads)(/|$)|^(undici|hono|@hono)'

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    only('suites-speak-scenario', '^suites/', ['^src/scenario/'], 'a suite is data in the scenario language'),
    only(
      'scenario-is-alone',
      '^src/scenario/',
      ['^fixtures/', '^src/schema/generated/'],
      'the language knows fixtures and the action vocabulary',
    ),
    only('schema-is-alone', '^src/schema/', ['^schemas/'], 'the schema registry knows schemas only'),
    only('fhir-reads', '^src/fhir/', ['^src/schema/'], 'fhir reads and never decides'),
    only(
      'national-is-a-stranger',
      '^src/national/',
      ['^src/scenario/', '^src/fhir/', '^src/schema/', '^fixtures/'],
      'the simulator knows no checks, run, judge, report or EPJ',
    ),
    only('epj-is-a-stranger', '^src/reference-epj/', [], 'the reference EPJ meets the harness over HTTP only'),
    only('adapter-drives', '^src/adapter/', ['^src/schema/', '^src/scenario/text'], 'an adapter knows the protocol only'),
    only('evidence-is-a-record', '^src/evidence/', ['^src/schema/', '^src/scenario/'], 'evidence knows the plan it records'),
    only(
      'judge-is-pure',
      '^src/judge/',
      ['^src/scenario/', '^src/fhir/', '^src/schema/', '^src/evidence/', '^suites/requirements/'],
      'the judge reads evidence, never the simulator or the EPJ',
    ),
    only('report-tells', '^src/report/', ['^src/judge/', '^src/evidence/', '^src/scenario/', '^src/schema/'], 'a report reads results'),
    {
      name: 'pure-core',
      comment: 'scenario, fhir and judge do no I/O',
      severity: 'error',
      from: { path: '^src/(scenario|fhir|judge)/', pathNot: '\\.test\\.ts$' },
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
