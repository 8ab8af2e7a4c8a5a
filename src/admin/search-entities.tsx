import { defineSearchEntity } from "@medusajs/dashboard/lib"

/**
 * Opens the section from ⌘K and the keyboard (G, then E). No `transform`: licenses have no search
 * index, and an entity that the search route does not know would fail core's whole search.
 */
defineSearchEntity("license", {
  shortcut: {
    keys: { Mac: ["G", "E"] },
    label: (t) => t("menu.goToLicenses", { ns: "licensing" }),
    to: "/licensing/licenses",
  },
})
