/** The two pages as they are sent, before any script has run. Everything in them that varies is escaped here. */

export interface PageFiles {
  script: string;
  /** Asks for what the page begins with, as soon as it is there. */
  ahead: string;
  /** What the script consists of besides. */
  chunks: readonly string[];
  style: string;
}

/** Who sees the page: the label and role of their token, and what each change has to be sent with. */
export interface Visitor {
  label: string;
  role: string;
  csrf: string;
}

/**
 * The dashboard: an empty frame, which the script fills from the API. All parts of the script are asked for at once, not
 * each when the one before it is there.
 */
export const dashboardPage = (
  { script, ahead, chunks, style }: PageFiles,
  { label, role, csrf }: Visitor,
): string => `<!doctype html>
<html lang="en">
<head>${head('Promoter', style)}
<meta name="csrf" content="${escapeHtml(csrf)}">
<meta name="label" content="${escapeHtml(label)}">
<meta name="role" content="${escapeHtml(role)}">
<script type="module" async src="/assets/${escapeHtml(ahead)}"></script>
${chunks.map((name) => `<link rel="modulepreload" href="/assets/${escapeHtml(name)}">\n`).join('')}<script type="module" src="/assets/${escapeHtml(script)}"></script>
</head>
<body>
<div id="app"><p class="quiet waiting" role="status">Reading the bot’s status …</p></div>
<noscript><p class="quiet waiting">This page needs JavaScript. The same figures are at <a href="/status">/status</a>.</p></noscript>
</body>
</html>
`;

/** The form that takes the token once. It is sent to its own address, so that the view that was asked for stays in it. */
export const signInPage = ({ style }: Pick<PageFiles, 'style'>, fault: string | null): string => `<!doctype html>
<html lang="en">
<head>${head('Sign in · Promoter', style)}
</head>
<body class="sign-in">
<main>
<h1>Promoter</h1>
<p class="quiet">Sign in with the control token. Whoever runs the bot has it: <code>npm start</code> prints it, and on AWS it is in Secrets Manager.</p>
<form method="post">
<label for="token">Control token</label>
<input id="token" name="token" type="password" autocomplete="current-password" required maxlength="512" autofocus${
  fault === null ? '' : ' aria-invalid="true" aria-describedby="fault"'
}>
${fault === null ? '' : `<p id="fault" class="fault" role="alert">${escapeHtml(fault)}</p>`}
<button type="submit" class="primary">Sign in</button>
</form>
</main>
</body>
</html>
`;

const head = (title: string, style: string): string => `
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/${escapeHtml(style)}">`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
