import type { CommandId } from '../core/index';
import type { TextKey } from './text-vi';
import type { PaneContext } from './pane-context';
import type { PanePreview, PreviewFile } from './pane-host';

/** Makes one file of a preview and hands it to the user; says which one, or shows the error; true when it was made. */
export async function offerFile(
  pane: PaneContext,
  preview: PanePreview,
  file: PreviewFile,
  done: { readonly command: CommandId; readonly words: TextKey; readonly retry: () => void },
): Promise<boolean> {
  pane.say(pane.text.of('makingFile', { name: file.name }));
  const watch = { onProgress: () => undefined, isCancelled: () => false };
  const made = await pane.quietly(() => pane.host.makeFile(preview.id, file.id, watch));
  if (!made.ok) {
    pane.fail(made.failure, done.command, done.retry);
    return false;
  }
  const { value } = made;
  const saved = await pane.quietly(async () => {
    await pane.host.saveFile(value);
    return { ok: true, value: null };
  });
  if (saved.ok) pane.say(pane.text.of(done.words, { name: value.name }));
  else pane.fail(saved.failure, done.command, done.retry);
  return saved.ok;
}
