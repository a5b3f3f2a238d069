/** @jest-environment ./tests/manifests/manifest-environment.cjs */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AppManifestUtils } from '@microsoft/app-manifest';
import type { OfficeAddinManifest } from 'office-addin-manifest';
import { convert } from 'office-addin-manifest-converter';
import { PNG } from 'pngjs';
import { SaxesParser } from 'saxes';
import { COMMAND_TABLE } from '../../src/core/index';
import { RIBBON_TABLE, SELF_TEST_ACTION } from '../../src/office/ribbon';
import { NEEDED_SET } from '../../src/office/requirement-sets';
import { COMMANDS_EN } from '../../src/pane/text-en';

/** Put there by manifest-environment.cjs. */
declare const readManifestFile: typeof OfficeAddinManifest.readManifestFile;
declare const validateAgainstSchema: typeof AppManifestUtils.validateAgainstSchema;
type Manifest = Parameters<typeof AppManifestUtils.validateAgainstSchema>[0];

const ROOT = path.join(__dirname, '../..');
const MANIFESTS = path.join(ROOT, 'manifests');
const PLACEHOLDER = 'https://theo-doi-cchc.example.com';

const read = (name: string): string => readFileSync(path.join(MANIFESTS, name), 'utf8');

interface Words {
  readonly vi: string;
  readonly en: string;
}
interface Control {
  readonly id: string;
  readonly action?: string;
  readonly icon?: string;
  readonly label: Words;
  readonly tip: Words;
  readonly items?: readonly Control[];
}
const source = JSON.parse(read('source.json')) as {
  readonly version: string;
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly groups: readonly { readonly id: string; readonly label: Words; readonly controls: readonly Control[] }[];
};
const controls = source.groups.flatMap((group) => group.controls.flatMap((control) => [control, ...(control.items ?? [])]));

/** An element of the XML manifest. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text.trim();
  });
  parser.on('closetag', () => void open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  const [app] = root.children;
  if (app === undefined) throw new Error('The manifest is empty.');
  return app;
}

const app = parse(read('excel.xml'));
const all = (element: Element = app): Element[] => [element, ...element.children.flatMap((child) => all(child))];
const named = (name: string): Element[] => all().filter((element) => element.name === name);
const names = (element: Element | undefined): string[] => (element?.children ?? []).map((child) => child.name);

/** Order of children in Microsoft's schemas (MS-OWEMXML); a manifest with another order is refused without a reason. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action', 'Items'],
  Item: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'FunctionName'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

/** Resource kinds, the elements that may point to them, and the longest text allowed. */
const RESOURCES = [
  { kind: 'bt:Images', longest: 2048, users: ['bt:Image'] },
  { kind: 'bt:Urls', longest: 2048, users: ['SourceLocation', 'FunctionFile', 'Runtime', 'LearnMoreUrl'] },
  { kind: 'bt:ShortStrings', longest: 125, users: ['Label', 'Title'] },
  { kind: 'bt:LongStrings', longest: 250, users: ['Description'] },
] as const;

describe('một nguồn', () => {
  it('các tệp trong kho đúng là tệp sinh ra từ nguồn', () => {
    const script = `
      import { excelXml } from ${JSON.stringify(path.join(ROOT, 'scripts/manifest-xml.mjs'))};
      import { excelJson, excelLanguageFile } from ${JSON.stringify(path.join(ROOT, 'scripts/manifest-json.mjs'))};
      import { readManifestSource } from ${JSON.stringify(path.join(ROOT, 'scripts/make-manifests.mjs'))};
      const source = await readManifestSource();
      const host = source.placeholderHost;
      console.log(JSON.stringify([excelXml(source, host), excelJson(source, host), excelLanguageFile(source)]));`;
    const made = execFileSync('node', ['--input-type=module', '-e', script], { cwd: ROOT, encoding: 'utf8' });
    const [xml, json, language] = JSON.parse(made) as [string, unknown, unknown];
    expect(read('excel.xml')).toBe(xml);
    expect(JSON.parse(read('excel.json'))).toEqual(json);
    expect(JSON.parse(read('excel.en.json'))).toEqual(language);
  });

  it.each(COMMAND_TABLE.filter(({ id }) => id !== 'reopen').map(({ id, label }) => [id, label] as const))(
    'việc “%s” có nút, tên như trong bảng việc: “%s”',
    (id, label) => {
      const control = controls.find((candidate) => candidate.id === id);
      expect(control?.label).toEqual({ vi: label, en: COMMANDS_EN[id].name });
    },
  );

  it('mỗi nút gọi đúng một hàm có thật, mỗi hàm có một nút', () => {
    const actions = controls.flatMap(({ action }) => action ?? []);
    expect([...actions].sort()).toEqual([...RIBBON_TABLE.map((row) => row.action), SELF_TEST_ACTION].sort());
  });

  it('bộ chức năng cần có là bộ mà mã kiểm tra khi mở', () => {
    expect(source.requirementSets['ExcelApi']).toBe(NEEDED_SET);
  });

  it('nhãn nút ngắn, lời giải thích vừa ô gợi ý, viết bằng chữ dựng sẵn', () => {
    for (const { label, tip } of controls) {
      for (const words of [label.vi, label.en]) expect(words.length).toBeLessThanOrEqual(64);
      for (const words of [tip.vi, tip.en]) expect(words.length).toBeLessThanOrEqual(128);
    }
    expect(read('source.json')).toBe(read('source.json').normalize('NFC'));
  });
});

