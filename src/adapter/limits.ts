/** How long the adapter may take. An EPJ may have a slow login; a step is one thing a user does. */
export interface AdapterLimits {
  readonly describeSeconds: number
  readonly sessionSeconds: number
  readonly actionSeconds: number
}

export const defaultLimits: AdapterLimits = { describeSeconds: 10, sessionSeconds: 60, actionSeconds: 60 }
