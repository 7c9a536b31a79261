import type { ActionName } from '../../contract/generated/adapter.js'
import type { Expectation, TaskMatter, ToldTopic } from '../../scenario/expectations/expectation.js'
import { discontinuationReasons } from '../../scenario/steps/step-words.js'
import type { Text } from '../../scenario/text.js'
import { patient } from '../../scenario/world/people.js'
import { listed } from './report-words.js'

/** An expectation as a clinician or tester reads it. `nameOf` gives the medicine behind a scenario's handle. */
export function expectationWords(expectation: Expectation, nameOf: (key: string) => string): Text {
  switch (expectation.kind) {
    case 'list-holds':
      return listHolds(expectation, nameOf)
    case 'first-version':
      return {
        nb: 'Listen er pasientens første: den bygger på ingen tidligere liste, og det finnes bare én versjon.',
        en: "The list is the patient's first: it builds on no earlier list, and there is only one version.",
      }
    case 'linked': {
      const name = nameOf(expectation.treatment)
      return {
        nb: `${name}: resepten som fantes fra før, er knyttet til oppføringen på listen, og det er ikke skrevet noen ny.`,
        en: `${name}: the prescription that was there before is linked to the entry on the list, and no new one has been written.`,
      }
    }
    case 'prescribed': {
      const name = nameOf(expectation.treatment)
      return {
        nb: `${name}: det er skrevet én ny resept. Den er knyttet til oppføringen på listen og har samme innhold.`,
        en: `${name}: one new prescription has been written. It is linked to the entry on the list and has the same content.`,
      }
    }
    case 'off-list': {
      const name = nameOf(expectation.treatment)
      return {
        nb: `${name}: det er utstedt én ny resept, og den står ikke på listen.`,
        en: `${name}: one new prescription has been issued, and it is not on the list.`,
      }
    }
    case 'medicine-level': {
      const name = nameOf(expectation.treatment)
      return {
        nb: `${name}: resepten har legemidlet på det nivået som er valgt (virkestoff, merkevare eller pakning), med rett kode.`,
        en: `${name}: the prescription has the medicine at the chosen level (substance, brand or package), with the right code.`,
      }
    }
    case 'use': {
      const name = nameOf(expectation.treatment)
      return {
        nb: `${name}: står på listen med den bruken som er valgt (fast, kur eller ved behov).`,
        en: `${name}: is on the list with the use that was chosen (regular, course or as needed).`,
      }
    }
    case 'structured-dose': {
      const name = nameOf(expectation.treatment)
      return {
        nb: `${name}: sendes doseringen i egne felt, er de slik brukeren fylte dem ut. En EPJ som bare har dosering som tekst, sender bare teksten.`,
        en: `${name}: where the dose is sent in fields, it is as the user filled it in. An EPJ with text only sends the text alone.`,
      }
    }
    case 'recipe': {
      const name = nameOf(expectation.treatment)
      return {
        nb: `${name}: det magistrelle legemidlet er sendt med oppskrift, mengde og alle bestanddeler.`,
        en: `${name}: the magistral medicine was sent with its recipe, amount and all ingredients.`,
      }
    }
    case 'reference-number': {
      const name = nameOf(expectation.treatment)
      return {
        nb: `${name}: resepten har fått referansenummer, og EPJ-en viste det til brukeren.`,
        en: `${name}: the prescription has got a reference number, and the EPJ showed it to the user.`,
      }
    }
    case 'reimbursed': {
      const name = nameOf(expectation.treatment)
      return {
        nb: `${name}: ${expectation.ifIssued === true ? 'blir det sendt en resept, har den' : 'resepten har'} den refusjonen som er valgt, og ingen hjemmel som er for andre varer.`,
        en: `${name}: ${expectation.ifIssued === true ? 'if a prescription is sent, it' : 'the prescription'} has the reimbursement that was chosen, and no paragraph that is for other products.`,
      }
    }
    case 'no-reiteration': {
      const name = nameOf(expectation.treatment)
      return {
        nb: `${name}: ingen resept er sendt med reiterasjon.`,
        en: `${name}: no prescription was sent with reiterations.`,
      }
    }
    case 'dispatched': {
      const name = nameOf(expectation.treatment)
      return {
        nb:
          expectation.ifIssued === true
            ? `${name}: blir det sendt en resept, går den ikke videre til noen bandasjist.`
            : `${name}: resepten er sendt videre til apoteket som er valgt, og ikke til noen bandasjist.`,
        en:
          expectation.ifIssued === true
            ? `${name}: if a prescription is sent, it is forwarded to no bandagist.`
            : `${name}: the prescription is forwarded to the chosen pharmacy, and to no bandagist.`,
      }
    }
    case 'goods-prescribed':
      return {
        nb: `${expectation.name}: det er utstedt én ny resept, med refusjonshjemmel ${expectation.paragraph}.`,
        en: `${expectation.name}: one new prescription has been issued, with the reimbursement paragraph ${expectation.paragraph}.`,
      }
    case 'no-list-sent':
      return {
        nb: 'Bare resepten er sendt: Reseptformidleren har den legemiddellisten den hadde.',
        en: 'Only the prescription has been sent: Reseptformidleren holds the medication list that it held.',
      }
    case 'reactions':
      return {
        nb: 'Hver legemiddelreaksjon som ble registrert, endret eller avkreftet, er sendt slik brukeren sa det, og bare én gang.',
        en: 'Each reaction that was recorded, changed or refuted was sent as the user said it, and only once.',
      }
    case 'without-prescription': {
      const name = nameOf(expectation.treatment)
      return {
        nb: `${name}: står på listen uten resept (type U).`,
        en: `${name}: is on the list without prescription (type U).`,
      }
    }
    case 'recalled': {
      const name = nameOf(expectation.treatment)
      return {
        nb: `${name}: resepten som fantes fra før, er tilbakekalt med årsak ${coded(expectation.code, recallReasons, 'nb')}.`,
        en: `${name}: the prescription that was there before has been recalled with reason ${coded(expectation.code, recallReasons, 'en')}.`,
      }
    }
    case 'renewed': {
      const name = nameOf(expectation.treatment)
      return {
        nb: `${name}: resepten som fantes fra før, er tilbakekalt med årsak ${coded(expectation.code, recallReasons, 'nb')} og erstattet av én ny på den samme oppføringen.`,
        en: `${name}: the prescription that was there before has been recalled with reason ${coded(expectation.code, recallReasons, 'en')} and replaced by one new one on the same entry.`,
      }
    }
    case 'dose': {
      const name = nameOf(expectation.treatment)
      return {
        nb: `${name}: står på listen med doseringen ${expectation.dose}.`,
        en: `${name}: is on the list with the dose ${expectation.dose}.`,
      }
    }
    case 'discontinued-by-user': {
      const name = nameOf(expectation.treatment)
      return {
        nb: `${name}: på listen står det at den påloggede seponerte legemidlet, med den dagen brukeren oppga.`,
        en: `${name}: the list says that the one signed in discontinued it, and from the day that the user gave.`,
      }
    }
    case 'course-ends': {
      const name = nameOf(expectation.treatment)
      return {
        nb: `${name}: kuren står på listen med den siste dagen som brukeren oppga.`,
        en: `${name}: the course is on the list with the last day that the user gave.`,
      }
    }
    case 'entered-in-error': {
      const name = nameOf(expectation.treatment)
      return {
        nb: `${name}: feilregistreringen er tatt ut av listen.`,
        en: `${name}: the wrong entry is taken off the list.`,
      }
    }
    case 'untouched': {
      const name = nameOf(expectation.treatment)
      return {
        nb: `${name}: oppføringen i Reseptformidleren er akkurat som den var, og det er også resepten om det finnes en. Ingen ny er skrevet.`,
        en: `${name}: the entry in Reseptformidleren is exactly as it was, and so is the prescription if there is one. No new one has been written.`,
      }
    }
    case 'multidose-doctor':
      return {
        nb: 'Den påloggede legen ble registrert som multidoseansvarlig lege, med HER-id, før listen ble sendt.',
        en: 'The signed-in doctor was registered as multidoseansvarlig lege (the doctor responsible for multidose), with HER-id, before the list was sent.',
      }
    case 'related-parties':
      return {
        nb: `Den siste listen som ble sendt, har med ${relatedParties(expectation.roles, 'nb')}, slik de står i Reseptformidleren.`,
        en: `The last list that was sent carries ${relatedParties(expectation.roles, 'en')}, as they stand in Reseptformidleren.`,
      }
    case 'multidose-unchanged':
      return {
        nb: 'Den samme legen og det samme apoteket som før står som ansvarlige for pasientens multidose.',
        en: "The same doctor and the same pharmacy as before are responsible for the patient's multidose.",
      }
    case 'discharge-prescription': {
      const name = nameOf(expectation.treatment)
      return {
        nb: `${name}: den nye resepten er merket med at sykehuset skrev den ved utskrivning.`,
        en: `${name}: the new prescription says that the hospital wrote it at discharge.`,
      }
    }
    case 'inpatient-only': {
      const name = nameOf(expectation.treatment)
      return {
        nb: `${name}: gis bare under oppholdet, og står derfor ikke på listen. Det er heller ikke skrevet resept.`,
        en: `${name}: is given only during the stay, and is therefore not on the list. No prescription has been written either.`,
      }
    }
    case 'sent-by-decision':
      return {
        nb: 'EPJ-en sendte ingenting mens brukeren bare åpnet pasienten, hentet eller så på listen.',
        en: 'The EPJ sent nothing while the user only opened the patient, fetched the list or looked at it.',
      }
    case 'no-multidose-doctor':
      return {
        nb: 'Ingen er lenger registrert som multidoseansvarlig lege i Reseptformidleren.',
        en: 'Nobody stands as multidoseansvarlig lege in Reseptformidleren any more.',
      }
    case 'refusal-told': {
      const action = actionWords[expectation.action]
      return {
        nb: `Reseptformidleren avviser, eller EPJ-en stanser, når brukeren skal ${action.nb}, og brukeren får vite at det ikke ble gjort.`,
        en: `Reseptformidleren refuses, or the EPJ stops the user, when they are about to ${action.en}, and the user is told that it was not done.`,
      }
    }
    case 'sent-as-substitute':
      return {
        nb: 'Den siste listen som ble sendt, sier at en vikar for den multidoseansvarlige legen sendte den.',
        en: 'The last list that was sent says that a substitute for the doctor responsible for multidose sent it.',
      }
    case 'no-multidose-parties':
      return {
        nb: 'Den siste listen som ble sendt, har verken multidoseansvarlig lege eller multidoseapotek, for ingen er registrert.',
        en: 'The last list that was sent names neither a multidose doctor nor a multidose pharmacy, since nobody is registered.',
      }
    case 'pharmacy-entry-settled': {
      const name = nameOf(expectation.treatment)
      return {
        nb: `${name}, som apoteket la til, er tatt med på listen eller seponert der.`,
        en: `${name}, which the pharmacy added, is included in the list or discontinued there.`,
      }
    }
    case 'pharmacy-matter-shown': {
      const name = nameOf(expectation.treatment)
      return pharmacyMatters[expectation.as](name)
    }
    case 'changes-raised': {
      const names = expectation.patients.map((key) => `${patient(key).givenName} ${patient(key).familyName}`)
      return {
        nb: `EPJ-en spurte om endringer for de pasientene brukeren følger, og viser dem for ${listed(names, 'nb')}.`,
        en: `The EPJ asked for changes on the patients that the user follows, and shows them for ${listed(names, 'en')}.`,
      }
    }
    case 'task-shown':
      return {
        nb: `EPJ-en har hentet oppgaven om ${taskMatters[expectation.task].nb}, og brukeren finner den én gang i oppgavelistene.`,
        en: `The EPJ has fetched the task about ${taskMatters[expectation.task].en}, and the user finds it once in the task lists.`,
      }
    case 'tasks-asked-for':
      return {
        nb: 'EPJ-en spør etter oppgaver med den legen, de pasientene og det tidspunktet som SFM trenger, og endrer dem ikke.',
        en: 'The EPJ asks for tasks with the doctor, the patients and the time that SFM needs, and changes none.',
      }
    case 'organisation-set-up':
      return {
        nb: 'Virksomheten står i SFM som aktiv. EPJ-en spurte først hva som fantes der, og skrev brukerne før virksomheten ble aktiv.',
        en: 'The organisation stands in SFM as active. The EPJ first asked what was there, and wrote the users before the organisation became active.',
      }
    case 'unit-written':
      return {
        nb: `Underenheten med organisasjonsnummer ${expectation.orgnr} står i SFM som del av virksomheten.`,
        en: `The unit with organisation number ${expectation.orgnr} stands in SFM as part of the organisation.`,
      }
    case 'user-written':
      return userWritten(expectation)
    case 'nothing-sent':
      return {
        nb: 'Ingen liste er sendt, og Reseptformidleren har det samme som før.',
        en: 'No list has been sent, and Reseptformidleren holds what it held before.',
      }
    case 'view-shows':
      return viewShows(expectation, nameOf)
    case 'view-shows-dose': {
      const at = actionWords[expectation.action]
      const name = nameOf(expectation.treatment)
      return {
        nb: `Når brukeren har valgt å ${at.nb}, viser EPJ-en ${name} med dosen ${expectation.dose}.`,
        en: `When the user has chosen to ${at.en}, the EPJ shows ${name} with the dose ${expectation.dose}.`,
      }
    }
    case 'user-told-of': {
      const action = actionWords[expectation.action]
      const matter = matterWords(expectation.of)
      return {
        nb: `Da brukeren skulle ${action.nb}, sa EPJ-en fra om ${matter.nb}.`,
        en: `When the user was about to ${action.en}, the EPJ told them of ${matter.en}.`,
      }
    }
    case 'seen-before-send': {
      const name = nameOf(expectation.treatment)
      return {
        nb: `${name}: brukeren har fått se det den andre legen satte på listen, før sin egen liste ble sendt.`,
        en: `${name}: the user has seen what the other doctor put on the list, before their own list was sent.`,
      }
    }
    case 'recall-shown': {
      const name = nameOf(expectation.treatment)
      return {
        nb: `${name}: brukeren kan se at resepten er eller blir tilbakekalt.`,
        en: `${name}: the user can see that the prescription is or will be recalled.`,
      }
    }
    case 'user-told': {
      const action = actionWords[expectation.action]
      return {
        nb: `Da brukeren skulle ${action.nb}, ga EPJ-en en melding.`,
        en: `When the user was about to ${action.en}, the EPJ told them something.`,
      }
    }
  }
}