describe('excel.xml', () => {
  it('đọc được bằng công cụ của Microsoft', async () => {
    const info = await readManifestFile(path.join(MANIFESTS, 'excel.xml'));
    expect(info).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u) as string,
      displayName: 'Theo dõi CCHC',
      defaultLocale: 'vi-VN',
      hosts: ['Workbook'],
      officeAppType: 'TaskPaneApp',
      permissions: 'ReadWriteDocument',
      version: `${source.version}.0`,
    });
  });

  it('chuyển được sang dạng hợp nhất: đủ nút, đủ bộ chức năng', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'manifest-'));
    await convert(path.join(MANIFESTS, 'excel.xml'), folder, false);
    const made = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as {
      readonly extensions: readonly {
        readonly ribbons: readonly {
          readonly tabs: readonly { readonly groups: readonly { readonly controls: readonly { readonly id: string }[] }[] }[];
        }[];
      }[];
    };
    rmSync(folder, { recursive: true });
    const ids = made.extensions[0]?.ribbons[0]?.tabs[0]?.groups.flatMap((group) => group.controls.map((control) => control.id));
    const ours = source.groups.flatMap((group) => group.controls.map((control) => `Button.${control.id}`));
    expect(ids).toEqual(ours);
  });

  it.each(Object.entries(ORDER))('%s: các phần đứng đúng thứ tự của lược đồ', (name, order) => {
    const found = named(name);
    expect(found.length).toBeGreaterThan(0);
    for (const element of found) {
      const at = names(element).map((child) => order.indexOf(child));
      expect(at).not.toContain(-1);
      expect(at).toEqual([...at].sort((a, b) => a - b));
    }
  });

  it.each(RESOURCES)('$kind: mỗi chỗ dẫn có thật, mỗi phần được dùng, không quá $longest chữ', ({ kind, longest, users }) => {
    const held = all().find((element) => element.name === kind)?.children ?? [];
    const ids = held.map((element) => element.attributes['id'] ?? '');
    const used = all().filter(
      (element) => (users as readonly string[]).includes(element.name) && element.attributes['resid'] !== undefined,
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(used.map((element) => element.attributes['resid']))).toEqual(new Set(ids));
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
    const texts = held.flatMap((element) => [
      element.attributes['DefaultValue'] ?? '',
      ...element.children.map((child) => child.attributes['Value'] ?? ''),
    ]);
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(longest);
  });

  it('chữ có bản tiếng Anh, trừ tên sản phẩm', () => {
    const texts = [
      ...named('bt:String'),
      ...named('DisplayName'),
      ...named('Description').filter((element) => element.attributes['DefaultValue'] !== undefined),
    ];
    const alone = texts.filter((element) => element.children.length === 0).map((element) => element.attributes['DefaultValue']);
    expect(new Set(alone)).toEqual(new Set(['Theo dõi CCHC']));
    for (const override of all().filter((element) => element.name.endsWith('Override')))
      expect(override.attributes['Locale']).toBe('en-US');
  });

  it('địa chỉ nào cũng https và ở cùng một máy chủ', () => {
    const addresses = all().flatMap((element) =>
      Object.values(element.attributes).filter(
        (value) => value.includes('://') && !value.includes('schemas.microsoft.com') && !value.includes('www.w3.org'),
      ),
    );
    expect(addresses.length).toBeGreaterThan(40);
    for (const address of addresses) expect(address.startsWith(`${PLACEHOLDER}/`)).toBe(true);
  });

  it('hình nào được nêu cũng có, đúng số điểm ảnh, đủ 16, 32 và 80', () => {
    const images = named('bt:Images')[0]?.children ?? [];
    for (const { attributes } of images) {
      const [, name = '', size = ''] = /^Icon\.([a-z]+)\.(\d+)$/u.exec(attributes['id'] ?? '') ?? [];
      expect(attributes['DefaultValue']).toBe(`${PLACEHOLDER}/icons/${name}-${size}.png`);
      expect(sizeOf(`${name}-${size}.png`)).toEqual([Number(size), Number(size)]);
    }
    for (const icon of named('Icon')) {
      const sizes = icon.children.map((image) => image.attributes['size']);
      for (const needed of ['16', '32', '80']) expect(sizes).toContain(needed);
      for (const image of icon.children)
        expect(image.attributes['resid']).toMatch(new RegExp(`\\.${image.attributes['size'] ?? ''}$`, 'u'));
    }
  });

  it('mọi mã số nút, nhóm, mục đều khác nhau', () => {
    const ids = [...named('Control'), ...named('Group'), ...named('Item'), ...named('CustomTab')].map(
      (element) => element.attributes['id'],
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('báo cáo là một trình đơn, mỗi kỳ chạy thẳng không mở ngăn', () => {
    const menu = named('Control').find((element) => element.attributes['xsi:type'] === 'Menu');
    const items = menu?.children.find((child) => child.name === 'Items')?.children ?? [];
    expect(items.map((item) => item.attributes['id'])).toEqual([
      'Item.reportQ1',
      'Item.report6T',
      'Item.reportQ3',
      'Item.reportNAM',
      'Item.reportOther',
    ]);
    expect(items.every((item) => item.children.at(-1)?.attributes['xsi:type'] === 'ExecuteFunction')).toBe(true);
  });

  it('tên hàm không quá 32 chữ', () => {
    for (const { text } of named('FunctionName')) expect(text).toMatch(/^[A-Za-z][A-Za-z0-9]{0,31}$/u);
  });
});

describe('excel.json', () => {
  const manifest = JSON.parse(read('excel.json')) as Manifest;

  it('đúng lược đồ của Microsoft', async () => {
    expect(await validateAgainstSchema(manifest)).toEqual([]);
  });

  it('phép thử lược đồ bắt được lỗi: hình thiếu, phạm vi lạ', async () => {
    const broken = JSON.parse(read('excel.json').replace('"workbook"', '"bang-tinh"')) as typeof manifest;
    expect((await validateAgainstSchema(broken)).join()).toContain('scopes');
  });

  it('mỗi nút gọi một việc được khai', () => {
    const ids = [...read('excel.json').matchAll(/"actionId": "([^"]+)"/gu)].map((found) => found[1]);
    const declared = [...read('excel.json').matchAll(/"id": "([^"]+)",\s*"type": "(?:executeFunction|openPage)"/gu)].map(
      (found) => found[1],
    );
    expect(new Set(ids)).toEqual(new Set(declared));
    expect(ids).toHaveLength(RIBBON_TABLE.length + 2);
  });

  it('bản tiếng Anh chỉ nêu những chỗ có thật và vừa độ dài của lược đồ', () => {
    const schemaFile = 'node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.20/MicrosoftTeams.Localization.schema.json';
    const schema = JSON.parse(readFileSync(path.join(ROOT, schemaFile), 'utf8')) as {
      readonly properties: Readonly<Record<string, { readonly maxLength?: number }>>;
      readonly patternProperties: Readonly<Record<string, { readonly maxLength?: number }>>;
    };
    for (const [key, text] of Object.entries(JSON.parse(read('excel.en.json')) as Record<string, string>)) {
      const pattern = Object.keys(schema.patternProperties).find((candidate) => new RegExp(candidate).test(key));
      const rule = schema.properties[key] ?? (pattern === undefined ? undefined : schema.patternProperties[pattern]);
      expect([key, rule !== undefined]).toEqual([key, true]);
      expect(text.length).toBeLessThanOrEqual(rule?.maxLength ?? Infinity);
      if (key.startsWith('extensions')) expect(typeof valueAt(manifest, key)).toBe('string');
    }
  });

  it('hai hình của gói: 192 điểm màu, 32 điểm chỉ có trắng', () => {
    expect(sizeOf('icon-192.png')).toEqual([192, 192]);
    const { data, width } = PNG.sync.read(readFileSync(path.join(MANIFESTS, 'icons/outline-32.png')));
    expect(width).toBe(32);
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] === 255) expect([data[at], data[at + 1], data[at + 2]]).toEqual([255, 255, 255]);
    }
  });
});

