import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDocument } from '../../src/word/index';
import { sampleReport } from './sample-report';

const has = (program: string): boolean => {
  try {
    execFileSync('which', [program]);
    return true;
  } catch {
    return false;
  }
};
const onRenderer = has('soffice') && has('pdftotext') && has('pdffonts') ? describe : describe.skip;

interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}

const POINTS_PER_MM = 72 / 25.4;

onRenderer('báo cáo khi in ra (bỏ qua khi máy không có LibreOffice và poppler)', () => {
  let folder = '';
  let fonts = '';
  let pages: Page[] = [];
  let texts: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bao-cao-'));
    writeFileSync(join(folder, 'a.docx'), await writeDocument(sampleReport()));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'a.docx')], {
      stdio: 'ignore',
    });
    const pdf = join(folder, 'a.pdf');
    fonts = execFileSync('pdffonts', [pdf], { encoding: 'utf8' });
    texts = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
    const boxes = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8' });
    pages = boxes.split('<page ').slice(1).map(readPage);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('một họ phông cho mọi chữ, không mượn phông khác giữa từ', () => {
    const names = fonts
      .split('\n')
      .slice(2)
      .flatMap((line) => /^(?:[A-Z]+\+)?(?<name>\S+)/u.exec(line)?.groups?.['name'] ?? []);
    expect(names.length).toBeGreaterThan(2);
    expect(new Set(names.map((name) => name.replace(/-.*$|PSMT$|PS$/u, ''))).size).toBe(1);
  });

  test('quốc hiệu, tiêu ngữ, dòng ngày mỗi thứ một dòng', () => {
    for (const line of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Đức An, ngày … tháng 3 năm 2022'])
      expect(texts[0]?.split('\n').filter((text) => text.includes(line))).toHaveLength(1);
  });

  test('không chữ nào ra ngoài lề', () => {
    for (const { width, height, words } of pages) {
      for (const word of words) {
        expect(word.left).toBeGreaterThanOrEqual(30 * POINTS_PER_MM - 1);
        expect(word.right).toBeLessThanOrEqual(width - 15 * POINTS_PER_MM + 1);
        expect(word.bottom).toBeLessThanOrEqual(height - 20 * POINTS_PER_MM + 1);
      }
    }
  });

  test('số trang ở giữa phía trên, không có ở trang đầu, mỗi phần đếm lại từ đầu', () => {
    const inMargin = pages.map((page) => page.words.filter((word) => word.bottom < 20 * POINTS_PER_MM));
    const numbers = inMargin.map((words) => words.map((word) => word.text).join(' '));
    const firsts = pages.flatMap((page, at) =>
      /BÁO CÁO|Phụ lục I/u.test(
        page.words
          .slice(0, 60)
          .map(({ text }) => text)
          .join(' '),
      )
        ? [at]
        : [],
    );
    expect(numbers.filter((number) => number === '')).toHaveLength(3);
    expect(firsts.length).toBeGreaterThanOrEqual(3);
    let expected = 0;
    numbers.forEach((number) => {
      expected = number === '' ? 1 : expected + 1;
      if (number !== '') expect(number).toBe(String(expected));
    });
    pages.forEach((page, at) => {
      const [number] = inMargin[at] ?? [];
      if (number === undefined) return;
      const textMiddle = (30 * POINTS_PER_MM + page.width - 15 * POINTS_PER_MM) / 2;
      expect(Math.abs((number.left + number.right) / 2 - textMiddle)).toBeLessThan(3);
    });
  });

  test('phụ lục I nằm ngang, hàng tiêu đề lặp lại ở mỗi trang, không trang nào trống', () => {
    const landscape = pages.flatMap((page, at) => (page.width > page.height ? [at] : []));
    expect(landscape.length).toBeGreaterThan(3);
    for (const at of landscape) expect(texts[at]).toMatch(/Cơ quan chủ trì/u);
    for (const page of pages) expect(page.words.length).toBeGreaterThan(5);
  });

  test('tiêu đề không đứng cuối trang, chữ ký ở cùng trang với đoạn cuối', () => {
    for (const text of texts) {
      const last = text.trim().split('\n').at(-1) ?? '';
      expect(last).not.toMatch(/^\s*\d+\. Cải cách/u);
    }
    const signed = texts.find((text) => text.includes('Người Ký Mẫu')) ?? '';
    expect(signed).toContain('Trên đây là báo cáo');
    expect(signed).toContain('Nơi nhận:');
  });
});

function readPage(xml: string): Page {
  const size = /width="(?<width>[\d.]+)" height="(?<height>[\d.]+)"/u.exec(xml)?.groups;
  const words = [...xml.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/gu)];
  return {
    width: Number(size?.['width']),
    height: Number(size?.['height']),
    words: words.map(([, left, top, right, bottom, text]) => ({
      text: text ?? '',
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    })),
  };
}
