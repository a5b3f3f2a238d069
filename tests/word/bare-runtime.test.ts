import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { sampleReport } from './sample-report';

/** Apps Script has the language and nothing else; TextEncoder is the one thing the script adds. */
test('chạy được trong V8 trần, chỉ thêm TextEncoder: viết rồi đọc lại', async () => {
  const bundle = buildSync({
    entryPoints: [join(__dirname, '../../src/word/index.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'word',
    target: 'es2019',
    minify: true,
    write: false,
    logLevel: 'silent',
  }).outputFiles[0]!.text;
  const context = createContext({ report: sampleReport(5, 3) });
  runInContext(
    'function TextEncoder() {} TextEncoder.prototype.encode = function (text) { const s = unescape(encodeURIComponent(text)); return Uint8Array.from(s, (c) => c.charCodeAt(0)); };',
    context,
  );
  runInContext(bundle, context);
  const read: unknown = await runInContext('word.writeDocument(report).then((bytes) => word.readDocument(bytes, "a.docx"))', context);
  expect(read).toMatchObject({ ok: true });
  expect(JSON.stringify(read)).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect(bundle.length).toBeLessThan(400_000);
});
