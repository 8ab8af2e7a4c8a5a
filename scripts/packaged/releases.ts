import { readFile } from "node:fs/promises"
import path from "node:path"

import { run } from "./commands"

/** The packages of a minimal shop besides the plugin. */
const PACKAGES = [
  "@medusajs/admin-sdk",
  "@medusajs/cli",
  "@medusajs/dashboard",
  "@medusajs/draft-order",
  "@medusajs/framework",
  "@medusajs/icons",
  "@medusajs/js-sdk",
  "@medusajs/medusa",
  "@medusajs/types",
  "@medusajs/ui",
  "@swc/core",
  "@tanstack/react-query",
  "@types/node",
  "@types/react",
  "react",
  "react-dom",
  "react-hook-form",
  "react-i18next",
  "react-router-dom",
  "ts-node",
  "typescript",
  "vite",
]

type Versions = Record<string, string>

/** A version of Medusa, and the packages of a shop with it. */
export type Release = { medusa: string; packages: Versions }

type Manifest = { devDependencies: Versions; peerDependencies: Versions }

/**
 * The lowest Medusa that the package allows, and the newest allowed one in the registry. The shop's versions
 * of React and the like are those of that Medusa's dashboard.
 */
export async function lowestAndNewest(root: string): Promise<[Release, ...Release[]]> {
  const manifest = await manifestOf(root)
  const range = manifest.peerDependencies["@medusajs/medusa"] ?? ""
  const lowest = bare(range)
  const found = JSON.parse(
    await run(["npm", "view", `@medusajs/medusa@${range}`, "version", "--json"], { cwd: root })
  ) as string | string[]
  const newest = [found].flat().sort(byVersion).at(-1) ?? lowest
  const first = await releaseOf(root, lowest, manifest)
  return newest === lowest ? [first] : [first, await releaseOf(root, newest, manifest)]
}

/** Peer ranges that do not start at the version of the lowest Medusa. */
export async function wrongPeers(root: string, { packages }: Release): Promise<string[]> {
  const { peerDependencies } = await manifestOf(root)
  return Object.entries(peerDependencies)
    .filter(([name, range]) => range !== `^${packages[name]}`)
    .map(([name, range]) => `${name} is ${range}, the lowest Medusa brings ${packages[name]}`)
}

async function releaseOf(root: string, medusa: string, manifest: Manifest): Promise<Release> {
  const dashboard = JSON.parse(
    await run(["npm", "view", `@medusajs/dashboard@${medusa}`, "dependencies", "--json"], {
      cwd: root,
    })
  ) as Versions
  const packages = PACKAGES.map((name): [string, string] => {
    const version =
      dashboard[name] ?? (name.startsWith("@medusajs/") ? medusa : manifest.devDependencies[name])
    if (!version) {
      throw new Error(`package.json names no version of ${name} that the application could use.`)
    }
    return [name, bare(version)]
  })
  return { medusa, packages: Object.fromEntries(packages) }
}

async function manifestOf(root: string): Promise<Manifest> {
  return JSON.parse(await readFile(path.join(root, "package.json"), "utf8")) as Manifest
}

const bare = (range: string) => range.replace(/^[\^~]/, "")

function byVersion(one: string, other: string): number {
  const [left, right] = [one, other].map((version) => version.split(".").map(Number))
  const position = (left ?? []).findIndex((part, at) => part !== right?.[at])
  return position < 0 ? 0 : (left?.[position] ?? 0) - (right?.[position] ?? 0)
}
