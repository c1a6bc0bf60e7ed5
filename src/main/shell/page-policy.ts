/** The two origins of a host: the screens', and the one that previews of reports live on. */
export interface PageOrigins {
  readonly app: string
  readonly report: string
}

/** The origins of the Electron shell: two hosts of one custom scheme. */
export const electronOrigins: PageOrigins = { app: 'app://countermark', report: 'app://report' }

/** The origins of the hosts that drive an installed browser; `.invalid` can never name a real machine. */
export const browserOrigins: PageOrigins = { app: 'https://app.invalid', report: 'https://report.app.invalid' }

const common: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
  'permissions-policy':
    'camera=(), display-capture=(), fullscreen=(self), geolocation=(), hid=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
}

/** Headers of every file of the screens. Nothing but this origin's own files may load, and no text becomes script. */
export function appHeaders(origins: PageOrigins): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    `frame-src ${origins.report}`,
    "require-trusted-types-for 'script'",
    'trusted-types ProseMirrorClipboard dompurify countermark-worker',
  ].join('; ')
  return { ...common, 'cross-origin-resource-policy': 'same-origin', 'content-security-policy': policy }
}

/** Headers of a report preview: its own styles and inlined pictures and fonts, no script, framed by the screens only. */
export function reportHeaders(origins: PageOrigins): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    `frame-ancestors ${origins.app}`,
    'sandbox',
  ].join('; ')
  return { ...common, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }
}
