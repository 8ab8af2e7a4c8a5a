/** The outcome of the checks of one run; prints each as it comes. */
export class Report {
  passed = 0
  failed = 0

  /** A heading above the checks that follow. */
  step(name: string): void {
    process.stdout.write(`\n${name} …\n`)
  }

  /** Counts a check as passed without an error; otherwise prints the error. */
  check(name: string, fault?: string | null): void {
    if (fault) {
      this.failed += 1
      process.stdout.write(`  FAILED ${name}\n         ${fault.split("\n").join("\n         ")}\n`)
    } else {
      this.passed += 1
      process.stdout.write(`  ok     ${name}\n`)
    }
  }

  /** Counts a list of errors as one check. */
  checkAll(name: string, faults: string[]): void {
    this.check(name, faults.length > 0 ? faults.slice(0, 20).join("\n") : null)
  }

  summary(): string {
    return `packaged: ${this.passed} passed, ${this.failed} failed`
  }
}
