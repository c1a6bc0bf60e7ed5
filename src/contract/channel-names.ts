/** The two IPC channels of the Electron host, and the two bindings of the browser hosts. */
export const channelToCore = 'countermark:to-core'
export const channelToWindow = 'countermark:to-window'
