/** What a task is about, whatever its number in SFM. */
export const taskMatterNames = [
  'pharmacy-question',
  'draft',
  'multidose-patient-changed',
  'patient-changed',
  'recalled-by-other',
  'dispensing-reported',
  'slv-answer',
  'multidose-taken-over',
] as const

export type TaskMatter = (typeof taskMatterNames)[number]
