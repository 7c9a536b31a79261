import type { NationalIdentity } from '../../contract/generated/adapter.js'

/**
 * Somebody gets something to see to, from where this world has nothing else that brings it: a draft of a helper, FEST, SLV, a comment.
 * What pharmacies and other doctors do gives its tasks by itself.
 */
export type TaskEvent =
  /** A helper has prepared a prescription, a treatment or a recall that the doctor must approve (SFM-HS-02, SFM-TASK-3). */
  | { readonly kind: 'draft-awaits-approval'; readonly hpr: string; readonly text?: string }
  /** A message is ready and must be signed and sent (SFM-TASK-4). */
  | { readonly kind: 'message-awaits-signature'; readonly hpr: string; readonly text?: string }
  /** The doctor has seen to every draft and every message that waited. */
  | { readonly kind: 'drafts-handled'; readonly hpr: string }
  /** Somebody has commented on the patient's list (SFM-TASK-7: only its name is known). */
  | { readonly kind: 'list-commented'; readonly hpr: string; readonly text: string }
  /** Something changes for another patient, of whom this world holds nothing else: kjernejournal tells whoever follows them (SFM-TASK-10). */
  | { readonly kind: 'other-patient-changes'; readonly identity: NationalIdentity }
  /** FEST tells of a medicine; it is about no patient (SFM-TASK-11). */
  | { readonly kind: 'fest-alert'; readonly text: string }
  /** SLV answers an application (M15). */
  | { readonly kind: 'slv-answers'; readonly hpr: string; readonly text: string }
  /** Something was handed over to the patient and is reported to the fastlege (M8), the prescription being another's or on paper. */
  | { readonly kind: 'dispensing-reported'; readonly hpr: string; readonly text?: string }

/** What may have a number of sfm-task-types that no source tells. */
export type NumberlessTask =
  'prescription-recalled-by-other' | 'dispensing-reported' | 'slv-answer' | 'multidose-taken-over'
