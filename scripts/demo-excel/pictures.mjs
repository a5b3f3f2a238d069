import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** The day of all pictures: some tasks of the sample plan are overdue, some due soon. */
const NOW = new Date('2026-06-24T08:15:00');
const UNITS = [
  ['Phường Bến Nước', 'Phường'],
  ['Xã Cầu Tre', 'Xã'],
  ['Xã Đồi Chè', 'Xã'],
];
/** What the units type before they send their files back, by line and column; the last one has nothing new. Days as serial numbers. */
const ANSWERS = {
  'Phường Bến Nước': {
    '2.b': { answer: 'Có kết quả', result: 'Niêm yết đủ 128 thủ tục' },
    '2.c': { progress: 'Hoàn thành', done: 46_190, result: 'Khảo sát 210 người' },
  },
  'Xã Cầu Tre': { '2.b': { answer: 'Không phát sinh' }, '2.c': { progress: 'Đang thực hiện' } },
};

/** How the pane is looked at: width in CSS pixels, and what Excel and the system say. */
const LOOKS = [
  { name: 'excel', width: 350, query: '' },
  { name: 'excel-rong', width: 600, query: '' },
  { name: 'excel-toi', width: 320, query: 'theme=dark' },
  { name: 'tuong-phan', width: 320, query: '', forcedColors: true },
  { name: 'chu-200', width: 160, query: '', scale: 2 },
  { name: 'tieng-anh', width: 320, query: 'language=en' },
];

/** A plan as it is copied from Word: a head, then a table. */
const PASTED = [
  'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026',
  'TT\tNhiệm vụ\tĐơn vị chủ trì\tThời hạn\tKết quả đạt được',
  '1\tRà soát thủ tục hành chính\tVăn phòng HĐND và UBND xã\tQuý II/2026\tDanh mục thủ tục',
  '2\tTập huấn kỹ năng số cho các thôn\tPhòng Văn hóa - Xã hội\tTrước ngày 30/9/2026\tLớp tập huấn',
].join('\n');

/**
 * The screens in the order of one session: each goes on from where the one before stood. `press` tells buttons and choices by their words,
 * in Vietnamese and English; `prepare` works on the simulated workbook.
 */
const SCREENS = [
  { name: 'khong-co-ke-hoach', start: 'empty' },
  { name: 'bat-dau', start: 'sample' },
  { name: 'tong-hop-chua-co-bang', ribbon: 'showCollect' },
  { name: 'dan-van-ban', start: 'sample', press: [['Dán văn bản kế hoạch', 'Paste the text of a plan']] },
  { name: 'dan-van-ban-xong', type: { '#pasted-plan': PASTED } },
  { name: 'dan-van-ban-xem-truoc', press: [['Đọc văn bản này', 'Read this text']] },
  { name: 'xem-truoc', start: 'sample', press: [['Dùng bảng kế hoạch này', 'Use this plan']] },
  {
    name: 'sua-cach-hieu',
    press: [
      ['Sửa cách hiểu', 'Correct'],
      ['Cách khác', 'Another'],
    ],
  },
  { name: 'dang-lap', press: [['Lập bảng theo dõi', 'Make the tracker']], slow: 700, wait: 1500 },
  { name: 'trang-chinh', wait: 4000 },
  { name: 'lap-bao-cao', press: [['Lập báo cáo', 'Make a report']] },
  { name: 'lap-bao-cao-tuy-chon', press: [['Tùy chọn', 'Custom']] },
  { name: 'kiem-tra', prepare: damage, ribbon: 'showCheck' },
  { name: 'nhac-viec', ribbon: 'showRemind' },
  { name: 'thiet-lap', ribbon: 'showSettings' },
  { name: 'thiet-lap-loi', type: { '#setting-dueSoonDays': '90' }, press: [['Lưu thiết lập', 'Save the settings']] },
  { name: 'cap-nhat', prepare: nameCommunes, ribbon: 'showTrack' },
  { name: 'chia-cho-xa-phuong', press: [['Cập nhật', 'Update']], wait: 2500, ribbonAfter: 'showSplit' },
  { name: 'tong-hop', ribbon: 'showCollect' },
  { name: 'tong-hop-tep', files: true },
  { name: 'tong-hop-xem-truoc', press: [['Xem trước', 'Preview']] },
  { name: 'huong-dan', ribbon: 'showHelp' },
  { name: 'loi', fault: 'AccessDenied', ribbon: 'showCheck' },
];

/** What docs/cai-dat-excel.md shows, by the name of the screen; the pane alone. */
const GUIDE = ['bat-dau', 'xem-truoc', 'trang-chinh', 'lap-bao-cao', 'kiem-tra', 'tong-hop-xem-truoc', 'loi'];

/** Every screen in every look; `only`: names of looks. */
export async function takePictures(simulated, folder, only) {
  const looks = LOOKS.filter(({ name }) => only.length === 0 || only.includes(name));
  for (const look of looks) await session(simulated, look, (screen) => path.join(folder, look.name, `${screen}.png`));
}

