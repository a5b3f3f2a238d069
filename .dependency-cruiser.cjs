const HOSTS = '^src/(gas|office|local)/';

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Two files that need each other are one file, or miss a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'core-stays-pure',
      severity: 'error',
      comment: 'The core knows no host. Pass plain data in, return a patch.',
      from: { path: '^src/core/' },
      to: { path: '^src/(?!core/)' },
    },
    {
      name: 'core-packages',
      severity: 'error',
      comment: 'The core may use zod and nothing else.',
      from: { path: '^src/core/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/zod/' },
    },
    {
      name: 'enter-by-the-front-door',
      severity: 'error',
      comment: 'Outside the core, import src/core/index.ts only (and the index.ts of word/, xlsx/ and pane/).',
      from: { path: '^src/(gas|office|local|word|xlsx|pane)/' },
      to: { path: '^src/core/', pathNot: '^src/core/index[.]ts$' },
    },
    {
      name: 'shared-folders-know-no-host',
      severity: 'error',
      comment: 'word/, xlsx/ and pane/ serve every host: pass them data.',
      from: { path: '^src/(word|xlsx|pane)/' },
      to: { path: HOSTS },
    },
    {
      name: 'hosts-do-not-meet',
      severity: 'error',
      comment: 'Hosts never import each other.',
      from: { path: '^src/(gas|office|local)/' },
      to: { path: HOSTS, pathNot: '^src/$1/' },
    },
    {
      name: 'only-the-command-line-touches-node',
      severity: 'error',
      comment: 'Files are patched on bytes, so that a browser page can do it too. Only src/local/cli may use Node.',
      from: { path: '^src/', pathNot: '^src/local/(cli/|main[.]ts$)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'stages-do-not-meet',
      severity: 'error',
      comment: 'A stage uses model/, text/ and its own folder. Only src/core/*.ts joins stages.',
      from: { path: '^src/core/([^/]+)/' },
      to: { path: '^src/core/', pathNot: ['^src/core/$1/', '^src/core/(model|text)/'] },
    },
    {
      name: 'model-depends-on-nothing',
      severity: 'error',
      comment: 'model/ holds types and tiny value functions.',
      from: { path: '^src/core/model/' },
      to: { path: '^src/', pathNot: '^src/core/model/' },
    },
    {
      name: 'no-tests-in-product',
      severity: 'error',
      comment: 'What ships does not depend on tests.',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file nobody imports is dead.',
      from: { orphan: true, pathNot: ['[.]d[.]ts$', '^src/(gas|office|local|pane)/main[.]ts$', '^tests/'] },
      to: {},
    },
  ],
  options: { tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' }, tsConfig: { fileName: 'tsconfig.base.json' } },
};
