/** For middy's security headers. Those set to false are obsolete, useless without a reporter, or set below. */
export const SECURITY_HEADERS = {
  strictTransportSecurity: { maxAge: 365 * 24 * 60 * 60, includeSubDomains: true, preload: false },
  contentSecurityPolicy: false,
  permissionsPolicy: false,
  poweredBy: false,
  reportTo: false,
  reportingEndpoints: false,
  xssProtection: false,
};

/**
 * What a browser may do with an answer. Pages load their own files and nothing else: no inline script or style, no
 * third party, no frame. Set here because middy's own policy is a sandbox, which allows no scripts.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');
