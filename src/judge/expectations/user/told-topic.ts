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

/** Whether a message to the user speaks of the matter, in Norwegian or English. */
export const speaksOf = (topic: ToldTopic, message: string): boolean => patterns[topic].test(message)

/** Words are free, so a pattern takes whatever names the matter at all. */
const patterns: Readonly<Record<ToldTopic, RegExp>> = {
  kjernejournal: /kjernejournal|\bkj\b|summary care record/i,
  reseptformidleren: /reseptformidler|\brf\b|e-?resept|e-?prescription/i,
  blocked: /sperr|blokker|reserver|block|restrict/i,
  locked: /låst|referansenummer|locked|reference number/i,
  'sign-in':
    /helseid|p[åa]logg|innlogg|logg(e|et|es)?\s+(deg\s+)?(inn|p[åa])|sign(ed)?[ -]?in|log(ged)?[ -]?(in|on)|token|autentis|authenti|tilgang|access/i,
  signing: /signer|signatur|\bsign(s|ed|ing|ature)?\b/i,
  'pharmacy-question': /spør|henvend|melding fra|question|request|\basks?\b|query/i,
  'paper-multidose': /papir|paper|ingen (multidose)?(ansvarlig )?lege|no (multidose )?doctor|no multidoseansvarlig/i,
}
