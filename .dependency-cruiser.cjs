const ROOMS =
  "(storage|issuing|licenses|activations|offline|runtime|consumption|orders|customers|managers|serials|sessions|programs|settings|users)"

const INSIDE = "^src/modules/licensing/" + ROOMS + "/"
/** A room offers its index, and types and errors that have files of their own. */
const OFFERED = INSIDE + "(index|types|[a-z-]+-types|[a-z-]+-errors)\\.ts$"

/** The house's rules about who may import whom; docs/architecture.md says why. */
module.exports = {
  forbidden: [
    {
      name: "domain-is-pure",
      comment: "Rules know nothing of Medusa, of the database or of the rooms above them.",
      severity: "error",
      from: { path: "^src/modules/licensing/domain/", pathNot: "__tests__" },
      to: {
        path: "^(src/(?!modules/licensing/domain/)|node_modules/(@medusajs|pg|knex|ioredis))",
      },
    },
    {
      name: "module-imports-nothing-above",
      comment: "Data flows edge, workflow, module, rule.",
      severity: "error",
      from: { path: "^src/modules/", pathNot: "__tests__" },
      to: { path: "^src/(?!modules/)" },
    },
    {
      name: "workflows-import-no-edge",
      severity: "error",
      from: { path: "^src/workflows/" },
      to: { path: "^src/(api|subscribers|jobs|scripts|admin)/" },
    },
    {
      name: "packages-import-no-server",
      comment:
        "What runs in a browser or a licensed program speaks HTTP only; codecs, and their primitives for Node, are bundled.",
      severity: "error",
      from: { path: "^packages/[^/]+/src/" },
      to: {
        path: "^src/(?!modules/licensing/((domain|messages)/|storage/node-primitives\\.ts$))",
      },
    },
    {
      name: "no-room-imports-another-inside",
      comment: "A room is asked through its index, so that its inside may change.",
      severity: "error",
      from: { path: `^src/modules/licensing/${ROOMS}/`, pathNot: "__tests__" },
      to: { path: INSIDE, pathNot: [OFFERED, "^src/modules/licensing/$1/"] },
    },
    {
      name: "nothing-above-imports-an-inside",
      comment: "Workflows and edges ask the module through its face.",
      severity: "error",
      from: { path: "^src/(?!modules/)", pathNot: "__tests__" },
      to: { path: INSIDE, pathNot: OFFERED },
    },
    {
      name: "edges-import-no-storage",
      comment: "Edges run a workflow or ask the module; rows and statements are the module's.",
      severity: "error",
      from: { path: "^src/(api|subscribers|jobs|admin)/", pathNot: "__tests__" },
      to: { path: "^src/modules/licensing/(models|tables|migrations)/" },
    },
    {
      name: "no-circle",
      comment:
        "Files that load each other cannot be read apart. Types are not loaded; models refer to each other by nature.",
      severity: "error",
      from: { path: "^(src|packages)/", pathNot: "^src/modules/licensing/models/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-circle-of-types",
      comment: "Nor by types, but through the index of a room: rooms ask each other.",
      severity: "error",
      from: { path: "^(src|packages)/", pathNot: "^src/modules/licensing/models/" },
      to: { circular: true, viaOnly: { pathNot: "/index\\.tsx?$" } },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(\\.medusa|dist|\\.generated\\.)" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".json"] },
  },
}
