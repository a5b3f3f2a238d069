import { accessDenied, alreadyExists, invalidArgument, invalidOperation, notFound } from './api-error';
import { boxOf, nameOf, parseAddress } from './box';
import type { WireObject } from './rich-api';
import { checkAllowed, findSheet, newSheet, usedBox } from './sim-workbook';
import type { SimSheet, SimWorkbook } from './sim-workbook';
import { chartsOf } from './wire-charts';
import { define, method, value } from './wire-format';
import { hungOf } from './wire-hung';
import { areasAt, placeOf, rangeAt, rangeOf, referenceOf } from './wire-range';

/** The root object of a request: the workbook. */
export function workbookRoot(workbook: SimWorkbook): WireObject {
  return define('Workbook', {
    Name: value(() => workbook.name),
    Worksheets: value(() => worksheetsOf(workbook)),
    Names: value(() => namesOf(workbook)),
    Protection: value(() => define('WorkbookProtection', { Protected: value(() => workbook.structureLocked) })),
    Application: value(() => define('Application', {})),
    GetSelectedRange: method(() => rangeOf(workbook, activeSheet(workbook), parseAddress(workbook.selection))),
  });
}

function worksheetsOf(workbook: SimWorkbook): WireObject {
  return define('WorksheetCollection', {
    Items: value(() => workbook.sheets.map((sheet) => worksheetOf(workbook, sheet))),
    GetCount: method(() => workbook.sheets.length),
    GetFirst: method((visibleOnly: boolean | null) => {
      const sheet = workbook.sheets.find((candidate) => visibleOnly !== true || candidate.visibility === 'Visible');
      return sheet === undefined ? null : worksheetOf(workbook, sheet);
    }),
    GetActiveWorksheet: method(() => worksheetOf(workbook, activeSheet(workbook))),
    Indexer: method((key: string) => {
      const sheet = findSheet(workbook, key);
      if (sheet === undefined) throw notFound();
      return worksheetOf(workbook, sheet);
    }),
    Add: method((name: string) => {
      if (workbook.structureLocked) throw accessDenied();
      checkSheetName(workbook, name, null);
      return worksheetOf(workbook, newSheet(workbook, name));
    }),
    _RegisterDataChangedEvent: method(() => null),
  });
}

