/** What Excel for Windows tells the library about itself. */
export interface BridgeOptions {
  /** Requirement sets as JSON, '{"ExcelApi":"1.9"}'. */
  readonly requirementMatrix: string;
  readonly locale?: string;
  /** Colours of Excel's theme as numbers, 0xRRGGBB. */
  readonly theme?: Readonly<Record<string, number>>;
}

/** A reply of the simulated Excel: `status` 0, or an error number of Office. */
export interface ExecuteReply {
  readonly status: number;
  readonly data: unknown;
}

export interface WindowsBridge {
  /** Fires an event of the workbook: entries `[65536, type, target, JSON, id, isRemote]`. */
  fireWorkbookEvent(entries: readonly (readonly unknown[])[]): void;
  /** Fires a press of a ribbon button whose action has this name. */
  fireCommand(action: string, eventId: string): void;
}

/**
 * Stands in for the object `window.external` that Excel for Windows gives to the page, so that Microsoft's own library talks to the
 * simulated workbook. It needs nothing around it: a browser page gets its text. `execute` carries every batch.
 */
export function installWindowsBridge(
  win: { external?: unknown; setTimeout(handler: () => void, ms: number): unknown },
  options: BridgeOptions,
  execute: (id: number, parameters: unknown) => Promise<ExecuteReply> | ExecuteReply,
): WindowsBridge {
  type Callback = (result: unknown, status?: number) => void;
  type Handler = (id: number, payload: unknown) => void;
  const handlers = new Map<number, Handler[]>();
  let settings: Record<string, string> = {};
  const safeArray = (items: readonly unknown[]): unknown => ({ toArray: () => items, dimensions: () => 1 });
  const locale = options.locale ?? 'vi-VN';
  const theme = options.theme ?? {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x262626,
    controlBackgroundColor: 0xe6e6e6,
    controlForegroundColor: 0x262626,
  };
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => '11111111-1111-1111-1111-111111111111',
    GetAppVersionMajor: () => '16',
    GetAppVersionMinor: () => '01',
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => 'C:\\Plan\\Book1.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '00000000-0000-0000-0000-000000000000',
    GetInstanceId: () => 'simulated',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => true,
    GetSupportedMatrix: () => options.requirementMatrix,
    GetHostFullVersion: () => '16.0.17928.20114',
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(theme),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of Object.entries(settings)) {
          keys.push(key);
          values.push(value);
        }
      },
      WriteAsync: (keys: readonly string[], values: readonly string[], done: (status: number) => void) => {
        settings = Object.fromEntries(keys.map((key, index) => [key, values[index] ?? '']));
        win.setTimeout(() => {
          done(0);
        }, 0);
      },
    }),
  };
  const members: Record<string, unknown> = {
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$$$disableLogging$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (id: number, parameters: unknown, callback: Callback) => {
      Promise.resolve(execute(id, parameters)).then(
        (reply) => {
          callback(safeArray([reply.status, reply.data]), 0);
        },
        (error: unknown) => {
          callback(safeArray([5001, String(error)]), 0);
        },
      );
    },
    RegisterEvent: (id: number, _target: unknown, handler: Handler, callback: Callback) => {
      handlers.set(id, [...(handlers.get(id) ?? []), handler]);
      win.setTimeout(() => {
        callback(safeArray([0]));
      }, 0);
    },
    UnregisterEvent: (id: number, _target: unknown, callback: Callback) => {
      handlers.delete(id);
      win.setTimeout(() => {
        callback(safeArray([0]));
      }, 0);
    },
  };
  const existing = win.external;
  const external: object = typeof existing === 'object' && existing !== null ? existing : {};
  if (external !== existing) win.external = external;
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(external, name, { value, configurable: true, writable: true });
  }
  const fire = (id: number, payload: unknown): void => {
    for (const handler of handlers.get(id) ?? []) handler(id, payload);
  };
  return {
    fireWorkbookEvent: (entries) => {
      fire(33, safeArray(entries.map(safeArray)));
    },
    fireCommand: (action, eventId) => {
      fire(39, safeArray([eventId, action, JSON.stringify({ source: { id: action } })]));
    },
  };
}
