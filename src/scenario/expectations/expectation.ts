import type { ActionName, Role } from '../../contract/generated/adapter.js'

/**
 * What must be true when the script is over, as data: the judge holds the code.
 * A treatment is named by its handle in the scenario. Outcome expectations speak of what Reseptformidleren holds
 * afterwards and are the same for every route; message expectations speak of what was sent.
 */
export type Expectation = WhatIsExpected & {
  /** In a chain: whose part of it is looked at. */
  readonly actor?: Role
}

type WhatIsExpected =
  /**
   * RF holds a list with exactly these active, and these discontinued with their reason (kodeverk 7494).
   * `orAlso`: loose prescriptions nobody took a stand on. They may be on the list or not: no source says whether
   * mirroring one in sectionMedication puts it there.
   */
  | {
      readonly kind: 'list-holds'
      readonly active: readonly string[]
      readonly discontinued: readonly { readonly treatment: string; readonly reason: string }[]
      readonly orAlso: readonly string[]
    }
  /** The list in RF is the patient's first: it has no predecessor and there is one version. */
  | { readonly kind: 'first-version' }
  /** The treatment's prescription from the beginning is linked to its entry, and there is no second one. */
  | { readonly kind: 'linked'; readonly treatment: string }
  /** One new prescription was issued for the treatment, linked to its entry, with equal content. */
  | { readonly kind: 'prescribed'; readonly treatment: string }
  /** One new prescription was issued for the treatment, and it is not on the list (locked, a vaccine, or the user asked for no more). */
  | { readonly kind: 'off-list'; readonly treatment: string }
  /** The new prescription has the medicine at the level that the user chose: virkestoff, merkevare or pakning. */
  | { readonly kind: 'medicine-level'; readonly treatment: string }
  /** The entry says the use that the user chose (kodeverk 9101). */
  | { readonly kind: 'use'; readonly treatment: string }
  /** The dose in fields, where it is sent, is the one that the user filled in. */
  | { readonly kind: 'structured-dose'; readonly treatment: string }
  /** The magistral medicine is sent with its recipe, amount and ingredients. */
  | { readonly kind: 'recipe'; readonly treatment: string }
  /** The new prescription has a reference number, and the user was shown it. */
  | { readonly kind: 'reference-number'; readonly treatment: string }
  /** The new prescription has the reimbursement that the user chose, and none that no medicine may have. `ifIssued`: an EPJ that stops or mends it is right too. */
  | { readonly kind: 'reimbursed'; readonly treatment: string; readonly ifIssued?: true }
  /** No prescription for the treatment was sent with reiterations. */
  | { readonly kind: 'no-reiteration'; readonly treatment: string }
  /** The new prescription is forwarded to the pharmacy that the user chose, and no medicine to a bandagist. `ifIssued`: an EPJ that stops it is right too. */
  | { readonly kind: 'dispatched'; readonly treatment: string; readonly ifIssued?: true }
  /** One new prescription was issued for supplies or nutrition, under this paragraph (kodeverk 7427). Product group: kodeverk 7403. */
  | {
      readonly kind: 'goods-prescribed'
      readonly name: string
      readonly productGroup: string
      readonly paragraph: string
    }
  /** The treatment is on the list without prescription (type U, no reseptId). */
  | { readonly kind: 'without-prescription'; readonly treatment: string }
  /** The prescription from the beginning is recalled with this code (kodeverk 7500). */
  | { readonly kind: 'recalled'; readonly treatment: string; readonly code: string }
  /** The prescription from the beginning is recalled (code 1 or 3) and replaced by one new one, on the same entry. */
  | { readonly kind: 'renewed'; readonly treatment: string; readonly code: '1' | '3' }
  /** The entry carries the new dose. */
  | { readonly kind: 'dose'; readonly treatment: string; readonly dose: string }
  /** The entry says who discontinued it, and from when, as the user did at the step. */
  | { readonly kind: 'discontinued-by-user'; readonly treatment: string }
  /** The course has its last day on the list, as the user gave it. */
  | { readonly kind: 'course-ends'; readonly treatment: string }
  /** What was registered in error is off the list. */
  | { readonly kind: 'entered-in-error'; readonly treatment: string }
  /** Entry and prescription in RF are as they were, and no new prescription was issued for the treatment. */
  | { readonly kind: 'untouched'; readonly treatment: string }
  /** The signed-in doctor is registered as multidoseansvarlig lege, with HER-id, before the list was sent. */
  | { readonly kind: 'multidose-doctor' }
  /** The last list that was sent carries these related parties (kodeverk 7490), as RF had them. */
  | { readonly kind: 'related-parties'; readonly roles: readonly string[] }
  /** Who is responsible for the patient's multidose is as it was: nobody registered, and nobody was taken off. */
  | { readonly kind: 'multidose-unchanged' }
  /** The new prescription says that the hospital wrote it as the patient was discharged (dischargedhospital). */
  | { readonly kind: 'discharge-prescription'; readonly treatment: string }
  /** What is given only during the stay is neither on the list nor prescribed. */
  | { readonly kind: 'inpatient-only'; readonly treatment: string }
  /** Nothing was sent at a step where the user only read. */
  | { readonly kind: 'sent-by-decision' }
  /** Prescriptions were sent, and no list: RF holds the one that it held. */
  | { readonly kind: 'no-list-sent' }
  /** The last message carries every reaction that a step recorded, corrected or refuted, as the user said it. */
  | { readonly kind: 'reactions' }
  /** RF holds nobody as multidoseansvarlig lege any more. */
  | { readonly kind: 'no-multidose-doctor' }
  /** What Reseptformidleren refuses is not told as done: the EPJ stops the user, or says that it did not work. */
  | { readonly kind: 'refusal-told'; readonly action: 'deregister-multidose' | 'send-list' }
  /** The last list that was sent says that its sender stands in for the multidose doctor (Vikar). */
  | { readonly kind: 'sent-as-substitute' }
  /** The last list that was sent names no multidose doctor and no pharmacy: the patient has no multidose. */
  | { readonly kind: 'no-multidose-parties' }
  /** What the pharmacy put in (M25.2) is included in the list after it, or discontinued there: never left out. */
  | { readonly kind: 'pharmacy-entry-settled'; readonly treatment: string }
  /** After another doctor acted on what the pharmacy asks, the user sees at the next lookup what is discontinued, included or still asked. */
  | {
      readonly kind: 'pharmacy-matter-shown'
      readonly treatment: string
      readonly as: 'discontinued' | 'included' | 'asked'
    }
  /** The EPJ asked SFM for its tasks, and this one stands once in the user's task lists. */
  | { readonly kind: 'task-shown'; readonly task: TaskMatter }
  /** Of the patients that the user follows, the changes of these were fetched, and stand in the task lists (keys in fixtures/patients.json). */
  | { readonly kind: 'changes-raised'; readonly patients: readonly string[] }
  /** The EPJ asks for tasks as SFM Basis takes it, and neither creates nor deletes any. */
  | { readonly kind: 'tasks-asked-for' }
  /** The organisation is in SFM and active, and was written in the right order. */
  | { readonly kind: 'organisation-set-up' }
  /** A unit was written as part of its organisation. */
  | { readonly kind: 'unit-written'; readonly orgnr: string }
  /** SFM has been told last of this user so. */
  | {
      readonly kind: 'user-written'
      readonly as: 'Practitioner' | 'Person'
      /** HPR number of health personnel, national identity number of an administrative user. Absent: the signed-in one. */
      readonly identifier?: string
      readonly active: boolean
      readonly familyName?: string
      readonly what: 'created' | 'changed' | 'deactivated'
    }
  /** No list was sent, and RF holds what it held. */
  | { readonly kind: 'nothing-sent' }
  /** What the user saw at the last step of this kind (feature `view`): each of `shown` once, none of `hidden`, and nothing that the world does not know. */
  | {
      readonly kind: 'view-shows'
      readonly action: ActionName
      readonly shown: readonly string[]
      readonly hidden: readonly string[]
    }
  /** What another doctor put on the list was shown to the user before the user's own list was taken. */
  | { readonly kind: 'seen-before-send'; readonly treatment: string }
  /** What the user reads of the treatment's prescription changed when it was recalled (feature `view`). */
  | { readonly kind: 'recall-shown'; readonly treatment: string }
  /** What the user saw at the last step of this kind has the treatment with this dose, where the adapter shows doses. */
  | { readonly kind: 'view-shows-dose'; readonly action: ActionName; readonly treatment: string; readonly dose: string }
  /** At this kind of step the user was told something. */
  | { readonly kind: 'user-told'; readonly action: ActionName }
  /** At this kind of step the user was told of this: a matter that can be named in many ways, or words that must reach the user. */
  | { readonly kind: 'user-told-of'; readonly action: ActionName; readonly of: ToldTopic | readonly string[] }

/** What a user may have to be told of, in whatever words. */
export type ToldTopic =
  | 'kjernejournal'
  | 'reseptformidleren'
  | 'blocked'
  | 'locked'
  | 'sign-in'
  | 'signing'
  | 'pharmacy-question'
  | 'paper-multidose'

/** What a task is about, whatever its number in SFM. */
export type TaskMatter =
  | 'pharmacy-question'
  | 'draft'
  | 'multidose-patient-changed'
  | 'patient-changed'
  | 'recalled-by-other'
  | 'dispensing-reported'
  | 'slv-answer'
  | 'multidose-taken-over'