function matterWords(of: Extract<Expectation, { kind: 'user-told-of' }>['of']): Text {
  if (typeof of === 'string') return topicWords[of]
  const quoted = of.map((text) => `«${text}»`)
  return { nb: listed(quoted, 'nb'), en: listed(quoted, 'en') }
}

const topicWords: Readonly<Record<ToldTopic, Text>> = {
  kjernejournal: { nb: 'at kjernejournal ikke svarte', en: 'kjernejournal, which did not answer' },
  reseptformidleren: { nb: 'at Reseptformidleren ikke svarte', en: 'Reseptformidleren, which did not answer' },
  blocked: { nb: 'at pasienten har sperret for innsyn', en: 'the patient’s having blocked access' },
  locked: { nb: 'låste resepter', en: 'locked prescriptions' },
  signing: { nb: 'at det å sende er å signere', en: 'sending’s being an act of signing' },
  'sign-in': { nb: 'at påloggingen ikke gikk', en: 'the sign-in, which did not work' },
  'pharmacy-question': { nb: 'det multidoseapoteket spør om', en: 'what the multidose pharmacy asks' },
  'paper-multidose': { nb: 'at pasienten har papirmultidose', en: 'the patient’s having paper multidose' },
}

function userWritten({ as, identifier, what, familyName }: Extract<Expectation, { kind: 'user-written' }>): Text {
  const nb =
    as === 'Person'
      ? 'den administrative brukeren'
      : identifier === undefined
        ? 'den påloggede brukeren'
        : `brukeren med HPR-nummer ${identifier}`
  const en =
    as === 'Person'
      ? 'the administrative user'
      : identifier === undefined
        ? 'the signed-in user'
        : `the user with HPR number ${identifier}`
  switch (what) {
    case 'created':
      return { nb: `SFM har fått vite om ${nb}.`, en: `SFM has been told of ${en}.` }
    case 'changed':
      return {
        nb: `SFM har fått vite at ${nb}${familyName === undefined ? ' er endret' : ` nå heter ${familyName}`}.`,
        en: `SFM has been told that ${en}${familyName === undefined ? ' is changed' : ` is now called ${familyName}`}.`,
      }
    case 'deactivated':
      return {
        nb: `SFM har fått vite at ${nb} ikke lenger er aktiv.`,
        en: `SFM has been told that ${en} is no longer active.`,
      }
  }
}

