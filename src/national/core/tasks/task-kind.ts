/** Why someone has a task. Named by what has happened, not by a code: a code is the route's. */
export type TaskKind =
  | 'draft-to-approve'
  | 'message-to-sign'
  | 'pharmacy-question'
  | 'list-comment'
  | 'multidose-patient-changed'
  | 'patient-changed'
  | 'fest-alert'
  | 'prescription-recalled-by-other'
  | 'dispensing-reported'
  | 'slv-answer'
  | 'multidose-taken-over'

interface TaskKindFacts {
  /** What brings it, where a message does. */
  readonly message?: 'M25.2' | 'M7' | 'M8' | 'M15' | 'M28'
  /** Number in sfm-task-types; undefined: no source tells it. Numbers 1, 2 and 5 are not in use. */
  readonly code?: string
  /** Our words where no source has any. */
  readonly display: string
  /** FACT: read in the source; INFERRED: read across sources; UNKNOWN: chosen here, and no verdict hangs on it. */
  readonly confidence: 'FACT' | 'INFERRED' | 'UNKNOWN'
  readonly source: string
  /** Told at each poll until it is handled, however old: `_lastUpdated` does not hide it. */
  readonly untilHandled?: true
  /** One task for each patient and owner, renewed when more happens: RF and KJ answer which patients have changed, not what changed. */
  readonly onePerPatient?: true
}

/**
 * Which task carries what, in one table. For M7, M8, M15 and M28 the requirements say that a task comes (SFM-3.3.2, -3.3.3, -3.3.5,
 * -3.3.7), and no source says with which number of sfm-task-types: they carry the message's own name as code until a world says otherwise
 * (`taskCodes`), and a poll without `code` finds them.
 */
export const taskKinds: Readonly<Record<TaskKind, TaskKindFacts>> = {
  'draft-to-approve': {
    code: '3',
    display: 'Godkjenn kladd',
    confidence: 'FACT',
    source: 'SFM-TASK-3',
    untilHandled: true,
  },
  'message-to-sign': {
    code: '4',
    display: 'Send klargjort melding',
    confidence: 'FACT',
    source: 'SFM-TASK-4',
    untilHandled: true,
  },
  'pharmacy-question': {
    message: 'M25.2',
    code: '6',
    display: 'Spørsmål fra apotek',
    confidence: 'FACT',
    source: 'SFM-TASK-6, SFM-3.3.6',
  },
  'list-comment': {
    code: '7',
    display: 'PLL kommentar',
    confidence: 'INFERRED',
    source: 'SFM-TASK-7: only its name was seen',
  },
  'multidose-patient-changed': {
    code: '8',
    display: 'Endring på multidosepasient',
    confidence: 'FACT',
    source:
      'SFM-TASK-8, SFM-3.3.8; that M1, M5 and M25.1 by others count, and one task for each patient (M9.22), INFERRED',
    onePerPatient: true,
  },
  'patient-changed': {
    code: '10',
    display: 'Endring på pasient',
    confidence: 'FACT',
    source: 'SFM-TASK-10, SFM-3.3.9, KJ-LMV-01 (M1, M5, M25.1); one task for each patient INFERRED',
    onePerPatient: true,
  },
  'fest-alert': { code: '11', display: 'FEST-varsel', confidence: 'FACT', source: 'SFM-TASK-11' },
  'prescription-recalled-by-other': {
    message: 'M7',
    display: 'Resept tilbakekalt av annen rekvirent',
    confidence: 'UNKNOWN',
    source: 'SFM-3.3.2 without a number',
  },
  'dispensing-reported': {
    message: 'M8',
    display: 'Utleveringsrapport til fastlege',
    confidence: 'UNKNOWN',
    source: 'SFM-3.3.3 without a number',
  },
  'slv-answer': {
    message: 'M15',
    display: 'Svar fra SLV',
    confidence: 'UNKNOWN',
    source: 'SFM-3.3.5 without a number',
  },
  'multidose-taken-over': {
    message: 'M28',
    display: 'Annen lege har overtatt som multidoseansvarlig',
    confidence: 'UNKNOWN',
    source: 'SFM-3.3.7 without a number',
  },
}