/** The pictures of the guide, and one of the whole window. */
export async function takeGuidePictures(simulated, folder) {
  await session(simulated, LOOKS[0], (screen) => (GUIDE.includes(screen) ? path.join(folder, `excel-${screen}.png`) : null));
  await inBrowser({ viewport: { width: 1366, height: 768 } }, async (page) => {
    simulated.restart('sample');
    await page.goto(simulated.address);
    await press(page.frameLocator('#pane'), ['Dùng bảng kế hoạch này']);
    await press(page.frameLocator('#pane'), ['Lập bảng theo dõi']);
    await page.getByRole('button', { name: 'Theo dõi (khóa)' }).waitFor();
    await page.waitForTimeout(9000);
    await page.screenshot({ path: path.join(folder, 'excel-cua-so.png') });
  });
}

async function session(simulated, look, fileOf) {
  const { width, scale = 1, forcedColors = false, query } = look;
  const options = {
    viewport: { width, height: 640 / scale },
    deviceScaleFactor: scale,
    forcedColors: forcedColors ? 'active' : 'none',
    colorScheme: forcedColors ? 'dark' : 'light',
  };
  await inBrowser(options, async (page) => {
    let sent = [];
    for (const screen of SCREENS) {
      simulated.slowDown(screen.slow ?? 0);
      simulated.excel().breakDown(screen.fault === undefined ? null : { kind: 'code', code: screen.fault });
      if (screen.start !== undefined) {
        simulated.restart(screen.start);
        await page.setViewportSize({ width, height: 640 / scale });
        await page.goto(`${simulated.address}?bare&${query}`);
      }
      screen.prepare?.(simulated.excel());
      const pane = page.frameLocator('#pane');
      if (screen.ribbon !== undefined) await ribbon(page, screen.ribbon);
      for (const [selector, text] of Object.entries(screen.type ?? {})) await pane.locator(selector).fill(text);
      if (screen.files === true) await chooseFiles(page, sent, simulated.answered);
      for (const words of screen.press ?? []) await press(pane, words);
      await pane.locator('.screen :is(.foot, .rows, .steps)').first().waitFor();
      await page.waitForTimeout(screen.wait ?? 900);
      if (screen.ribbonAfter !== undefined) {
        await ribbon(page, screen.ribbonAfter);
        await page.waitForTimeout(1500);
        sent = await unitFiles(page);
      }
      const file = fileOf(screen.name);
      if (file !== null) await take(page, width, scale, file);
    }
  });
}

async function inBrowser(options, use) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await (await browser.newContext(options)).newPage();
  await page.clock.setFixedTime(NOW);
  await use(page);
  await browser.close();
}

/** The bar at the bottom sticks to the window: a window as high as the page shows it at its place. */
async function take(page, width, scale, file) {
  const height = await page.evaluate(() => document.getElementById('pane').contentDocument.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, 200) });
  await mkdir(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file });
  await page.setViewportSize({ width, height: 640 / scale });
}

async function press(pane, words) {
  const name = new RegExp(`^(${words.join('|')})`, 'u');
  await pane.getByRole('button', { name }).or(pane.getByRole('radio', { name })).first().click();
}

async function ribbon(page, action) {
  await page.evaluate((name) => document.getElementById('pane').contentWindow.bridge.fireCommand(name, name), action);
  await page.waitForTimeout(1200);
}

/** What each unit would get, as the pane itself makes it. */
async function unitFiles(page) {
  const buttons = page.frameLocator('#pane').locator('.lines button');
  const files = [];
  for (let index = 0; index < (await buttons.count()); index += 1) {
    const download = page.waitForEvent('download');
    await buttons.nth(index).click();
    files.push(await (await download).path().then((file) => ({ file, name: UNITS[index][0] })));
  }
  return files;
}

async function chooseFiles(page, sent, answered) {
  const { readFile } = await import('node:fs/promises');
  const chooser = page.waitForEvent('filechooser');
  await press(page.frameLocator('#pane'), ['Chọn tệp', 'Choose files']);
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const files = await Promise.all(
    sent.map(async ({ file, name }) => ({
      name: `${name}.xlsx`,
      mimeType,
      buffer: Buffer.from(answered(await readFile(file), ANSWERS[name] ?? {})),
    })),
  );
  await (await chooser).setFiles(files);
}

/** Slips as people make them, on lines of the tracker. */
function damage(excel) {
  const { cells } = excel.inputs().find(({ name }) => name === 'Theo dõi');
  const lines = cells.filter(([, column, input]) => column === 25 && input === "'NV").map(([row]) => row);
  const heading = (words) => cells.find(([, , input]) => input === `'${words}`)?.[1] ?? 0;
  excel.type('Theo dõi', lines[0], heading('Tiến độ'), 'xong');
  excel.type('Theo dõi', lines[1], heading('Ngày hoàn thành'), '31/6/2026');
  excel.type('Theo dõi', lines[4], heading('Ngày hoàn thành'), '25-3-2026');
}

/** Puts communes into the catalogue, and lets them all lead two tasks. */
function nameCommunes(excel) {
  const units = excel.inputs().find(({ name }) => name === 'Đơn vị').cells;
  const first = Math.max(...units.map(([row]) => row)) + 1;
  UNITS.forEach(([unit, group], index) => {
    excel.type('Đơn vị', first + index, 1, unit);
    excel.type('Đơn vị', first + index, 2, group);
  });
  for (const row of [12, 13]) excel.type('Kế hoạch', row, 2, 'UBND các xã, phường');
}
