/** Removes what an earlier build made: a scenario that was deleted must not live on in dist/. */
import { rmSync } from 'node:fs'

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true })
