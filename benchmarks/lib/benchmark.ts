/** One line of the result: what was measured beside the best it could be, from the same run. */
export type Result = {
  name: string
  /** Of time and memory less is better, of what is done in a second more. */
  unit: "ms" | "MB" | "/s"
  measured: number
  floor: number
  /** Ratio of measured to floor that just passes; null = told for comparison only. */
  target: number | null
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
  return await takeTurns(times, { measured, floor })
}

/** As {@link alternate}, with any number of works. */
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

/** Milliseconds that the work took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

export function passes({ unit, measured, floor, target }: Result): boolean {
  const ratio = measured / floor
  return target === null || (unit === "/s" ? ratio >= target : ratio <= target)
}

function targetText({ unit, target }: Result): string {
  return target === null ? "" : `${unit === "/s" ? "≥" : "≤"} ${target.toFixed(2)}`
}

const HEAD = ["benchmark", "measured", "floor", "ratio", "target", ""]

/** The results as a table of plain text. */
export function formatResults(results: Result[]): string {
  const rows = results.map((result) => [
    result.name,
    `${result.measured.toFixed(0)} ${result.unit}`,
    `${result.floor.toFixed(0)} ${result.unit}`,
    (result.measured / result.floor).toFixed(2),
    targetText(result),
    result.target === null ? "" : passes(result) ? "pass" : "FAIL",
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
