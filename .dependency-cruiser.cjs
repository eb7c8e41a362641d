/**
 * Which room may import which, as data.
 * `npm run check:architecture` and test/architecture.test.ts both read this.
 */
const ALLOWED_IMPORTS = {
  'packages/domain': [],
  'packages/slots': ['packages/domain'],
  'packages/config': ['packages/domain', 'packages/slots'],
  'packages/x': ['packages/domain', 'packages/slots'],
  'packages/trends': ['packages/domain', 'packages/slots'],
  'packages/content': ['packages/domain', 'packages/slots'],
  'packages/learning': ['packages/domain', 'packages/slots'],
  'packages/brands': ['packages/domain', 'packages/content', 'packages/trends'],
  'packages/cards': ['packages/domain', 'packages/content'],
  'packages/pipeline': [
    'packages/domain',
    'packages/slots',
    'packages/config',
    'packages/trends',
    'packages/content',
    'packages/learning',
  ],
  'packages/control': [
    'packages/domain',
    'packages/slots',
    'packages/config',
    'packages/pipeline',
    'packages/learning',
  ],
  'packages/dashboard': ['packages/control/answers'],
  'packages/store': ['packages/domain', 'packages/slots', 'packages/config'],
  // What X's answers mean is simulated; X's client, and every store, is not: a store comes in as a port.
  'packages/simulation': [
    'packages/domain',
    'packages/slots',
    'packages/config',
    'packages/content',
    'packages/trends',
    'packages/pipeline',
    'packages/control',
    'packages/x/(answer|classify-answer|meter-read|timeline-answers).ts',
  ],
  'packages/local': ['packages/(?!cli/)', 'functions'],
  'packages/cli': ['packages', 'functions/wiring'],
  // Pictures are drawn where prices are read, and by the command line: never before a post.
  functions: ['packages/(?!local/|cli/|simulation/|cards/)'],
  'functions/refresh-offers': ['packages/(?!local/|cli/|simulation/)', 'functions/wiring'],
  infra: ['packages/config'],
  // Programs that bundling starts by their path, and what the bundles take in place of modules of libraries.
  'infra/bundling': [
    'packages/brands',
    'packages/cards',
    'packages/x',
    'packages/dashboard',
    'functions/wiring/(environment).ts',
  ],
};

const pathOf = (room) => (/[)s]$/.test(room) && room.includes('(') ? `^${room}` : `^${room}/`);

/** A room within another follows its own rule alone. */
const modulesOf = (room) => {
  const inner = Object.keys(ALLOWED_IMPORTS).filter((other) => other.startsWith(`${room}/`));
  return { path: `^${room}/`, ...(inner.length > 0 ? { pathNot: inner.map(pathOf) } : {}) };
};

const importRules = Object.entries(ALLOWED_IMPORTS).map(([room, allowed]) => ({
  name: `${room} imports only ${allowed.join(', ') || 'libraries'}`,
  severity: 'error',
  from: modulesOf(room),
  to: { path: '^(packages|functions|infra|test|bench)/', pathNot: [room, ...allowed].map(pathOf) },
}));

/** Libraries that only one place may import, with the reason. */
const libraryRules = [
  ['twitter-api-v2', '^packages/x/', 'only packages/x knows X'],
  ['@aws-sdk', '^(packages/store/dynamodb|packages/local|functions)/', 'only the store and the wiring know AWS'],
  ['aws-cdk-lib|node_modules/constructs|cdk-nag', '^infra/', 'only infra knows CloudFormation'],
  ['cheerio|htmlparser2', '^packages/trends/sources/', 'only the sources read pages'],
  ['dynalite|classic-level', '^packages/local/', 'the embedded database is local only'],
  ['@middy', '^functions/', 'middy is composed in functions'],
  ['@takumi-rs', '^packages/cards/', 'only cards draw pictures'],
  ['cli-table3', '^packages/cli/', 'only the command line prints tables'],
  ['@modelcontextprotocol', '^packages/cli/mcp/', 'only the MCP server knows its protocol'],
  ['lib-r-math', '^packages/learning/insights/', 'only insights need special functions, and no post carries them'],
  ['commander', '^packages/(cli/|local/stack/main.ts)', 'only programs know the command line'],
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
      // A cycle of types alone is erased before anything runs.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...importRules,
    ...libraryRules,
    {
      name: 'no brand knows another',
      severity: 'error',
      from: { path: '^packages/brands/([^/]+)/' },
      to: { path: '^packages/brands/', pathNot: '^packages/brands/$1/' },
    },
    {
      name: 'a bundle knows the brand that the setting names, and no other',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^packages/brands/', pathNot: '^packages/brands/chosen.ts$' },
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
    // Its parser reads no JSX (17.4.3, 2026-11): test/architecture.test.ts watches over the dashboard's imports.
    exclude: { path: '^node_modules/.*/node_modules/|[.]tsx$' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js'],
    },
  },
};
