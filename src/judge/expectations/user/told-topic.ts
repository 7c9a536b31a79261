/** What a user may have to be told of, in whatever words. */
export const toldTopics = [
  'kjernejournal',
  'reseptformidleren',
  'blocked',
  'locked',
  'sign-in',
  'signing',
  'pharmacy-question',
  'paper-multidose',
] as const

export type ToldTopic = (typeof toldTopics)[number]