const pharmacyMatters: Readonly<
  Record<Extract<Expectation, { kind: 'pharmacy-matter-shown' }>['as'], (name: string) => Text>
> = {
  discontinued: (name) => ({
    nb: `${name}: brukeren kan se at legemidlet er seponert, nå som en annen lege har gjort det.`,
    en: `${name}: the user can see that the medicine is discontinued, now that another doctor has done it.`,
  }),
  included: (name) => ({
    nb: `${name}: brukeren ser legemidlet, nå som en annen lege har tatt det med på listen, og ikke lenger apotekets spørsmål om det.`,
    en: `${name}: the user sees the medicine, now that another doctor has included it, and no longer the pharmacy's question about it.`,
  }),
  asked: (name) => ({
    nb: `${name}: EPJ-en sier fra om at apoteket fortsatt spør.`,
    en: `${name}: the EPJ tells the user that the pharmacy still asks.`,
  }),
}

const taskMatters: Readonly<Record<TaskMatter, Text>> = {
  'pharmacy-question': { nb: 'spørsmålet fra multidoseapoteket', en: 'the question from the multidose pharmacy' },
  draft: { nb: 'utkastet som legen skal ta stilling til', en: 'the draft that the doctor is to decide on' },
  'multidose-patient-changed': {
    nb: 'at en annen har endret for multidosepasienten',
    en: 'what another has changed for the multidose patient',
  },
  'patient-changed': { nb: 'at det er endringer på pasienten', en: 'changes on the patient' },
  'recalled-by-other': { nb: 'at en annen har tilbakekalt resepten', en: 'another having recalled the prescription' },
  'dispensing-reported': { nb: 'utleveringsrapporten til fastlegen', en: 'the dispensing report to the GP' },
  'slv-answer': { nb: 'svaret fra Legemiddelverket', en: 'the answer from the medicines agency' },
  'multidose-taken-over': {
    nb: 'at en annen lege har overtatt multidoseansvaret',
    en: 'another doctor having taken over the multidose',
  },
}

