import { headlessProgram } from '#hosts/headless-chromium.ts'
import { startHeadlessHost } from '#hosts/headless-host.ts'
import { makeFolders } from '#tests/e2e/workbench.ts'
import { browserContractHost } from './browser-contract-host.ts'
import { root, type Startable, settingsIn } from './contract-host.ts'
import { describeContract } from './describe-contract.ts'

const startable: Startable =
  (await headlessProgram()) === null
    ? { cannot: 'no installed Chrome, Chromium or Edge, and none in an npm package for this system' }
    : {
        start: async () => {
          const folders = await makeFolders()
          const running = await startHeadlessHost({
            settings: settingsIn(folders),
            pagesFolder: `${root}out/renderer`,
            home: folders.home,
          })
          if (running === null) throw new Error('the browser was there a moment ago')
          return browserContractHost({ ...running, host: 'headless' }, folders)
        },
      }

describeContract('headless', startable)