describe('bản cho một máy chủ', () => {
  const script = path.join(ROOT, 'scripts/make-manifests.mjs');

  it.each([
    [['--dev'], 'https://localhost:3000'],
    [['--host', 'https://may-chu.example/cchc/'], 'https://may-chu.example/cchc'],
  ])('%s: mọi địa chỉ là %s, đủ hình và trang hỗ trợ', async (args, host) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'host-'));
    execFileSync('node', [script, ...args, '--to', folder]);
    const xml = readFileSync(path.join(folder, 'manifest.xml'), 'utf8');
    const json = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Parameters<
      typeof AppManifestUtils.validateAgainstSchema
    >[0];
    expect(xml).not.toContain(PLACEHOLDER);
    expect(xml).toContain(`DefaultValue="${host}/taskpane.html"`);
    expect(await validateAgainstSchema(json)).toEqual([]);
    expect(existsSync(path.join(folder, 'ho-tro.html'))).toBe(true);
    expect(existsSync(path.join(folder, 'icons/icon-32.png'))).toBe(true);
    expect(readdirSync(path.join(folder, 'icons')).filter((name) => name.endsWith('.svg'))).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it.each(['http://may-chu.example', 'may-chu.example', 'https://may-chu.example/?a=1'])('địa chỉ “%s” bị từ chối', (host) => {
    expect(() => execFileSync('node', [script, '--host', host, '--to', tmpdir()], { stdio: 'pipe' })).toThrow(/không dùng được/u);
  });
});