function viewShows(
  { action, shown, hidden }: Extract<Expectation, { kind: 'view-shows' }>,
  nameOf: (key: string) => string,
): Text {
  const at = actionWords[action]
  return {
    nb: `Når brukeren har valgt å ${at.nb}, viser EPJ-en ${listed(shown.map(nameOf), 'nb')}${shown.length === 1 ? '' : ', hver'} én gang${hidden.length === 0 ? '' : `, og ikke ${listed(hidden.map(nameOf), 'nb')}`}.`,
    en: `When the user has chosen to ${at.en}, the EPJ shows ${listed(shown.map(nameOf), 'en')}${shown.length === 1 ? '' : ', each'} once${hidden.length === 0 ? '' : `, and not ${listed(hidden.map(nameOf), 'en')}`}.`,
  }
}

function listHolds(
  { active, discontinued, orAlso }: Extract<Expectation, { kind: 'list-holds' }>,
  nameOf: (key: string) => string,
): Text {
  const stopped = (lang: keyof Text) =>
    listed(
      discontinued.map(
        ({ treatment, reason }) =>
          `${nameOf(treatment)} (${[reasonWord[lang], reason].join(' ')}${after(reasonWords[reason]?.[lang])})`,
      ),
      lang,
    )
  const nb = [
    active.length === 0
      ? 'Legemiddellisten i Reseptformidleren har ingen aktive legemidler.'
      : `Legemiddellisten i Reseptformidleren har disse legemidlene som aktive, og ingen andre: ${listed(active.map(nameOf), 'nb')}.`,
    ...(discontinued.length === 0 ? [] : [`Som seponert står ${stopped('nb')}.`]),
    ...(orAlso.length === 0
      ? []
      : [`I tillegg kan ${listed(orAlso.map(nameOf), 'nb')} stå der eller ikke; begge deler godtas.`]),
  ]
  const en = [
    active.length === 0
      ? 'The medication list in Reseptformidleren has no active medicines.'
      : `The medication list in Reseptformidleren has these medicines as active, and no others: ${listed(active.map(nameOf), 'en')}.`,
    ...(discontinued.length === 0 ? [] : [`Discontinued: ${stopped('en')}.`]),
    ...(orAlso.length === 0
      ? []
      : [`Besides, ${listed(orAlso.map(nameOf), 'en')} may be there or not; both are accepted.`]),
  ]
  return { nb: nb.join(' '), en: en.join(' ') }
}

