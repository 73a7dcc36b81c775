/** A calendar file that may not leave: `faults` says in words what is wrong with it. */
export class CalendarFault extends Error {
  readonly faults: string[]

  constructor(faults: string[]) {
    super(`Calendar file refused: ${faults.join('; ')}`)
    this.name = 'CalendarFault'
    this.faults = faults
  }
}
