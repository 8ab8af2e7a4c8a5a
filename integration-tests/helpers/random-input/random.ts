/** Random choices that a seed repeats. */
export class Random {
  private state: number

  constructor(seed: number, name = "") {
    this.state = [...name].reduce(
      (hash, char) => Math.imul(hash ^ char.charCodeAt(0), 0x01000193),
      seed
    )
  }

  /** In [0, 1); mulberry32. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number in [0, below). */
  below(below: number): number {
    return Math.floor(this.next() * below)
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T
  }

  /** One of the makers, called. */
  one<T>(makers: readonly (() => T)[]): T {
    return this.pick(makers)()
  }

  bytes(most: number): Buffer {
    return Buffer.from(Array.from({ length: this.below(most + 1) }, () => this.below(256)))
  }

  /** Text of any characters, whole or not. */
  text(most: number): string {
    const range = this.pick([0x80, 0x100, 0x3000, 0x10000])
    return String.fromCharCode(
      ...Array.from({ length: this.below(most + 1) }, () => this.below(range))
    )
  }
}
