import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

/** The built page in Chromium: accessibility, sizes, policy, keyboard. Skipped, with a word, where Chromium is not installed. */
const CHROMIUM = '/usr/bin/chromium';
const ROOT = path.join(__dirname, '../..');
const ADDRESS = 'http://pane.test/';
const AXE = createRequire(__filename).resolve('axe-core/axe.min.js');

/** Every screen: the address that opens it, and what to press to get there. */
const SCREENS: readonly (readonly [name: string, query: string, press: readonly string[]])[] = [
  ['bắt đầu', 'workbook=plan', []],
  ['bắt đầu, chọn trang khác', 'workbook=plan', ['.row.act']],
  ['dán văn bản, chưa dán gì', 'workbook=empty', ['.row.act:has-text("Dán văn bản")', '.row-form:not([hidden]) .secondary']],
  ['việc cần bảng theo dõi khi chưa có', 'workbook=plan&to=collect', []],
  ['không có kế hoạch', 'workbook=empty', []],
  ['xem trước', 'workbook=plan', ['.primary']],
  [
    'sửa cách hiểu',
    'workbook=plan',
    ['.primary', '.item > .inline-actions .quiet', '.correct .opt:last-of-type input', '.correct .secondary'],
  ],
  ['đang làm', 'workbook=plan&time=4000', ['.primary', '.foot .primary']],
  ['trang chính', 'workbook=tracked', []],
  ['lập báo cáo', 'workbook=tracked&to=report', []],
  ['kỳ tùy chọn', 'workbook=tracked&to=report', ['input[value=custom]']],
  ['kiểm tra', 'workbook=tracked&to=check', []],
  ['nhắc việc', 'workbook=tracked&to=remind', []],
  ['chia cho xã, phường', 'workbook=tracked&to=split', []],
  ['tổng hợp', 'workbook=tracked&to=collect', []],
  ['thiết lập', 'workbook=tracked&to=settings', []],
  ['lỗi', 'workbook=tracked&failure=sheet-protected&time=0&to=track', ['.foot .primary', 'summary']],
  ['hướng dẫn', 'workbook=tracked&to=help', []],
];

const TOOLS = [
  ['sáng, Excel 350 px', 'host=excel&theme=light', 350],
  ['tối, Excel 320 px', 'host=excel&theme=dark', 320],
  ['sáng, Google Trang tính 300 px', 'host=sheets&theme=light', 300],
] as const;

const suite = existsSync(CHROMIUM) ? describe : describe.skip;