const reasonWord: Text = { nb: 'årsak', en: 'reason' }
const after = (words: string | undefined) => (words === undefined ? '' : `, ${words}`)

const relatedParties = (roles: readonly string[], lang: keyof Text) =>
  listed(
    roles.map((role) => `${partyRoles[role]?.[lang] ?? (lang === 'nb' ? 'rolle' : 'role')} (${role})`),
    lang,
  )

/** «2 (seponering)»; a code that is not in the list stands alone. */
function coded(code: string, codes: Readonly<Record<string, Text>>, lang: keyof Text): string {
  const words = codes[code]?.[lang]
  return words === undefined ? code : `${code} (${words})`
}

/** Kodeverk 7500. */
const recallReasons: Readonly<Record<string, Text>> = {
  1: { nb: 'fornying', en: 'renewal' },
  2: { nb: 'seponering', en: 'discontinuation' },
  3: { nb: 'fornying med endring', en: 'renewal with change' },
  4: { nb: 'annen', en: 'other' },
  5: { nb: 'administrativ sletting', en: 'administrative deletion' },
}

/** A scenario's data may hold a code that the kodeverk lacks. */
const reasonWords: Readonly<Record<string, Text>> = discontinuationReasons

/** Kodeverk 7490. */
const partyRoles: Readonly<Record<string, Text>> = {
  A: { nb: 'ansvarlig farmasøyt', en: 'the responsible pharmacist' },
  F: { nb: 'fastlegen', en: 'the GP' },
  I: { nb: 'den som instituerte behandlingen', en: 'who instituted the treatment' },
  L: { nb: 'LIB-ansvarlig lege', en: 'the doctor responsible for the medicines in use' },
  M: { nb: 'multidoseansvarlig lege', en: 'the doctor responsible for multidose' },
  P: { nb: 'PLO-kontakt', en: 'the care service contact' },
  R: { nb: 'rekvirenten', en: 'the prescriber' },
  S: { nb: 'den som seponerte', en: 'who discontinued' },
}

