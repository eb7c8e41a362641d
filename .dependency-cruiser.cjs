/**
 * Which room may import which, as data. A room that is not in another's list is behind a wall.
 * `npm run check:architecture` and test/architecture.test.ts both read this.
 */
const rooms = {
  'packages/domain': [],
  'packages/slots': ['packages/domain'],
  'packages/config': ['packages/domain', 'packages/slots'],
  'packages/x': ['packages/domain', 'packages/slots'],
  'packages/trends': ['packages/domain', 'packages/slots'],
  'packages/content': ['packages/domain', 'packages/slots'],
  'packages/brands': ['packages/domain', 'packages/content', 'packages/trends'],
  'packages/pipeline': ['packages/domain', 'packages/slots', 'packages/config', 'packages/trends', 'packages/content'],
  'packages/control': ['packages/domain', 'packages/slots', 'packages/config', 'packages/pipeline'],
  'packages/dashboard': ['packages/control/answers'],
  'packages/store': ['packages/domain', 'packages/slots', 'packages/config'],
  'packages/simulation': ['packages'],
  'packages/local': ['packages', 'functions'],
  'packages/cli': ['packages', 'functions/wiring'],
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
  ['twitter-api-v2', '^packages/x/', 'only packages/x knows X'],
  ['@aws-sdk', '^(packages/store/dynamodb|packages/local|functions)/', 'only the store and the wiring know AWS'],
  ['aws-cdk-lib|node_modules/constructs|cdk-nag', '^infra/', 'only infra knows CloudFormation'],
  ['cheerio|htmlparser2', '^packages/trends/sources/', 'only the sources read pages'],
  ['dynalite|classic-level', '^packages/local/', 'the embedded database is local only'],
  ['@middy', '^functions/', 'middy is composed in functions'],
  ['commander|cli-table3', '^packages/(cli|local)/', 'only the terminal knows the command line'],
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
      to: {
        path: '^packages/(x|store|local|cli|dashboard)/',
        pathNot: '^packages/x/(answer|classify-answer|meter-read).ts$',
      },
    },
    {
      name: 'functions know nothing of the terminal, the laptop and the simulation',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^packages/(local|cli|simulation)/' },
    },
    {
      name: 'no brand knows another',
      severity: 'error',
      from: { path: '^packages/brands/([^/]+)/' },
      to: { path: '^packages/brands/', pathNot: '^packages/brands/$1/' },
    },
    {
      name: 'a bundle knows the brand that the setting names, and no other',
      severity: 'error',
      from: { path: '^functions/', pathNot: '^functions/post-slot/write-media.ts$' },
      to: { path: '^packages/brands/', pathNot: '^packages/brands/chosen.ts$' },
    },
    {
      name: 'the laptop knows nothing of the commands',
      severity: 'error',
      from: { path: '^packages/local/' },
      to: { path: '^packages/cli/' },
    },
    {
      name: 'packages touch no process, clock or network of their own',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/(x|store|local|cli)/' },
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