function worksheetOf(workbook: SimWorkbook, sheet: SimSheet): WireObject {
  const alive = (): void => {
    if (!workbook.sheets.includes(sheet)) throw notFound();
  };
  return define('Worksheet', {
    Id: { value: sheet.id, enumerable: true },
    Name: {
      enumerable: true,
      get: () => sheet.name,
      set: (name: string) => {
        checkSheetName(workbook, name, sheet);
        if (workbook.active === sheet.name) workbook.active = name;
        sheet.name = name;
      },
    },
    Position: {
      enumerable: true,
      get: () => workbook.sheets.indexOf(sheet),
      set: (position: number) => {
        if (position < 0 || position >= workbook.sheets.length) throw invalidArgument('position');
        workbook.sheets = workbook.sheets.filter((candidate) => candidate !== sheet);
        workbook.sheets.splice(position, 0, sheet);
      },
    },
    Visibility: {
      enumerable: true,
      get: () => sheet.visibility,
      set: (visibility: string) => {
        if (visibility !== 'Visible' && !workbook.sheets.some((other) => other !== sheet && other.visibility === 'Visible'))
          throw invalidOperation();
        sheet.visibility = visibility;
      },
    },
    TabColor: {
      enumerable: true,
      get: () => sheet.tabColor,
      set: (colour: string) => {
        sheet.tabColor = colour;
      },
    },
    Gridlines: {
      enumerable: true,
      get: () => sheet.gridlines,
      set: (shown: boolean) => {
        sheet.gridlines = shown;
      },
    },
    GetRange: method((address: unknown) => {
      alive();
      return rangeAt(workbook, sheet, address);
    }),
    GetRanges: method((addresses: unknown) => areasAt(workbook, sheet, addresses)),
    GetCell: method((row: number, column: number) => rangeOf(workbook, sheet, boxOf(row, column, 1, 1))),
    GetRangeByIndexes: method((row: number, column: number, rows: number, columns: number) =>
      rangeOf(workbook, sheet, boxOf(row, column, rows, columns)),
    ),
    GetUsedRangeOrNullObject: method((valuesOnly: boolean | null) => {
      const used = usedBox(sheet, valuesOnly === true);
      return used === null ? null : rangeOf(workbook, sheet, used);
    }),
    GetNextOrNullObject: method((visibleOnly: boolean | null) => {
      const next = workbook.sheets
        .slice(workbook.sheets.indexOf(sheet) + 1)
        .find((candidate) => visibleOnly !== true || candidate.visibility === 'Visible');
      return next === undefined ? null : worksheetOf(workbook, next);
    }),
    Activate: method(() => {
      if (sheet.visibility !== 'Visible') throw invalidOperation();
      workbook.active = sheet.name;
    }),
    Delete: method(() => {
      if (workbook.structureLocked) throw accessDenied();
      const visible = workbook.sheets.filter((candidate) => candidate.visibility === 'Visible');
      if (sheet.visibility === 'VeryHidden' || (visible.length === 1 && visible[0] === sheet)) throw invalidOperation();
      workbook.sheets = workbook.sheets.filter((candidate) => candidate !== sheet);
      if (workbook.active === sheet.name) workbook.active = visible.find((candidate) => candidate !== sheet)?.name ?? '';
    }),
    Protection: value(() => protectionOf(sheet)),
    FreezePanes: value(() => freezePanesOf(sheet)),
    AutoFilter: value(() => autoFilterOf(workbook, sheet)),
    PageLayout: value(() => pageLayoutOf(sheet)),
    Charts: value(() => chartsOf(sheet)),
    Notes: value(() => hungOf(workbook, sheet, 'note')),
    Comments: value(() => hungOf(workbook, sheet, 'comment')),
    Tables: value(() =>
      define('TableCollection', {
        Items: value(() => sheet.tables.map((table) => define('Table', { Id: { value: table.name }, Name: value(() => table.name) }))),
      }),
    ),
    Names: value(() => sheetNamesOf(sheet)),
    _RegisterDataChangedEvent: method(() => null),
    _UnregisterDataChangedEvent: method(() => null),
  });
}

/** Names of a sheet alone: Excel keeps the repeated print rows as one. */
function sheetNamesOf(sheet: SimSheet): WireObject {
  const titles = define('NamedItem', {
    Name: { value: 'Print_Titles', enumerable: true },
    Delete: method(() => {
      delete sheet.print['PrintTitleRows'];
    }),
  });
  const here = (): readonly WireObject[] => ('PrintTitleRows' in sheet.print ? [titles] : []);
  return define('NamedItemCollection', {
    Items: value(here),
    GetItemAt: method((index: number) => {
      const item = here()[index];
      if (item === undefined) throw notFound();
      return item;
    }),
  });
}

function namesOf(workbook: SimWorkbook): WireObject {
  const wire = (key: string): WireObject =>
    define('NamedItem', {
      Name: value(() => workbook.names.get(key)?.name),
      Formula: value(() => workbook.names.get(key)?.formula),
      Delete: method(() => {
        workbook.names.delete(key);
      }),
    });
  return define('NamedItemCollection', {
    Items: value(() => [...workbook.names.keys()].map(wire)),
    Indexer: method((name: string) => {
      if (!workbook.names.has(name.toLowerCase())) throw notFound();
      return wire(name.toLowerCase());
    }),
    Add: method((name: string, range: unknown) => {
      if (!/^[\p{L}_\\][\p{L}\d_.\\]*$/u.test(name) || /^[A-Z]{1,3}\d+$/i.test(name)) throw invalidArgument(`name ${name}`);
      if (workbook.names.has(name.toLowerCase())) throw alreadyExists();
      workbook.names.set(name.toLowerCase(), { name, formula: `=${referenceOf(range)}` });
      return wire(name.toLowerCase());
    }),
  });
}

