const ROOMS =
  "(storage|issuing|licenses|activations|offline|runtime|orders|customers|managers|serials|sessions|programs|settings)"

/**
 * What others import of a room beside its index, types and errors. No line is added: what two rooms need goes to
 * `domain/` or `storage/`, or is offered by the room's index.
 */
const SHARED = [
  "activations/(activation-facts|activation-sql|activation-store|activation-tasks|computer-search|computers|predecessors|seats-used|task-licenses|typed-codes)",
  "customers/owner-address",
  "issuing/(entitlements|issued-groups|line-sources|reconcile|unit-changes)",
  "licenses/(key-folding|license-acts|license-reader|license-search|license-where|license-wipe|owner-indexes)",
  "managers/(assignments|manager-events|manager-quotas|manager-reader)",
  "offline/(offline-file-store|offline-files|offline-returns)",
  "orders/order-profiles",
  "runtime/answer-facts",
  "serials/(serial-acts|serial-redeeming|serial-tries)",
  "settings/signing-keys",
]

const INSIDE = "^src/modules/licensing/(?!storage/)" + ROOMS + "/"
const OFFERED = [
  INSIDE + "(index|types|[a-z-]+-types|[a-z-]+-errors)\\.ts$",
  ...SHARED.map((file) => `^src/modules/licensing/${file}\\.ts$`),
]

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
      comment: "What runs in a browser speaks HTTP only; codecs are bundled from the domain.",
      severity: "error",
      from: { path: "^packages/[^/]+/src/" },
      to: { path: "^src/(?!modules/licensing/(domain|messages)/)" },
    },
    {
      name: "no-room-imports-another-inside",
      comment: "A room is asked through its index, so that its inside may change.",
      severity: "error",
      from: { path: `^src/modules/licensing/${ROOMS}/`, pathNot: "__tests__" },
      to: { path: INSIDE, pathNot: [...OFFERED, "^src/modules/licensing/$1/"] },
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
      to: { path: "^src/modules/licensing/(models|migrations)/" },
    },
    {
      name: "no-circle",
      comment:
        "Files that import each other cannot be read apart. Models refer to each other by nature.",
      severity: "error",
      from: { path: "^(src|packages)/", pathNot: "^src/modules/licensing/models/" },
      to: { circular: true, dependencyTypesNot: ["type-only"] },
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
