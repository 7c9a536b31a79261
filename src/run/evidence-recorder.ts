import { defined } from '../contract/defined.js'
import type { ActionAnswer, ActionRequest, Role } from '../contract/generated/adapter.js'
import type { ReseptformidlerState } from '../contract/generated/harness.js'
import type { EvidenceFile } from '../evidence/evidence-file.js'
import type { RecordedHttp } from '../national/server/national-services.js'
import type { WorldEvent } from '../scenario/world/world-setup.js'
import type { TroubleWords } from './troubles.js'

/** Writes down what happens in a scenario: each line with the scenario's time and the step that is under way. */
export class EvidenceRecorder {
  /** Null outside the steps. */
  step: number | null = null

  constructor(
    private readonly file: EvidenceFile,
    private readonly now: () => string,
  ) {}

  exchange(exchange: RecordedHttp): void {
    this.file.write({ type: 'exchange', ...exchange, step: this.step })
  }

  /** `actor`: where several act, whose it is. */
  trouble({ blame, code, message }: TroubleWords, actor?: Role): void {
    this.file.write({
      type: 'trouble',
      step: this.step,
      at: this.now(),
      blame,
      code,
      message: { ...message },
      ...defined({ actor }),
    })
  }

  /** What an actor does. */
  action(action: ActionRequest, { at = this.now(), actor }: { at?: string; actor: Role }): void {
    this.file.write({ type: 'step', step: this.step ?? 0, at, action: { ...action }, actor })
  }

  /** What happens elsewhere. */
  event(event: WorldEvent): void {
    this.file.write({ type: 'step', step: this.step ?? 0, at: this.now(), action: { ...event } })
  }

  answer({ outcome, message, view, tasks }: ActionAnswer, { at = this.now(), ms }: { at?: string; ms: number }): void {
    this.file.write({
      type: 'answer',
      step: this.step ?? 0,
      at,
      ms,
      outcome,
      ...defined({
        message,
        view: view?.map((line) => ({ ...line })),
        tasks: tasks?.map((line) => ({ ...line })),
      }),
    })
  }

  /** What RF holds when an actor comes to work, and when they are done. */
  state(moment: 'before' | 'after', state: ReseptformidlerState, actor: Role): void {
    this.file.write({ type: 'state', moment, at: this.now(), state, actor })
  }

  end(finished: boolean): void {
    this.file.write({ type: 'end', at: this.now(), finished })
    this.file.close()
  }
}
