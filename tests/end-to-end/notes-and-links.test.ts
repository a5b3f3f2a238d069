import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { changePlan, PLAN, planFile, rowOf, run, track, type } from '../support/session';
import type { Bytes, PlanRow } from '../support/session';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SURVEY = 'Khảo sát sự hài lòng của người dân';
const COMMENTS = 'xl/comments1.xml';

/** The sheet Theo dõi of a file, by what stands in its first row. */
function trackerPart(parts: Readonly<Record<string, string>>): string {
  const found = Object.keys(parts).find((path) => path.startsWith('xl/worksheets/') && parts[path]?.includes('THEO DÕI KẾ HOẠCH'));
  if (found === undefined) throw new Error('No tracker');
  return found;
}

function partsOf(bytes: Bytes): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** The file with a note of somebody's and a link on two cells of Theo dõi, as Excel writes them. */
function withNoteAndLink(bytes: Bytes, note: string, link: string): Bytes {
  const parts = partsOf(bytes);
  const sheet = trackerPart(parts);
  const relations = sheet.replace('worksheets/', 'worksheets/_rels/') + '.rels';
  parts[sheet] = parts[sheet]!.replace(
    '<pageMargins',
    `<hyperlinks><hyperlink ref="${link}" location="Tài liệu"/></hyperlinks><pageMargins`,
  );
  parts[COMMENTS] =
    `<comments xmlns="${MAIN}"><authors><author>tôi</author></authors><commentList>` +
    `<comment ref="${note}" authorId="0"><text><t>Chờ chữ ký</t></text></comment></commentList></comments>`;
  const relation = `<Relationship Id="rIdNote" Type="${OFFICE}/comments" Target="../comments1.xml"/></Relationships>`;
  const none = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  parts[relations] = (parts[relations] ?? none).replace('</Relationships>', relation);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, strToU8(part)])));
}

/** Cells of the notes and of the links on Theo dõi. */
function placesOf(bytes: Bytes): readonly string[] {
  const parts = partsOf(bytes);
  const refs = (text: string | undefined, tag: string): string[] =>
    [...(text ?? '').matchAll(new RegExp(`<${tag} [^>]*ref="([A-Z]+\\d+)"`, 'gu'))].map(([, ref]) => ref ?? '');
  return [...refs(parts[COMMENTS], 'comment'), ...refs(parts[trackerPart(parts)], 'hyperlink')];
}

describe('ghi chú và liên kết người dùng gắn vào ô của Theo dõi', () => {
  const typed = type(track(planFile()), '2.c', { result: 'Đã gửi phiếu', evidenceLink: 'Phiếu' });
  const on = (bytes: Bytes, id: string): string[] => ['M', 'R'].map((column) => column + String(rowOf(bytes, id).row + 1));
  const [note = '', link = ''] = on(typed, '2.c');
  const noted = withNoteAndLink(typed, note, link);

  test.each<readonly [string, readonly PlanRow[], string]>([
    ['kế hoạch bỏ nhiệm vụ ấy', PLAN.filter((row) => row[1] !== SURVEY), 'X.2.c'],
    [
      'kế hoạch chuyển nhiệm vụ ấy sang lĩnh vực khác',
      [...PLAN.filter((row) => row[1] !== SURVEY), ['c', ...PLAN.find((row) => row[1] === SURVEY)!.slice(1)] as unknown as PlanRow],
      '3.c',
    ],
  ])('%s: đi theo dòng của nó, khôi phục thì trở lại', (_change, plan, id) => {
    const after = run(changePlan(noted, plan), 'track').bytes;
    expect(placesOf(after)).toEqual(on(after, id));
    const back = run(after, 'restore').bytes;
    expect(placesOf(back)).toEqual([note, link]);
    expect(on(back, '2.c')).toEqual([note, link]);
  });

  test('dòng chỉ có ghi chú, chưa nhập gì: kế hoạch bỏ nhiệm vụ thì dòng ở dưới “Đã đưa khỏi kế hoạch”, ghi chú còn', () => {
    const fresh = track(planFile());
    const [only = ''] = on(fresh, '2.c');
    const after = run(
      changePlan(
        withNoteAndLink(fresh, only, 'A1'),
        PLAN.filter((row) => row[1] !== SURVEY),
      ),
      'track',
    ).bytes;
    expect(placesOf(after)[0]).toBe(on(after, 'X.2.c')[0]);
  });
});
