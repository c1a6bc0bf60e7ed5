import { contextBridge, ipcRenderer } from 'electron'
import { channelToCore, channelToWindow } from '#contract/channel-names.ts'
import type { ToWindow } from '#contract/envelope.ts'
import type { WindowApi } from '#contract/window-api.ts'

const api: WindowApi = {
  host: 'electron',
  platform: process.platform,
  send: (message) => ipcRenderer.send(channelToCore, message),
  subscribe: (listener) => {
    const hear = (_event: unknown, message: ToWindow): void => listener(message)
    ipcRenderer.on(channelToWindow, hear)
    return () => ipcRenderer.removeListener(channelToWindow, hear)
  },
}

contextBridge.exposeInMainWorld('countermark', api)
