/** An EPJ that was started in this process. */
export interface EmbeddedEpj {
  /** Where its adapter answers. */
  readonly url: string
  close(): Promise<void>
}

export type StartEpj = () => Promise<EmbeddedEpj>
