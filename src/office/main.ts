import { mountPane } from '../pane/index';
import type { Destination, MountedPane } from '../pane/index';
import { createExcelHost } from './excel-host';
import type { CoreFunctions } from './excel-host';
import { excelIsNewEnough } from './requirement-sets';
import { associateRibbon, associateSelfTest } from './ribbon';
import { watchChanges } from './stamp-changes';

const VERSION = '0.1.0';
const TOO_OLD = 'Bản Excel này quá cũ nên không chạy được Theo dõi CCHC. Cần Excel 2021, Microsoft 365 hoặc Excel trên web.';

void Office.onReady((info) => {
  if (info.host !== Office.HostType.Excel) return;
  if (!excelIsNewEnough()) {
    document.body.textContent = TOO_OLD;
    return;
  }
  start();
});

async function loadCore(): Promise<CoreFunctions> {
  return (await import('./core-functions')).coreFunctions;
}

/** Shows the pane; an Excel without the shared runtime opens it by its own button only. */
async function openPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    return;
  }
}

/** One page serves the task pane and the buttons: the manifest gives both the same runtime. */
function start(): void {
  const language = Office.context.displayLanguage.startsWith('en') ? 'en' : 'vi';
  const host = createExcelHost({ loadCore, document, language, version: VERSION });
  // Without a window there is no page, only the buttons.
  const pane: MountedPane | null = document.defaultView == null ? null : mountPane(document, host);
  associateRibbon(host, async (destination: Destination) => {
    await openPane();
    pane?.open(destination);
  });
  associateSelfTest(async () => (await import('./self-test')).selfTestToSheet);
  watchChanges(() => host.isWriting()).catch(() => undefined);
}