function protectionOf(sheet: SimSheet): WireObject {
  return define('WorksheetProtection', {
    Protected: value(() => sheet.protection !== null),
    Options: value(() => sheet.protection?.options ?? {}),
    Protect: method((options: Readonly<Record<string, unknown>> | null) => {
      if (sheet.protection !== null) throw invalidOperation();
      sheet.protection = { options: options ?? {}, password: null };
    }),
    Unprotect: method((password: string | null) => {
      if (sheet.protection !== null && sheet.protection.password !== (password ?? null)) throw accessDenied();
      sheet.protection = null;
    }),
  });
}

function freezePanesOf(sheet: SimSheet): WireObject {
  return define('WorksheetFreezePanes', {
    FreezeAt: method((range: unknown) => {
      sheet.frozen = placeOf(range).boxes[0] ?? null;
    }),
    FreezeRows: method((count: number) => {
      sheet.frozen = boxOf(0, 0, count, 16_384);
    }),
    FreezeColumns: method((count: number) => {
      sheet.frozen = boxOf(0, 0, 1_048_576, count);
    }),
    Unfreeze: method(() => {
      sheet.frozen = null;
    }),
  });
}

function autoFilterOf(workbook: SimWorkbook, sheet: SimSheet): WireObject {
  return define('AutoFilter', {
    Enabled: value(() => sheet.filter !== null),
    Criteria: value(() => {
      const { filter } = sheet;
      if (filter === null) return [];
      return Array.from({ length: filter.box.columns }, (_, column) => filter.criteria[column] ?? null);
    }),
    Apply: method((range: unknown, column: number | null, criteria: unknown) => {
      checkAllowed(sheet, null);
      const box = typeof range === 'string' ? parseAddress(range) : placeOf(range).boxes[0];
      if (box === undefined) throw invalidArgument('filter range');
      const same = sheet.filter !== null && nameOf(sheet.filter.box) === nameOf(box);
      if (!same) sheet.filter = { box, criteria: {} };
      if (column !== null && criteria !== null && criteria !== undefined && sheet.filter !== null) sheet.filter.criteria[column] = criteria;
    }),
    Remove: method(() => {
      checkAllowed(sheet, null);
      sheet.filter = null;
    }),
    GetRangeOrNullObject: method(() => (sheet.filter === null ? null : rangeOf(workbook, sheet, sheet.filter.box))),
  });
}

function pageLayoutOf(sheet: SimSheet): WireObject {
  const kept = (name: string): PropertyDescriptor => ({
    enumerable: true,
    get: () => sheet.print[name] ?? null,
    set: (next: unknown) => {
      sheet.print[name] = next;
    },
  });
  return define('PageLayout', {
    Orientation: kept('Orientation'),
    PaperSize: kept('PaperSize'),
    Zoom: kept('Zoom'),
    SetPrintArea: method((area: unknown) => {
      sheet.print['PrintArea'] = typeof area === 'string' ? nameOf(parseAddress(area)) : referenceOf(area);
    }),
    SetPrintTitleRows: method((rows: unknown) => {
      sheet.print['PrintTitleRows'] = typeof rows === 'string' ? nameOf(parseAddress(rows)) : referenceOf(rows);
    }),
    SetPrintMargins: method((unit: string, margins: unknown) => {
      sheet.print['Margins'] = { unit, margins };
    }),
  });
}

function activeSheet(workbook: SimWorkbook): SimSheet {
  const sheet = findSheet(workbook, workbook.active) ?? workbook.sheets[0];
  if (sheet === undefined) throw notFound();
  return sheet;
}

function checkSheetName(workbook: SimWorkbook, name: string, own: SimSheet | null): void {
  if (name.length === 0 || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name)) throw invalidArgument(`sheet name ${name}`);
  const other = findSheet(workbook, name);
  if (other !== undefined && other !== own) throw alreadyExists();
}
