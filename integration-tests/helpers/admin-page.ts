import { mkdir, readFile, stat } from "node:fs/promises"
import path from "node:path"
import type { Locator, Page } from "playwright-core"

import { parseCsv } from "./csv"
import { eventuallyEqual } from "./eventually"

/** Size of a picture of the documentation on the page, and at most in the repository. */
const PICTURE = { width: 1280, height: 720 }
const PICTURE_BYTES = 150_000
/** More stops than any page of the admin has. */
const MOST_TABS = 250

/** The box of the page with this heading. */
export function section(page: Page, heading: string): Locator {
  return page
    .locator("div.divide-y")
    .filter({ has: page.getByRole("heading", { name: heading, exact: true }) })
    .last()
}

/** Opens the action menu of something, by the name that screen readers hear, and chooses from it. */
export async function choose(page: Page, of: string, item: string): Promise<void> {
  await page.getByRole("button", { name: `Actions: ${of}` }).click()
  await page.getByRole("menuitem", { name: item, exact: true }).click()
}

/** The dialog that asks before an act. */
export function question(page: Page): Locator {
  return page.getByRole("alertdialog")
}

/** Answers the dialog by the button of this name, and waits until it is gone. */
export async function answer(page: Page, button: string): Promise<void> {
  await question(page).getByRole("button", { name: button, exact: true }).click()
  await question(page).waitFor({ state: "detached" })
}

/** Saves the form of the open drawer, and waits until it is gone. */
export async function save(page: Page): Promise<void> {
  const drawer = page.getByRole("dialog")
  await drawer.getByRole("button", { name: "Save", exact: true }).click()
  await drawer.waitFor({ state: "detached" })
}

/** The rows of the file that an act hands to the browser. */
export async function downloaded(page: Page, begin: () => Promise<void>): Promise<string[][]> {
  const [download] = await Promise.all([page.waitForEvent("download"), begin()])
  expect(download.suggestedFilename()).toMatch(/\.csv$/)
  return parseCsv(await readFile(await download.path(), "utf8"))
}

/** Narrows a list by one choice of one filter. */
export async function filterBy(page: Page, filter: string, choice: string): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: "Filter", exact: true }).click()
  await page.getByRole("menuitem", { name: filter, exact: true }).click()
  await page.getByRole("button", { name: choice, exact: true }).click()
  // Closed only when the chosen filter is shown: one that is still empty is dropped then.
  // By tags, since the open menu hides the rest of the page from screen readers.
  await page.locator("main button").getByText(choice, { exact: true }).waitFor()
  await page.locator("main h1").click({ force: true })
  await page.locator("[data-radix-popper-content-wrapper]").waitFor({ state: "detached" })
}

/** Types a moment into a date field as people do: part after part, in the American order of the tests. */
export async function typeMoment(field: Locator, moment: Date): Promise<void> {
  const two = (value: number) => String(value).padStart(2, "0")
  const hours = moment.getHours()
  const parts = {
    month: two(moment.getMonth() + 1),
    day: two(moment.getDate()),
    year: String(moment.getFullYear()),
    hour: two(hours % 12 || 12),
    minute: two(moment.getMinutes()),
    AM: hours < 12 ? "a" : "p",
  }
  for (const [part, text] of Object.entries(parts)) {
    const segment = field.getByRole("spinbutton", { name: new RegExp(`^${part}`) })
    await segment.focus()
    await segment.page().keyboard.type(text)
  }
}

/** Moves the focus by the Tab key alone until it is on `target`. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      return
    }
    await page.keyboard.press("Tab")
  }
  throw new Error("The Tab key does not lead there")
}

/** Moves the focus in an open menu by the arrow key alone until it is on `target`. */
export async function arrowTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let arrows = 0; arrows < MOST_TABS; arrows++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      return
    }
    const before = await page.evaluateHandle(() => document.activeElement)
    await page.keyboard.press("ArrowDown")
    // A menu moves the focus a moment after the key; a second key before that would pass by.
    await page.waitForFunction((element) => document.activeElement !== element, before)
  }
  throw new Error("The arrow key does not lead there")
}

/** Waits until the page shows this number of items: a heading may appear before its rows. */
export async function showing(items: Locator, count: number): Promise<void> {
  await eventuallyEqual(async () => await items.count(), count)
}

/**
 * Takes a picture for the documentation where `E2E_SCREENSHOTS` names its folder; nothing otherwise. Waits until
 * the toasts of earlier acts are gone.
 */
export async function picture(page: Page, name: string, top?: Locator): Promise<void> {
  const folder = process.env.E2E_SCREENSHOTS
  if (!folder) {
    return
  }
  await page.locator("[data-sonner-toast]").first().waitFor({ state: "detached" })
  const before = page.viewportSize() ?? PICTURE
  await page.setViewportSize(PICTURE)
  // Not by scrollIntoView, which also moves what has no scroll bar, such as the frame around the page.
  await top?.evaluate((element) => {
    let frame = element.parentElement
    while (frame && !/auto|scroll/.test(getComputedStyle(frame).overflowY)) {
      frame = frame.parentElement
    }
    if (frame) {
      const above = element.getBoundingClientRect().top - frame.getBoundingClientRect().top
      frame.scrollTop += above - 16
    }
  })
  await mkdir(folder, { recursive: true })
  const file = path.resolve(folder, `${name}.png`)
  await page.screenshot({ path: file, animations: "disabled", caret: "hide" })
  await page.setViewportSize(before)
  const { size } = await stat(file)
  expect({ file, fits: size <= PICTURE_BYTES }).toEqual({ file, fits: true })
}
