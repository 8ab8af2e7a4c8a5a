/** One line of the result: what was measured beside the least it could be, from the same run. */
export type Result = {
  name: string
  unit: "ms" | "MB"
  measured: number
  floor: number
  /** Largest ratio of measured to floor that passes. */
  target: number
}

/** What all benchmarks share. */
export type BenchmarkContext = {
  /** A migrated database, dev app and plugin included. */
  databaseUrl: string
  log: (line: string) => void
}

export type Benchmark = (context: BenchmarkContext) => Promise<Result[]>

/** The value in the middle; of an even number the mean of the two in the middle. */
export function median(values: number[]): number {
  if (values.length === 0) {
    throw new RangeError("There is no median of nothing")
  }
  const sorted = [...values].sort((one, other) => one - other)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] as number
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] as number) + upper) / 2
}

/**
 * Runs the pair so many times, one after the other and each first in turn, so that a machine that gets
 * slower or faster meanwhile treats both alike. A first round warms up and does not count.
 */
export async function alternate<Sample>(
  times: number,
  measured: () => Promise<Sample>,
  floor: () => Promise<Sample>
): Promise<{ measured: Sample[]; floor: Sample[] }> {
  const samples: { measured: Sample[]; floor: Sample[] } = { measured: [], floor: [] }
  for (let round = 0; round <= times; round++) {
    for (const kind of round % 2
      ? (["floor", "measured"] as const)
      : (["measured", "floor"] as const)) {
      const sample = await (kind === "measured" ? measured() : floor())
      if (round > 0) {
        samples[kind].push(sample)
      }
    }
  }
  return samples
}

/** Milliseconds that the work took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

export function passes({ measured, floor, target }: Result): boolean {
  return measured / floor <= target
}

const HEAD = ["benchmark", "measured", "floor", "ratio", "target", ""]

/** The results as a table of plain text. */
export function formatResults(results: Result[]): string {
  const rows = results.map((result) => [
    result.name,
    `${result.measured.toFixed(0)} ${result.unit}`,
    `${result.floor.toFixed(0)} ${result.unit}`,
    (result.measured / result.floor).toFixed(2),
    `≤ ${result.target.toFixed(2)}`,
    passes(result) ? "pass" : "FAIL",
  ])
  const widths = HEAD.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] as string).length))
  )
  const line = (cells: string[]): string =>
    cells
      .map((cell, column) =>
        column === 0
          ? cell.padEnd(widths[column] as number)
          : cell.padStart(widths[column] as number)
      )
      .join("  ")
      .trimEnd()
  return [HEAD, ...rows].map(line).join("\n")
}
