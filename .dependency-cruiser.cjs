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