suite('trang trong Chromium', () => {
  let browser: Browser;
  let folder: string;
  const problems: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'pane-'));
    const entry = JSON.stringify(path.join(ROOT, 'src/pane/main.ts'));
    const outfile = (name: string): string => JSON.stringify(path.join(folder, name));
    const script = `
      import { buildPane } from ${JSON.stringify(path.join(ROOT, 'scripts/build-pane.mjs'))};
      await buildPane({ host: 'excel', entry: ${entry}, outfile: ${outfile('linked.html')}, officeJs: false });
      await buildPane({ host: 'sheets', entry: ${entry}, outfile: ${outfile('inlined.html')} });`;
    execFileSync('node', ['--input-type=module', '-e', script], { cwd: ROOT });
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a built page; what it asks of the network or breaks of its policy is written down. */
  async function open(
    file: string,
    query: string,
    width: number,
    options: { readonly height?: number; readonly forced?: boolean } = {},
  ): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width, height: options.height ?? 640 },
      forcedColors: options.forced === true ? 'active' : 'none',
    });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    await page.route('**/*', (route) => {
      const { origin, pathname } = new URL(route.request().url());
      const name = path.basename(pathname);
      if (origin !== new URL(ADDRESS).origin) problems.push(`request to ${origin}`);
      const type = { '.css': 'text/css', '.js': 'text/javascript' }[path.extname(name)] ?? 'text/html';
      const found = existsSync(path.join(folder, name));
      return found
        ? route.fulfill({ path: path.join(folder, name), contentType: `${type}; charset=utf-8` })
        : route.fulfill({ status: 204 });
    });
    await load(page, file, query);
    return page;
  }

  async function load(page: Page, file: string, query: string): Promise<void> {
    await page.goto(`${ADDRESS}${file}?${query}`);
    await page.waitForSelector('.screen :is(.foot, .rows)');
  }

  async function pressAll(page: Page, selectors: readonly string[]): Promise<void> {
    for (const selector of selectors) await page.locator(selector).first().click();
    // Work that takes longer than a blink shows its progress screen.
    if (selectors.includes('.foot .primary')) await page.waitForTimeout(350);
  }

  describe.each(TOOLS)('%s', (_, query, width) => {
    let page: Page;

    beforeAll(async () => {
      page = await open('linked.html', `workbook=plan&${query}`, width);
    });

    afterAll(() => page.context().close());

    it.each(SCREENS)('%s: không lỗi tiếp cận, không cuộn ngang, không chữ nhỏ, chạm được', async (_name, address, press) => {
      problems.length = 0;
      await load(page, 'linked.html', `${address}&${query}`);
      await pressAll(page, press);
      const measured = await page.evaluate(measure);
      await page.evaluate(readFileSync(AXE, 'utf8'));
      const found = await page.evaluate(audit);
      expect(found).toEqual([]);
      expect(measured).toEqual({ overflow: 0, small: [], tight: [], targets: [] });
    });
  });

  it.each([
    ['sáng, 320 px', 'theme=light', 320],
    ['tối, cỡ chữ 200 %', 'theme=dark', 160],
  ])('tổng hợp, đã chọn tệp (%s): không lỗi tiếp cận, không cuộn ngang, tiêu đề không bị cắt giữa tiếng', async (_, theme, width) => {
    const page = await open('linked.html', `workbook=tracked&to=collect&host=excel&${theme}`, width, { height: 640 });
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Chọn tệp' }).click();
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const files = ['Phường Bến Nước.xlsx', 'Xã Đồi Chè.xlsx'].map((name) => ({ name, mimeType, buffer: Buffer.from('tệp') }));
    await (await chooser).setFiles(files);
    await page.getByText('Đã chọn 2 tệp').waitFor();
    await page.evaluate(readFileSync(AXE, 'utf8'));
    expect(await page.evaluate(audit)).toEqual([]);
    expect((await page.evaluate(measure)).overflow).toBe(0);
    const cut = await page.evaluate(() => {
      const heading = document.querySelector('h1');
      const text = heading?.firstChild;
      if (!text?.textContent) return ['no heading'];
      return [...text.textContent.matchAll(/\S+/gu)].flatMap((syllable) => {
        const range = document.createRange();
        range.setStart(text, syllable.index);
        range.setEnd(text, syllable.index + syllable[0].length);
        return range.getClientRects().length > 1 ? [syllable[0]] : [];
      });
    });
    expect(cut).toEqual([]);
    await page.context().close();
  });

  it('cỡ chữ 200 % (160 px): không màn hình nào cuộn ngang', async () => {
    const page = await open('linked.html', 'workbook=plan', 160, { height: 320 });
    const wide: string[] = [];
    for (const [name, address, press] of SCREENS) {
      await load(page, 'linked.html', `${address}&host=excel&theme=light`);
      await pressAll(page, press);
      if ((await page.evaluate(measure)).overflow > 0) wide.push(name);
    }
    await page.context().close();
    expect(wide).toEqual([]);
  });

  it('màu tương phản cao: mỗi tình trạng có viền, nút chính khác nút phụ', async () => {
    const page = await open('linked.html', 'workbook=tracked&host=excel', 320, { forced: true });
    const seen = await page.evaluate(() => ({
      chips: [...document.querySelectorAll('.chip')].map((chip) => getComputedStyle(chip).borderTopColor !== 'rgba(0, 0, 0, 0)'),
      borders: [...document.querySelectorAll('.foot button')].map((press) => getComputedStyle(press).borderTopWidth),
    }));
    await page.context().close();
    expect(seen.chips).toHaveLength(11);
    expect(seen.chips).not.toContain(false);
    expect(seen.borders).toEqual(['2px', '1px']);
  });

  it('chỉ bằng bàn phím: từ mở tới lập xong bảng, con trỏ luôn thấy được', async () => {
    const page = await open('linked.html', 'workbook=plan&host=excel&theme=light&time=0', 320);
    const reach = async (words: string): Promise<void> => {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab');
        const { text, ring, covered } = await page.evaluate(focused);
        expect(ring).toBe('solid');
        expect(covered).toBe(false);
        if (text.startsWith(words)) return;
      }
      throw new Error(`“${words}” is not reached by the keyboard`);
    };
    await reach('Dùng bảng kế hoạch này');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Xem trước');
    await reach('Sửa cách hiểu');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.count')?.textContent === '(còn 2)');
    await reach('Lập bảng theo dõi');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Kế hoạch CCHC năm 2026');
    await page.context().close();
  });

  it('dán văn bản kế hoạch chỉ bằng bàn phím', async () => {
    const page = await open('linked.html', 'workbook=empty&host=excel&theme=light&time=0', 320);
    const reach = async (words: string): Promise<void> => {
      for (let presses = 0; presses < 30; presses += 1) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate(focused)).text.startsWith(words)) return;
      }
      throw new Error(`“${words}” is not reached by the keyboard`);
    };
    await reach('Dán văn bản kế hoạch');
    await page.keyboard.press('Enter');
    // The field has the focus at once.
    await page.keyboard.insertText('a) Soạn quy chế');
    await reach('Đọc văn bản này');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Xem trước');
    await page.context().close();
  });

  it('đi hết trang chính bằng phím Tab rồi ra khỏi trang: không bị giữ lại', async () => {
    const page = await open('linked.html', 'workbook=tracked&host=excel&theme=light', 320);
    const count = await page.locator('button').count();
    for (let presses = 0; presses < count; presses += 1) await page.keyboard.press('Tab');
    expect((await page.evaluate(focused)).text).toBe('Lập báo cáo');
    await page.keyboard.press('Tab');
    expect((await page.evaluate(focused)).tag).toBe('BODY');
    await page.context().close();
  });

  it.each(['linked.html', 'inlined.html'])('%s: đúng chính sách nội dung, không gọi ra ngoài, không lỗi', async (file) => {
    problems.length = 0;
    const page = await open(file, 'workbook=plan&time=0', 300);
    await pressAll(page, ['.primary', '.foot .primary']);
    expect(await page.textContent('h1')).toBe('Kế hoạch CCHC năm 2026');
    const refused = await page.evaluate(async () => {
      const broken: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => broken.push(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.__ran = true';
      document.body.append(script);
      await fetch('https://example.com/').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { ran: '__ran' in window, broken };
    });
    await page.context().close();
    expect(refused.ran).toBe(false);
    expect(refused.broken.sort()).toEqual(['connect-src', 'script-src-elem']);
    expect(problems.filter((problem) => !problem.includes('Content Security Policy'))).toEqual([]);
  });

  it('trang nhỏ: mã dưới 100 kB nén, không thẻ gọi hàm, không innerHTML', () => {
    const script = readFileSync(path.join(folder, 'pane.js'));
    const style = readFileSync(path.join(folder, 'pane.css'));
    expect(gzipSync(script).length + gzipSync(style).length).toBeLessThan(40_000);
    expect(script.toString()).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|[^\p{L}.](?:alert|confirm|prompt|eval)\(/u,
    );
    expect(readFileSync(path.join(folder, 'inlined.html'), 'utf8')).not.toMatch(/<[a-z][^>]*\son[a-z]+=/);
  });
});

