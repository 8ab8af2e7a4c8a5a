import { readFile } from "node:fs/promises"
import type { Page } from "playwright-core"

type Finding = { id: string; elements: string[] }

/** Checks part of the page for grave barriers; lesser findings are matters of taste. */
const LOOK = `async (selector) => {
  const { violations } = await axe.run({ include: [[selector]] }, { resultTypes: ["violations"] })
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => ({
      id,
      elements: nodes.map(({ target }) => {
        const element = document.querySelector(target.at(-1))
        return (element?.parentElement?.outerHTML ?? target.join(" ")).slice(0, 400)
      }),
    }))
}`

/** Colors are checked once they are final: not while something fades in or out. */
const SETTLED = `Promise.allSettled(
  document.getAnimations()
    .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
    .map((animation) => animation.finished)
)`

/**
 * Runs axe on part of the page, chosen by a selector of our own elements: what surrounds them is the
 * dashboard's. Fails with the rule and the place of every grave finding.
 */
export async function expectAccessible(page: Page, selector: string): Promise<void> {
  await page.evaluate(await readFile(require.resolve("axe-core/axe.min.js"), "utf8"))
  await page.evaluate(SETTLED)
  expect(await page.evaluate<Finding[]>(`(${LOOK})(${JSON.stringify(selector)})`)).toEqual([])
}
