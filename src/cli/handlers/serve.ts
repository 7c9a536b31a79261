import { defined } from '../../contract/defined.js'
import type { RecordedHttp } from '../../national/server/national-services.js'
import { routes } from '../../routes/routes.js'
import { scenarioNamed } from '../../run/suites.js'
import { worldOf } from '../../scenario/world/actors-world.js'
import { layOut } from '../../scenario/world/layout.js'
import { writeClientFolder } from '../client-folder.js'
import type { Context } from '../context.js'
import { untilStopped } from '../until-stopped.js'

/** Starts the national services alone, for whoever wants to point an EPJ at them by hand. Nothing is judged. */
export async function serve(
  argv: {
    readonly scenario: string
    readonly port: number
    readonly seed: string
    readonly redirectUri?: string | undefined
    readonly write?: string | undefined
  },
  { lang }: Context,
): Promise<void> {
  const scenario = await scenarioNamed(argv.scenario)
  const [role] = scenario.roles
  if (role === undefined) throw new Error(`Scenario ${scenario.id} is for no role`)
  const national = await routes.startServices({ port: argv.port })
  const setup = layOut(scenario.given, { seed: argv.seed, actors: [role], startsAt: new Date(), clock: 'live' })
  const world = national.open(setup, {
    signInPage: true,
    ...defined({ redirectUri: argv.redirectUri }),
    onExchange: (exchange) => console.log(lineOf(exchange)),
  })
  const { issuer, sfm, clientId, redirectUri, scope, privateJwk } = world.environment
  const own = worldOf(setup, role)
  const { practitioner, organisation, patient, practitioners } = own
  if (argv.write !== undefined) writeClientFolder(argv.write, world.environment, own)
  const words = {
    nb: {
      title: 'De nasjonale tjenestene er klare',
      scenario: 'Verden',
      client: 'HelseID-klient',
      key: 'Klientens private nøkkel (bare for denne kjøringen)',
      written: 'Nøkkel, skallvariabler og et oppslag ligger i mappen',
      signedIn: 'Logget inn når EPJ-en logger inn uten nettleser',
      page: 'I en nettleser velger du selv. Behandlerne er',
      journal: 'SFM-id',
      patient: 'Pasient',
      stop: 'Ctrl-C stopper dem. Hvert kall vises under.',
    },
    en: {
      title: 'The national services are ready',
      scenario: 'World',
      client: 'HelseID client',
      key: "The client's private key (for this run only)",
      written: 'Key, shell variables and a lookup are in the folder',
      signedIn: 'Signed in when the EPJ signs in without a browser',
      page: 'In a browser you choose yourself. The practitioners are',
      journal: 'SFM id',
      patient: 'Patient',
      stop: 'Ctrl-C stops them. Each call is shown below.',
    },
  }[lang]
  const lines = [
    `${words.title}: ${national.url}`,
    '',
    `HelseID:  ${issuer}`,
    `SFM:      ${sfm}`,
    `${words.scenario}: ${scenario.id} – ${scenario.title[lang]}`,
    `${words.client}: ${clientId}, redirect_uri ${redirectUri}, scope «${scope}»`,
    `${words.signedIn}: ${practitioner.givenName} ${practitioner.familyName} (HPR ${practitioner.hpr ?? '–'}), ${organisation.name} (${organisation.orgnrParent}/${organisation.orgnrChild}, HER ${organisation.herId})`,
    `${words.journal}: ${organisation.journalId}`,
    `${words.patient}: ${patient.givenName} ${patient.familyName}, ${patient.nationalIdentity?.value ?? '–'}`,
    `${words.page}:`,
    ...practitioners.map(
      (one) =>
        `  ${one.givenName} ${one.familyName} (${one.profession}, HPR ${one.hpr ?? '–'}), ${one.organisation.name}`,
    ),
    ...(argv.write === undefined ? [] : [`${words.written}: ${argv.write}`]),
    ...(privateJwk === undefined || argv.write !== undefined ? [] : [`${words.key}: ${JSON.stringify(privateJwk)}`]),
    '',
    words.stop,
  ]
  console.log(lines.join('\n'))
  await untilStopped()
  world.close()
  await national.close()
}

function lineOf({ received, request, response, ms }: RecordedHttp): string {
  return `${received}  ${request.method} ${request.url}  ${response.status}  ${ms} ms`
}
