/**
 * Of a page that works with what somebody keeps here: nothing is loaded from elsewhere, and nothing is sent anywhere but
 * to this server. What is looked at inside the page may have styles of its own, and runs nothing.
 */
export const ownPagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
