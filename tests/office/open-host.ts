import { overview, runCommand, runOnSamplePlan } from '../../src/core/index';
import type { CoreFunctions, ExcelHost } from '../../src/office/excel-host';
import type { PaneFailure, PanePreview, PaneRequest } from '../../src/pane/index';
import { openExcel } from './sim/open-excel';
import type { OpenExcel } from './sim/open-excel';
import type { Options } from './sim/vm-window';

/** The core in the page's own realm would be the same code; its outcomes are plain data. */
export const CORE: CoreFunctions = { runCommand, overview, runOnSamplePlan };

/** Nobody watches and nobody cancels. */
export const QUIET = { onProgress: () => undefined, isCancelled: () => false };

/** The Excel host over a simulated workbook, and the two steps of a command as the page takes them. */
export interface OpenHost {
  readonly excel: OpenExcel;
  readonly host: ExcelHost;
  /** What a command would do; throws when it is refused. */
  readonly preview: (request: PaneRequest) => Promise<PanePreview>;
  /** Runs a command and writes; throws when either is refused. */
  readonly write: (request: PaneRequest) => Promise<PanePreview>;
  /** The failure of a command; throws when it goes well. */
  readonly refusal: (request: PaneRequest) => Promise<PaneFailure>;
}

/** Opens it; `core` stands in for the product's own. */
export async function openHost(options: Partial<Options> = {}, core: CoreFunctions = CORE): Promise<OpenHost> {
  const excel = await openExcel({ excelApi: '1.14', ...options });
  const document = { addEventListener: () => undefined } as unknown as Document;
  const host = excel.host.createExcelHost({ loadCore: () => Promise.resolve(core), document, language: 'vi', version: '1.0.0' });
  const preview = async (request: PaneRequest): Promise<PanePreview> => {
    const found = await host.run(request, QUIET);
    if (!found.ok) throw new Error(JSON.stringify(found.failure));
    return found.value;
  };
  return {
    excel,
    host,
    preview,
    write: async (request) => {
      const found = await preview(request);
      const applied = await host.apply(found.id, QUIET);
      if (!applied.ok) throw new Error(JSON.stringify(applied.failure));
      return found;
    },
    refusal: async (request) => {
      const found = await host.run(request, QUIET);
      if (found.ok) throw new Error(`It went well: ${JSON.stringify(found.value.outcome.notes)}`);
      return found.failure;
    },
  };
}