/** In the page: what is too wide, too small, too close or too small to touch. */
function measure(): { overflow: number; small: string[]; tight: string[]; targets: string[] } {
  const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => element.getClientRects().length > 0);
  const texts = shown.filter((element) =>
    [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== ''),
  );
  const visible = texts.filter((element) => !element.classList.contains('vh'));
  const name = (element: HTMLElement): string => `${element.tagName} ${element.className} ${element.textContent.slice(0, 30)}`;
  const style = (element: HTMLElement): CSSStyleDeclaration => getComputedStyle(element);
  const pressable = shown.filter((element) => ['BUTTON', 'SUMMARY', 'SELECT', 'TEXTAREA'].includes(element.tagName));
  return {
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    small: visible.filter((element) => parseFloat(style(element).fontSize) < 13).map(name),
    tight: visible.filter((element) => parseFloat(style(element).lineHeight) < parseFloat(style(element).fontSize) * 1.33).map(name),
    targets: pressable.filter((element) => element.offsetHeight < 32 || element.offsetWidth < 30).map(name),
  };
}

/** In the page: what axe-core finds. */
async function audit(): Promise<string[]> {
  const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
  const { violations } = await axe.run();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

/** In the page: what has the focus, whether its ring shows, whether the bar at the bottom covers it. */
function focused(): { tag: string; text: string; ring: string; covered: boolean } {
  const element = document.activeElement ?? document.body;
  const box = element.getBoundingClientRect();
  const foot = document.querySelector('.foot');
  const inFoot = foot?.contains(element) ?? false;
  const covered = foot !== null && !inFoot && box.bottom > foot.getBoundingClientRect().top + 1;
  return { tag: element.tagName, text: element.textContent, ring: getComputedStyle(element).outlineStyle, covered };
}
