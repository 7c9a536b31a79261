import { UsageError } from '../input/usage-error.js'
import type { RouteJudge } from '../judge/verdict/route-judge.js'
import type { RouteService } from '../national/routes/route.js'
import { type NationalServices, startNationalServices } from '../national/server/national-services.js'

/** A route by which an EPJ reaches the national services, whole: how they answer on it, and how what was recorded there is judged. */
export interface Route<C> {
  /** `C`: how the service writes what Reseptformidleren holds. */
  readonly service: RouteService<C>
  readonly judge: RouteJudge
}

/** The routes that a program can test. */
export interface RouteSet {
  readonly ids: readonly string[]
  /** The route of that id; of a run that names none, the first. @throws UsageError when it cannot be tested. */
  readonly judge: (id?: string) => RouteJudge
  /** Starts the national services with every route. Rejects with the system's error when the port is taken. */
  readonly startServices: (options: { readonly port: number }) => Promise<NationalServices>
}

/** @throws Error when the service and the judge of a route have two names. */
export function routeSet<C>(...routes: readonly [Route<C>, ...Route<C>[]]): RouteSet {
  for (const { service, judge } of routes)
    if (service.id !== judge.id) throw new Error(`The service is of route ${service.id}, its judge of ${judge.id}`)
  const [first, ...others] = routes
  const ids = routes.map(({ judge }) => judge.id)
  return {
    ids,
    judge: (id = first.judge.id) => {
      const found = routes.find(({ judge }) => judge.id === id)
      if (found !== undefined) return found.judge
      throw new UsageError({
        nb: `Ruten ${id} kan ikke testes. Rutene er ${ids.join(', ')}.`,
        en: `The route ${id} cannot be tested. The routes are ${ids.join(', ')}.`,
      })
    },
    startServices: ({ port }) =>
      startNationalServices({ port, routes: [first.service, ...others.map(({ service }) => service)] }),
  }
}
