/**
 * Which room may import which, as data. A room that is not in another's list is behind a wall.
 * `npm run check:architecture` and test/architecture.test.ts both read this.
 */
const rooms = {
  'packages/domain': [],
  'packages/config': ['packages/domain'],
  'packages/trends': ['packages/domain'],
  'packages/content': ['packages/domain'],
  'packages/posting': ['packages/domain'],
  'packages/pipeline': [
    'packages/domain',
    'packages/config',
    'packages/trends',
    'packages/content',
    'packages/posting',
  ],
  'packages/control': ['packages/domain', 'packages/config', 'packages/pipeline'],
  'packages/store': ['packages/domain', 'packages/config'],
  'packages/simulation': [
    'packages/domain',
    'packages/config',
    'packages/trends',
    'packages/content',
    'packages/posting',
    'packages/pipeline',
    'packages/control',
    'packages/store',
  ],
  functions: ['packages'],
  infra: ['packages/config'],
};

const walls = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room} imports only ${allowed.join(', ') || 'libraries'}`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: { path: '^(packages|functions|infra|test|bench)/', pathNot: [room, ...allowed].map((path) => `^${path}/`) },
}));

/** Libraries that only one place may know, with the reason. */
const keepers = [
  ['twitter-api-v2', '^packages/posting/x/', 'only posting/x knows X'],
  ['@aws-sdk', '^(packages/store/dynamodb|functions)/', 'only the store and the wiring know AWS'],
  ['aws-cdk-lib|node_modules/constructs|cdk-nag', '^infra/', 'only infra knows CloudFormation'],
  ['cheerio|htmlparser2', '^packages/trends/sources/', 'only the sources read pages'],
  ['dynalite|classic-level', '^functions/local/', 'the embedded database is local only'],
  ['@middy', '^functions/', 'middy is composed in functions'],
].map(([library, home, why]) => ({
  name: why,
  severity: 'error',
  from: { path: '^(packages|functions|infra)/', pathNot: home },
  to: { path: `node_modules/.*(${library})` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...walls,
    ...keepers,
    {
      name: 'the simulation knows neither X nor DynamoDB',
      severity: 'error',
      from: { path: '^packages/simulation/' },
      to: { path: '^packages/(posting/x|store/dynamodb)/' },
    },
    {
      name: 'packages touch no process, clock or network of their own',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/(posting/x|store)/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|url|zlib)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^node_modules/.*/node_modules/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js'],
    },
  },
};
