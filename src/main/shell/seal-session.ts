import { app, type Session } from 'electron'
import type { PageOrigins } from './page-policy.ts'

/** Before Electron is ready: no name resolves, and nothing is fetched in the background. */
export function sealNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
}

/**
 * Shuts a session: every request but those of the two origins is cancelled, every permission denied, no download, no
 * spell checker (it would fetch dictionaries). Developer tools work only where the program is not packaged.
 */
export function sealSession(session: Session, origins: PageOrigins): void {
  const ownAddresses = [`${origins.app}/`, `${origins.report}/`, `blob:${origins.app}/`, 'data:']
  if (!app.isPackaged) ownAddresses.push('devtools://')
  session.webRequest.onBeforeRequest(({ url }, respond) => {
    respond({ cancel: !ownAddresses.some((address) => url.startsWith(address)) })
  })
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
}

/** Every page that is ever made stays where it was put: no other window, no navigation, no webview. */
export function sealContents(origins: PageOrigins): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-navigate', (event, url) => {
      if (url !== `${origins.app}/`) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => {
      if (event.isMainFrame ? event.url !== `${origins.app}/` : !event.url.startsWith(`${origins.report}/`)) {
        event.preventDefault()
      }
    })
  })
}
