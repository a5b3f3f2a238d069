import type { WordParagraph, WordSnapshot, WordTable } from '../../model/document';
import type { Issue } from '../../model/issue';
import type { LegacyId } from '../../text/legacy-text';
import { UNICODE_ONLY, convertLegacy, legacyEncoding } from '../../text/legacy-text';
import { outlineIssue } from '../../text/outline-messages';

/**
 * A document typed in a font of before Unicode (.VnTime, VNI-Times) as Unicode text, and the warning that shows one text before and after;
 * other documents as they are. Capitals that only the font drew stay small.
 */
export function documentInUnicode(word: WordSnapshot): { readonly word: WordSnapshot; readonly issues: readonly Issue[] } {
  const paragraphs = word.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : block.rows.flat(2)));
  const legacy = paragraphs.flatMap((paragraph) => {
    const encoding = legacyEncoding(paragraph.text);
    return encoding === null ? [] : [{ paragraph, ...encoding }];
  });
  const [first] = legacy;
  const unicode = paragraphs.filter(({ text }) => UNICODE_ONLY.test(text.normalize('NFC'))).length;
  if (first === undefined || legacy.length <= unicode) return { word, issues: [] };
  const convert = (paragraph: WordParagraph): WordParagraph => inUnicode(paragraph, first.id);
  const blocks = word.blocks.map((block): WordParagraph | WordTable =>
    block.kind === 'paragraph' ? convert(block) : { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(convert))) },
  );
  const params = {
    family: first.family,
    before: first.paragraph.text,
    after: convertLegacy(first.paragraph.text, first.id),
    capitals: first.capitalsInFont ? ' Chữ hoa do phông vẽ ra thì không đoán được nên vẫn là chữ thường.' : '',
  };
  const where = { file: word.file, paragraph: first.paragraph.number };
  return { word: { ...word, blocks }, issues: [outlineIssue('outline-legacy-text', 'warning', where, params)] };
}

/** Letters beyond ASCII that Unicode Vietnamese shares with the old fonts ("Thêi gian") are the old font's too. */
function inUnicode(paragraph: WordParagraph, id: LegacyId): WordParagraph {
  return UNICODE_ONLY.test(paragraph.text.normalize('NFC')) ? paragraph : { ...paragraph, text: convertLegacy(paragraph.text, id) };
}
