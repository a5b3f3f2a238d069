import { FakeConditionalFormatRuleBuilder, FakeDataValidationBuilder } from './rules';
import { FakeRichTextBuilder } from './rich-text';
import { FakeTextStyleBuilder } from './text-style';
import { formatMoment } from './time-zone';
import type { FakeTrigger, FakeWorld, MenuEntry } from './world';

/** Whose services they are. */
export interface Caller {
  readonly world: FakeWorld;
  readonly number: number;
  readonly options: { readonly user: string; readonly mode: 'NONE' | 'LIMITED' | 'FULL'; readonly services: readonly string[] };
}

/** The globals of one execution, guarded. */
export type Services = Readonly<Record<string, unknown>>;

const words = (serviceName: string, ...names: readonly string[]) => ({
  serviceName,
  ...Object.fromEntries(names.map((name) => [name, name])),
});

export function createServices(execution: Caller, guard: <T>(value: T) => T): Services {
  const { world } = execution;
  const book = world.book;
  const sheets = {
    serviceName: 'SpreadsheetApp',
    BorderStyle: words('BorderStyle', 'DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE'),
    ProtectionType: words('ProtectionType', 'RANGE', 'SHEET'),
    BooleanCriteria: words('BooleanCriteria', 'CUSTOM_FORMULA', 'TEXT_CONTAINS', 'CELL_EMPTY'),
    DataValidationCriteria: words(
      'DataValidationCriteria',
      'VALUE_IN_LIST',
      'VALUE_IN_RANGE',
      'DATE_IS_VALID_DATE',
      'CUSTOM_FORMULA',
      'CHECKBOX',
    ),
    getActiveSpreadsheet: () => book,
    getUi: () => ui(execution),
    flush: () => undefined,
    newConditionalFormatRule: () => new FakeConditionalFormatRuleBuilder(),
    newTextStyle: () => new FakeTextStyleBuilder(),
    newRichTextValue: () => new FakeRichTextBuilder(),
    newDataValidation: () => new FakeDataValidationBuilder(book.locale),
    openById: (id: string) => {
      if (id !== book.id) throw new Error('Unexpected error while getting the method or property openById on object SpreadsheetApp.');
      return book;
    },
  };
  const plain = {
    SpreadsheetApp: sheets,
    Charts: {
      serviceName: 'Charts',
      ChartType: words('ChartType', 'BAR', 'COLUMN', 'PIE'),
      ChartMergeStrategy: words('ChartMergeStrategy', 'MERGE_COLUMNS', 'MERGE_ROWS'),
    },
    PropertiesService: {
      serviceName: 'PropertiesService',
      getDocumentProperties: () => properties(world.documentProperties),
      getUserProperties: () => properties(world.userProperties),
    },
    LockService: { serviceName: 'LockService', getDocumentLock: () => lock(execution) },
    Utilities: {
      serviceName: 'Utilities',
      formatDate: (date: Date, zone: string, pattern: string) => formatMoment(date.getTime(), zone, pattern),
      sleep: () => undefined,
      // [D] Bytes are signed.
      base64Decode: (text: string) => [...new Int8Array(Buffer.from(text, 'base64'))],
      newBlob: (bytes: readonly number[], type: string, name: string) => {
        if (!Array.isArray(bytes) || bytes.some((byte) => byte < -128 || byte > 127))
          throw new Error('Utilities.newBlob takes signed bytes.');
        return new FakeBlob(bytes, type, name);
      },
      base64Encode: (bytes: readonly number[]) => {
        if (!Array.isArray(bytes) || bytes.some((byte) => byte < -128 || byte > 127))
          throw new Error('Utilities.base64Encode takes signed bytes.');
        return Buffer.from(Int8Array.from(bytes).buffer).toString('base64');
      },
    },
    Session: {
      serviceName: 'Session',
      getScriptTimeZone: () => world.scriptTimeZone,
      getActiveUserLocale: () => 'vi',
      getActiveUser: () => ({
        serviceName: 'User',
        getEmail: () => (execution.options.mode === 'FULL' && execution.options.user.endsWith('@vi-du.vn') ? execution.options.user : ''),
      }),
    },
    ScriptApp: scriptApp(execution),
    MailApp: {
      serviceName: 'MailApp',
      getRemainingDailyQuota: () => world.mailQuota,
      // [D] The quota counts recipients. [I] Past it: the message below. [K] A bad address is refused in about these words.
      sendEmail: ({ to, subject, body }: { readonly to: string; readonly subject: string; readonly body: string }) => {
        const recipients = to.split(',');
        const bad = recipients.find((address) => !address.includes('@') || world.badAddresses.includes(address));
        if (bad !== undefined) throw new Error(`Invalid email: ${bad}`);
        if (world.mailQuota < recipients.length) throw new Error('Service invoked too many times for one day: email.');
        world.mailQuota -= recipients.length;
        world.sent.push({ from: execution.options.user, to, subject, body });
      },
    },
    HtmlService: {
      serviceName: 'HtmlService',
      createHtmlOutputFromFile: (name: string) => {
        const html = world.htmlFiles.get(name);
        if (html === undefined) throw new Error(`No HTML file named ${name} was found.`);
        return new FakeHtmlOutput(html);
      },
      createHtmlOutput: (html: string) => new FakeHtmlOutput(html),
    },
  };
  // [D] An advanced service is a global only where the manifest asks for it.
  const all = execution.options.services.includes('Drive') ? { ...plain, Drive: drive(execution) } : plain;
  return Object.fromEntries(Object.entries(all).map(([name, service]) => [name, guard(service)]));
}

