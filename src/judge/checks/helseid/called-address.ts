/** The address of a call as the record has it, without query and fragment; a path alone is taken as below `base`. */
export function addressCalled(url: string, base: string): string {
  const whole = addressOf(url, base)
  return whole === undefined ? url : `${whole.origin}${whole.pathname}`
}

/** The same address at the origin that the EPJ was given: the record may name this machine in another way (127.0.0.1, localhost). */
export function addressGiven(base: string, address: string): string {
  const [given, called] = [addressOf(base), addressOf(address)]
  return given === undefined || called === undefined ? address : `${given.origin}${called.pathname}`
}

/** Letter case of scheme and host, a default port and percent-encoding aside (RFC 9449 4.3). */
export function isSameAddress(one: string, other: string): boolean {
  const first = addressOf(one)
  const second = addressOf(other)
  if (first === undefined || second === undefined || first.search !== '' || first.hash !== '') return one === other
  return first.origin === second.origin && decoded(first.pathname) === decoded(second.pathname)
}

function addressOf(url: string, base?: string): URL | undefined {
  return URL.canParse(url, base) ? new URL(url, base) : undefined
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