describe('appsscript.json', () => {
  it('chỉ xin hai quyền hẹp, chạy V8, giờ Việt Nam', () => {
    expect(JSON.parse(read('appsscript.json'))).toMatchObject({
      timeZone: 'Asia/Ho_Chi_Minh',
      runtimeVersion: 'V8',
      oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly', 'https://www.googleapis.com/auth/script.container.ui'],
    });
  });
});

describe('hình', () => {
  it.each([16, 20, 24, 32, 40, 48, 64, 80, 128])('hình sản phẩm %d điểm', (size) => {
    expect(sizeOf(`icon-${size}.png`)).toEqual([size, size]);
  });

  it.each([16, 32])('ở %d điểm, khung và lỗ của hình sản phẩm nằm trọn trên điểm ảnh', (size) => {
    const { data } = PNG.sync.read(readFileSync(path.join(MANIFESTS, `icons/icon-${size}.png`)));
    const pixel = (x: number, y: number): number[] => [...data.subarray((y * size + x) * 4, (y * size + x) * 4 + 4)];
    const one = size / 16;
    const accent = [14, 102, 115, 255];
    const white = [255, 255, 255, 255];
    expect(pixel(one, 8 * one)).toEqual(accent);
    expect(pixel(2 * one, 8 * one)).toEqual(white);
    expect(pixel(one - 1, 8 * one)[3]).toBe(0);
    expect(pixel(4 * one, 2 * one)).toEqual(white);
    expect(pixel(3 * one, 2 * one)).toEqual(accent);
  });
});

function sizeOf(name: string): [number, number] {
  const { width, height } = PNG.sync.read(readFileSync(path.join(MANIFESTS, 'icons', name)));
  return [width, height];
}

/** The value at "extensions[0].ribbons[0].tabs[0].label". */
function valueAt(value: unknown, at: string): unknown {
  return at
    .split(/[.[\]]+/u)
    .filter((part) => part !== '')
    .reduce<unknown>((found, part) => (found as Record<string, unknown> | undefined)?.[part], value);
}
