import type { Performance } from './performance.js'
import { playScenario } from './scenario-player.js'
import type { Stage } from './stage.js'

/** Plays them, `jobs` of them side by side: each player takes the next one when it is done, at endpoints of its own. */
export async function playAll(items: readonly Performance[], stage: Stage, jobs: number): Promise<void> {
  const waiting = [...items.entries()]
  const player = async (number: number) => {
    const own = jobs === 1 ? stage : { ...stage, endpointSet: `bane-${number}` }
    for (let next = waiting.shift(); next !== undefined && !stage.signal.aborted; next = waiting.shift())
      await play(next, items.length, own)
  }
  await Promise.all(Array.from({ length: Math.min(jobs, items.length) }, (_, index) => player(index + 1)))
}

async function play([index, item]: readonly [number, Performance], of: number, stage: Stage): Promise<void> {
  stage.progress({
    kind: 'scenario-started',
    scenario: item.id,
    title: item.scenario.title,
    role: item.scenario.actors[0],
    number: index + 1,
    of,
  })
  const before = performance.now()
  await playScenario(item, stage)
  stage.progress({ kind: 'scenario-finished', scenario: item.id, ms: Math.round(performance.now() - before) })
}
