import type { NationalIdentity, Prescription, Treatment } from '../../contract/generated/adapter.js'

interface ByDoctor {
  /** HPR number of the doctor. */
  readonly hpr: string
  /** RF shall refuse it with this code of kodeverk 7419. Absent: RF shall take it. */
  readonly refused?: string
}

/** One change that another doctor makes in the list. `treatment`: the handle the world began with, else the name of its medicine. */
export type OthersListChange =
  /** A new treatment, with a prescription when one is given. */
  | {
      readonly change: 'adds'
      readonly key: string
      readonly treatment: Treatment
      readonly prescription?: Prescription
    }
  /** Another dose; an active prescription is renewed with the change (kodeverk 7500: 3). */
  | { readonly change: 'changes-dose'; readonly treatment: string; readonly dose: string }
  /** Discontinued now, or from `at`; an active prescription is recalled (kodeverk 7500: 2). Reason: kodeverk 7494. */
  | {
      readonly change: 'discontinues'
      readonly treatment: string
      readonly reason: string
      readonly at?: string
      readonly note?: string
    }
  /** Taken away, as registered in error. */
  | { readonly change: 'removes'; readonly treatment: string }

/** An answer to the pharmacy, kodeverk 7493. */
export interface OthersAnswer {
  readonly treatment: string
  readonly code: '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8'
  readonly text?: string
}

/** What other people do while the EPJ looks away. Every rule of Reseptformidleren holds for them too. */
export type PeopleEvent =
  /** Another doctor looks up, changes the list and sends it (M1, M5, M25.1); everything else goes back as it came. */
  | ({
      readonly kind: 'doctor-sends-list'
      readonly changes: readonly OthersListChange[]
      /** Answers to the pharmacy's questions. */
      readonly answers?: readonly OthersAnswer[]
      /** As vikar of the registered multidose doctor. */
      readonly substitute?: boolean
    } & ByDoctor)
  /** Another doctor renews a prescription unchanged (kodeverk 7500: 1), and sends the list when the treatment is on it. */
  | ({ readonly kind: 'doctor-renews'; readonly treatment: string } & ByDoctor)
  /** Another doctor recalls a prescription and leaves the list alone. Code: kodeverk 7500. */
  | ({
      readonly kind: 'doctor-recalls'
      readonly treatment: string
      readonly code: string
      readonly text?: string
    } & ByDoctor)
  /** Another doctor registers as multidoseansvarlig (M27.1); the one before is told (M28). */
  | ({ readonly kind: 'doctor-takes-over-multidose' } & ByDoctor)
  /** A doctor ends their multidose responsibility; only the registered one may (152). */
  | ({ readonly kind: 'doctor-ends-multidose' } & ByDoctor)
  /** A nurse, or somebody else without the right to prescribe, reads the patient's medicines in kjernejournal. Nothing changes. */
  | { readonly kind: 'nurse-reads'; readonly hpr: string }
  /** The patient blocks somebody (helsenorge.no). */
  | {
      readonly kind: 'patient-blocks'
      readonly hpr: string
      readonly from: 'reseptformidler' | 'kjernejournal' | 'both'
    }
  | { readonly kind: 'patient-unblocks'; readonly hpr: string }
  /** The patient gets another national identity number: a D-number becomes a fødselsnummer. The old one is AndreFnr from now on. */
  | { readonly kind: 'patient-gets-new-identity'; readonly identity: NationalIdentity }
