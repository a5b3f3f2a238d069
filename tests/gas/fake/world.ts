import { FakeSpreadsheet } from './spreadsheet';

export interface FakeTrigger {
  readonly serviceName: string;
  readonly id: string;
  readonly handler: string;
  readonly event: 'ON_EDIT' | 'ON_OPEN' | 'CLOCK';
  readonly creator: string;
  getUniqueId(): string;
  getHandlerFunction(): string;
  getEventType(): string;
}

export interface SentMail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

export interface ShownPage {
  readonly where: 'sidebar' | 'dialog';
  readonly title: string;
  readonly html: string;
}

export interface MenuEntry {
  readonly caption: string;
  readonly handler: string | null;
  readonly items: readonly MenuEntry[];
}

/** What outlives one execution: the clock, the spreadsheet, properties, triggers, mail, locks, pages and menus that were shown. */
export class FakeWorld {
  /** Milliseconds since 1970. */
  now = Date.UTC(2022, 5, 20, 1, 30);
  currentUser = 'dieu-phoi@vi-du.vn';
  noAccount: string[] = [];
  copyLoses: 'nothing' | 'rules' | 'looks' = 'nothing';
  scriptTimeZone = 'America/New_York';
  readonly book = new FakeSpreadsheet(this, 'bang-tinh-1', 'Kế hoạch CCHC', 'chu-so-huu@vi-du.vn', 'Trang tính 1');
  readonly documentProperties = new Map<string, string>();
  readonly userProperties = new Map<string, string>();
  triggers: FakeTrigger[] = [];
  readonly sent: SentMail[] = [];
  mailQuota = 100;
  badAddresses: string[] = [];
  /** Documents that were made of Word files. */
  readonly documents: { readonly owner: string; readonly name: string; readonly bytes: Uint8Array }[] = [];
  /** Who holds the document lock: an execution's number, or a name given by a test. */
  lockHolder: number | string | null = null;
  readonly pages: ShownPage[] = [];
  menus: MenuEntry[] = [];
  /** HTML files of the pushed project, by name without extension. */
  readonly htmlFiles = new Map<string, string>();
  executions = 0;
  /** Dates that scripts get; a vm test puts the Date of its own realm here. */
  makeDate: (moment: number) => object = (moment) => new Date(moment);

  constructor() {
    this.book.sharedWith = ['dieu-phoi@vi-du.vn', 'xa-an-binh@vi-du.vn'];
  }
}

export const USERS = {
  owner: 'chu-so-huu@vi-du.vn',
  coordinator: 'dieu-phoi@vi-du.vn',
  commune: 'xa-an-binh@vi-du.vn',
  stranger: 'nguoi-la@noi-khac.vn',
} as const;
