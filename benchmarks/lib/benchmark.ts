/** One line of the result: the measurement beside its floor from the same run. */
export type Result = {
  name: string
  /** Less is better for time and memory, more for throughput. */
  unit: "ms" | "MB" | "/s"
  measured: number
  floor: number
  /** The highest passing ratio of measurement to floor; null = reported only for comparison. */
  target: number | null
  /** What was measured of single requests, where requests were. */
  latency?: Latency
  /** Resident memory of the process after its benchmark, in megabytes. */
  memory?: number
}

/** The times of single requests in milliseconds. */
export type Latency = { p50: number; p99: number }

/** `quick` ends within ten minutes for all benchmarks together; `full` has the shop of a million licenses. */
export type Size = "quick" | "full"

/** The shared context of all benchmarks. */
type BenchmarkContext = {
  /** A migrated database, dev app and plugin included. */
  databaseUrl: string
  size: Size
  log: (line: string) => void
}

export type Benchmark = (context: BenchmarkContext) => Promise<Result[]>

/** The middle value; of an even number of values, the mean of the two in the middle. */
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
 * Runs the pair `runs` times, one after the other and each first in turn, so that a machine that gets
 * slower or faster affects both alike. A first round warms up and does not count.
 */
export async function alternate<Sample>(
  times: number,
  measured: () => Promise<Sample>,
  floor: () => Promise<Sample>
): Promise<{ measured: Sample[]; floor: Sample[] }> {
  return await takeTurns(times, { measured, floor })
}

/** {@link alternate} with any number of tasks. */
export async function takeTurns<Name extends string, Sample>(
  times: number,
  works: Record<Name, () => Promise<Sample>>
): Promise<Record<Name, Sample[]>> {
  const names = Object.keys(works) as Name[]
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    Sample[]
  >
  for (let round = 0; round <= times; round++) {
    for (const name of round % 2 ? [...names].reverse() : names) {
      const sample = await works[name]()
      if (round > 0) {
        samples[name].push(sample)
      }
    }
  }
  return samples
}

/** The duration of the work in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The latency of requests that took these times. */
export const latencyOf = (times: number[]): Latency => ({
  p50: percentile(times, 0.5),
  p99: percentile(times, 0.99),
})

/** The value below which the share of the values is. */
function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

export function passes({ unit, measured, floor, target }: Result): boolean {
  const ratio = measured / floor
  return target === null || (unit === "/s" ? ratio >= target : ratio <= target)
}

function targetText({ unit, target }: Result): string {
  return target === null ? "" : `${unit === "/s" ? "≥" : "≤"} ${target.toFixed(2)}`
}

const HEAD = ["benchmark", "measured", "floor", "ratio", "target", "", "p50", "p99", "memory"]

/** The results as a table of plain text. */
export function formatResults(results: Result[]): string {
  const rows = results.map((result) => [
    result.name,
    `${result.measured.toFixed(0)} ${result.unit}`,
    `${result.floor.toFixed(0)} ${result.unit}`,
    (result.measured / result.floor).toFixed(2),
    targetText(result),
    result.target === null ? "" : passes(result) ? "pass" : "FAIL",
    result.latency ? `${result.latency.p50.toFixed(1)} ms` : "",
    result.latency ? `${result.latency.p99.toFixed(1)} ms` : "",
    result.memory ? `${result.memory.toFixed(0)} MB` : "",
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