const actionWords: Readonly<Record<ActionName, Text>> = {
  'open-patient': { nb: 'åpne pasienten', en: 'open the patient' },
  lookup: { nb: 'hente liste og resepter', en: 'fetch the list and the prescriptions' },
  'add-treatment': { nb: 'legge til en behandling', en: 'add a treatment' },
  'change-treatment': { nb: 'endre en behandling', en: 'change a treatment' },
  'discontinue-treatment': { nb: 'seponere en behandling', en: 'discontinue a treatment' },
  'renew-prescription': { nb: 'fornye en resept', en: 'renew a prescription' },
  'recall-prescription': { nb: 'tilbakekalle en resept', en: 'recall a prescription' },
  'confirm-in-use': { nb: 'bekrefte at et legemiddel er i bruk', en: 'confirm that a medicine is in use' },
  'mark-entered-in-error': { nb: 'fjerne en feilregistrering', en: 'remove a wrong entry' },
  'record-allergy': { nb: 'registrere en legemiddelreaksjon', en: 'record a reaction' },
  'prescribe-only': { nb: 'skrive resept uten å sende listen', en: 'prescribe without sending the list' },
  'prescribe-goods': {
    nb: 'skrive resept på en annen vare enn legemidler',
    en: 'prescribe something else than a medicine',
  },
  'chart-inpatient': { nb: 'føre noe i avdelingens egen kurve', en: "enter something in the ward's own chart" },
  'send-list': { nb: 'sende listen', en: 'send the list' },
  'view-list': { nb: 'se på listen', en: 'look at the list' },
  'register-multidose': { nb: 'registrere multidoseansvar', en: 'register multidose responsibility' },
  'deregister-multidose': { nb: 'avregistrere multidoseansvar', en: 'end multidose responsibility' },
  'answer-pharmacy-question': { nb: 'svare apoteket', en: 'answer the pharmacy' },
  'poll-tasks': { nb: 'hente oppgaver', en: 'fetch tasks' },
  'write-organisation': { nb: 'registrere virksomheten', en: 'register the organisation' },
  'write-practitioner': { nb: 'registrere helsepersonell', en: 'register a practitioner' },
  'close-patient': { nb: 'lukke pasienten', en: 'close the patient' },
} satisfies Record<ActionName, Text>