class FakeBlob {
  readonly serviceName = 'Blob';
  constructor(
    readonly bytes: readonly number[],
    readonly type: string,
    readonly name: string,
  ) {}
}

interface DriveFile {
  readonly name: string;
  readonly mimeType: string;
}

/** [D] `files.create` of Drive v3 with another type than the content's converts it. What the converter makes of it is not known here. */
function drive({ world, options }: Caller): object {
  const files = {
    serviceName: 'Drive.Files',
    create(file: DriveFile, content: FakeBlob, { fields }: { readonly fields: string }) {
      if (file.mimeType !== 'application/vnd.google-apps.document')
        throw new Error(`The fake converts to a document only, not to ${file.mimeType}.`);
      const id = `tai-lieu-${String(world.documents.length + 1)}`;
      world.documents.push({ owner: options.user, name: file.name, bytes: Uint8Array.from(content.bytes) });
      const all = { id, name: file.name, webViewLink: `https://docs.google.com/document/d/${id}/edit` };
      return Object.fromEntries(Object.entries(all).filter(([name]) => fields.split(',').includes(name)));
    },
  };
  return { serviceName: 'Drive', Files: files };
}

class FakeHtmlOutput {
  readonly serviceName = 'HtmlOutput';
  title = '';
  constructor(private html: string) {}

  append(html: string): this {
    this.html += html;
    return this;
  }

  setTitle(title: string): this {
    this.title = title;
    return this;
  }

  setWidth(width: number): this {
    if (!(width > 0)) throw new Error('Invalid width');
    return this;
  }

  setHeight(height: number): this {
    if (!(height > 0)) throw new Error('Invalid height');
    return this;
  }

  getContent(): string {
    return this.html;
  }
}

class FakeMenu {
  readonly serviceName = 'Menu';
  readonly items: MenuEntry[] = [];
  constructor(
    private readonly execution: Caller,
    readonly caption: string,
  ) {}

  addItem(caption: string, handler: string): this {
    this.items.push({ caption, handler, items: [] });
    return this;
  }

  addSeparator(): this {
    this.items.push({ caption: '—', handler: null, items: [] });
    return this;
  }

  addSubMenu(menu: GoogleAppsScript.Base.Menu): this {
    const sub = menu as unknown as FakeMenu;
    this.items.push({ caption: sub.caption, handler: null, items: sub.items });
    return this;
  }

  addToUi(): void {
    this.execution.world.menus = [{ caption: this.caption, handler: null, items: this.items }];
  }
}

function ui(execution: Caller): object {
  const { world } = execution;
  const show = (where: 'sidebar' | 'dialog') => (page: unknown, title?: string) => {
    const output = page as FakeHtmlOutput;
    world.pages.push({ where, title: title ?? output.title, html: output.getContent() });
  };
  return {
    serviceName: 'Ui',
    createMenu: (caption: string) => new FakeMenu(execution, caption),
    createAddonMenu: () => new FakeMenu(execution, 'Theo dõi CCHC'),
    showSidebar: show('sidebar'),
    showModalDialog: show('dialog'),
  };
}

function properties(store: Map<string, string>): object {
  return {
    serviceName: 'Properties',
    getProperty: (key: string) => store.get(key) ?? null,
    setProperty(key: string, value: string) {
      if (typeof value !== 'string') throw new Error('The fake takes strings only.');
      if (value.length > 9 * 1024) throw new Error('Argument too large: value');
      store.set(key, value);
      return this;
    },
    deleteProperty(key: string) {
      store.delete(key);
      return this;
    },
  };
}

function lock(execution: Caller): object {
  const { world } = execution;
  return {
    serviceName: 'Lock',
    tryLock: (wait: number) => {
      if (world.lockHolder === execution.number || world.lockHolder === null) {
        world.lockHolder = execution.number;
        return true;
      }
      world.now += wait;
      return false;
    },
    hasLock: () => world.lockHolder === execution.number,
    releaseLock: () => {
      if (world.lockHolder === execution.number) world.lockHolder = null;
    },
  };
}

function scriptApp(execution: Caller): object {
  const { world } = execution;
  return {
    serviceName: 'ScriptApp',
    AuthMode: words('AuthMode', 'NONE', 'LIMITED', 'FULL', 'CUSTOM_FUNCTION'),
    EventType: words('EventType', 'ON_EDIT', 'ON_OPEN', 'CLOCK'),
    newTrigger: (handler: string) => ({
      serviceName: 'TriggerBuilder',
      forSpreadsheet: () => ({
        serviceName: 'SpreadsheetTriggerBuilder',
        onEdit: () => ({
          serviceName: 'SpreadsheetTriggerBuilder',
          create: () => {
            if (world.triggers.some((trigger) => trigger.creator === execution.options.user && trigger.event === 'ON_EDIT')) {
              throw new Error('The add-on has created too many edit triggers in this document for this Google user account.');
            }
            const trigger = makeTrigger(`t${String(world.triggers.length + 1)}`, handler, execution.options.user);
            world.triggers.push(trigger);
            return trigger;
          },
        }),
      }),
    }),
    getUserTriggers: () => world.triggers.filter((trigger) => trigger.creator === execution.options.user),
    deleteTrigger: (trigger: { readonly id: string }) => {
      world.triggers = world.triggers.filter((other) => other.id !== trigger.id);
    },
  };
}

function makeTrigger(id: string, handler: string, creator: string): FakeTrigger {
  return {
    serviceName: 'Trigger',
    id,
    handler,
    event: 'ON_EDIT',
    creator,
    getUniqueId: () => id,
    getHandlerFunction: () => handler,
    getEventType: () => 'ON_EDIT',
  };
}
